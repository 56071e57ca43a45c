import type { Cell, MappingProposal, Meaning, ProposedColumn, SheetTable } from '../table.ts';
import { amountIn, dateIn, decimalSignOf } from './cells.ts';
import { madeByHeaders, meaningOf } from './synonyms.ts';

const SAMPLE_ROWS = 200;
/** Share of the filled cells that must bear a meaning out. */
const MOST = 0.6;
/** How far from its header a column may have slipped. */
const REACH = 2;

type Content = 'date' | 'amount' | 'text' | 'empty';

const DATES = new Set<Meaning>(['invoice-date', 'due-date']);
const AMOUNTS = new Set<Meaning>([
  'open-amount',
  'invoice-amount',
  'paid-amount',
  'debit',
  'credit',
  'sales',
  'total',
  'not-due',
  'up-to-30',
  'up-to-60',
  'up-to-90',
  'over-90',
]);
/** Meanings that several columns may share: older and narrower bands are added up. */
const REPEATABLE = new Set<Meaning>(['ignore', 'over-90']);
const REPEATABLE_WHEN_SURE = new Set<Meaning>(['up-to-30', 'up-to-60', 'up-to-90']);

function isDate(cell: Cell): boolean {
  // Bare digits are an amount or an invoice number sooner than a day; only the header can make them one.
  return typeof cell === 'string' && !/^\d+$/.test(cell) && dateIn(cell) !== null;
}

function contentOf(cells: readonly Cell[]): Content {
  const filled = cells.filter((cell) => cell !== null);
  if (filled.length === 0) return 'empty';
  if (filled.filter(isDate).length >= MOST * filled.length) return 'date';
  const decimal = decimalSignOf(filled);
  return filled.filter((cell) => amountIn(cell, decimal) !== null).length >= MOST * filled.length ? 'amount' : 'text';
}

function fits(meaning: Meaning, content: Content, cells: readonly Cell[]): boolean {
  if (content === 'empty') return true;
  if (DATES.has(meaning))
    return content === 'date' || cells.filter((cell) => dateIn(cell) !== null).length >= MOST * cells.filter((c) => c !== null).length;
  if (AMOUNTS.has(meaning) || meaning === 'days-overdue') return content === 'amount';
  if (meaning === 'debtor-name' || meaning === 'country' || meaning === 'currency') return content === 'text';
  return content !== 'date';
}

interface Column {
  readonly cells: readonly Cell[];
  readonly content: Content;
  meaning: Meaning;
  sure: boolean;
}

const wrong = ({ meaning, content, cells }: Column) => meaning !== 'ignore' && !fits(meaning, content, cells);

/** The nearest column that holds what a meaning needs and has no fitting meaning of its own. */
function slippedColumn(columns: readonly Column[], index: number, wanted: Meaning): Column | undefined {
  const wants: Content = DATES.has(wanted) ? 'date' : AMOUNTS.has(wanted) ? 'amount' : 'text';
  const isEmpty = columns[index]?.content === 'empty';
  return columns
    .map((column, at) => ({ column, distance: Math.abs(at - index) }))
    .filter(({ column, distance }) => distance > 0 && distance <= REACH && column.content === wants)
    .filter(({ column, distance }) => wrong(column) || (column.meaning === 'ignore' && (!isEmpty || distance === 1)))
    .toSorted((a, b) => a.distance - b.distance)[0]?.column;
}

/** A header whose cells hold something else, or nothing: its meaning goes to the column that it slipped from. */
function mendShifted(columns: readonly Column[]): boolean {
  let shifted = false;
  columns.forEach((column, index) => {
    const wanted = column.meaning;
    const isEmpty = column.content === 'empty' && (DATES.has(wanted) || AMOUNTS.has(wanted));
    if (!isEmpty && !wrong(column)) return;
    const near = slippedColumn(columns, index, wanted);
    if (near || !isEmpty) Object.assign(column, { meaning: 'ignore', sure: false });
    if (!near) return;
    Object.assign(near, { meaning: wanted, sure: false });
    shifted = true;
  });
  return shifted;
}

/** One column per meaning: the surest, then the first. */
function withoutRepeats(columns: readonly Column[]): void {
  const taken = new Map<Meaning, Column>();
  for (const column of columns) {
    if (REPEATABLE.has(column.meaning) || (column.sure && REPEATABLE_WHEN_SURE.has(column.meaning))) continue;
    const other = taken.get(column.meaning);
    if (!other) {
      taken.set(column.meaning, column);
      continue;
    }
    const loser = column.sure && !other.sure ? other : column;
    if (loser === other) taken.set(column.meaning, column);
    loser.meaning = 'ignore';
  }
}

/** Without a column for the customer or the amount, the content proposes one, unsure. */
function fillGaps(columns: readonly Column[]): void {
  const has = (...meanings: readonly Meaning[]) => columns.some(({ meaning }) => meanings.includes(meaning));
  const give = (content: Content, meaning: Meaning) => {
    const free = columns.find((column) => column.meaning === 'ignore' && column.content === content);
    if (free) Object.assign(free, { meaning, sure: false });
  };
  if (!has('debtor-name', 'debtor-number')) give('text', 'debtor-name');
  if (!has('due-date', 'invoice-date', 'up-to-30', 'total')) give('date', 'due-date');
  const amounts = columns.filter((column) => column.meaning === 'ignore' && column.content === 'amount');
  const last = amounts.at(-1);
  if (last && !has(...AMOUNTS)) Object.assign(last, { meaning: 'open-amount', sure: false });
}

/** With an open amount beside it, `Totaal` is no ageing; with ages beside it, a lone `Saldo` or `Bedrag` is the total. */
function settleTotals(columns: readonly Column[]): void {
  const ages = columns.some(({ meaning }) => meaning === 'up-to-30' || meaning === 'up-to-60' || meaning === 'over-90');
  for (const column of columns) {
    if (ages && (column.meaning === 'open-amount' || column.meaning === 'invoice-amount')) column.meaning = 'total';
    else if (!ages && column.meaning === 'total') column.meaning = 'invoice-amount';
  }
}

/** What the columns of a list seem to mean, by header and by content. */
export function proposeMapping(table: SheetTable): MappingProposal {
  const sample = table.rows.slice(0, SAMPLE_ROWS);
  const columns = table.headers.map((header, index): Column => {
    const cells = sample.map((row) => row[index] ?? null);
    const { meaning, exact } = meaningOf(header);
    return { cells, content: contentOf(cells), meaning, sure: exact };
  });
  settleTotals(columns);
  const shifted = mendShifted(columns);
  withoutRepeats(columns);
  fillGaps(columns);
  return {
    columns: columns.map(({ meaning, sure, content }, column): ProposedColumn => ({
      column,
      meaning,
      sure: meaning !== 'ignore' && sure && content !== 'empty',
    })),
    madeBy: madeByHeaders(table.headers),
    shifted,
  };
}
