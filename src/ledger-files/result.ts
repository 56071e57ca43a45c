import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Receivables } from '#/debtor-check/receivables.ts';
import type { ColumnMapping, MappingProposal, SheetTable } from './table.ts';

/** Why no book came out of a file. The words for it are in `src/messages/ledger-files.ts`. */
export const REFUSAL_CODES = [
  'empty',
  'too-large',
  'cancelled',
  'unreadable-source',
  'not-a-ledger',
  'other-spreadsheet',
  'password-protected',
  'old-excel',
  'zip-broken',
  'unpacks-too-large',
  'zip-without-ledger',
  'spreadsheet-broken',
  'spreadsheet-damaged',
  'spreadsheet-doctype',
  'xml-broken',
  'xml-truncated',
  'xml-doctype',
  'xml-too-deep',
  'xml-unknown',
  'xaf-too-old',
  'other-currency',
  'amounts-too-large',
  'no-debtors',
  'no-table',
  'too-many-columns',
  'too-many-rows',
  'too-many-cells',
  'mapping-incomplete',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What the words of a refusal need: a line of the file, a bound, or what was seen (a kind of file, a currency, the name of an element). */
export interface RefusalData {
  readonly line?: number;
  readonly limit?: number;
  readonly detail?: string;
}

/** Thrown inside this folder, handed out as a value by `readLedgerFile`. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly data: RefusalData;

  constructor(code: RefusalCode, data: RefusalData = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.data = data;
  }
}

/** A book; a list of which the meaning of the columns is to be confirmed; or the reason why neither came out. */
export type LedgerFileResult =
  | { readonly kind: 'book'; readonly receivables: Receivables }
  | { readonly kind: 'needs-mapping'; readonly table: SheetTable; readonly proposal: MappingProposal }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly data: RefusalData };

export interface ReadOptions {
  /** Size of the file where it is known, for the progress. */
  readonly totalBytes?: number;
  /** Called after each slice with the bytes handled so far. */
  readonly onProgress?: (doneBytes: number, totalBytes: number | null) => void;
  readonly signal?: AbortSignal;
  /** Meaning of the columns as the user confirmed it. Without it a list comes back as `needs-mapping`. */
  readonly mapping?: ColumnMapping;
  /** Place of the sheet to read from a workbook, as the user chose it. */
  readonly worksheet?: number;
  /** Day of a list that does not carry one. */
  readonly asOf?: PlainDate;
  /** The bytes are text pasted from a spreadsheet. */
  readonly pasted?: boolean;
}

/** Bytes of a file in the order of the file: a list of pieces, or a stream of them. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
