import type { Cell, Meaning, SheetTable } from '../table.ts';
import { amountIn, dateIn } from './cells.ts';
import { meaningOf } from './synonyms.ts';

const DATES: ReadonlySet<Meaning> = new Set(['invoice-date', 'due-date']);
const WHO: ReadonlySet<Meaning> = new Set(['debtor-number', 'debtor-name']);
/** Lines between customers that are none: totals, and what a print puts on every page. */
const NO_CUSTOMER =
  /^(?:(?:sub|eind)?-?\s?tota(?:al|len|l|ls)|generaal totaal|saldo|pagina|page|blad(?:zijde)?|afgedrukt|afdruk|print\w*|datum|periode)\b/i;
const LABEL = /^(?:debiteur|klant|relatie|customer|debtor)(?:\s?(?:nr|nummer|number|no))?\b[\s:.]*/i;
const NUMBERED = /^([a-z]{0,4}\d{1,12})\s*[-–:]?\s+(\S.*)$/i;
/** Headers of the columns in which the customer of a heading is carried down, and of the column that it stood in. */
const CARRIED: readonly string[] = ['Debiteurnr', 'Debiteurnaam'];
const INVOICE_NUMBER = 'Factuurnr';

type Row = readonly Cell[];

/** A line that names the customer of the lines below it. */
interface Heading {
  readonly number: string | null;
  readonly name: string;
  readonly hasAmount: boolean;
}

const isAmount = (cell: Cell | undefined): boolean => amountIn(cell ?? null, ',') !== null;

/** A line of a list: an invoice or payment, which has a day; the heading of a customer; or something else. */
type Line = 'item' | Heading | null;

function headingOf(row: Row, headers: readonly string[]): Heading | null {
  const isHeader = row.filter((cell, at) => cell !== null && cell === headers[at]).length > 1;
  const last = row.findLastIndex((cell) => cell !== null && !isAmount(cell));
  const words = row
    .slice(0, last + 1)
    .filter((cell) => cell !== null)
    .join(' ');
  const text = words.replace(LABEL, '').trim();
  if (isHeader || !/\p{L}{2}/u.test(text) || NO_CUSTOMER.test(words)) return null;
  const [, number = null, name = text] = NUMBERED.exec(text) ?? [];
  return { number, name, hasAmount: row.slice(last + 1).some(isAmount) };
}

function linesOf({ headers, rows }: SheetTable): readonly Line[] {
  const dates = headers.flatMap((header, at) => (DATES.has(meaningOf(header).meaning) ? [at] : []));
  return rows.map((row) => (dates.some((at) => dateIn(row[at] ?? null) !== null) ? 'item' : headingOf(row, headers)));
}

/** Numbered lines alone where most are numbered, as addresses stand among them; otherwise each must be followed by an item at once. */
function customersAmong(lines: readonly Line[]): ReadonlySet<Line> | null {
  const found = lines.flatMap((line, at) => (line === null || line === 'item' ? [] : [{ line, at }]));
  const numbered = found.filter(({ line }) => line.number !== null);
  const isNumbered = numbered.length > 0 && numbered.length * 2 >= found.length;
  if (!isNumbered && found.some(({ line, at }) => line.hasAmount || lines[at + 1] !== 'item')) return null;
  const headings = isNumbered ? numbered : found;
  const first = headings[0]?.at ?? lines.length;
  return headings.length === 0 || first > lines.indexOf('item') ? null : new Set(headings.map(({ line }) => line));
}

/**
 * The column of a customer in whose place the items have a number of their own; −1 where no column is about customers; null where the
 * items name their customer themselves, or leave its place open, which needs no help.
 */
function mixedColumn({ headers, rows }: SheetTable, lines: readonly Line[]): number | null {
  const who = headers.flatMap((header, at) => (WHO.has(meaningOf(header).meaning) ? [at] : []));
  const [at = -1] = who;
  if (at === -1) return at;
  const cells = rows.flatMap((row, line) => (lines[line] === 'item' ? [row[at] ?? null] : [])).filter((cell) => cell !== null);
  return who.length > 1 || cells.length === 0 || cells.some((cell) => /\p{L}{3}/u.test(String(cell))) ? null : at;
}

/**
 * A list that names each customer on a line of its own, as bookkeepings print it, with that customer carried down to the items below it in
 * columns of their own. Any other list comes back as it is.
 */
export function ungrouped(table: SheetTable): SheetTable {
  if (table.groups !== undefined) return table;
  const lines = linesOf(table);
  const mixed = lines.includes('item') ? mixedColumn(table, lines) : null;
  const customers = mixed === null ? null : customersAmong(lines);
  if (customers === null) return table;
  let current: Heading | null = null;
  const rows: Row[] = [];
  table.rows.forEach((row, at) => {
    const line = lines[at] ?? null;
    const isHeading = customers.has(line);
    if (isHeading && line !== null && line !== 'item') current = line;
    // An amount beside a customer is the sum of the items below it; where there are none, it is all that there is.
    if (isHeading && (lines[at + 1] === 'item' || (line !== 'item' && line?.hasAmount !== true))) return;
    const isOwed = isHeading || line === 'item';
    rows.push([...row, isOwed ? (current?.number ?? null) : null, isOwed ? (current?.name ?? null) : null]);
  });
  const headers = table.headers.map((header, at) => (at === mixed ? INVOICE_NUMBER : header));
  return { ...table, headers: [...headers, ...CARRIED], rows, groups: customers.size };
}
