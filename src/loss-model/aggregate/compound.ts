import { forward, inverse, rootsOfUnity, type Spectrum } from '../numeric/fourier.ts';
import type { ClaimRisk } from '../portfolio/claims.ts';
import { COMMON_VARIANCE } from './common-factor.ts';
import type { Nodes } from '../numeric/gamma-nodes.ts';
import { massesOf, type Distribution, type GivenFactor } from './distribution.ts';
import { splitOnLattice } from './lattice.ts';

/** Expected number of claims and the distribution of one claim on a lattice. */
export interface ClaimProcess {
  readonly expected: number;
  readonly severity: Float64Array;
}

/** All claims of a portfolio as one stream, on `size` multiples of `step`. Throws RangeError when a claim does not fit on it. */
export function claimProcess(risks: readonly ClaimRisk[], step: number, size: number): ClaimProcess {
  const severity = new Float64Array(size);
  let expected = 0;
  for (const { count, defaultRate, points } of risks) {
    const intensity = count * defaultRate;
    expected += intensity;
    for (const { amount, probability } of points) {
      for (const { index, mass } of splitOnLattice(amount, intensity * probability, step)) {
        if (index >= size) throw new RangeError(`a claim of ${amount} lies beyond ${size} steps of ${step}: take a wider range`);
        severity[index] = (severity[index] ?? 0) + mass;
      }
    }
  }
  return { expected, severity: expected === 0 ? severity : severity.map((mass) => mass / expected) };
}

/** In place: F → e^(μ(F − 1)), the generating function of a Poisson number of claims: a year of one known level. */
function poisson({ re, im }: Spectrum, expected: number): void {
  for (let j = 0; j < re.length; j += 1) {
    const size = Math.exp(expected * ((re[j] ?? 0) - 1));
    const angle = expected * (im[j] ?? 0);
    re[j] = size * Math.cos(angle);
    im[j] = size * Math.sin(angle);
  }
}

/** In place: F → (1 − vμ(F − 1))^(−1/v), the generating function of a negative binomial number of claims. */
function negativeBinomial({ re, im }: Spectrum, expected: number, variance: number): void {
  for (let j = 0; j < re.length; j += 1) {
    const baseRe = 1 - variance * expected * ((re[j] ?? 0) - 1);
    const baseIm = -variance * expected * (im[j] ?? 0);
    const size = Math.pow(baseRe * baseRe + baseIm * baseIm, -1 / (2 * variance));
    const angle = -Math.atan2(baseIm, baseRe) / variance;
    re[j] = size * Math.cos(angle);
    im[j] = size * Math.sin(angle);
  }
}

/** Distribution of the sum by Fourier transform, on the lattice of the process; mass beyond the range wraps around. */
export function compoundSum({ expected, severity }: ClaimProcess, variance: number): Float64Array {
  const roots = rootsOfUnity(severity.length);
  const values = { re: severity.slice(), im: new Float64Array(severity.length) };
  forward(values, roots);
  if (variance === 0) poisson(values, expected);
  else negativeBinomial(values, expected, variance);
  inverse(values, roots);
  return values.re;
}

export interface CompoundOptions {
  readonly size?: number;
  readonly variance?: number;
}

const BEYOND = 1e-7;
const WIDEST = 1 << 20;

/** First guess of the range: the mean and 25 times its spread with the largest claim. */
function rangeFor(risks: readonly ClaimRisk[], variance: number): number {
  let mean = 0;
  let most = 0;
  let largest = 0;
  for (const { count, defaultRate, points } of risks) {
    const top = points.reduce((high, { amount }) => Math.max(high, amount), 0);
    mean += count * defaultRate * points.reduce((sum, { amount, probability }) => sum + amount * probability, 0);
    most += count * top;
    largest = Math.max(largest, top);
  }
  // A debtor can default twice here, so the range never ends at the exact largest sum of a small book.
  return Math.max(2 * largest, Math.min(2 * most, mean + 25 * (mean * Math.sqrt(variance) + largest)));
}

/**
 * Compound negative binomial (algorithm P, method 3): a good approximation above 400 debtors, where a debtor that "defaults twice"
 * is rare. The range is doubled until less than 1e-7 lies in its upper eighth, so that nothing noticeable wraps around.
 */
export function compoundNegativeBinomial(risks: readonly ClaimRisk[], options: CompoundOptions = {}): Distribution {
  const { variance = COMMON_VARIANCE } = options;
  let size = options.size ?? 16_384;
  const step = Math.max(rangeFor(risks, variance) / (size - 1), Number.MIN_VALUE);
  for (;;) {
    const mass = compoundSum(claimProcess(risks, step, size), variance);
    let tail = 0;
    for (let index = size - size / 8; index < size; index += 1) tail += Math.abs(mass[index] ?? 0);
    if (tail < BEYOND || size >= WIDEST) return { step, mass };
    size *= 2;
  }
}

/** The same approximation given each node of the common factor: a compound Poisson each, on the lattice of the compound over all years. */
export function poissonGiven(risks: readonly ClaimRisk[], nodes: Nodes, options: CompoundOptions = {}): GivenFactor {
  const { step, mass } = compoundNegativeBinomial(risks, options);
  const { expected, severity } = claimProcess(risks, step, mass.length);
  const roots = rootsOfUnity(severity.length);
  const claim = { re: severity, im: new Float64Array(severity.length) };
  forward(claim, roots);
  const half = severity.length / 2 + 1;
  const halves = Array.from(nodes.points, (factor) => {
    const values = { re: claim.re.slice(0, half), im: claim.im.slice(0, half) };
    poisson(values, expected * factor);
    return values;
  });
  return { step, mass: massesOf(halves, roots) };
}
