import type { Cell, MappingProposal, Meaning, ProposedColumn, SheetTable } from '../table.ts';
import { amountIn, dateIn, decimalSignOf, monthFirst } from './cells.ts';
import { madeByHeaders, mayBeNumber, meaningOf } from './synonyms.ts';

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

/** `100`, `D0100`, `KL-7`: most cells hold a number of a customer. */
function areNumbers(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return filled.length > 0 && filled.filter((cell) => /^[a-z]{0,4}[-. ]?\d{1,12}$/i.test(String(cell))).length >= MOST * filled.length;
}

/** `Debiteur` or `Crediteur` on every line, suppliers among them. */
function areSides(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== null).map(String);
  const isSide = (cell: string) =>
    /^(?:deb|cred)(?:iteur(?:en)?|it(?:or|eur)s?)?\.?$/i.test(cell) || /^(?:klant|leverancier|customer|supplier|vendor)$/i.test(cell);
  return filled.length > 0 && filled.every(isSide) && filled.some((cell) => /^(?:cred|lev|sup|ven)/i.test(cell));
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
  /** Under `Debiteur` and the like stand numbers or codes. */
  readonly holdsNumbers: boolean;
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

/** Whether a column lacks what its header says, empty where a day or an amount is meant included. */
const isLacking = (column: Column): boolean =>
  wrong(column) || (column.content === 'empty' && (DATES.has(column.meaning) || AMOUNTS.has(column.meaning)));

/** Headers moved along: what the columns would mean; null where one would then stand above something else, or a filled column has none. */
function movedBy(columns: readonly Column[], from: number, by: number): readonly Meaning[] | null {
  const isLost = columns.some(({ content, meaning }, at) =>
    by > 0 ? at + by >= columns.length && meaning !== 'ignore' : at - by >= columns.length && content !== 'empty',
  );
  const moved = columns.map(({ meaning }, at) =>
    at < from ? meaning : at < from + by ? 'ignore' : (columns[at - by]?.meaning ?? 'ignore'),
  );
  const isBorneOut = columns.every((column, at) => !isLacking({ ...column, meaning: moved[at] ?? 'ignore' }));
  return isBorneOut && !isLost ? moved : null;
}

/** All headers from the first that lacks its content on over the columns beside them, where that mends every one of several. */
function mendAllShifted(columns: readonly Column[]): boolean {
  if (columns.filter(isLacking).length < 2) return false;
  const from = columns.findIndex(isLacking);
  const moved = [1, -1, REACH, -REACH].map((by) => movedBy(columns, from, by)).find((meanings) => meanings !== null);
  if (!moved) return false;
  columns.forEach((column, at) => {
    if (at >= from) Object.assign(column, { meaning: moved[at] ?? 'ignore', sure: false });
  });
  return true;
}

/** A header whose cells hold something else, or nothing: its meaning goes to the column that it slipped from. */
function mendShifted(columns: readonly Column[]): boolean {
  if (mendAllShifted(columns)) return true;
  let shifted = false;
  columns.forEach((column, index) => {
    const wanted = column.meaning;
    const isEmpty = column.content === 'empty';
    if (!isLacking(column)) return;
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

/** `Debiteur` with numbers below it is the number, and the only column that tells two customers of one name apart. */
function settleNumbers(columns: readonly Column[]): void {
  if (columns.some(({ meaning }) => meaning === 'debtor-number')) return;
  const numbers = columns.find(({ meaning, holdsNumbers }) => meaning === 'debtor-name' && holdsNumbers);
  const hasName = columns.some((column) => column !== numbers && column.meaning === 'debtor-name' && column.content === 'text');
  if (numbers && hasName) Object.assign(numbers, { meaning: 'debtor-number', sure: false });
}

/** The first of two columns of days on most lines is the invoice date, the last the due date. */
function fillDates(columns: readonly Column[]): void {
  const [one, other] = columns.filter(({ meaning, content }) => meaning === 'ignore' && content === 'date');
  if (!one) return;
  const days = (column: Column) => column.cells.map((cell) => dateIn(cell, monthFirst(column.cells)) ?? '');
  const others = other ? days(other) : [];
  const isFirst = days(one).filter((day, row) => day < (others[row] ?? '')).length * 2 >= others.length;
  Object.assign(other && isFirst ? other : one, { meaning: 'due-date', sure: false });
  if (other) Object.assign(isFirst ? one : other, { meaning: 'invoice-date', sure: false });
}

/** Without a column for the customer or the amount, the content proposes one, unsure. */
function fillGaps(columns: readonly Column[]): void {
  const has = (...meanings: readonly Meaning[]) => columns.some(({ meaning }) => meanings.includes(meaning));
  const give = (content: Content, meaning: Meaning) => {
    const free = columns.find((column) => column.meaning === 'ignore' && column.content === content);
    if (free) Object.assign(free, { meaning, sure: false });
  };
  const numbers = columns.find(({ meaning, holdsNumbers }) => meaning === 'ignore' && holdsNumbers);
  if (!has('debtor-name', 'debtor-number') && numbers) Object.assign(numbers, { meaning: 'debtor-number', sure: false });
  else if (!has('debtor-name', 'debtor-number')) give('text', 'debtor-name');
  if (!has('due-date', 'invoice-date', 'up-to-30', 'total')) fillDates(columns);
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
    if (meaning === 'ignore' && areSides(cells)) return { cells, content: 'text', holdsNumbers: false, meaning: 'side', sure: false };
    const holdsNumbers = mayBeNumber(header) && areNumbers(cells);
    return { cells, content: contentOf(cells), holdsNumbers, meaning, sure: exact };
  });
  settleTotals(columns);
  settleNumbers(columns);
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
