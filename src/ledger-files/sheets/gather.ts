import type { Ageing, OpenItem } from '#/debtor-check/receivables.ts';
import { addDays, type PlainDate } from '#/quote-engine/calendar.ts';
import { sumInCents } from '../values.ts';
import { BANDS, type ListRow } from './rows.ts';

/** A hundred years: more is another figure than days. */
const MOST_DAYS = 36_500;

/** What the lines of one customer come to, before it becomes a debtor. Amounts in cents. */
export interface Gathered {
  readonly number: string | null;
  readonly name: string | null;
  country: string | null;
  readonly items: OpenItem[];
  /** In the order of the bands, then what has no age. */
  readonly ages: number[];
  /** What the ages of its lines lack of the totals that those lines name. */
  agesLack: number;
  sales: number | null;
  /** A line with ages came. */
  aged: boolean;
}

/** Customers in the order of the list, told apart by number, else by name. */
export class Gathering {
  readonly customers = new Map<string, Gathered>();
  readonly foreign = new Map<string, number>();
  withoutCustomer = 0;
  /** Lines with ages of a customer that had such a line before. */
  repeated = 0;
  readonly #asOf: PlainDate | null;
  readonly #aged: boolean;
  #last: Gathered | null = null;

  constructor(asOf: PlainDate | null, aged: boolean) {
    this.#asOf = asOf;
    this.#aged = aged;
  }

  /** `sign` is −1 for a list that writes what customers owe below nought. */
  add(row: ListRow, sign: 1 | -1): void {
    const open = openOf(row);
    const hasAges = BANDS.some((band) => row.bands[band] !== null);
    const empty = open === null && !hasAges && row.amounts.sales === null;
    if (row.currency !== null) {
      if (!empty) this.foreign.set(row.currency, (this.foreign.get(row.currency) ?? 0) + 1);
      return;
    }
    const customer = this.#customerOf(row);
    // A customer on a line of its own is the heading of the lines below it.
    if (empty) return;
    if (!customer) {
      this.withoutCustomer += 1;
      return;
    }
    if (row.amounts.sales !== null) customer.sales = (customer.sales ?? 0) + row.amounts.sales;
    if (this.#aged) {
      if (customer.aged) this.repeated += 1;
      customer.aged = true;
      addAges(customer, row, sign);
    }
    if (!this.#aged && open !== null && open !== 0) customer.items.push(this.#itemOf(row, open * sign));
  }

  #customerOf(row: ListRow): Gathered | null {
    const identity = row.number ?? row.name?.toLowerCase() ?? null;
    if (identity === null) return row.reference !== null || row.dueDate !== null || row.invoiceDate !== null ? this.#last : null;
    const known = this.customers.get(identity);
    const customer = known ?? {
      number: row.number,
      name: row.name ?? row.number,
      country: null,
      items: [],
      ages: [0, 0, 0, 0, 0, 0],
      agesLack: 0,
      sales: null,
      aged: false,
    };
    if (!known) this.customers.set(identity, customer);
    customer.country ??= row.country;
    this.#last = customer;
    return customer;
  }

  /** Lists with the days past due instead of the due date. */
  #dueByDays(days: number | null): PlainDate | null {
    return this.#asOf === null || days === null || Math.abs(days) > MOST_DAYS ? null : addDays(this.#asOf, -days);
  }

  #itemOf(row: ListRow, open: number): OpenItem {
    const dueDate = row.dueDate ?? this.#dueByDays(row.daysOverdue);
    const isPayment = open < 0 && row.reference === null;
    return {
      kind: open > 0 ? 'invoice' : isPayment ? 'payment' : 'credit-note',
      openCents: sumInCents(open),
      invoiceDate: row.invoiceDate,
      dueDate: open > 0 ? dueDate : null,
      reference: row.reference,
    };
  }
}

/** What a line leaves open: as said, else invoiced less paid, else debit less credit; null when it says none of these. */
export function openOf({ amounts }: ListRow): number | null {
  if (amounts['open-amount'] !== null) return amounts['open-amount'];
  if (amounts['invoice-amount'] !== null) return amounts['invoice-amount'] - (amounts['paid-amount'] ?? 0);
  if (amounts.debit !== null || amounts.credit !== null) return (amounts.debit ?? 0) - (amounts.credit ?? 0);
  return amounts.total;
}

function addAges(customer: Gathered, row: ListRow, sign: 1 | -1): void {
  const { ages } = customer;
  let known = 0;
  BANDS.forEach((band, index) => {
    const amount = (row.bands[band] ?? 0) * sign;
    known += amount;
    ages[index] = (ages[index] ?? 0) + amount;
  });
  if (row.amounts.total === null) return;
  const lack = row.amounts.total * sign - known;
  ages[BANDS.length] = (ages[BANDS.length] ?? 0) + lack;
  if (BANDS.some((band) => row.bands[band] !== null)) customer.agesLack += lack;
}

/** Sums per age as the book holds them. Throws Refusal `amounts-too-large`. */
export function ageingOf(ages: readonly number[]): Ageing {
  const [notDue = 0, upTo30 = 0, upTo60 = 0, upTo90 = 0, over90 = 0, unknown = 0] = ages;
  return {
    notDueCents: sumInCents(notDue),
    upTo30Cents: sumInCents(upTo30),
    upTo60Cents: sumInCents(upTo60),
    upTo90Cents: sumInCents(upTo90),
    over90Cents: sumInCents(over90),
    unknownCents: sumInCents(unknown),
  };
}
