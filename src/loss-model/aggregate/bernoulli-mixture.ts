import { inverse, isPowerOfTwo, rootsOfUnity, type Spectrum } from '../numeric/fourier.ts';
import type { Nodes } from '../numeric/gamma-nodes.ts';
import type { ClaimRisk } from '../portfolio/claims.ts';
import { COMMON_VARIANCE, commonNodes, hazardOf } from './common-factor.ts';
import { massesOf, type Distribution, type GivenFactor } from './distribution.ts';
import { largestSum, splitOnLattice } from './lattice.ts';

export interface MixtureOptions {
  /** Number of lattice points, a power of two. */
  readonly size?: number;
  readonly variance?: number;
}

/** Above this many groups the cost of the exact mixture no longer pays (method 3). */
export const MOST_GROUPS_FOR_MIXTURE = 400;

/** Frequencies handled at a time: the products of one node then stay in the nearest memory of the processor. */
const BLOCK = 256;

const blank = (length: number): Spectrum => ({ re: new Float64Array(length), im: new Float64Array(length) });

/** A group of debtors ready for the transform. */
interface Prepared {
  readonly count: number;
  /** What one claim puts on which multiples of the step. */
  readonly indices: Int32Array;
  readonly masses: Float64Array;
  /** Chance of default at every node of the common factor. */
  readonly chances: Float64Array;
}

function prepared({ count, defaultRate, points }: ClaimRisk, step: number, nodes: Nodes, variance: number): Prepared {
  const split = points.flatMap(({ amount, probability }) => splitOnLattice(amount, probability, step));
  const hazard = hazardOf(defaultRate, variance);
  return {
    count,
    indices: Int32Array.from(split, ({ index }) => index),
    masses: Float64Array.from(split, ({ mass }) => mass),
    chances: nodes.points.map((factor) => -Math.expm1(-hazard * factor)),
  };
}

/** φ(ω) − 1 of one claim for the frequencies `from` … `from + into.re.length − 1`. */
function claimMinusOne({ indices, masses }: Prepared, from: number, roots: Spectrum, into: Spectrum): void {
  const { re, im } = into;
  const { re: cosines, im: sines } = roots;
  const last = cosines.length - 1;
  re.fill(-1);
  im.fill(0);
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] ?? 0;
    const mass = masses[at] ?? 0;
    // Whole multiples stay exact up to 2⁵³, and the lattice is a power of two.
    for (let j = 0, turn = (from * index) % cosines.length; j < re.length; j += 1, turn = (turn + index) & last) {
      re[j] = (re[j] ?? 0) + mass * (cosines[turn] ?? 0);
      im[j] = (im[j] ?? 0) - mass * (sines[turn] ?? 0);
    }
  }
}

/** product ×= 1 + p·(φ − 1), frequency by frequency. */
function multiplyOnce(product: Spectrum, claim: Spectrum, p: number): void {
  const { re, im } = product;
  const { re: claimRe, im: claimIm } = claim;
  for (let j = 0; j < re.length; j += 1) {
    const baseRe = 1 + p * (claimRe[j] ?? 0);
    const baseIm = p * (claimIm[j] ?? 0);
    const wasRe = re[j] ?? 0;
    const wasIm = im[j] ?? 0;
    re[j] = wasRe * baseRe - wasIm * baseIm;
    im[j] = wasRe * baseIm + wasIm * baseRe;
  }
}

/** product ×= (1 + p·(φ − 1))^count, frequency by frequency. */
function multiplyIn(product: Spectrum, claim: Spectrum, p: number, count: number): void {
  if (count === 1) {
    multiplyOnce(product, claim, p);
    return;
  }
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

/** Takes the products of all debtors at one node of the common factor, for the frequencies from `from`; they are written anew afterwards. */
type Take = (node: number, from: number, product: Spectrum) => void;

/** Products of all debtors, node by node, for the first half of the frequencies; the other half mirrors it. */
function products(risks: readonly Prepared[], nodes: Nodes, roots: Spectrum, take: Take): void {
  const last = roots.re.length / 2;
  for (let from = 0; from <= last; from += BLOCK) {
    const width = Math.min(BLOCK, last + 1 - from);
    const claims = risks.map((risk) => {
      const claim = blank(width);
      claimMinusOne(risk, from, roots, claim);
      return claim;
    });
    const product = blank(width);
    nodes.points.forEach((_, k) => {
      product.re.fill(1);
      product.im.fill(0);
      risks.forEach(({ chances, count }, at) => {
        const claim = claims[at];
        if (claim) multiplyIn(product, claim, chances[k] ?? 0, count);
      });
      take(k, from, product);
    });
  }
}

function stepFor(risks: readonly ClaimRisk[], size: number): number {
  if (!isPowerOfTwo(size)) throw new RangeError(`the lattice needs a power of two, got ${size}`);
  // Split amounts may add one lattice point per debtor to the largest sum.
  const debtors = risks.reduce((sum, { count }) => sum + count, 0);
  return Math.max(largestSum(risks) / Math.max(1, size - 1 - Math.min(debtors, size / 2)), Number.MIN_VALUE);
}

/**
 * Exact distribution of the year's sum (algorithm B, method 3): given the common factor the debtors default independently, each
 * at most once; the mean over the factor is a sum over Gauss–Laguerre nodes of products of characteristic functions.
 * Throws RangeError when `size` is no power of two.
 */
export function bernoulliMixture(risks: readonly ClaimRisk[], options: MixtureOptions = {}): Distribution {
  const { size = 4096, variance = COMMON_VARIANCE } = options;
  const step = stepFor(risks, size);
  const nodes = commonNodes(variance);
  const roots = rootsOfUnity(size);
  const mean = blank(size);
  const ready = risks.map((risk) => prepared(risk, step, nodes, variance));
  products(ready, nodes, roots, (k, from, { re, im }) => {
    const weight = nodes.weights[k] ?? 0;
    for (let j = 0; j < re.length; j += 1) {
      mean.re[from + j] = (mean.re[from + j] ?? 0) + weight * (re[j] ?? 0);
      mean.im[from + j] = (mean.im[from + j] ?? 0) + weight * (im[j] ?? 0);
    }
  });
  for (let j = 1; j < size / 2; j += 1) {
    mean.re[size - j] = mean.re[j] ?? 0;
    mean.im[size - j] = -(mean.im[j] ?? 0);
  }
  inverse(mean, roots);
  return { step, mass: mean.re };
}

/** The same sum given each node of the common factor, on one lattice; `variance` is that of the nodes. Throws as above. */
export function bernoulliGiven(
  risks: readonly ClaimRisk[],
  nodes: Nodes,
  { size = 4096, variance = COMMON_VARIANCE }: MixtureOptions = {},
): GivenFactor {
  const step = stepFor(risks, size);
  const roots = rootsOfUnity(size);
  const halves = Array.from(nodes.points, () => blank(size / 2 + 1));
  const ready = risks.map((risk) => prepared(risk, step, nodes, variance));
  products(ready, nodes, roots, (k, from, { re, im }) => {
    halves[k]?.re.set(re, from);
    halves[k]?.im.set(im, from);
  });
  return { step, mass: massesOf(halves, roots) };
}
