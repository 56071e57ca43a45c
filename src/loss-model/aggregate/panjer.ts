import type { ClaimProcess } from './compound.ts';

/**
 * Panjer's recursion for the same compound negative binomial, up to `size` lattice points. Slower than the transform over a long
 * range, but nothing wraps around: the oracle for it in tests, and the quick way to a short range.
 */
export function panjer({ expected, severity }: ClaimProcess, variance: number, size: number): Float64Array {
  const a = (variance * expected) / (1 + variance * expected);
  const b = a * (1 / variance - 1);
  const atZero = severity[0] ?? 0;
  let reach = severity.length - 1;
  while (reach > 0 && severity[reach] === 0) reach -= 1;
  const weighted = new Float64Array(reach + 1);
  for (let j = 1; j <= reach; j += 1) weighted[j] = j * (severity[j] ?? 0);
  const mass = new Float64Array(size);
  mass[0] = Math.pow(1 - variance * expected * (atZero - 1), -1 / variance);
  const scale = 1 / (1 - a * atZero);
  for (let s = 1; s < size; s += 1) {
    let plain = 0;
    let byIndex = 0;
    const last = Math.min(s, reach);
    for (let j = 1; j <= last; j += 1) {
      const before = mass[s - j] ?? 0;
      plain += (severity[j] ?? 0) * before;
      byIndex += (weighted[j] ?? 0) * before;
    }
    mass[s] = (a * plain + (b / s) * byIndex) * scale;
  }
  return mass;
}
