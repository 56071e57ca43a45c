import { inverse, isPowerOfTwo, rootsOfUnity, type Spectrum } from '../numeric/fourier.ts';
import type { ClaimRisk } from '../portfolio/claims.ts';
import { COMMON_VARIANCE, commonNodes, hazardOf } from './common-factor.ts';
import type { Distribution } from './distribution.ts';
import { largestSum, splitOnLattice } from './lattice.ts';

export interface MixtureOptions {
  /** Number of lattice points, a power of two. */
  readonly size?: number;
  readonly variance?: number;
}

/** Above this many groups the cost of the exact mixture no longer pays (method 3). */
export const MOST_GROUPS_FOR_MIXTURE = 400;

/** φ(ω) − 1 of one claim on the lattice, for the first half of the frequencies; the other half mirrors it. */
function claimMinusOne({ points }: ClaimRisk, step: number, roots: Spectrum, into: Spectrum): void {
  const size = roots.re.length;
  const half = into.re.length;
  into.re.fill(-1);
  into.im.fill(0);
  for (const { amount, probability } of points) {
    for (const { index, mass } of splitOnLattice(amount, probability, step)) {
      for (let j = 0, turn = 0; j < half; j += 1, turn = (turn + index) & (size - 1)) {
        into.re[j] = (into.re[j] ?? 0) + mass * (roots.re[turn] ?? 0);
        into.im[j] = (into.im[j] ?? 0) - mass * (roots.im[turn] ?? 0);
      }
    }
  }
}

/** product ×= (1 + p·(φ − 1))^count, frequency by frequency. */
function multiplyIn(product: Spectrum, claim: Spectrum, p: number, count: number): void {
  for (let j = 0; j < product.re.length; j += 1) {
    let baseRe = 1 + p * (claim.re[j] ?? 0);
    let baseIm = p * (claim.im[j] ?? 0);
    let re = product.re[j] ?? 0;
    let im = product.im[j] ?? 0;
    for (let left = count; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) [re, im] = [re * baseRe - im * baseIm, re * baseIm + im * baseRe];
      if (left > 1) [baseRe, baseIm] = [baseRe * baseRe - baseIm * baseIm, 2 * baseRe * baseIm];
    }
    product.re[j] = re;
    product.im[j] = im;
  }
}

const blank = (length: number, re: number): Spectrum => ({ re: new Float64Array(length).fill(re), im: new Float64Array(length) });

/**
 * Exact distribution of the year's sum (algorithm B, method 3): given the common factor the debtors default independently, each
 * at most once; the mean over the factor is a sum over Gauss–Laguerre nodes of products of characteristic functions.
 * Throws RangeError when `size` is no power of two.
 */
export function bernoulliMixture(risks: readonly ClaimRisk[], options: MixtureOptions = {}): Distribution {
  const { size = 4096, variance = COMMON_VARIANCE } = options;
  if (!isPowerOfTwo(size)) throw new RangeError(`the lattice needs a power of two, got ${size}`);
  const nodes = commonNodes(variance);
  // Split amounts may add one lattice point per debtor to the largest sum.
  const debtors = risks.reduce((sum, { count }) => sum + count, 0);
  const step = Math.max(largestSum(risks) / Math.max(1, size - 1 - Math.min(debtors, size / 2)), Number.MIN_VALUE);
  const roots = rootsOfUnity(size);
  const half = size / 2 + 1;
  const products = Array.from(nodes.points, () => blank(half, 1));
  const claim = blank(half, 0);
  for (const risk of risks) {
    claimMinusOne(risk, step, roots, claim);
    const hazard = hazardOf(risk.defaultRate, variance);
    products.forEach((product, k) => {
      multiplyIn(product, claim, -Math.expm1(-hazard * (nodes.points[k] ?? 0)), risk.count);
    });
  }
  return { step, mass: massOf(products, nodes.weights, roots) };
}

function massOf(products: readonly Spectrum[], weights: Float64Array, roots: Spectrum): Float64Array {
  const size = roots.re.length;
  const mean = blank(size, 0);
  products.forEach((product, k) => {
    const weight = weights[k] ?? 0;
    for (let j = 0; j <= size / 2; j += 1) {
      mean.re[j] = (mean.re[j] ?? 0) + weight * (product.re[j] ?? 0);
      mean.im[j] = (mean.im[j] ?? 0) + weight * (product.im[j] ?? 0);
    }
  });
  for (let j = 1; j < size / 2; j += 1) {
    mean.re[size - j] = mean.re[j] ?? 0;
    mean.im[size - j] = -(mean.im[j] ?? 0);
  }
  inverse(mean, roots);
  return mean.re;
}
