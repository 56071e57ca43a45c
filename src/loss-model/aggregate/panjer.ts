import type { ClaimProcess } from './compound.ts';

/** Room for one recursion at a time, so that a caller in every comparison does not ask for memory over and over. */
export interface PanjerRoom {
  /** Probability of every lattice point after a recursion. */
  readonly mass: Float64Array;
  readonly plain: Float64Array;
  readonly byIndex: Float64Array;
}

/** Room for a range of at most `size` lattice points and claims of at most `reach` steps. */
export function panjerRoom(size: number, reach: number): PanjerRoom {
  return { mass: new Float64Array(size), plain: new Float64Array(reach + 1), byIndex: new Float64Array(reach + 1) };
}

/** The recursion into `room.mass[0…size − 1]`; what stood there is lost. `reach` is the last lattice point of `severity` that counts. */
export function recurse({ expected, severity }: ClaimProcess, variance: number, size: number, reach: number, room: PanjerRoom): void {
  const { mass, plain, byIndex } = room;
  const a = (variance * expected) / (1 + variance * expected);
  const b = a * (1 / variance - 1);
  const atZero = severity[0] ?? 0;
  const scale = 1 / (1 - a * atZero);
  for (let j = 1; j <= reach; j += 1) {
    const scaled = (severity[j] ?? 0) * scale;
    plain[j] = a * scaled;
    byIndex[j] = b * j * scaled;
  }
  mass[0] = Math.pow(1 - variance * expected * (atZero - 1), -1 / variance);
  for (let s = 1; s < size; s += 1) {
    let sum = 0;
    let sumByIndex = 0;
    const last = s < reach ? s : reach;
    for (let j = 1; j <= last; j += 1) {
      const before = mass[s - j] ?? 0;
      sum += (plain[j] ?? 0) * before;
      sumByIndex += (byIndex[j] ?? 0) * before;
    }
    mass[s] = sum + sumByIndex / s;
  }
}

/**
 * Panjer's recursion for the same compound negative binomial, up to `size` lattice points. Slower than the transform over a long
 * range, but nothing wraps around: the oracle for it in tests, and the quick way to a short range.
 */
export function panjer(claims: ClaimProcess, variance: number, size: number): Float64Array {
  let reach = claims.severity.length - 1;
  while (reach > 0 && claims.severity[reach] === 0) reach -= 1;
  const room = panjerRoom(size, reach);
  recurse(claims, variance, size, reach, room);
  return room.mass;
}
