import type { DebtorCheck } from '#/debtor-check/check.ts';
import type { Concentration } from '#/debtor-check/concentration.ts';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import { impliedProfile } from '#/debtor-check/implied-profile.ts';
import type { BookAnswers } from '#/debtor-check/answers.ts';
import type { StressLine } from '#/debtor-check/stress.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import { cents } from '#/quote-engine/units.ts';
import type {
  BookOutcome,
  KeptBook,
  KeptDebtor,
  KeptRating,
  KeptTwoMinutes,
  TwoMinuteInput,
  TwoMinuteOutcome,
} from '#/server/debtor-checks.ts';
import { factsOfBook, factsOfTwoMinutes } from './report-facts.ts';

/** Customers that stand one by one in what is kept, as many as fit on its paper; the figures are about all. */
export const MOST_KEPT = 115;

function ratingOf({ score, limit, advice, cover }: DebtorFinding): KeptRating {
  return {
    ...{ class: score.class, best: score.best.class, worst: score.worst.class, enough: score.enough },
    ...{ suggestedCents: limit.suggestedCents, gapCents: limit.gapCents, advice, cover: cover.likelihood },
  };
}

/** A customer as it may be kept, sent and printed: of a person neither class nor what gives it away (limit, advice, cover). */
export function keptDebtor(finding: DebtorFinding): KeptDebtor {
  const { key, ownerOnly, notInsurable, country, balance, exposure, limit, averageDaysLate } = finding;
  return {
    ...{ key, isPerson: ownerOnly, notInsurable, country, openCents: balance.openCents },
    over60Cents: cents(balance.ageing.upTo90Cents + balance.ageing.over90Cents),
    salesCents: exposure.yearlySalesCents,
    averageDaysLate: averageDaysLate === null ? null : Math.round(averageDaysLate),
    ...{ peakCents: exposure.peakCents, wantedCents: limit.wantedCents },
    rating: ownerOnly || notInsurable !== null ? null : ratingOf(finding),
  };
}

const weightOf = ({ balance, exposure }: DebtorFinding) => Math.max(balance.openCents, exposure.peakCents);

const shapeOf = ({ topOne, topFive, equalDebtors }: Concentration) => ({ topOne, topFive, equalDebtors });

/** Scenarios without the keys they are about: those of withdrawn limits are in class D and E. */
const withoutKeys = (lines: readonly StressLine[]): readonly Omit<StressLine, 'keys'>[] =>
  lines.map(({ code, kind, lossCents, oneInTwentyCents, sector }) => ({ code, kind, lossCents, oneInTwentyCents, sector }));

function debtorsOf({ debtors }: DebtorCheck): readonly KeptDebtor[] {
  return debtors
    .toSorted((one, other) => weightOf(other) - weightOf(one))
    .slice(0, MOST_KEPT)
    .map(keptDebtor);
}

/** What is kept, printed and sent of a book, whose losses must have been computed with its persons `alike`. */
export function findingsOfBook(outcome: BookOutcome, answers: BookAnswers, madeOn: PlainDate): KeptBook {
  const { check, loss, stress, cost, basis } = outcome;
  const { reconciliation, turnover, byBalance, bySales, label, ageing, outside } = check;
  const concentrationBy = byBalance.totalCents > 0 || bySales === null ? 'balance' : 'sales';
  return {
    ...{
      kind: 'book',
      madeOn,
      establishment: answers.establishment,
      label,
      ageing,
      loss,
      cost,
      basis,
      outside,
      concentrationBy,
    },
    persons: check.debtors.filter(({ ownerOnly, notInsurable }) => ownerOnly && notInsurable === null).length,
    notEnough: check.debtors.filter(({ ownerOnly, score }) => !ownerOnly && !score.enough).length,
    concentration: shapeOf(concentrationBy === 'balance' ? byBalance : (bySales ?? byBalance)),
    stress: withoutKeys(stress),
    margin: answers.margin ?? null,
    ...{ turnoverCents: turnover.amountCents, turnoverFrom: turnover.from, customers: reconciliation.debtors },
    ...{ openCents: reconciliation.openCents, creditCents: reconciliation.creditCents, owing: reconciliation.owing },
    quoteAnswers: impliedProfile(check, answers).answers,
    debtors: debtorsOf(check),
    report: factsOfBook(outcome),
  };
}

/** What is kept, printed and sent of the form of two minutes. */
export function findingsOfTwoMinutes(outcome: TwoMinuteOutcome, input: TwoMinuteInput, madeOn: PlainDate): KeptTwoMinutes {
  const { check, loss, stress, cost, basis } = outcome;
  const { label, concentration, ageing, adjusted, lateFrom } = check;
  return {
    ...{ kind: 'two-minutes', madeOn, label, ageing, loss, cost, basis, adjusted, lateFrom, typed: input.typed, margin: input.margin },
    concentration: shapeOf(concentration),
    stress: withoutKeys(stress),
    ...{ turnoverCents: input.answers.turnoverCents, customers: input.answers.debtors, quoteAnswers: input.quoteAnswers },
    report: factsOfTwoMinutes(outcome),
  };
}
