import type { DebtorBook } from '#/quote-engine/debtor-book.ts';
import { cents, type Cents } from '#/quote-engine/units.ts';
import { COMMON_VARIANCE } from './aggregate/common-factor.ts';
import { panjerRoom, recurse } from './aggregate/panjer.ts';
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

/** More groups than a book of any size falls into. */
const GROUPS = 160;

/** Room used anew by every layer; nothing of it outlives the call. */
const SHARE = new Float64Array(GROUPS);
const WEIGHT = new Float64Array(GROUPS);
const FINE = new Float64Array(2 * MOST + 2);
const COARSE = new Float64Array(MOST + 2);
const ROOM = panjerRoom(2 * MOST, 2 * MOST);

/**
 * The book as few groups in SHARE, with the part of the debtors each holds in WEIGHT: the largest singly, the rest in growing groups
 * scaled to keep their total. Returns how many groups there are.
 */
function groupsOf(book: DebtorBook): number {
  const { count } = book;
  const singly = Math.min(count, SINGLY);
  let left = 1;
  for (let at = 0; at < singly; at += 1) {
    const share = book.share(at + 1);
    left -= share;
    SHARE[at] = share;
    WEIGHT[at] = 1 / count;
  }
  let groups = singly;
  let sum = 0;
  for (let from = SINGLY + 1; from <= count; groups += 1) {
    const to = Math.min(count, Math.floor(from * GROWTH));
    const share = book.share(Math.round(Math.sqrt(from * to)));
    SHARE[groups] = share;
    WEIGHT[groups] = (to - from + 1) / count;
    sum += share * (to - from + 1);
    from = to + 1;
  }
  const scale = sum > 0 ? left / sum : 0;
  for (let at = singly; at < groups; at += 1) SHARE[at] = (SHARE[at] ?? 0) * scale;
  return groups;
}

/** A distribution on the lattice: its probabilities and the last point that has any. */
interface Sizes {
  readonly at: Float64Array;
  readonly reach: number;
}

/** Distribution of one claim in steps up to a bound, a claim beyond it counted at it. `scale` turns a share into steps. */
function claimSizes(groups: number, scale: number, steps: number): Sizes {
  const reach = Math.min(steps, Math.trunc((SHARE[0] ?? 0) * scale) + 1);
  FINE.fill(0, 0, reach + 2);
  for (const { share: part, probability } of SEVERITY) {
    for (let at = 0; at < groups; at += 1) {
      const position = Math.min(steps, (SHARE[at] ?? 0) * part * scale);
      const index = Math.trunc(position);
      const mass = (WEIGHT[at] ?? 0) * probability;
      const above = (position - index) * mass;
      FINE[index] = (FINE[index] ?? 0) + mass - above;
      FINE[index + 1] = (FINE[index + 1] ?? 0) + above;
    }
  }
  return { at: FINE, reach };
}

/** The same distribution on every second point: what lies between two of them goes half to each. */
function everySecond({ at: fine, reach: fineReach }: Sizes): Sizes {
  const reach = Math.trunc((fineReach + 1) / 2);
  COARSE[0] = (fine[0] ?? 0) + (fine[1] ?? 0) / 2;
  for (let index = 1; index <= reach; index += 1) {
    const after = 2 * index < fineReach ? (fine[2 * index + 1] ?? 0) : 0;
    COARSE[index] = (fine[2 * index] ?? 0) + ((fine[2 * index - 1] ?? 0) + after) / 2;
  }
  return { at: COARSE, reach };
}

interface YearLosses {
  /** How many groups stand in SHARE and WEIGHT. */
  readonly groups: number;
  readonly debtors: number;
  readonly expected: number;
  readonly outstanding: number;
}

/** E[min(S, bound)] on a lattice of `steps` up to the bound. */
function limitedOnLattice(expected: number, sizes: Sizes, bound: number, steps: number): number {
  const step = bound / steps;
  recurse({ expected, severity: sizes.at }, COMMON_VARIANCE, steps, sizes.reach, ROOM);
  const { mass } = ROOM;
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
  const largest = (SHARE[0] ?? 1) * losses.outstanding;
  const steps = Math.round(Math.min(MOST, Math.max(FEWEST, Math.sqrt((effort * bound) / largest))));
  const fine = claimSizes(losses.groups, (losses.outstanding / bound) * 2 * steps, 2 * steps);
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
