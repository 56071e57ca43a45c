import type { Cents } from '#/quote-engine/units.ts';
import type { BookAnswers, DebtorAnswers } from './answers.ts';
import { balanceOf } from './balance.ts';
import type { LimitFact } from './cover.ts';
import { findingOf, type DebtorFinding } from './debtor.ts';
import type { Ageing, LedgerDebtor } from './receivables.ts';
import { USUAL_LATE, USUAL_TERM } from './usuals.ts';

/** One customer, perhaps one that has not bought yet: then nothing is owed and the turnover is what it wants to buy. */
export interface CustomerAnswers extends DebtorAnswers {
  readonly yearlySalesCents: Cents | null;
  /** What it owes now, by age; null for a new customer. */
  readonly ageing: Ageing | null;
  readonly isPerson: boolean | null;
}

const KEY = 'k1';

/** Class, limit and advice of one customer (pricing-method 10), with everything they rest on. */
export function checkCustomer(
  { yearlySalesCents, ageing, isPerson, ...answers }: CustomerAnswers,
  book: Pick<BookAnswers, 'establishment' | 'peak'>,
  facts: readonly LimitFact[] = [],
): DebtorFinding {
  const debtor: LedgerDebtor = {
    ...{ key: KEY, name: null, country: null, isPerson, notInsurable: null, items: [], ageing },
    salesCents: yearlySalesCents,
    averageDaysLate: null,
  };
  return findingOf({
    debtor,
    balance: balanceOf(debtor, null),
    answers: { ...book, debtors: { [KEY]: answers } },
    usual: { termDays: USUAL_TERM, termFrom: 'estimate', lateDays: USUAL_LATE, lateFrom: 'estimate', salesDays: null },
    facts,
  });
}
