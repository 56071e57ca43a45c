import { stringify } from 'csv-stringify/sync';
import { ROW_HEADER } from './bounds.ts';
import type { Matched } from './matched.ts';
import type { TableRow, Unreadable } from './table-rows.ts';

const ROW_NUMBER = /^(\d{1,7})(?: (quote|long))?$/;

/** The known columns as CSV text, a line per row with its number in the file. Read by `readTable`, it gives the same rows. */
export function roundTripText({ headers, columns, rows, notation }: Matched): string {
  const places = [...columns.at.values()];
  const cellsOf = (cells: readonly string[]) => places.map((place) => (cells[place] ?? '').replace(/\s+/g, ' ').trim());
  const lines = rows.map(({ row, cells, unreadable }) =>
    unreadable === undefined ? [String(row), ...cellsOf(cells)] : [`${String(row)} ${unreadable}`, cells[0] ?? ''],
  );
  const delimiter = notation.isEnglish ? ',' : ';';
  return stringify([[ROW_HEADER, ...cellsOf(headers)], ...lines], { delimiter, record_delimiter: '\r\n' });
}

export const isRoundTrip = (rows: readonly TableRow[]): boolean => rows[0]?.cells[0] === ROW_HEADER;

/** Rows of a list that went round, at the numbers that they had in the file; a number that is none stays what it is here. */
export const asSent = (rows: readonly TableRow[]): readonly TableRow[] =>
  rows.map(({ row, cells: [number = '', ...cells] }) => {
    const [, sent, unreadable] = ROW_NUMBER.exec(number) ?? [];
    return {
      row: sent === undefined ? row : Number(sent),
      cells,
      ...(unreadable !== undefined && { unreadable: unreadable as Unreadable }),
    };
  });
