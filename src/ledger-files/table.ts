/** A cell as read: text, a number, a day as a serial number already turned into text `yyyy-mm-dd`, or nothing. */
export type Cell = string | number | null;

/** A sheet of a workbook that holds something. */
interface Worksheet {
  /** Place in the workbook, the first being 0. */
  readonly at: number;
  readonly name: string;
  readonly hidden: boolean;
}

/** Which sheet of a workbook was read, of those that hold something. */
export interface Worksheets {
  readonly read: number;
  readonly filled: readonly Worksheet[];
}

/** A list as read: rows of cells, all of one length, the headers apart. */
export interface SheetTable {
  readonly format: 'csv' | 'xlsx' | 'pasted';
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What stands above the headers: the title of the list, the day of it. */
  readonly above: readonly string[];
  /** Some bytes were no UTF-8. */
  readonly fellBack: boolean;
  /** Of a workbook alone. */
  readonly worksheets?: Worksheets;
  /** Customers that stood on a line of their own above their items, and were carried down. */
  readonly groups?: number;
}

/** What a column can mean. `ignore`: of no use here. */
export const MEANINGS = [
  'ignore',
  'debtor-number',
  'debtor-name',
  'invoice-number',
  'invoice-date',
  'due-date',
  'open-amount',
  'invoice-amount',
  'paid-amount',
  'debit',
  'credit',
  'days-overdue',
  'side',
  'currency',
  'country',
  'sales',
  'total',
  'not-due',
  'up-to-30',
  'up-to-60',
  'up-to-90',
  'over-90',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** Meaning per column, in the order of the headers. */
export type ColumnMapping = readonly Meaning[];

export interface ProposedColumn {
  readonly column: number;
  readonly meaning: Meaning;
  /** False where the content does not bear out the header, or the header says nothing. */
  readonly sure: boolean;
}

/** What the columns seem to mean, for the user to confirm. */
export interface MappingProposal {
  readonly columns: readonly ProposedColumn[];
  /** Package that makes such lists, where the headers tell. */
  readonly madeBy: string | null;
  /** Headers stand above the wrong column: what they say and what the cells hold do not agree. */
  readonly shifted: boolean;
}
