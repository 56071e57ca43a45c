import type { PortfolioColumns } from '../portfolios.ts';
import { notationOf, readingsAs, type Notation } from './cell-text.ts';
import { headerOf, matchColumns, NEEDED_COLUMNS, type MatchedColumns } from './columns.ts';
import type { Table } from './read-table.ts';
import { headerAt, type TableRow } from './table-rows.ts';

/** A file whose headers are known: the columns that mean something, and the rows under them. */
export interface Matched {
  readonly headers: readonly string[];
  readonly columns: MatchedColumns;
  readonly rows: readonly TableRow[];
  readonly notation: Notation;
}

/** Null when no header means anything. */
export function matched({ rows: all, isEnglish }: Table): Matched | null {
  const first = headerAt(all);
  const headers = all[first]?.cells ?? [];
  const rows = all.slice(first + 1);
  const columns = matchColumns(headers);
  if (columns.at.size === 0) return null;
  return { headers, columns, rows, notation: notationOf(columns, rows, isEnglish) };
}

/** What a file has, lacks and was read as, before any row. */
export function columnsOf({ headers, columns, rows, notation }: Matched): PortfolioColumns {
  return {
    known: [...columns.at.keys()].map(headerOf),
    missing: NEEDED_COLUMNS.filter((key) => !columns.at.has(key)).map(headerOf),
    unknown: columns.unknown,
    readAs: readingsAs(columns, headers, rows, notation),
    rows: rows.length,
  };
}
