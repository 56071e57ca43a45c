import type { LedgerDebtor, Receivables } from '#/debtor-check/receivables.ts';
import { countryOf } from '../country.ts';
import { debtorFindings, toldApart } from '../findings.ts';
import { Refusal, type ReadOptions } from '../result.ts';
import type { Cell, ColumnMapping, Meaning, SheetTable } from '../table.ts';
import { sumInCents } from '../values.ts';
import { isPersonByName, notInsurableByName } from '../who.ts';
import { dayAbove } from './day-above.ts';
import { ageingGaps } from './ageing-gaps.ts';
import { ageingOf, Gathering, openOf, type Gathered } from './gather.ts';
import { BANDS, ListReader, type ListRow } from './rows.ts';
import { madeByHeaders } from './synonyms.ts';
import type { Finding } from '../shortcomings.ts';

const WHO: readonly Meaning[] = ['debtor-name', 'debtor-number'];
const AMOUNTS: readonly Meaning[] = ['open-amount', 'invoice-amount', 'debit', 'credit', 'total'];
const WHAT: readonly Meaning[] = [...AMOUNTS, 'sales', ...BANDS];

/** Refuses a mapping without a customer or without an amount. `detail` says which. */
export function checkMapping(table: SheetTable, mapping: ColumnMapping): void {
  const lacks = !mapping.some((meaning) => WHO.includes(meaning))
    ? 'customer'
    : !mapping.some((meaning) => WHAT.includes(meaning))
      ? 'amount'
      : null;
  const detail = mapping.length === table.headers.length ? lacks : 'columns';
  if (detail !== null) throw new Refusal('mapping-incomplete', { detail });
}

/** A list in which nobody owes anything and several lines stand below nought writes debts with a minus, as the API of Exact does. */
function writesDebtsNegative(rows: readonly ListRow[]): boolean {
  const amounts = rows.map((row) => openOf(row) ?? 0);
  return amounts.filter((amount) => amount < 0).length > 1 && amounts.every((amount) => amount <= 0);
}

/** Lists made to be printed repeat their headers on every page. */
function repeatsHeaders(row: readonly Cell[], headers: readonly string[]): boolean {
  return row.filter((cell, index) => cell !== null && cell === headers[index]).length > 1;
}

/** Whether ages come out of bands. Bands beside the due date of single invoices say less than the date. */
function isAged(mapping: ColumnMapping): boolean {
  const single = mapping.includes('due-date') && mapping.some((meaning) => AMOUNTS.includes(meaning));
  return !single && mapping.some((meaning) => BANDS.some((band) => band === meaning));
}

function debtorOf({ name, country, items, ages, sales }: Gathered, index: number, aged: boolean): LedgerDebtor {
  return {
    key: `k${index + 1}`,
    name,
    ...countryOf(country),
    isPerson: isPersonByName(name),
    notInsurable: notInsurableByName(name, null),
    items,
    ageing: aged ? ageingOf(ages) : null,
    salesCents: sales === null ? null : sumInCents(sales),
    averageDaysLate: null,
  };
}

function listFindings(gathering: Gathering, { faults }: ListReader, fellBack: boolean): readonly Finding[] {
  const foreign = [...gathering.foreign];
  const skipped = foreign.reduce((sum, [, count]) => sum + count, 0);
  const rows: readonly (Finding | false)[] = [
    skipped > 0 && { code: 'other-currency', count: skipped, detail: foreign.map(([code]) => code).join(', ') },
    gathering.withoutCustomer > 0 && { code: 'rows-without-customer', count: gathering.withoutCustomer },
    gathering.repeated > 0 && { code: 'rows-of-one-name', count: gathering.repeated },
    faults.suppliers > 0 && { code: 'suppliers-left-out', count: faults.suppliers },
    faults.unreadableAmounts > 0 && { code: 'unreadable-amounts', count: faults.unreadableAmounts },
    faults.impossibleDates > 0 && { code: 'impossible-dates', count: faults.impossibleDates },
    fellBack && { code: 'windows-encoding' },
  ];
  return rows.filter((row) => row !== false);
}

/** Sheets of the workbook that were not read, with the name of the one that was. */
function sheetFindings({ worksheets }: SheetTable): readonly Finding[] {
  const others = worksheets?.filled.filter(({ at }) => at !== worksheets.read) ?? [];
  const name = worksheets?.filled.find(({ at }) => at === worksheets.read)?.name ?? '';
  return others.length === 0 ? [] : [{ code: 'other-sheets', count: others.length, detail: name }];
}

/** Why no customer came out: everything is in another currency, or there is none. */
function nobody({ foreign }: Gathering): Refusal {
  return foreign.size > 0
    ? new Refusal('other-currency', { detail: [...foreign.keys()].slice(0, 3).join(', ') })
    : new Refusal('no-debtors');
}

/** What a line or a total leaves open, also where a list has ages alone. */
function amountOf(row: ListRow): number {
  return openOf(row) ?? BANDS.reduce((sum, band) => sum + (row.bands[band] ?? 0), 0);
}

/** Whether a total fills the column that the lines are read from. */
function fillsColumnOf(end: ListRow, lines: readonly ListRow[]): boolean {
  const columns = (['open-amount', 'invoice-amount', 'debit', 'credit', 'total'] as const).filter((column) =>
    lines.some(({ amounts }) => amounts[column] !== null),
  );
  const [first] = columns;
  return first === undefined || end.amounts[first] !== null;
}

/**
 * The lines less the total that ends the list; nought where they agree, where the list names none, and where the total is that of the
 * last customer alone.
 */
function differsFromTotal(rows: readonly ListRow[]): number {
  const end = rows.at(-1);
  const lines = rows.filter(({ total }) => total === null);
  if (end?.total !== 'of-all' || !fillsColumnOf(end, lines) || rows.some(({ currency }) => currency !== null)) return 0;
  const sum = lines.reduce((total, row) => total + amountOf(row), 0);
  const before = rows.findLastIndex(({ total }, at) => total !== null && at < rows.length - 1);
  const lastPart = rows.slice(before + 1, -1).reduce((total, row) => total + amountOf(row), 0);
  const said = amountOf(end);
  return said === lastPart ? 0 : sum - said;
}

/** The debtor book of a list whose columns have a meaning. Throws Refusal: `mapping-incomplete`, `no-debtors`, `other-currency`, `amounts-too-large`. */
export function bookOfTable(table: SheetTable, mapping: ColumnMapping, options: ReadOptions): Receivables {
  checkMapping(table, mapping);
  const reader = new ListReader(table, mapping);
  const read = table.rows
    .filter((row) => !repeatsHeaders(row, table.headers))
    .map((row) => reader.read(row))
    .filter((row) => row !== null);
  const rows = read.filter(({ total }) => total === null);
  const asOf = options.asOf ?? dayAbove(table.above);
  const aged = isAged(mapping);
  const negative = !aged && writesDebtsNegative(rows);
  const gathering = new Gathering(asOf, aged);
  for (const row of rows) gathering.add(row, negative ? -1 : 1);
  if (gathering.customers.size === 0) throw nobody(gathering);
  const customers = [...gathering.customers.values()];
  const numbers = customers.map(({ number }) => number);
  const asRead = customers.map((one, index) => debtorOf(one, index, aged));
  const debtors = toldApart(asRead, numbers);
  const { unreadableAmounts, suppliers } = reader.faults;
  const difference = unreadableAmounts + suppliers + gathering.withoutCustomer > 0 ? 0 : differsFromTotal(read);
  const columns: readonly (Finding | false)[] = [
    Math.abs(difference) > 1 && { code: 'list-total-differs', amountCents: sumInCents(difference) },
    negative && { code: 'signs-turned' },
    aged && !mapping.includes('not-due') && { code: 'ageing-without-not-due' },
    !mapping.includes('sales') && { code: 'no-sales' },
    ...sheetFindings(table),
    table.groups !== undefined && { code: 'grouped-lines', count: table.groups },
  ];
  return {
    format: table.format,
    madeBy: madeByHeaders(table.headers),
    asOf,
    salesDays: null,
    debtors,
    ledger: null,
    shortcomings: [
      ...listFindings(gathering, reader, table.fellBack),
      ...columns.filter((finding) => finding !== false),
      ...ageingGaps(customers, debtors),
      ...debtorFindings(asRead, asOf),
    ],
  };
}
