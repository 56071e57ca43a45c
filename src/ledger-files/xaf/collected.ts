import type { PlainDate } from '#/quote-engine/calendar.ts';

/** A customer or supplier of the master data. */
export interface Relation {
  readonly id: string;
  readonly name: string | null;
  readonly country: string | null;
  /** B both, C customer, O other, S supplier; null where the package writes none. */
  readonly type: string | null;
  /** Balance at the end of the file's period, XAF 4.0 only; above zero owed to the seller. */
  readonly closing: number | null;
}

export interface Account {
  readonly id: string;
  readonly description: string;
  readonly isProfitAndLoss: boolean | null;
  /** Code of the reference chart of accounts (RGS); empty where the file has none. */
  readonly reference: string;
}

/** A line of a customers' sub-ledger. `amount` in cents, above zero where it adds to what the customer owes. */
export interface SubledgerLine {
  readonly relation: string;
  readonly amount: number;
  /** I invoice, P payment, Z other; null where the package writes none. */
  readonly kind: string | null;
  readonly matchKey: string | null;
  /** Number of the invoice; null when missing or nought. */
  readonly reference: string | null;
  readonly invoiceDate: PlainDate | null;
  readonly dueDate: PlainDate | null;
  /** Day of the booking it belongs to. */
  readonly bookedOn: PlainDate | null;
}

/** What one pass over an audit file leaves behind. Amounts in cents, debit above zero. */
export interface Collected {
  readonly version: '3.1' | '3.2' | '4.0';
  readonly software: string | null;
  readonly companyName: string | null;
  /** Country of the company itself, as written. */
  readonly companyCountry: string | null;
  readonly currency: string | null;
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
  readonly created: PlainDate | null;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly accounts: ReadonlyMap<string, Account>;
  /** Accounts that look like the debtors' account. */
  readonly debtorAccounts: ReadonlySet<string>;
  /** Accounts that sales journals book their total on. */
  readonly salesOffset: ReadonlySet<string>;
  /** Balance per account: opening and bookings. */
  readonly balances: ReadonlyMap<string, number>;
  readonly openingBalances: ReadonlyMap<string, number>;
  readonly lines: readonly SubledgerLine[];
  /** Bookings with a customer on an account that may be the debtors' account, for files without sub-ledgers. */
  readonly bookings: readonly (SubledgerLine & { readonly account: string })[];
  readonly subledgers: number;
  readonly openingSubledgers: number;
  /** Sales without VAT per customer; `null` for sales that name none. */
  readonly sales: ReadonlyMap<string | null, number>;
  readonly counts: {
    readonly unreadableAmounts: number;
    readonly impossibleDates: number;
    readonly unclearSide: number;
    readonly controlDifference: number;
    readonly oddSigns: number;
    readonly bareAmpersands: number;
  };
}
