import type { BookAnswers } from '#/debtor-check/answers.ts';
import type { DebtorCheck } from '#/debtor-check/check.ts';
import type { CostOfRisk } from '#/debtor-check/cost-of-risk.ts';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import type { LossFigures } from '#/debtor-check/loss.ts';
import type { CustomerAnswers } from '#/debtor-check/one-customer.ts';
import type { PriceBasis } from '#/debtor-check/price-basis.ts';
import type { Receivables } from '#/debtor-check/receivables.ts';
import type { StressLine } from '#/debtor-check/stress.ts';
import type { TwoMinuteAnswers, TwoMinuteCheck } from '#/debtor-check/two-minutes.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';

/** What a book can cost in a year, and what each policy would leave of it. */
export interface BookRisk {
  readonly loss: LossFigures;
  readonly stress: readonly StressLine[];
  /** Null when no product has a price for such a company. */
  readonly cost: CostOfRisk | null;
  /** What the prices rest on, and which insurers have none; null when nothing in the book can be insured. */
  readonly basis: PriceBasis | null;
}

export interface TwoMinuteOutcome extends BookRisk {
  readonly check: TwoMinuteCheck;
}

export interface BookOutcome extends BookRisk {
  readonly check: DebtorCheck;
  /** What the book implies for a quote; null when nothing in it can be insured. */
  readonly profile: Profile | null;
}

/** `busy`: too many are being computed now. */
export type DebtorAnswer<Outcome> = { readonly kind: 'done'; readonly outcome: Outcome } | { readonly kind: 'busy' };

/** The Klantencheck as pages and API see it. Nothing of it is stored. */
export interface DebtorChecks {
  /** A book in a few numbers; computed outside the event loop. */
  inTwoMinutes(answers: TwoMinuteAnswers, profile: Profile): Promise<DebtorAnswer<TwoMinuteOutcome>>;
  /** A book of pseudonymous debtors; computed outside the event loop. */
  book(receivables: Receivables, answers: BookAnswers): Promise<DebtorAnswer<BookOutcome>>;
  /** One customer, with what each product says about limits. */
  customer(answers: CustomerAnswers, establishment: 'NL' | 'BE'): DebtorFinding;
}
