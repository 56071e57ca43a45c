import type { LedgerDebtor, OpenItem, Receivables } from '#/debtor-check/receivables.ts';
import { epochDays, type PlainDate } from '#/quote-engine/calendar.ts';
import { NO_CENTS, type Cents } from '#/quote-engine/units.ts';
import { debtorFindings, openOf, periodFindings, toldApart } from '../findings.ts';
import { countryOf, establishedIn } from '../country.ts';
import { Refusal } from '../result.ts';
import { sumInCents } from '../values.ts';
import { isPersonByName, notInsurableByName } from '../who.ts';
import { debtorsAccount } from './accounts.ts';
import type { Collected, Relation, SubledgerLine } from './collected.ts';
import { itemsOf, type CustomerItems } from './items.ts';
import type { Finding } from '../shortcomings.ts';

const NO_ITEMS: CustomerItems = {
  items: [],
  averageDaysLate: null,
  unallocated: { count: 0, amount: 0 },
  paidElsewhere: { count: 0, amount: 0 },
};

/** Where the open items come from: sub-ledgers, else bookings on the debtors' account, else the balance per customer of XAF 4.0. */
type Origin = 'subledger' | 'bookings' | 'balances' | 'none';

function originOf(collected: Collected): Origin {
  const hasOpeningAlone = collected.subledgers === 0 && collected.bookings.length > 0;
  if (collected.lines.length > 0 && !hasOpeningAlone) return 'subledger';
  if ([...collected.relations.values()].some((relation) => isCustomerBalance(relation))) return 'balances';
  return collected.bookings.length > 0 ? 'bookings' : 'none';
}

function isCustomerBalance({ closing, type }: Relation): boolean {
  return closing !== null && closing !== 0 && (type === 'C' || (type !== 'S' && closing > 0));
}

function byRelation(lines: readonly SubledgerLine[]): ReadonlyMap<string, SubledgerLine[]> {
  const groups = new Map<string, SubledgerLine[]>();
  for (const line of lines) {
    const group = groups.get(line.relation);
    if (group) group.push(line);
    else groups.set(line.relation, [line]);
  }
  return groups;
}

/** Lines that open items are made of. Bookings begin where the opening items end. */
function linesOf({ lines, bookings }: Collected, origin: Origin): readonly SubledgerLine[] {
  return origin === 'bookings' ? [...lines, ...bookings] : lines;
}

/**
 * Whether a payment of an invoice that the file lacks may settle one of an earlier year: the file has no opening items, and its debtors'
 * account opens with a balance, or with none that is told.
 */
function hasUntoldOpening({ openingSubledgers, openingBalances, debtorAccounts }: Collected): boolean {
  if (openingSubledgers > 0) return false;
  if (openingBalances.size === 0 || debtorAccounts.size === 0) return true;
  return [...debtorAccounts].some((account) => (openingBalances.get(account) ?? 0) !== 0);
}

function balanceItem(open: number): OpenItem {
  return { kind: 'other', openCents: sumInCents(open), invoiceDate: null, dueDate: null, reference: null };
}

/** Items per customer, in the order of the master data; customers that the master data lacks come last. */
function itemsPerCustomer(collected: Collected, origin: Origin): ReadonlyMap<string, CustomerItems> {
  const items = new Map<string, CustomerItems>();
  if (origin === 'balances') {
    for (const relation of collected.relations.values()) {
      if (isCustomerBalance(relation)) items.set(relation.id, { ...NO_ITEMS, items: [balanceItem(relation.closing ?? 0)] });
    }
    return items;
  }
  const dropPaidElsewhere = hasUntoldOpening(collected);
  for (const [relation, own] of byRelation(linesOf(collected, origin))) items.set(relation, itemsOf(own, dropPaidElsewhere));
  return items;
}

function debtorOf(key: string, id: string, found: CustomerItems, collected: Collected): LedgerDebtor {
  const relation = collected.relations.get(id);
  const sales = collected.sales.get(id);
  const name = relation?.name ?? null;
  return {
    key,
    name,
    ...countryOf(relation?.country ?? null),
    isPerson: isPersonByName(name),
    notInsurable: notInsurableByName(name, collected.companyName),
    items: found.items,
    ageing: null,
    salesCents: collected.sales.size > 0 ? sumInCents(sales ?? 0) : null,
    averageDaysLate: found.averageDaysLate,
  };
}

function asOfOf({ end, created }: Collected): PlainDate | null {
  return end !== null && created !== null && created < end ? created : end;
}

function salesDaysOf({ start }: Collected, asOf: PlainDate | null): number | null {
  const days = start === null || asOf === null ? 0 : epochDays(asOf) - epochDays(start) + 1;
  return days > 0 ? days : null;
}

function totalOf(all: readonly CustomerItems[], of: (items: CustomerItems) => { readonly count: number; readonly amount: number }) {
  return all.reduce((sum, one) => ({ count: sum.count + of(one).count, amount: sum.amount + of(one).amount }), { count: 0, amount: 0 });
}

function openingBalanceOf(account: string, collected: Collected): number {
  return account.split(' + ').reduce((sum, id) => sum + (collected.openingBalances.get(id) ?? 0), 0);
}

interface Found {
  readonly origin: Origin;
  readonly items: readonly CustomerItems[];
  readonly open: Cents;
  readonly ledger: Receivables['ledger'];
}

/** Open items of earlier years that the file lacks, and the payments that were left out with them. */
function openingFindings(collected: Collected, { origin, items, open, ledger }: Found): readonly Finding[] {
  const elsewhere = totalOf(items, (one) => one.paidElsewhere);
  const opening = ledger ? openingBalanceOf(ledger.account, collected) : 0;
  const ofLines = origin === 'subledger' || origin === 'bookings';
  const rows: readonly (Finding | false)[] = [
    ofLines &&
      collected.openingSubledgers === 0 &&
      (opening !== 0 || elsewhere.count > 0) && {
        code: 'no-opening-subledger',
        count: elsewhere.count,
        amountCents: ledger ? sumInCents(ledger.balanceCents - open) : NO_CENTS,
      },
    elsewhere.count > 0 && { code: 'paid-elsewhere', count: elsewhere.count, amountCents: sumInCents(elsewhere.amount) },
  ];
  return rows.filter((row) => row !== false);
}

/** What this audit file lacks, as far as it is about audit files; the rest is in `debtorFindings`. */
function xafFindings(collected: Collected, found: Found): readonly Finding[] {
  const { origin, items, ledger } = found;
  const unallocated = totalOf(items, (one) => one.unallocated);
  const noSales = collected.sales.get(null) ?? 0;
  const { unreadableAmounts, impossibleDates, unclearSide, controlDifference, oddSigns, bareAmpersands } = collected.counts;
  const rows: readonly (Finding | false)[] = [
    collected.version === '4.0' && { code: 'balances-only' },
    origin === 'bookings' && { code: 'no-subledgers' },
    origin === 'none' && { code: 'no-open-items' },
    ...openingFindings(collected, found),
    collected.relations.size > 0 &&
      [...collected.relations.values()].every(({ type }) => type === null) && {
        code: 'no-customer-types',
        count: collected.relations.size,
      },
    unallocated.count > 0 && { code: 'unallocated-payments', count: unallocated.count, amountCents: sumInCents(unallocated.amount) },
    ledger === null && { code: 'no-debtors-account' },
    collected.sales.size === 0 && { code: 'no-sales' },
    noSales !== 0 && { code: 'sales-without-customer', amountCents: sumInCents(noSales) },
    unreadableAmounts > 0 && { code: 'unreadable-amounts', count: unreadableAmounts },
    impossibleDates > 0 && { code: 'impossible-dates', count: impossibleDates },
    unclearSide > 0 && { code: 'unclear-side', count: unclearSide },
    controlDifference !== 0 && { code: 'control-totals-differ', amountCents: sumInCents(controlDifference) },
    oddSigns > 0 && { code: 'odd-signs', count: oddSigns },
    bareAmpersands > 0 && { code: 'bare-ampersands', count: bareAmpersands },
  ];
  return rows.filter((row) => row !== false);
}

function idsInOrder(collected: Collected, items: ReadonlyMap<string, CustomerItems>): readonly string[] {
  const wanted = new Set([...items.keys(), ...[...collected.sales.keys()].filter((id) => id !== null)]);
  const known = [...collected.relations.keys()].filter((id) => wanted.has(id));
  return [...known, ...[...wanted].filter((id) => !collected.relations.has(id))];
}

/** The debtor book of an audit file. Throws Refusal: `other-currency`, `no-debtors`, `amounts-too-large`. */
export function bookOf(collected: Collected): Receivables {
  const currency = (collected.currency ?? 'EUR').toUpperCase();
  if (currency !== 'EUR') throw new Refusal('other-currency', { detail: currency.slice(0, 12) });
  const origin = originOf(collected);
  const items = itemsPerCustomer(collected, origin);
  const ids = idsInOrder(collected, items);
  if (ids.length === 0) throw new Refusal('no-debtors');
  const debtors = ids.map((id, index) => debtorOf(`k${index + 1}`, id, items.get(id) ?? NO_ITEMS, collected));
  const open = sumInCents(debtors.reduce((sum, debtor) => sum + openOf(debtor), 0));
  const asOf = asOfOf(collected);
  const candidates = [...new Set([...collected.salesOffset, ...collected.debtorAccounts])];
  const account = debtorsAccount(candidates, collected.salesOffset, collected.balances, open);
  const ledger = account ? { account: account.account, balanceCents: sumInCents(account.balance) } : null;
  const salesDays = collected.sales.size > 0 ? salesDaysOf(collected, asOf) : null;
  const found: Found = { origin, items: [...items.values()], open, ledger };
  const unknown = ids.filter((id) => !collected.relations.has(id)).length;
  const unknownCustomers: readonly Finding[] = unknown > 0 ? [{ code: 'unknown-customers', count: unknown }] : [];
  return {
    format: `xaf-${collected.version}`,
    madeBy: collected.software,
    asOf,
    salesDays,
    debtors: toldApart(debtors, ids),
    ledger,
    ...establishedIn(collected.companyCountry),
    shortcomings: [...xafFindings(collected, found), ...periodFindings(salesDays), ...unknownCustomers, ...debtorFindings(debtors, asOf)],
  };
}
