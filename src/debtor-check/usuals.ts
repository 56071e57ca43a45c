import type { BookFacts } from './answers.ts';
import type { Balance } from './balance.ts';
import type { CreditDays } from './exposure.ts';
import type { LedgerDebtor, Receivables } from './receivables.ts';

/** Used where neither file nor owner says: 30 days, paid 15 days late (pricing-method 8.2). */
export const USUAL_TERM = 30;
export const USUAL_LATE = 15;

/** What holds for the whole book and stands in for what is not known of one debtor. */
export interface BookUsuals extends CreditDays {
  readonly salesDays: number | null;
}

/** Mean term of the book's open invoices, weighted by amount; null without any. */
function termOfBook(balances: readonly Balance[]): number | null {
  let weight = 0;
  let days = 0;
  for (const { terms } of balances) {
    weight += terms.weight;
    days += terms.days;
  }
  return weight > 0 ? Math.round(days / weight) : null;
}

/** Mean days late of the debtors that have one, weighted by sales, or by debtor where sales are not known. */
export function meanDaysLate(debtors: readonly LedgerDebtor[]): number | null {
  const known = debtors.filter(({ averageDaysLate }) => averageDaysLate !== null);
  const bySales =
    known.every(({ salesCents }) => salesCents !== null && salesCents >= 0) && known.some(({ salesCents }) => (salesCents ?? 0) > 0);
  let weight = 0;
  let days = 0;
  for (const { averageDaysLate, salesCents } of known) {
    const by = bySales ? (salesCents ?? 0) : 1;
    weight += by;
    days += by * (averageDaysLate ?? 0);
  }
  return weight > 0 ? days / weight : null;
}

/** Terms and lateness of the book, which stand in where a debtor has none of its own. */
export function usualsOf({ debtors, salesDays }: Receivables, balances: readonly Balance[], { forAll }: BookFacts): BookUsuals {
  const term = forAll?.termDays ?? termOfBook(balances);
  const late = meanDaysLate(debtors);
  return {
    termDays: term ?? USUAL_TERM,
    termFrom: term === null ? 'estimate' : forAll?.termDays === undefined ? 'file' : 'book',
    lateDays: late === null ? USUAL_LATE : Math.max(0, Math.round(late)),
    lateFrom: late === null ? 'estimate' : 'book',
    salesDays,
  };
}
