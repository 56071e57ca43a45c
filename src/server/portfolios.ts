import type { PremiumVerdict } from '#/premium-check/verdict.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';

/** Why a file as a whole cannot be read. */
export type FileFault =
  'empty' | 'binary' | 'old-excel' | 'too-large' | 'too-many-rows' | 'too-many-columns' | 'broken' | 'no-columns' | 'unpacks-too-large';

/** A header that means nothing to us, with the column it may have meant. */
export interface UnknownColumn {
  readonly header: string;
  readonly guess: string | null;
}

/** What is wrong in one cell. `column` is the header of the file, or ours when the file lacks the column. */
export interface CellFault {
  readonly column: string;
  readonly text: string;
}

/** One policy of a portfolio: verdict and figures, or what is wrong with its row. Amounts in cents a year without tax. */
export interface PortfolioRow {
  /** Number of the row in the file, the headers being row 1. */
  readonly row: number;
  readonly label: string;
  readonly verdict: PremiumVerdict['kind'] | 'fault';
  readonly paidCents: number | null;
  readonly lowCents: number | null;
  readonly middleCents: number | null;
  readonly highCents: number | null;
  /** Paid less the middle of the market. */
  readonly differenceCents: number | null;
  readonly noticeDay: PlainDate | null;
  readonly faults: readonly CellFault[];
}

export interface PortfolioColumns {
  readonly known: readonly string[];
  readonly unknown: readonly UnknownColumn[];
  readonly rows: number;
}

/** What comes out of a file, in order: its columns, then its rows; or one fault. */
export type PortfolioLine =
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | ({ readonly kind: 'columns' } & PortfolioColumns)
  | ({ readonly kind: 'row' } & PortfolioRow);

export interface PortfolioPreview extends PortfolioColumns {
  /** Rows with faults, at most as many as a page can show. */
  readonly faulty: readonly { readonly row: number; readonly label: string; readonly faults: readonly CellFault[] }[];
  readonly faultyRows: number;
  /** The file as CSV text, to be sent back: nothing of it is kept here. */
  readonly table: string;
}

export type ExportFormat = 'csv' | 'xlsx';

/** A portfolio of policies as pages and API see it; nothing of it is stored. */
export interface Portfolio {
  readonly maxRows: number;
  readonly maxBytes: number;
  preview(file: Uint8Array): Promise<PortfolioPreview | { readonly fault: FileFault }>;
  /** Checks row after row; a faulty row does not stop the others. Lets other requests in between. */
  check(file: Uint8Array): AsyncGenerator<PortfolioLine>;
  /** Rows out of the lines that a page carries along; null for text that is none. */
  readLines(text: string): readonly PortfolioRow[] | null;
  exported(rows: readonly PortfolioRow[], format: ExportFormat): Promise<Uint8Array>;
  template(format: ExportFormat): Promise<Uint8Array>;
}
