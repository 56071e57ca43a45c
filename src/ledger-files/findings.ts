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

const plainName = (name: string | null): string => name?.trim().toLowerCase() ?? '';

/** Names that several debtors share. */
function sharedNames(debtors: readonly LedgerDebtor[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const { name } of debtors) {
    const key = plainName(name);
    if (key !== '' && seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

const sameNames = (debtors: readonly LedgerDebtor[]): number => {
  const shared = sharedNames(debtors);
  return debtors.filter(({ name }) => shared.has(plainName(name))).length;
};

/** Debtors of one name with their number behind it, so that a reader can tell them apart. `numbers` in the order of the debtors. */
export function toldApart(debtors: readonly LedgerDebtor[], numbers: readonly (string | null)[]): readonly LedgerDebtor[] {
  const shared = sharedNames(debtors);
  return debtors.map((debtor, at) => {
    const number = numbers[at] ?? null;
    return number !== null && shared.has(plainName(debtor.name)) ? { ...debtor, name: `${debtor.name ?? ''} (${number})` } : debtor;
  });
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

/** Texts that are told; more of them say nothing new. */
const MOST_TEXTS = 5;

/** Countries that no table knows, by what the file says of them. */
export function countryFindings(debtors: readonly LedgerDebtor[]): readonly Finding[] {
  const unread = debtors.flatMap(({ unreadCountry }) => unreadCountry ?? []);
  const texts = [...new Set(unread)];
  const told = texts.slice(0, MOST_TEXTS).map((text) => `“${text}”`);
  const detail = [...told, ...(texts.length > MOST_TEXTS ? ['…'] : [])].join(', ');
  return unread.length === 0 ? [] : [{ code: 'countries-unread', count: unread.length, detail }];
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
    ...countryFindings(debtors),
    ...rows.filter((row) => row !== false),
  ];
}
