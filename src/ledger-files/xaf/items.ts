import type { OpenItem } from '#/debtor-check/receivables.ts';
import { epochDays, type PlainDate } from '#/quote-engine/calendar.ts';
import { sumInCents } from '../values.ts';
import type { SubledgerLine } from './collected.ts';

/** What the lines of one customer come to. */
export interface CustomerItems {
  readonly items: readonly OpenItem[];
  readonly averageDaysLate: number | null;
  /** Payments that name no invoice. */
  readonly unallocated: { readonly count: number; readonly amount: number };
  /** Payments of invoices that the file does not hold and that were left out of `items`. */
  readonly paidElsewhere: { readonly count: number; readonly amount: number };
}

interface Group {
  readonly lines: SubledgerLine[];
}

const isInvoice = (line: SubledgerLine) => line.amount > 0 && (line.kind === 'I' || line.kind === null);
const isPayment = (line: SubledgerLine) => line.amount < 0 && (line.kind === 'P' || line.kind === null);

/** Lines that belong together: the same matching key, else the same invoice number. Lines with neither stand alone. */
function grouped(lines: readonly SubledgerLine[]): readonly Group[] {
  const groups: Group[] = [];
  const byMatch = new Map<string, Group>();
  const byReference = new Map<string, Group>();
  for (const line of lines) {
    const known =
      (line.matchKey === null ? undefined : byMatch.get(line.matchKey)) ??
      (line.reference === null ? undefined : byReference.get(line.reference));
    const group = known ?? { lines: [] };
    if (!known) groups.push(group);
    if (line.matchKey !== null) byMatch.set(line.matchKey, group);
    if (line.reference !== null) byReference.set(line.reference, group);
    group.lines.push(line);
  }
  return groups;
}

function earliest(dates: readonly (PlainDate | null)[]): PlainDate | null {
  return dates.reduce((first, date) => (date !== null && (first === null || date < first) ? date : first), null);
}

function kindOf(lines: readonly SubledgerLine[], open: number): OpenItem['kind'] {
  if (open > 0) return lines.some(isInvoice) ? 'invoice' : 'other';
  if (lines.some(isPayment)) return 'payment';
  return lines.some((line) => line.kind === 'I') ? 'credit-note' : 'other';
}

function itemOf(lines: readonly SubledgerLine[], open: number): OpenItem {
  const invoices = lines.filter(isInvoice);
  const dated = invoices.length > 0 ? invoices : lines;
  return {
    kind: kindOf(lines, open),
    openCents: sumInCents(open),
    invoiceDate: earliest(dated.map((line) => line.invoiceDate)),
    dueDate: earliest(invoices.map((line) => line.dueDate)),
    reference: lines.find((line) => line.reference !== null)?.reference ?? null,
  };
}

/** Days past the due date of what was paid on an invoice, times the amount, added to the sums. */
function addLateness(lines: readonly SubledgerLine[], sums: { days: number; amount: number }): void {
  const due = earliest(lines.filter(isInvoice).map((line) => line.dueDate));
  if (due === null) return;
  for (const line of lines) {
    const paidOn = line.bookedOn ?? line.invoiceDate;
    if (!isPayment(line) || paidOn === null) continue;
    sums.days += (epochDays(paidOn) - epochDays(due)) * -line.amount;
    sums.amount -= line.amount;
  }
}

/**
 * Open items of one customer. `dropPaidElsewhere`: payments of invoices that the file does not hold are no credit of the
 * customer but settle an invoice of an earlier year; they are counted apart.
 */
export function itemsOf(lines: readonly SubledgerLine[], dropPaidElsewhere: boolean): CustomerItems {
  const items: OpenItem[] = [];
  const lateness = { days: 0, amount: 0 };
  const unallocated = { count: 0, amount: 0 };
  const paidElsewhere = { count: 0, amount: 0 };
  for (const group of grouped(lines)) {
    const open = group.lines.reduce((sum, line) => sum + line.amount, 0);
    addLateness(group.lines, lateness);
    if (open === 0) continue;
    const onlyPayments = group.lines.every(isPayment);
    const named = group.lines.some((line) => line.reference !== null || line.matchKey !== null);
    const isElsewhere = dropPaidElsewhere && onlyPayments && named;
    const into = isElsewhere ? paidElsewhere : onlyPayments && !named ? unallocated : null;
    if (into) {
      into.count += group.lines.length;
      into.amount -= open;
    }
    if (!isElsewhere) items.push(itemOf(group.lines, open));
  }
  return {
    items,
    averageDaysLate: lateness.amount > 0 ? Math.round((lateness.days / lateness.amount) * 10) / 10 : null,
    unallocated,
    paidElsewhere,
  };
}
