import { logHeadSum, rootOfFalling, tailSum } from './debtor-tail.ts';

/**
 * Shares of the insured turnover per debtor, largest first. Built from three answers (number, top 1, top 5), never from a list:
 * two power laws that join at rank 5 (pricing-method 2.1).
 */
export interface DebtorBook {
  readonly count: number;
  /** Share of the largest debtor after fitting, 0–1. */
  readonly topOne: number;
  /** Share of the five largest debtors after fitting, 0–1. */
  readonly topFive: number;
  /** The answers could not both hold; `topOne` and `topFive` are the nearest that can. */
  readonly adjusted: boolean;
  /** Share of the debtor at `rank` (1 = largest). Throws RangeError outside 1…count. */
  share(rank: number): number;
  /** How many debtors have a share strictly above `share`. */
  countAbove(share: number): number;
  /** All shares, largest first. Allocates `count` numbers: not for the hot path. */
  shares(): Float64Array;
}

const HEAD = 5;
const NOTICEABLE = 1e-9;
const LOG_HEAD_MIDDLE = Math.log(3.2);

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** The nearest pair of top shares that `count` debtors can have: top 1 first, then top 5 (method 2.1, feasible region). */
function feasible(count: number, topOne: number, topFive: number): readonly [number, number] {
  if (count === 1) return [1, 1];
  const one = within(topOne, 1 / count, 1);
  if (count <= HEAD) return [one, 1];
  const most = Math.min(1, HEAD * one);
  // The lower edge can pass the upper one by a rounding error when all debtors are equal.
  const least = Math.min(most, one + (4 * (1 - one)) / (count - 1));
  return [one, within(topFive, least, most)];
}

/** `first · i^−a` for ranks 2…last with `a` such that they sum to `rest`; rescaled so that the sum holds to the last bit. */
function headShares(first: number, rest: number, last: number): number[] {
  const shares = [first];
  if (rest <= 0) {
    for (let rank = 2; rank <= last; rank += 1) shares.push(0);
    return shares;
  }
  const target = Math.log(rest / first);
  const atZero = Math.log(last - 1) - target;
  // Ranks 2…last lie around 3.2 on a logarithmic scale.
  const exponent = rootOfFalling({ value: (a) => logHeadSum(a, last) - target, atZero, guess: atZero / LOG_HEAD_MIDDLE });
  let sum = 0;
  for (let rank = 2; rank <= last; rank += 1) {
    const share = Math.pow(rank, -exponent);
    shares.push(share);
    sum += share;
  }
  // At exponent 0 the rescaling may exceed the largest by a rounding error.
  for (let rank = 2; rank <= last; rank += 1) shares[rank - 1] = Math.min(first, ((shares[rank - 1] ?? 0) * rest) / sum);
  return shares;
}

class PowerLawBook implements DebtorBook {
  readonly count: number;
  readonly topOne: number;
  readonly topFive: number;
  readonly adjusted: boolean;
  readonly #head: readonly number[];
  /** Share at rank i above five is `#scale · (i/5)^−#exponent`. */
  readonly #scale: number;
  readonly #exponent: number;

  constructor(count: number, topOne: number, topFive: number, adjusted: boolean) {
    this.count = count;
    this.topOne = topOne;
    this.topFive = topFive;
    this.adjusted = adjusted;
    const head = headShares(topOne, topFive - topOne, Math.min(count, HEAD));
    this.#head = head;
    this.#scale = 0;
    this.#exponent = 0;
    const rest = 1 - topFive;
    if (count <= HEAD || rest <= 0) return;

    const mean = rest / (count - HEAD);
    const fifth = head[HEAD - 1] ?? 0;
    if (fifth < mean) {
      this.#head = flattened(head, topFive - topOne, mean);
      this.#scale = mean;
      return;
    }
    const exponent = tailExponent(count, rest / fifth);
    this.#exponent = exponent;
    this.#scale = rest / tailSum(exponent, count);
  }

  share(rank: number): number {
    if (!Number.isInteger(rank) || rank < 1 || rank > this.count) {
      throw new RangeError(`rank ${String(rank)} is not between 1 and ${String(this.count)}`);
    }
    return this.#at(rank);
  }

  #at(rank: number): number {
    if (rank <= HEAD) return this.#head[rank - 1] ?? 0;
    return this.#exponent === 0 ? this.#scale : this.#scale * Math.pow(rank / HEAD, -this.#exponent);
  }

  countAbove(share: number): number {
    let reached = 0;
    let next = this.count + 1;
    while (next - reached > 1) {
      const middle = (reached + next) >>> 1;
      if (this.#at(middle) > share) reached = middle;
      else next = middle;
    }
    return reached;
  }

  shares(): Float64Array {
    const all = new Float64Array(this.count);
    for (let rank = 1; rank <= this.count; rank += 1) all[rank - 1] = this.#at(rank);
    return all;
  }
}

/** Head too steep for the tail (method 2.1, case 3): mixed with equal shares until rank five meets the uniform tail. */
function flattened(head: readonly number[], rest: number, mean: number): number[] {
  const equal = rest / 4;
  const fifth = head[HEAD - 1] ?? 0;
  const weight = equal > fifth ? within((equal - mean) / (equal - fifth), 0, 1) : 0;
  return head.map((share, index) => (index === 0 ? share : weight * share + (1 - weight) * equal));
}

function tailExponent(count: number, sum: number): number {
  const target = Math.log(sum);
  const atZero = Math.log(count - HEAD) - target;
  // Slope at 0 is the mean of ln(i/5) over the tail, by its integral.
  const slope = (count * (Math.log(count / HEAD) - 1) + HEAD) / (count - HEAD) + 0.1;
  return rootOfFalling({ value: (b) => Math.log(tailSum(b, count)) - target, atZero, guess: atZero / slope });
}

/**
 * The debtor book that fits a number of debtors and the shares (0–1) of the largest and the five largest.
 * Shares that cannot both hold are moved to the nearest that can, and `adjusted` says so.
 * Throws RangeError when `count` is no whole number from 1, or a share is no number.
 */
export function debtorBook(count: number, topOne: number, topFive: number): DebtorBook {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`a debtor book needs a whole number of debtors from 1, got ${String(count)}`);
  }
  if (Number.isNaN(topOne) || Number.isNaN(topFive)) throw new RangeError('a share of the largest debtors must be a number');
  const [one, five] = feasible(count, topOne, topFive);
  const adjusted = Math.abs(one - topOne) > NOTICEABLE || Math.abs(five - topFive) > NOTICEABLE;
  return new PowerLawBook(count, one, five, adjusted);
}
