import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Sector } from '#/quote-engine/contract/sectors.ts';
import type { Cents, Factor, Rate } from '#/quote-engine/units.ts';
import type { NotInsurable } from './receivables.ts';

/** How late a customer pays on average, in the classes of pricing-method 10. */
export const LATE_CLASSES = ['on-time', '1-15', '16-30', '31-60', 'over-60'] as const;
export type LateClass = (typeof LATE_CLASSES)[number];

/** For how many years it has been a customer. */
export const RELATIONS = ['under-1', '1-3', '3-10', 'over-10'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What an owner may notice about a customer. */
export const SIGNALS = ['asks-delay', 'pays-later', 'new-bank-or-board', 'accounts-late', 'no-data'] as const;
export type Signal = (typeof SIGNALS)[number];

/** What the owner adds about one customer; everything left out is not known. */
export interface DebtorAnswers {
  readonly sector?: Sector;
  /** Two letters; overrides what the file says. */
  readonly country?: string;
  readonly relation?: Relation;
  /** An empty list is an answer: no signals. */
  readonly signals?: readonly Signal[];
  readonly late?: LateClass;
  readonly termDays?: number;
  readonly wantedLimitCents?: Cents;
  /** Insolvent or under a moratorium. */
  readonly insolvent?: boolean;
  /** `none` takes back what the file suggests. */
  readonly notInsurable?: NotInsurable | 'none';
}

/** What the owner adds about the book; `forAll` holds for every customer that has no answer of its own. */
export interface BookFacts {
  readonly establishment?: 'NL' | 'BE';
  /** Day at which the items are open, where the file does not say. */
  readonly asOf?: PlainDate;
  /** Sales of a year without VAT, where the file does not say. */
  readonly turnoverCents?: Cents;
  /** Turnover of the highest month over that of an average month; 1 when left out. */
  readonly peak?: Factor;
  /** Unrecovered losses of three years. */
  readonly lossesCents?: Cents;
  /** Profit margin on sales, for the turnover that earns a loss back. */
  readonly margin?: Rate;
  readonly forAll?: Pick<DebtorAnswers, 'sector' | 'relation' | 'signals' | 'termDays'>;
  /** By the key of the debtor. */
  readonly debtors?: Readonly<Record<string, DebtorAnswers>>;
}

/** The same with where the company is established: prices and a profile need that, classes do not. */
export interface BookAnswers extends BookFacts {
  readonly establishment: 'NL' | 'BE';
}
