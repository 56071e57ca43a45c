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
/** Meanings that several columns may share: older bands are added up. */
const REPEATABLE = new Set<Meaning>(['ignore', 'over-90']);

function isDate(cell: Cell): boolean {
  // A number is an amount sooner than a day; only the header can make it one.
  return typeof cell === 'string' && dateIn(cell) !== null;
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

/** A header whose cells hold something else: its meaning goes to the nearest column without one that does hold it. */
function mendShifted(columns: readonly Column[]): boolean {
  let shifted = false;
  columns.forEach((column, index) => {
    if (column.meaning === 'ignore' || fits(column.meaning, column.content, column.cells)) return;
    const wanted = column.meaning;
    const wants: Content = DATES.has(wanted) ? 'date' : AMOUNTS.has(wanted) ? 'amount' : 'text';
    column.meaning = 'ignore';
    column.sure = false;
    const near = columns
      .map((candidate, at) => ({ candidate, distance: Math.abs(at - index) }))
      .filter(({ candidate, distance }) => distance > 0 && distance <= REACH && candidate.content === wants)
      .filter(({ candidate }) => candidate.meaning === 'ignore' || !fits(candidate.meaning, candidate.content, candidate.cells))
      .toSorted((a, b) => a.distance - b.distance)[0];
    if (!near) return;
    near.candidate.meaning = wanted;
    near.candidate.sure = false;
    shifted = true;
  });
  return shifted;
}

/** One column per meaning: the surest, then the first. */
function withoutRepeats(columns: readonly Column[]): void {
  const taken = new Map<Meaning, Column>();
  for (const column of columns) {
    if (REPEATABLE.has(column.meaning)) continue;
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
