import type { Confidence, NotAssessable, PremiumVerdict } from '#/premium-check/verdict.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';

/** Why a file as a whole cannot be read. */
export const FILE_FAULTS = [
  'empty',
  'binary',
  'old-excel',
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'broken',
  'no-columns',
  'unpacks-too-large',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** A header that means nothing to us, with the column it may have meant; one that means what an earlier column means; one in another unit. */
export interface UnknownColumn {
  readonly header: string;
  readonly guess: string | null;
  readonly isDouble: boolean;
  /** The header names a unit in which we do not read the guessed column. */
  readonly isOtherUnit: boolean;
}

/** What is wrong in one cell. `column` is the header of the file, or ours when the file lacks the column. */
export interface CellFault {
  readonly column: string;
  readonly text: string;
}

/** A cell that could have meant something else, and what it was taken for in its whole column. */
export interface ReadAs {
  readonly column: string;
  readonly cell: string;
  readonly as: string;
}

/** Columns that may stay empty and that widen the range of the market while they do, the one that narrows it most first. */
export const NARROWING_COLUMNS = [
  'paymentTerm',
  'daysLate',
  'export',
  'losses',
  'excludedShare',
  'buyerSector',
  'largestBuyerShare',
  'topFiveShare',
] as const;
export type NarrowingColumn = (typeof NARROWING_COLUMNS)[number];

/** What a broker should know beside verdict and notice day, in the order in which it is told. */
export const PORTFOLIO_REMARKS = [
  'deductible-never-met',
  'limit-costs-unknown',
  'low-price-low-maximum',
  'low-price-unknown-maximum',
  'notice-day-missed',
  'notice-months-assumed',
] as const;
export type PortfolioRemark = (typeof PORTFOLIO_REMARKS)[number];

/** What a verdict rests on, or why there is none; a row with a fault has none of it. */
export interface PortfolioNotes {
  /** Of every verdict but `not-assessable`. */
  readonly confidence: Confidence | null;
  /** Of `not-assessable` alone. */
  readonly reason: NotAssessable | null;
  /** Beside `range-too-wide`: what stands empty in this row and would narrow the range most, at most three. */
  readonly narrowing: readonly NarrowingColumn[];
  readonly remarks: readonly PortfolioRemark[];
}

/** Verdict and figures of one policy; none of a row with a fault. Amounts in cents a year without tax. */
export interface PortfolioFigures extends PortfolioNotes {
  /** Number of the row in the file, as a spreadsheet counts. */
  readonly row: number;
  readonly verdict: PremiumVerdict['kind'] | 'fault';
  readonly paidCents: number | null;
  readonly lowCents: number | null;
  readonly middleCents: number | null;
  readonly highCents: number | null;
  /** Paid less the middle of the market. */
  readonly differenceCents: number | null;
  readonly noticeDay: PlainDate | null;
}

/** One policy of a portfolio: verdict and figures, or what is wrong with its row. */
export interface PortfolioRow extends PortfolioFigures {
  readonly label: string;
  /** `confidence` as a word, in Dutch. */
  readonly confidenceText: string | null;
  /** Reason and remarks as sentences, in Dutch. */
  readonly explanation: readonly string[];
  readonly faults: readonly CellFault[];
}

/** What keeps policies from being assessed, over a whole portfolio. */
export interface PortfolioObstacle {
  readonly reason: NotAssessable;
  readonly rows: number;
  /** What would narrow the range, by header, with how many of these rows have it empty; the most frequent first. */
  readonly columns: readonly { readonly header: string; readonly rows: number }[];
}

export interface PortfolioColumns {
  readonly known: readonly string[];
  /** Columns that every policy needs and that the file does not have. */
  readonly missing: readonly string[];
  readonly unknown: readonly UnknownColumn[];
  readonly readAs: readonly ReadAs[];
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
  /** The first row without faults, cell by cell as it was read; null when there is none. */
  readonly sample: { readonly row: number; readonly cells: readonly ReadAs[] } | null;
  /** The known columns as CSV text, to be sent back: nothing of the file is kept here. */
  readonly table: string;
}

export interface PortfolioResults extends PortfolioColumns {
  readonly figures: readonly PortfolioFigures[];
  /** The most frequent reason first. */
  readonly obstacles: readonly PortfolioObstacle[];
  /** Label and faults too: read again for the rows that are shown, as a page cannot carry the faults of a whole file. */
  readonly rowOf: (figures: PortfolioFigures) => PortfolioRow;
}

/** What one column takes. */
export interface ColumnGuide {
  readonly header: string;
  readonly isNeeded: boolean;
  /** May stay empty, but widens the range of the market while it does. */
  readonly isNarrowing: boolean;
  readonly fill: string;
  readonly synonyms: readonly string[];
}

export type ExportFormat = 'csv' | 'xlsx';

/** A portfolio of policies as pages and API see it; nothing of it is stored. */
export interface Portfolio {
  readonly maxRows: number;
  readonly maxBytes: number;
  /** In the order of the template. */
  readonly columns: readonly ColumnGuide[];
  preview(file: Uint8Array): Promise<PortfolioPreview | { readonly fault: FileFault }>;
  /** Checks row after row; a faulty row does not stop the others. Lets other requests in between. */
  check(file: Uint8Array): AsyncGenerator<PortfolioLine>;
  /** The list of a preview with the figures that were found before; without them, or with others than this site writes, all is checked. */
  results(table: string, figures: string): Promise<PortfolioResults | { readonly fault: FileFault }>;
  exported(results: PortfolioResults, format: ExportFormat): Promise<Uint8Array>;
  template(format: ExportFormat): Promise<Uint8Array>;
}
