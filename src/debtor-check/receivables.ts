import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Cents } from '#/quote-engine/units.ts';

/** One entry of a sub-ledger that is not settled yet. Credit notes and payments without an invoice count down. */
export interface OpenItem {
  readonly kind: 'invoice' | 'credit-note' | 'payment' | 'other';
  /** What is still open: above zero owed to the seller, below zero owed by the seller. */
  readonly openCents: Cents;
  readonly invoiceDate: PlainDate | null;
  readonly dueDate: PlainDate | null;
  /** Number of the invoice as written; null for payments that name none. */
  readonly reference: string | null;
}

/** Amounts per age where a list gives no single items. Sums of open items by days past the due date. */
export interface Ageing {
  readonly notDueCents: Cents;
  readonly upTo30Cents: Cents;
  readonly upTo60Cents: Cents;
  readonly upTo90Cents: Cents;
  readonly over90Cents: Cents;
  /** Open without a due date. */
  readonly unknownCents: Cents;
}

/** Why a debtor cannot be insured, where the data says so. */
export type NotInsurable = 'consumer' | 'government' | 'related-party';

/** One customer of the bookkeeping. `name` stays in the browser; the server works with `key` alone. */
export interface LedgerDebtor {
  /** Pseudonym, unique in the book: `k1`, `k2` … in the order of the file. */
  readonly key: string;
  readonly name: string | null;
  /** Two letters, ISO 3166; null when the file does not say. */
  readonly country: string | null;
  /** What the file says of the country where no table knows it; stays in the browser, and is empty on the server. Left out otherwise. */
  readonly unreadCountry?: string;
  /** A sole trader is a person: its class is shown to the owner alone. Null when the file does not say. */
  readonly isPerson: boolean | null;
  readonly notInsurable: NotInsurable | null;
  /** Items, or only their sums per age. */
  readonly items: readonly OpenItem[];
  readonly ageing: Ageing | null;
  /** Sales of the period of the book without VAT; null when the file does not say. */
  readonly salesCents: Cents | null;
  /** Paid invoices of the period: days past the due date, weighted by amount; null without payments that name their invoice. */
  readonly averageDaysLate: number | null;
}

/** What a file lacks or does oddly, told to the user in words (`src/messages`). Numbers are counts, amounts are cents. */
export interface Shortcoming {
  readonly code: string;
  readonly count?: number;
  readonly amountCents?: Cents;
  readonly detail?: string;
}

export type ReceivablesFormat = 'xaf-3.2' | 'xaf-3.1' | 'xaf-4.0' | 'ubl' | 'csv' | 'xlsx' | 'pasted' | 'typed';

/** Days; sales of a shorter period say nothing about a year. */
export const SHORTEST_PERIOD = 28;

/** A debtor book as read, before anything is said about it. */
export interface Receivables {
  readonly format: ReceivablesFormat;
  /** Package that wrote the file, as far as it can be told. */
  readonly madeBy: string | null;
  /** Day at which items are open: end of the file's period, or the day the user gives. */
  readonly asOf: PlainDate | null;
  /** Days that `salesCents` and `averageDaysLate` are about; null when unknown. */
  readonly salesDays: number | null;
  readonly debtors: readonly LedgerDebtor[];
  /** Where the company of the bookkeeping is established; left out when the file does not say. */
  readonly establishment?: 'NL' | 'BE';
  /** The balance of the debtors' account in the general ledger, and its number; null without a ledger. */
  readonly ledger: { readonly account: string; readonly balanceCents: Cents } | null;
  readonly shortcomings: readonly Shortcoming[];
}
