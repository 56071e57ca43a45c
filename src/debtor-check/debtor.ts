import { cents, FACTOR_ONE, multiplyDivide, type Cents } from '#/quote-engine/units.ts';
import type { Sector } from '#/quote-engine/contract/sectors.ts';
import { LATE_CLASSES, type BookFacts, type DebtorAnswers, type LateClass } from './answers.ts';
import { overdueShares, type Balance } from './balance.ts';
import { adviceOf, coverOf, isHardly, type Advice, type Cover, type LimitFact } from './cover.ts';
import { exposureOf, limitAdvice, type CreditDays, type Exposure, type LimitAdvice } from './exposure.ts';
import { SHORTEST_PERIOD, type LedgerDebtor, type NotInsurable } from './receivables.ts';
import type { BookUsuals } from './usuals.ts';
import { scoreOf, type Score, type ScoreInput } from './score.ts';
import { BEHAVIOUR_MISSING, HIGHEST_RATE, LATE_WEIGHTS, lateClassOf } from './weights.ts';

/** Everything found about one debtor. It carries the key of the debtor, never a name. */
export interface DebtorFinding {
  readonly key: string;
  readonly notInsurable: NotInsurable | null;
  /** A sole trader is a person: its class is for the eyes of the owner alone and goes nowhere. */
  readonly ownerOnly: boolean;
  readonly balance: Balance;
  readonly averageDaysLate: number | null;
  readonly sector: Sector | null;
  readonly country: string | null;
  /** The file says a country that was not understood, and the owner did not say it. */
  readonly countryUnread?: true;
  /** Class with its drivers and weights, best and worst; with the rate had it paid one class later. */
  readonly score: Score;
  readonly rateWhenLater: number;
  readonly exposure: Exposure;
  readonly limit: LimitAdvice;
  readonly cover: Cover;
  readonly advice: Advice | null;
}

/** Middle of each class of lateness, in days. */
const LATE_MIDDLE: Readonly<Record<LateClass, number>> = { 'on-time': 0, '1-15': 8, '16-30': 23, '31-60': 45, 'over-60': 90 };
const YEAR = 365;
const LEAP_YEAR = 366;

/** Sales of the file's period as sales of a year; null when not known, below nought, or of a period of less than four weeks. */
export function yearlySales({ salesCents }: Pick<LedgerDebtor, 'salesCents'>, salesDays: number | null): Cents | null {
  if (salesCents === null || salesCents < 0) return null;
  if (salesDays === null || salesDays === YEAR || salesDays === LEAP_YEAR) return salesCents;
  return salesDays < SHORTEST_PERIOD ? null : cents(multiplyDivide(salesCents, YEAR, salesDays));
}

/** What the owner says of a debtor, filled up with what was said for all. */
export const answersFor = ({ forAll, debtors }: BookFacts, key: string): DebtorAnswers => ({ ...forAll, ...debtors?.[key] });

const laterThan = (late: LateClass): LateClass => LATE_CLASSES[LATE_CLASSES.indexOf(late) + 1] ?? late;

/** Mean weight of lateness one class later over the mean weight: what a step does to a debtor whose lateness is not known. */
export const LATER_RATIO = (() => {
  const mean = (of: (late: LateClass) => number) => LATE_CLASSES.reduce((sum, late) => sum + LATE_WEIGHTS[late].share * of(late), 0);
  return mean((late) => LATE_WEIGHTS[laterThan(late)].weight) / mean((late) => LATE_WEIGHTS[late].weight);
})();

/** Rate of the same debtor with lateness one class worse. */
export function rateOneClassLater(input: ScoreInput, score: Score): number {
  if (input.late !== null) return scoreOf({ ...input, late: laterThan(input.late) }).defaultRate;
  const counted =
    score.drivers.find(({ input: name, counts }) => counts && (name === 'late' || name === 'overdue'))?.weight ?? BEHAVIOUR_MISSING;
  const later = Math.max(1, (BEHAVIOUR_MISSING * LATER_RATIO) / counted);
  return Math.max(score.defaultRate, Math.min(HIGHEST_RATE, score.defaultRate * later));
}

function scoreInput(debtor: LedgerDebtor, answers: DebtorAnswers, balance: Balance): ScoreInput {
  const overdue = overdueShares(balance.ageing);
  return {
    late: answers.late ?? (debtor.averageDaysLate === null ? null : lateClassOf(debtor.averageDaysLate)),
    overdueOver30: overdue?.over30 ?? null,
    overdueOver60: overdue?.over60 ?? null,
    overdueOver90: overdue?.over90 ?? null,
    relation: answers.relation ?? null,
    signals: answers.signals ?? null,
    sector: answers.sector ?? null,
    country: answers.country ?? debtor.country,
    insolvent: answers.insolvent ?? false,
  };
}

/** The owner's answer, then the debtor's own invoices, then the book. */
function termOf(
  { key }: LedgerDebtor,
  { terms }: Balance,
  { debtors, forAll }: BookFacts,
  usual: BookUsuals,
): Pick<CreditDays, 'termDays' | 'termFrom'> {
  const own = debtors?.[key]?.termDays;
  if (own !== undefined) return { termDays: own, termFrom: 'answer' };
  if (forAll?.termDays !== undefined || terms.weight === 0) return { termDays: usual.termDays, termFrom: usual.termFrom };
  return { termDays: Math.round(terms.days / terms.weight), termFrom: 'file' };
}

function lateOf({ averageDaysLate }: LedgerDebtor, { late }: DebtorAnswers, usual: BookUsuals): Pick<CreditDays, 'lateDays' | 'lateFrom'> {
  if (late !== undefined) return { lateDays: LATE_MIDDLE[late], lateFrom: 'answer' };
  if (averageDaysLate === null) return { lateDays: usual.lateDays, lateFrom: usual.lateFrom };
  return { lateDays: Math.max(0, Math.round(averageDaysLate)), lateFrom: 'file' };
}

export interface DebtorInput {
  readonly debtor: LedgerDebtor;
  readonly balance: Balance;
  readonly answers: BookFacts;
  readonly usual: BookUsuals;
  readonly facts: readonly LimitFact[];
}

/** Class, exposure, limit, cover and advice of one debtor. */
export function findingOf({ debtor, balance, answers: own, usual, facts }: DebtorInput): DebtorFinding {
  const answers = answersFor(own, debtor.key);
  const input = scoreInput(debtor, answers, balance);
  const score = scoreOf(input);
  const notInsurable =
    answers.notInsurable === undefined ? debtor.notInsurable : answers.notInsurable === 'none' ? null : answers.notInsurable;
  const exposure = exposureOf({
    yearlySalesCents: yearlySales(debtor, usual.salesDays),
    days: { ...termOf(debtor, balance, own, usual), ...lateOf(debtor, answers, usual) },
    peak: own.peak ?? FACTOR_ONE,
    openCents: balance.openCents,
  });
  const isOutOfReach = isHardly({ class: score.class, country: input.country });
  const limit = limitAdvice(exposure, isOutOfReach ? 'E' : score.class, answers.wantedLimitCents ?? null);
  const coverInput = { needCents: limit.wantedCents, class: score.class, country: input.country, notInsurable };
  return {
    ...{ key: debtor.key, notInsurable, balance, score, exposure, limit },
    ownerOnly: debtor.isPerson === true,
    averageDaysLate: debtor.averageDaysLate,
    sector: input.sector,
    country: input.country,
    ...(input.country === null && debtor.unreadCountry !== undefined && { countryUnread: true as const }),
    rateWhenLater: rateOneClassLater(input, score),
    cover: coverOf(coverInput, facts),
    advice: adviceOf(coverInput),
  };
}
