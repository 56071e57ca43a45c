import { SHORTEST_PERIOD, type LedgerDebtor, type OpenItem } from '#/debtor-check/receivables.ts';
import { addDays, type PlainDate } from '#/quote-engine/calendar.ts';
import { sumInCents } from './values.ts';
import type { Finding, ShortcomingCode } from './shortcomings.ts';

/** Open longer past its due date than this, an item is more likely forgotten than owed. */
const OLD_DAYS = 365;

/** What a debtor owes on balance, in cents. */
export function openOf({ items, ageing }: LedgerDebtor): number {
  if (ageing === null) return items.reduce((sum, { openCents }) => sum + openCents, 0);
  return ageing.notDueCents + ageing.upTo30Cents + ageing.upTo60Cents + ageing.upTo90Cents + ageing.over90Cents + ageing.unknownCents;
}

function sumOfItems(items: readonly OpenItem[]): number {
  return items.reduce((sum, { openCents }) => sum + openCents, 0);
}

function counted(code: ShortcomingCode, items: readonly OpenItem[], sign: 1 | -1 = 1): readonly Finding[] {
  return items.length > 0 ? [{ code, count: items.length, amountCents: sumInCents(sign * sumOfItems(items)) }] : [];
}

function sameNames(debtors: readonly LedgerDebtor[]): number {
  const seen = new Map<string, number>();
  for (const { name } of debtors) {
    const key = name?.trim().toLowerCase() ?? '';
    if (key !== '') seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
}

/** Customers with more received or credited than invoiced: split by whether payments without an invoice are the cause. */
function inCredit(debtors: readonly LedgerDebtor[]): readonly Finding[] {
  const negative = debtors.filter((debtor) => openOf(debtor) < 0);
  const hasLoosePayment = ({ items }: LedgerDebtor) => items.some(({ kind, reference }) => kind === 'payment' && reference === null);
  const paid = negative.filter(hasLoosePayment);
  const rest = negative.filter((debtor) => !hasLoosePayment(debtor));
  const row = (code: ShortcomingCode, rows: readonly LedgerDebtor[]): readonly Finding[] =>
    rows.length > 0 ? [{ code, count: rows.length, amountCents: sumInCents(rows.reduce((sum, debtor) => sum - openOf(debtor), 0)) }] : [];
  return [...row('received-without-invoice', paid), ...row('customers-in-credit', rest)];
}

/** Sales of a few weeks cannot be made sales of a year. */
export function periodFindings(salesDays: number | null): readonly Finding[] {
  return salesDays !== null && salesDays < SHORTEST_PERIOD ? [{ code: 'short-period', count: salesDays }] : [];
}

/** What is odd about the debtors themselves, whatever file they came from. */
export function debtorFindings(debtors: readonly LedgerDebtor[], asOf: PlainDate | null): readonly Finding[] {
  const items = debtors.flatMap((debtor) => debtor.items);
  const invoices = items.filter(({ kind }) => kind === 'invoice');
  const total = sumInCents(debtors.reduce((sum, debtor) => sum + openOf(debtor), 0));
  const sameName = sameNames(debtors);
  const old = asOf === null ? [] : invoices.filter(({ dueDate }) => dueDate !== null && dueDate < addDays(asOf, -OLD_DAYS));
  const rows: readonly (Finding | false)[] = [
    sameName > 0 && { code: 'same-name', count: sameName },
    total < 0 && { code: 'negative-book', amountCents: total },
    asOf === null && { code: 'no-date' },
  ];
  return [
    ...counted(
      'credit-notes',
      items.filter(({ kind }) => kind === 'credit-note'),
      -1,
    ),
    ...counted(
      'no-due-date',
      invoices.filter(({ dueDate }) => dueDate === null),
    ),
    ...counted('old-open-items', old),
    ...inCredit(debtors),
    ...rows.filter((row) => row !== false),
  ];
}
