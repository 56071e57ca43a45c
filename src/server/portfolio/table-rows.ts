import { MAX_CELL, ROW_HEADER } from './bounds.ts';
import { matchColumns } from './columns.ts';

/** Why a line could not be taken apart: a quotation mark that does not close where its cell ends, or far too much text. */
export type Unreadable = 'quote' | 'long';

/** A filled row of a file at its own number. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly unreadable?: Unreadable;
}

/** Filled rows among which the headers are looked for: above them a list may have a title and a day. */
const FIRST_ROWS = 10;

const cut = (cell: string) => cell.slice(0, MAX_CELL + 1);

const knownPerRow = (rows: readonly TableRow[]) => rows.slice(0, FIRST_ROWS).map(({ cells }) => matchColumns(cells).at.size);

/** How many headers of a list mean something. */
export const columnsKnown = (rows: readonly TableRow[]): number => Math.max(0, ...knownPerRow(rows));

/** Place of the row with the most headers that mean something. */
export function headerAt(rows: readonly TableRow[]): number {
  const known = knownPerRow(rows);
  return known.indexOf(Math.max(0, ...known));
}

/** Filled rows as they are read. Once the headers are known, only what stands under one that means something is kept. */
export class TableRows {
  readonly rows: TableRow[] = [];
  #known: ReadonlySet<number> | null = null;
  #columns = 0;

  /** The most cells that a row had so far. */
  get columns(): number {
    return this.#columns;
  }

  /** Places that mean something; in a list that goes round the numbers of the rows do too. */
  #kept(): ReadonlySet<number> {
    const places = matchColumns(this.rows[headerAt(this.rows)]?.cells ?? []).at.values();
    return new Set(this.rows[0]?.cells[0] === ROW_HEADER ? [0, ...places] : places);
  }

  put(row: number, cells: readonly string[], unreadable?: Unreadable): void {
    if (!cells.some((cell) => cell.trim() !== '')) return;
    const known = unreadable === undefined ? this.#known : null;
    const kept = known === null ? cells.map(cut) : cells.map((cell, at) => (known.has(at) ? cut(cell) : ''));
    this.rows.push({ row, cells: kept, ...(unreadable && { unreadable }) });
    if (unreadable === undefined) this.#columns = Math.max(this.#columns, cells.length);
    if (this.rows.length === FIRST_ROWS) this.#known = this.#kept();
  }
}
