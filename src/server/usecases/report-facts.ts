import { shapeOf } from '#/debtor-check/check.ts';
import type { Ranked } from '#/debtor-check/concentration.ts';
import type { BookOutcome, ReportFacts, TwoMinuteOutcome } from '#/server/debtor-checks.ts';

const MOST_RANKED = 10;
const MOST_IN_CREDIT = 5;

const largest = (ranked: readonly Ranked[]): readonly Ranked[] => ranked.slice(0, MOST_RANKED);

/** What the report of a book says beside the figures. */
export function factsOfBook({ check }: BookOutcome): ReportFacts {
  const { usual, reconciliation, asOf, averageDaysLate, lossBook } = check;
  const { termDays, termFrom, lateDays, lateFrom } = usual;
  return {
    ...{ asOf, averageDaysLate, lossBasis: lossBook.basis, defaultRate: null },
    ranked: largest(shapeOf(check).ranked),
    usual: { termDays, termFrom, lateDays, lateFrom },
    reconciliation: { ...reconciliation, withoutInvoice: reconciliation.withoutInvoice.slice(0, MOST_IN_CREDIT) },
  };
}

/** The same of the form of two minutes. */
export function factsOfTwoMinutes({ check }: TwoMinuteOutcome): ReportFacts {
  const { concentration, termDays, daysLate, lateFrom, defaultRate, lossBook } = check;
  return {
    ...{ defaultRate, lossBasis: lossBook.basis, reconciliation: null, asOf: null, averageDaysLate: null },
    ranked: largest(concentration.ranked),
    usual: { termDays, termFrom: 'answer', lateDays: daysLate, lateFrom },
  };
}
