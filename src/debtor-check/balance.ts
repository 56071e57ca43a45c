import { epochDays, type PlainDate } from '#/quote-engine/calendar.ts';
import { cents, type Cents } from '#/quote-engine/units.ts';
import type { Ageing, LedgerDebtor, OpenItem } from './receivables.ts';

export const BANDS = ['notDueCents', 'upTo30Cents', 'upTo60Cents', 'upTo90Cents', 'over90Cents', 'unknownCents'] as const;
export type Band = (typeof BANDS)[number];

/** What one debtor owes, by age, after what it has paid or may set off was taken off its oldest debts. */
export interface Balance {
  /** Sum of all open items; below zero the debtor is owed money. */
  readonly netCents: Cents;
  /** Owed, never below zero. */
  readonly openCents: Cents;
  /** Received or credited beyond what was invoiced, as an amount above zero. */
  readonly creditCents: Cents;
  readonly ageing: Ageing;
  /** Payments that name no invoice. */
  readonly unallocatedCents: Cents;
  /** Terms of its open invoices: sums of amount × days from invoice to due date, and of the amounts. */
  readonly terms: { readonly days: number; readonly weight: number };
}

type Amounts = Record<Band, number>;

const noAmounts = (): Amounts => ({ notDueCents: 0, upTo30Cents: 0, upTo60Cents: 0, upTo90Cents: 0, over90Cents: 0, unknownCents: 0 });

/** From the oldest debt to the newest; what has no date comes last, since its age is not known. */
const OLDEST_FIRST: readonly Band[] = ['over90Cents', 'upTo90Cents', 'upTo60Cents', 'upTo30Cents', 'notDueCents', 'unknownCents'];

/** Band of a debt by the days since its due day: on the due day itself it is not due. */
export function bandAfter(days: number): Band {
  if (days <= 0) return 'notDueCents';
  if (days <= 30) return 'upTo30Cents';
  if (days <= 60) return 'upTo60Cents';
  return days <= 90 ? 'upTo90Cents' : 'over90Cents';
}

const bandAt = (due: number | null, today: number | null): Band =>
  due === null || today === null ? 'unknownCents' : bandAfter(today - due);

/** Debts by age, everything that counts down, and the terms of the invoices, apart. */
interface Sorted {
  readonly owed: Amounts;
  down: number;
  readonly terms: { days: number; weight: number };
}

const LONGEST_TERM = 365;

function addTerm({ terms }: Sorted, { kind, openCents, invoiceDate }: OpenItem, due: number | null): void {
  if (kind !== 'invoice' || openCents <= 0 || invoiceDate === null || due === null) return;
  const days = due - epochDays(invoiceDate);
  if (days < 0 || days > LONGEST_TERM) return;
  terms.days += openCents * days;
  terms.weight += openCents;
}

function sorted(debtor: LedgerDebtor, today: number | null): Sorted {
  const found: Sorted = { owed: noAmounts(), down: 0, terms: { days: 0, weight: 0 } };
  const add = (band: Band, amount: number) => {
    if (amount >= 0) found.owed[band] += amount;
    else found.down -= amount;
  };
  for (const item of debtor.items) {
    const due = item.dueDate === null ? null : epochDays(item.dueDate);
    add(bandAt(due, today), item.openCents);
    addTerm(found, item, due);
  }
  if (debtor.items.length === 0 && debtor.ageing !== null) for (const band of BANDS) add(band, debtor.ageing[band]);
  return found;
}

const isUnallocated = ({ kind, reference, openCents }: OpenItem) => kind === 'payment' && reference === null && openCents < 0;

/** Balance of one debtor on a day: its items, or where there are none the sums per age. */
export function balanceOf(debtor: LedgerDebtor, asOf: PlainDate | null): Balance {
  const { owed, down, terms } = sorted(debtor, asOf === null ? null : epochDays(asOf));
  const gross = BANDS.reduce((sum, band) => sum + owed[band], 0);
  let left = down;
  for (const band of OLDEST_FIRST) {
    const settled = Math.min(owed[band], left);
    owed[band] -= settled;
    left -= settled;
  }
  const unallocated = debtor.items.filter(isUnallocated).reduce((sum, { openCents }) => sum - openCents, 0);
  return {
    netCents: cents(gross - down),
    openCents: cents(Math.max(0, gross - down)),
    creditCents: cents(left),
    ageing: ageingOf(owed),
    unallocatedCents: cents(unallocated),
    terms,
  };
}

function ageingOf(amounts: Amounts): Ageing {
  return {
    notDueCents: cents(amounts.notDueCents),
    upTo30Cents: cents(amounts.upTo30Cents),
    upTo60Cents: cents(amounts.upTo60Cents),
    upTo90Cents: cents(amounts.upTo90Cents),
    over90Cents: cents(amounts.over90Cents),
    unknownCents: cents(amounts.unknownCents),
  };
}

/** Sums per age over debtors. */
export function together(ageings: readonly Ageing[]): Ageing {
  const sum = noAmounts();
  for (const ageing of ageings) for (const band of BANDS) sum[band] += ageing[band];
  return ageingOf(sum);
}

export interface OverdueShares {
  readonly over30: number;
  readonly over60: number;
  readonly over90: number;
}

/** Shares of the balance past due, of what has a known age; null when nothing is owed or nothing has an age. */
export function overdueShares(ageing: Ageing): OverdueShares | null {
  const dated = BANDS.reduce((sum, band) => (band === 'unknownCents' ? sum : sum + ageing[band]), 0);
  if (dated <= 0) return null;
  const over90 = ageing.over90Cents;
  const over60 = over90 + ageing.upTo90Cents;
  return { over30: (over60 + ageing.upTo60Cents) / dated, over60: over60 / dated, over90: over90 / dated };
}
