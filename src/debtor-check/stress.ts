import type { Sector } from '#/quote-engine/contract/sectors.ts';
import { cents, type Cents } from '#/quote-engine/units.ts';
import { expectedLossOf, type LossBook, type RiskyDebtor } from './loss-book.ts';
import { lossOf } from './loss.ts';
import { HIGHEST_RATE } from './weights.ts';

/** Levels of bankruptcies on the scale of the common factor: yearly count ÷ 4,300 ÷ 1.25 (pricing-method 2.5; 2009 from N15, weaker). */
export const YEAR_LEVELS = { 'year-2009': 1.95, 'year-2013': 1.76, 'year-2021': 0.34 } as const;
export type YearLevel = keyof typeof YEAR_LEVELS;

export const SECTOR_SHOCK = 3;
export const LATER_DAYS = 15;
/** Days that a limit still covers deliveries after it is withdrawn (S3). */
export const RUN_OFF_DAYS = 30;
const YEAR = 365;

type Debtors = readonly RiskyDebtor[];

const withRates = (debtors: Debtors, rate: (debtor: RiskyDebtor) => number): Debtors =>
  debtors.map((debtor) => ({ ...debtor, defaultRate: Math.min(HIGHEST_RATE, rate(debtor)) }));

/** Debtors in a year of a known level of bankruptcies: every rate times the level. */
export const atLevel = (debtors: Debtors, level: number): Debtors => withRates(debtors, ({ defaultRate }) => defaultRate * level);

/** Debtors when one sector does worse by a factor. */
export const sectorWorse = (debtors: Debtors, sector: Sector, by: number): Debtors =>
  withRates(debtors, (debtor) => (debtor.sector === sector ? debtor.defaultRate * by : debtor.defaultRate));

/** Debtors that pay `days` later: they owe more, and no more. */
export const paidLater = (debtors: Debtors, days: number): Debtors =>
  debtors.map((debtor) => ({
    ...debtor,
    exposureCents: cents(Math.round(debtor.exposureCents * (debtor.days > 0 ? (debtor.days + days) / debtor.days : 1))),
  }));

/** What is lost when these debtors fail and pay nothing back. */
export const lossWhenFailing = (debtors: Debtors): Cents => cents(debtors.reduce((sum, { exposureCents }) => sum + exposureCents, 0));

export type StressCode =
  | 'largest-falls'
  | 'two-largest-fall'
  | YearLevel
  | 'sector-worse'
  | 'sector-falls'
  | 'paid-later'
  | 'paid-later-and-worse'
  | 'limits-withdrawn';

/** One scenario. `certain`: what these failures cost; `expected`: mean of a year under the scenario. */
export interface StressLine {
  readonly code: StressCode;
  readonly kind: 'certain' | 'expected';
  readonly lossCents: Cents;
  /** Loss of 1 in 20 years under the scenario; null where nothing is left to chance or it was not asked for. */
  readonly oneInTwentyCents: Cents | null;
  /** Debtors that the scenario is about. */
  readonly keys: readonly string[];
  readonly sector: Sector | null;
}

export interface StressOptions {
  /** Sectors of which to show "worse" and "all fall"; construction when left out. */
  readonly sectors?: readonly Sector[];
}

const line = (code: StressCode, kind: StressLine['kind'], lossCents: Cents, rest: Partial<StressLine> = {}): StressLine => ({
  ...{ code, kind, lossCents, oneInTwentyCents: null, keys: [], sector: null },
  ...rest,
});

const keysOf = (debtors: Debtors) => debtors.map(({ key }) => key);

function largestFall(debtors: Debtors): readonly StressLine[] {
  const [first, second] = debtors.toSorted((one, other) => other.exposureCents - one.exposureCents);
  if (first === undefined) return [];
  const lines = [line('largest-falls', 'certain', lossWhenFailing([first]), { keys: keysOf([first]) })];
  if (second !== undefined)
    lines.push(line('two-largest-fall', 'certain', lossWhenFailing([first, second]), { keys: keysOf([first, second]) }));
  return lines;
}

function yearLine(debtors: Debtors, code: YearLevel): StressLine {
  const then = atLevel(debtors, YEAR_LEVELS[code]);
  return line(code, 'expected', expectedLossOf(then), { oneInTwentyCents: lossOf({ debtors: then }, { variance: 0 }).oneInTwentyCents });
}

function sectorLines(debtors: Debtors, sector: Sector): readonly StressLine[] {
  const those = debtors.filter((debtor) => debtor.sector === sector);
  if (those.length === 0) return [];
  const keys = keysOf(those);
  return [
    line('sector-worse', 'expected', expectedLossOf(sectorWorse(debtors, sector, SECTOR_SHOCK)), { keys, sector }),
    line('sector-falls', 'certain', lossWhenFailing(those), { keys, sector }),
  ];
}

function laterLines(debtors: Debtors): readonly StressLine[] {
  const later = paidLater(debtors, LATER_DAYS);
  return [
    line('paid-later', 'expected', expectedLossOf(later)),
    line('paid-later-and-worse', 'expected', expectedLossOf(withRates(later, ({ rateWhenLater }) => rateWhenLater))),
  ];
}

/** Loss on D and E debtors that no policy bears once their limits are withdrawn and the run-off has passed, in a year. */
function withdrawn(debtors: Debtors): readonly StressLine[] {
  const those = debtors.filter(({ class: name }) => name === 'D' || name === 'E');
  if (those.length === 0) return [];
  const lossCents = cents(Math.round((expectedLossOf(those) * (YEAR - RUN_OFF_DAYS)) / YEAR));
  return [line('limits-withdrawn', 'expected', lossCents, { keys: keysOf(those) })];
}

/** The stress test of pricing-method 11 on a book; scenarios that the book cannot have are left out. */
export function stress({ debtors }: Pick<LossBook, 'debtors'>, { sectors = ['construction'] }: StressOptions = {}): readonly StressLine[] {
  return [
    ...largestFall(debtors),
    ...(['year-2013', 'year-2009', 'year-2021'] as const).map((code) => yearLine(debtors, code)),
    ...sectors.flatMap((sector) => sectorLines(debtors, sector)),
    ...laterLines(debtors),
    ...withdrawn(debtors),
  ];
}
