import type { Shortcoming } from '#/debtor-check/receivables.ts';

/** What a file can lack or do oddly. The words are in `src/messages/ledger-files.ts`. */
export const SHORTCOMING_CODES = [
  'balances-only',
  'no-subledgers',
  'no-open-items',
  'no-opening-subledger',
  'paid-elsewhere',
  'no-customer-types',
  'unallocated-payments',
  'received-without-invoice',
  'customers-in-credit',
  'no-debtors-account',
  'no-sales',
  'sales-without-customer',
  'sales-only',
  'short-period',
  'unreadable-amounts',
  'impossible-dates',
  'unclear-side',
  'control-totals-differ',
  'odd-signs',
  'bare-ampersands',
  'unknown-customers',
  'wrong-encoding',
  'windows-encoding',
  'credit-notes',
  'no-due-date',
  'old-open-items',
  'countries-unread',
  'same-name',
  'negative-book',
  'no-date',
  'other-currency',
  'rows-without-customer',
  'rows-of-one-name',
  'suppliers-left-out',
  'list-total-differs',
  'signs-turned',
  'ageing-without-not-due',
  'ageing-differs',
  'unreadable-documents',
  'repeated-documents',
  'several-sellers',
  'other-ledgers',
  'other-sheets',
  'grouped-lines',
] as const;
export type ShortcomingCode = (typeof SHORTCOMING_CODES)[number];

/** A shortcoming that a reader of this folder can tell. */
export interface Finding extends Shortcoming {
  readonly code: ShortcomingCode;
}
