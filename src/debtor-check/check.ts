import type { PlainDate } from '#/quote-engine/calendar.ts';
import { addCents, cents, multiplyDivide, NO_CENTS, type Cents } from '#/quote-engine/units.ts';
import { ageingStrip, type AgeingStrip } from './ageing-strip.ts';
import type { BookFacts } from './answers.ts';
import { balanceOf, together, type Balance } from './balance.ts';
import { concentrationOf, type Concentration } from './concentration.ts';
import { isHardly, type LimitFact } from './cover.ts';
import { findingOf, LATER_RATIO, yearlySales, type DebtorFinding } from './debtor.ts';
import { labelOf, type PortfolioLabel } from './label.ts';
import { expectedLossOf, type LossBook, type RiskyDebtor } from './loss-book.ts';
import { reconcile, type Reconciliation } from './reconcile.ts';
import type { NotInsurable, Receivables } from './receivables.ts';
import { meanDaysLate, usualsOf, type BookUsuals } from './usuals.ts';
import { POPULATION_RATE } from './weights.ts';

export interface CheckOptions {
  /** Limits without a request per product, from the rate books; without them the usual amount of the market alone is used. */
  readonly limitFacts?: readonly LimitFact[];
  /** Exposure of the losses: what is owed now, or sales × days. Left out: what is owed, when anything is. */
  readonly lossBasis?: 'balance' | 'sales';
  /** How losses take sole traders: by their class, for the eyes of the owner (when left out), or all alike, so that no sum gives one away. */
  readonly persons?: PersonsAs;
}

export type PersonsAs = 'rated' | 'alike';

/** Sales of a year, and where they come from. */
export interface BookTurnover {
  readonly amountCents: Cents;
  /** `estimate`: the balance × 365 ÷ days. */
  readonly from: 'answer' | 'file' | 'estimate';
}

/** Debtors that cannot be insured, by reason. */
export interface Outside {
  readonly reason: NotInsurable;
  readonly debtors: number;
  readonly openCents: Cents;
}

/** A debtor book with everything that is said about it. Carries keys of debtors, never names. */
export interface DebtorCheck {
  readonly asOf: PlainDate | null;
  readonly reconciliation: Reconciliation;
  readonly ageing: AgeingStrip;
  readonly byBalance: Concentration;
  /** Null when the file has no sales. */
  readonly bySales: Concentration | null;
  /** Average days late over the book, weighted by sales; null when no payment names its invoice. */
  readonly averageDaysLate: number | null;
  readonly usual: BookUsuals;
  readonly turnover: BookTurnover;
  /** In the order of the book. */
  readonly debtors: readonly DebtorFinding[];
  readonly outside: readonly Outside[];
  /** Debtors whose class range is too wide to go by. */
  readonly notEnough: number;
  readonly lossBook: LossBook;
  readonly expectedLossCents: Cents;
  readonly label: PortfolioLabel;
}

const REASONS: readonly NotInsurable[] = ['consumer', 'government', 'related-party'];

function outsideOf(findings: readonly DebtorFinding[]): readonly Outside[] {
  return REASONS.flatMap((reason) => {
    const found = findings.filter(({ notInsurable }) => notInsurable === reason);
    return found.length === 0
      ? []
      : [{ reason, debtors: found.length, openCents: cents(found.reduce((sum, { balance }) => sum + balance.openCents, 0)) }];
  });
}

function turnoverOf(receivables: Receivables, answers: BookFacts, openCents: Cents, usual: BookUsuals): BookTurnover {
  if (answers.turnoverCents !== undefined) return { amountCents: answers.turnoverCents, from: 'answer' };
  const sales = receivables.debtors.map((debtor) => yearlySales(debtor, receivables.salesDays));
  if (sales.some((amount) => amount !== null && amount > 0)) {
    return { amountCents: sales.reduce<Cents>((sum, amount) => addCents(sum, amount ?? NO_CENTS), NO_CENTS), from: 'file' };
  }
  const days = Math.max(1, usual.termDays + usual.lateDays);
  return { amountCents: cents(multiplyDivide(openCents, 365, days)), from: 'estimate' };
}

/** Of a person that nothing may be said of: the mean of the population, and no class. */
const ALIKE: Pick<RiskyDebtor, 'defaultRate' | 'rateWhenLater' | 'class'> = {
  defaultRate: POPULATION_RATE,
  rateWhenLater: POPULATION_RATE * LATER_RATIO,
  class: null,
};

function riskyDebtor(finding: DebtorFinding, basis: 'balance' | 'sales', persons: PersonsAs): RiskyDebtor {
  const { key, balance, exposure, score, sector, country, rateWhenLater, ownerOnly } = finding;
  const isAlike = ownerOnly && persons === 'alike';
  return {
    ...{ key, sector },
    exposureCents: basis === 'balance' ? balance.openCents : (exposure.bySalesCents ?? NO_CENTS),
    ...(isAlike ? ALIKE : { defaultRate: score.defaultRate, rateWhenLater, class: score.class }),
    days: exposure.days.termDays + exposure.days.lateDays,
    ...(isHardly({ class: isAlike ? null : score.class, country }) ? { hardly: true } : {}),
  };
}

function lossBookOf(findings: readonly DebtorFinding[], turnoverCents: Cents, { lossBasis, persons = 'rated' }: CheckOptions): LossBook {
  const isOwed = findings.some(({ balance }) => balance.openCents > 0);
  const basis = lossBasis ?? (isOwed ? 'balance' : 'sales');
  const debtors = findings
    .filter(({ notInsurable }) => notInsurable === null)
    .map((finding) => riskyDebtor(finding, basis, persons))
    .filter(({ exposureCents }) => exposureCents > 0);
  return { debtors, basis, turnoverCents };
}

function bySalesOf({ debtors }: Receivables): Concentration | null {
  const portions = debtors.flatMap(({ key, salesCents }) =>
    salesCents !== null && salesCents > 0 ? [{ key, amountCents: salesCents }] : [],
  );
  return portions.length === 0 ? null : concentrationOf(portions);
}

function balancesOf({ debtors }: Receivables, asOf: PlainDate | null): readonly Balance[] {
  return debtors.map((debtor) => balanceOf(debtor, asOf));
}

/** The concentration that is shown: by what is owed, or by sales when nothing is. */
export const shapeOf = ({ byBalance, bySales }: Pick<DebtorCheck, 'byBalance' | 'bySales'>): Concentration =>
  byBalance.totalCents > 0 ? byBalance : (bySales ?? byBalance);

/**
 * Klantencheck of a debtor book: does it reconcile, how old and how concentrated is it, and per debtor a class, an exposure, a limit and
 * an advice, each with what it rests on (pricing-method 10). Pure, works on keys alone, and never throws on what a reader gives. No
 * insurer's or bureau's data is used: it is no credit decision.
 */
export function checkDebtors(receivables: Receivables, answers: BookFacts, options: CheckOptions = {}): DebtorCheck {
  const asOf = receivables.asOf ?? answers.asOf ?? null;
  const balances = balancesOf(receivables, asOf);
  const usual = usualsOf(receivables, balances, answers);
  const facts = options.limitFacts ?? [];
  const debtors = receivables.debtors.map((debtor, at) =>
    findingOf({ debtor, balance: balances[at] ?? balanceOf(debtor, asOf), answers, usual, facts }),
  );
  const reconciliation = reconcile(receivables, balances);
  const turnover = turnoverOf(receivables, answers, reconciliation.openCents, usual);
  const ageing = ageingStrip(together(balances.map((balance) => balance.ageing)));
  const byBalance = concentrationOf(debtors.map(({ key, balance }) => ({ key, amountCents: balance.openCents })));
  const bySales = bySalesOf(receivables);
  const lossBook = lossBookOf(debtors, turnover.amountCents, options);
  const expectedLossCents = expectedLossOf(lossBook.debtors);
  return {
    ...{ asOf, reconciliation, ageing, byBalance, bySales, usual, turnover, debtors, lossBook, expectedLossCents },
    averageDaysLate: meanDaysLate(receivables.debtors),
    outside: outsideOf(debtors),
    notEnough: debtors.filter(({ score }) => !score.enough).length,
    label: labelOf({
      topOne: (bySales ?? byBalance).topOne,
      topOneOf: bySales === null ? 'balance' : 'sales',
      lossRate: turnover.amountCents > 0 ? expectedLossCents / turnover.amountCents : null,
      over60: ageing.over60Share,
      over90: ageing.over90Share,
    }),
  };
}
