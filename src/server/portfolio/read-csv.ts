import { parse } from 'csv-parse/sync';
import { MAX_ROWS } from './bounds.ts';
import { TableRows, type TableRow, type Unreadable } from './table-rows.ts';

/** Rows with the empty ones in between, which count for the number of a row only. */
export const MAX_RECORDS = 4 * MAX_ROWS;
const MAX_LINE = 64 * 1024;
/** A cell with line breaks goes on over at most this many lines and signs. */
const MOST_LINES = 30;
const MOST_SIGNS = 8_000;
/** Signs of lines that are read together to find the end of a cell: a file full of stray marks may not cost more. */
const MOST_READ_AGAIN = 4 * 1024 * 1024;

/** What a line that cannot be read is known by. */
const beginning = (line: string) => line.slice(0, 40).trim();
const occurrences = (text: string, sign: string) => text.split(sign).length - 1;

interface Taken {
  readonly cells: readonly string[];
  /** Lines that the record is made of. */
  readonly lines: number;
  readonly unreadable?: Unreadable;
}

/** The lines of a list as records. Cells may hold line breaks; a quotation mark too many never takes other rows along. */
class Lines {
  readonly #lines: readonly string[];
  readonly #delimiter: string;
  readonly #table = new TableRows();
  #readAgain = 0;

  constructor(text: string, delimiter: string) {
    this.#lines = text.split(/\r\n|[\r\n]/, MAX_RECORDS + 1);
    this.#delimiter = delimiter;
  }

  rows(): readonly TableRow[] {
    let row = 0;
    for (let at = 0; at < this.#lines.length;) {
      const { cells, lines, unreadable } = this.#record(at);
      at += lines;
      row += 1;
      this.#table.put(row, cells, unreadable);
    }
    return this.#table.rows;
  }

  #record(at: number): Taken {
    const line = this.#lines[at] ?? '';
    if (line.length > MAX_LINE) return { cells: [beginning(line)], lines: 1, unreadable: 'long' };
    if (!line.includes('"')) return { cells: line.split(this.#delimiter), lines: 1 };
    const cells = this.#parsed(line);
    return cells === null ? this.#continued(at, line) : { cells, lines: 1 };
  }

  /** Null where a quotation mark is not closed. */
  #parsed(text: string): readonly string[] | null {
    try {
      return parse(text, { delimiter: this.#delimiter, relax_quotes: true, relax_column_count: true })[0] ?? [];
    } catch {
      return null;
    }
  }

  /** A record whose cell goes on over the next lines; without an end, or with whole rows inside the cell, the mark is a slip. */
  #continued(at: number, first: string): Taken {
    const slip: Taken = { cells: [beginning(first)], lines: 1, unreadable: 'quote' };
    let text = first;
    for (let lines = 2; lines <= MOST_LINES; lines += 1) {
      const next = this.#lines[at + lines - 1];
      if (next === undefined || text.length + next.length > MOST_SIGNS || this.#readAgain > MOST_READ_AGAIN) return slip;
      text += `\n${next}`;
      if (this.#holdsRows(text)) return slip;
      if (!next.includes('"')) continue;
      this.#readAgain += text.length;
      const cells = this.#parsed(text);
      if (cells !== null) return this.#isOneRow(cells) ? { cells, lines } : slip;
    }
    return slip;
  }

  #holdsRows(text: string): boolean {
    return this.#table.columns > 2 && occurrences(text, this.#delimiter) >= 2 * (this.#table.columns - 1);
  }

  /** As many cells as a row has, none of them with half a row inside. */
  #isOneRow(cells: readonly string[]): boolean {
    const half = (this.#table.columns - 1) / 2;
    const isPartOfRow = (cell: string) => cell.includes('\n') && occurrences(cell, this.#delimiter) >= Math.max(3, half);
    return cells.length > half && !cells.some(isPartOfRow);
  }
}

/** The filled rows of a CSV text. Each costs its own line at most: what cannot be read is marked, the others stand as they are. */
export const csvRows = (text: string, delimiter: string): readonly TableRow[] => new Lines(text, delimiter).rows();
