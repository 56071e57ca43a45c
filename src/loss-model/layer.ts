import type { DebtorBook } from '#/quote-engine/debtor-book.ts';
import { cents, type Cents } from '#/quote-engine/units.ts';
import { COMMON_VARIANCE } from './aggregate/common-factor.ts';
import { panjer } from './aggregate/panjer.ts';
import { defaultRate } from './portfolio/default-rate.ts';
import { YEAR } from './portfolio/portfolio.ts';
import { SEVERITY } from './portfolio/severity.ts';

export interface LayerInput {
  /** Insured turnover of a year. */
  readonly turnoverCents: Cents;
  /** Payment term plus average days late. */
  readonly days: number;
  readonly book: DebtorBook;
  /** Sector × country × experience, against the mean buyer. */
  readonly pdMultiplier: number;
  /** The insured bears the year's losses up to here. */
  readonly attachmentCents: Cents;
  /** The most the layer pays in the year. */
  readonly limitCents: Cents;
}

/** Fewest and most steps up to an end of the layer. */
const FEWEST = 16;
const MOST = 512;
/**
 * Multiplications the recursion may cost on the coarse lattice: the mean of the layer stands in every comparison. Books of many
 * debtors have many claims below a step and need a finer one.
 */
const EFFORT = 120;
const EFFORT_PER_DEBTOR = 1.2;
const MOST_EFFORT = 1500;
/** Debtors below this rank are taken in growing groups, so that the cost does not grow with their number. */
const SINGLY = 16;
const GROWTH = 1.4;

interface Group {
  readonly share: number;
  readonly count: number;
}

/** The book as few groups: the largest debtors singly, the rest in growing groups scaled to keep their total. */
function groupsOf(book: DebtorBook): readonly Group[] {
  const groups: Group[] = [];
  let left = 1;
  for (let rank = 1; rank <= Math.min(book.count, SINGLY); rank += 1) {
    const share = book.share(rank);
    left -= share;
    groups.push({ share, count: 1 });
  }
  const rest: Group[] = [];
  let sum = 0;
  for (let from = SINGLY + 1; from <= book.count;) {
    const to = Math.min(book.count, Math.floor(from * GROWTH));
    const group = { share: book.share(Math.round(Math.sqrt(from * to))), count: to - from + 1 };
    rest.push(group);
    sum += group.share * group.count;
    from = to + 1;
  }
  const scale = sum > 0 ? left / sum : 0;
  for (const { share, count } of rest) groups.push({ share: share * scale, count });
  return groups;
}

/** Distribution of one claim in steps up to a bound, a claim beyond it counted at it. `scale` turns a share into steps. */
function claimSizes(groups: readonly Group[], debtors: number, scale: number, steps: number): Float64Array {
  const largest = Math.min(steps, Math.trunc((groups[0]?.share ?? 0) * scale) + 1);
  const sizes = new Float64Array(largest + 1);
  for (const { share, count } of groups) {
    const weight = count / debtors;
    for (const { share: lost, probability } of SEVERITY) {
      const position = Math.min(steps, share * lost * scale);
      const index = Math.trunc(position);
      const above = (position - index) * weight * probability;
      sizes[index] = (sizes[index] ?? 0) + weight * probability - above;
      if (above > 0) sizes[index + 1] = (sizes[index + 1] ?? 0) + above;
    }
  }
  return sizes;
}

/** The same distribution on every second point: what lies between two of them goes half to each. */
function everySecond(fine: Float64Array): Float64Array {
  const coarse = new Float64Array(Math.trunc(fine.length / 2) + 1);
  for (let index = 0; index < coarse.length; index += 1) {
    const before = index === 0 ? 0 : (fine[2 * index - 1] ?? 0);
    coarse[index] = (fine[2 * index] ?? 0) + (before + (fine[2 * index + 1] ?? 0)) / 2;
  }
  return coarse;
}

interface YearLosses {
  readonly groups: readonly Group[];
  readonly debtors: number;
  readonly expected: number;
  readonly outstanding: number;
}

/** E[min(S, bound)] on a lattice of `steps` up to the bound. */
function limitedOnLattice(expected: number, severity: Float64Array, bound: number, steps: number): number {
  const step = bound / steps;
  const mass = panjer({ expected, severity }, COMMON_VARIANCE, steps);
  let short = 0;
  for (let index = 0; index < steps; index += 1) short += (mass[index] ?? 0) * (bound - index * step);
  return bound - short;
}

/**
 * Mean of the year's losses S cut off at `bound`. Splitting amounts over the lattice adds variance in proportion to the step, so two
 * steps give the answer at step nought. The smaller the largest claim, the shorter the recursion reaches and the finer it may be.
 */
function limitedMean(losses: YearLosses, bound: number): number {
  if (bound === 0) return 0;
  const effort = Math.min(MOST_EFFORT, Math.max(EFFORT, EFFORT_PER_DEBTOR * losses.debtors));
  const largest = (losses.groups[0]?.share ?? 1) * losses.outstanding;
  const steps = Math.round(Math.min(MOST, Math.max(FEWEST, Math.sqrt((effort * bound) / largest))));
  const fine = claimSizes(losses.groups, losses.debtors, (losses.outstanding / bound) * 2 * steps, 2 * steps);
  return 2 * limitedOnLattice(losses.expected, fine, bound, 2 * steps) - limitedOnLattice(losses.expected, everySecond(fine), bound, steps);
}

/**
 * What a yearly excess of loss layer loses on average, in cents: the mean of the part of the year's losses between attachment and
 * attachment + limit. An average of our model, never a price. Throws RangeError when the limit is not above zero or the attachment
 * below zero.
 */
export function meanLayerLoss(input: LayerInput): Cents {
  const { turnoverCents, days, book, pdMultiplier, attachmentCents, limitCents } = input;
  if (!(limitCents > 0) || !(attachmentCents >= 0)) {
    throw new RangeError(`a layer needs a limit above 0 and an attachment from 0, got ${limitCents} xs ${attachmentCents}`);
  }
  const outstanding = (turnoverCents * days) / YEAR;
  if (!(outstanding > 0)) return cents(0);
  const losses: YearLosses = {
    groups: groupsOf(book),
    debtors: book.count,
    expected: book.count * defaultRate(turnoverCents / 100, pdMultiplier),
    outstanding,
  };
  const mean = limitedMean(losses, attachmentCents + limitCents) - limitedMean(losses, attachmentCents);
  return cents(Math.round(Math.min(limitCents, Math.max(0, mean))));
}
