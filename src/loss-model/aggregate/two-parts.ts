import type { Nodes } from '../numeric/gamma-nodes.ts';
import type { ClaimRisk } from '../portfolio/claims.ts';
import { bernoulliGiven, MOST_GROUPS_FOR_MIXTURE } from './bernoulli-mixture.ts';
import { COMMON_VARIANCE, nodesFor } from './common-factor.ts';
import { poissonGiven } from './compound.ts';
import type { GivenFactor } from './distribution.ts';

/** One part of a book: its risks and the lattice for their sum. */
export interface PartOfBook {
  readonly risks: readonly ClaimRisk[];
  /** Lattice points, a power of two. */
  readonly size: number;
}

/** Years of two parts of one book that meet the same common factor, and are independent given it. */
export interface TwoParts {
  readonly weights: Float64Array;
  /** Distribution of the sum of the first part at every node. */
  readonly first: GivenFactor;
  /** Chance that the second part stays at or below each multiple of its step, at every node. */
  readonly second: { readonly step: number; readonly below: readonly Float64Array[] };
}

/** Nodes of less weight are left out: all together they change no chance by more than 1e-10. */
const LIGHTEST = 1e-12;

/** Number of claims of one size that would spread as much within a year as these do. */
function equalClaims(risks: readonly ClaimRisk[]): number {
  let [mean, squares] = [0, 0];
  for (const { count, defaultRate, points } of risks) {
    for (const { amount, probability } of points) {
      mean += count * defaultRate * probability * amount;
      squares += count * defaultRate * probability * amount * amount;
    }
  }
  return squares === 0 ? 0 : (mean * mean) / squares;
}

/** The nodes that weigh enough to count. */
function weighing({ points, weights }: Nodes): Nodes {
  const counts = (_: number, k: number) => (weights[k] ?? 0) > LIGHTEST;
  return { points: points.filter(counts), weights: weights.filter(counts) };
}

function cumulated(mass: Float64Array): Float64Array {
  let below = 0;
  return mass.map((probability) => (below += probability));
}

/**
 * Both parts at every node of the common factor: exact for a part of up to 400 different debtors, compound Poisson above, as in
 * `distributionOf`. Throws RangeError when a size is no power of two.
 */
export function twoParts(first: PartOfBook, second: PartOfBook, variance: number = COMMON_VARIANCE): TwoParts {
  const nodes = weighing(nodesFor(Math.max(equalClaims(first.risks), equalClaims(second.risks)), variance));
  const given = ({ risks, size }: PartOfBook): GivenFactor =>
    (risks.length <= MOST_GROUPS_FOR_MIXTURE ? bernoulliGiven : poissonGiven)(risks, nodes, { size, variance });
  const { step, mass } = given(second);
  return { weights: nodes.weights, first: given(first), second: { step, below: mass.map(cumulated) } };
}

/** Chance of a node and of lying above the end of its distribution together: less counts as none. */
const BEYOND = 1e-10;
/** Half a cent, in euro. */
const FINE = 0.005;

/** Index from which on a distribution at a node of this weight holds next to nothing. */
function reach(mass: Float64Array, weight: number): number {
  let [end, beyond] = [mass.length, 0];
  while (end > 1) {
    beyond += Math.abs(mass[end - 1] ?? 0);
    if (beyond * weight > BEYOND) break;
    end -= 1;
  }
  return end;
}

/** Chance that two amounts together stay at or below `most`. */
function chanceBelow(most: number, amounts: Float64Array, mass: Float64Array, below: Float64Array, step: number): number {
  const last = below.length - 1;
  let chance = 0;
  for (let index = 0; index < mass.length; index += 1) {
    const room = most - (amounts[index] ?? 0);
    if (room >= 0) chance += (mass[index] ?? 0) * (below[Math.min(last, Math.floor(room / step))] ?? 0);
  }
  return chance;
}

/**
 * Smallest amount up to `most`, to half a cent, that `kept(first sum) + second sum` exceeds with a chance of at most 1 − `probability`:
 * both parts are convolved at every node and mixed over the nodes. The error is that of the two lattices: about a step of each.
 */
export function quantileOfBoth(
  { weights, first, second }: TwoParts,
  kept: (sum: number) => number,
  probability: number,
  most: number,
): number {
  const masses = first.mass.map((mass, k) => mass.subarray(0, reach(mass, weights[k] ?? 0)));
  const longest = masses.reduce((size, { length }) => Math.max(size, length), 0);
  const amounts = Float64Array.from({ length: longest }, (_, index) => kept(index * first.step));
  const notAbove = (amount: number): number =>
    masses.reduce((sum, mass, k) => {
      const below = second.below[k];
      return below === undefined ? sum : sum + (weights[k] ?? 0) * chanceBelow(amount, amounts, mass, below, second.step);
    }, 0);
  let [low, high] = [-FINE, most];
  while (high - low > FINE) {
    const middle = (low + high) / 2;
    if (notAbove(middle) >= probability) high = middle;
    else low = middle;
  }
  return high;
}
