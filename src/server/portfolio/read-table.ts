import { Refusal } from '#/ledger-files/result.ts';
import { decodeText } from '#/ledger-files/text-decoding.ts';
import type { FileFault } from '../portfolios.ts';
import { MAX_BYTES, MAX_ROWS } from './bounds.ts';
import { csvRows, MAX_RECORDS } from './read-csv.ts';
import { workbookRows } from './read-workbook.ts';
import { asSent, isRoundTrip } from './round-trip.ts';
import type { TableRow } from './table-rows.ts';
import { oneAtATime } from './turns.ts';

/** The filled rows of a file, the headers first. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** Numbers are written with a point, as in an English file. */
  readonly isEnglish: boolean;
}

export type TableReading = { readonly table: Table } | { readonly fault: FileFault };

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);

const REFUSED: ReadonlySet<string> = new Set(['too-many-rows', 'too-many-columns', 'too-large', 'unpacks-too-large'] satisfies FileFault[]);

/** Unpacking costs memory and time: however many are sent at once, one is read. */
const rowsInTurn = oneAtATime(workbookRows);

async function readWorkbook(file: Uint8Array): Promise<TableReading> {
  try {
    return { table: { rows: await rowsInTurn(file), isEnglish: false } };
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'broken';
    return { fault: code === 'no-table' ? 'binary' : REFUSED.has(code) ? (code as FileFault) : 'broken' };
  }
}

/** A first line by which Excel is told the separator; Excel does not count it as a row. */
const TOLD_DELIMITER = /^"?sep=([;,\t])"?[ \t]*(?:\r\n|[\r\n])/i;

/** The sign that most often stands between the headers. */
function delimiterOf(text: string): string {
  const line = /\S[^\r\n]{0,4000}/.exec(text)?.[0] ?? '';
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ';';
}

function readText(file: Uint8Array): TableReading {
  const { text } = decodeText(file);
  if (text.includes('\u0000')) return { fault: 'binary' };
  const whole = text.replace(/^\uFEFF/, '');
  const told = TOLD_DELIMITER.exec(whole);
  const list = whole.slice(told?.[0].length ?? 0);
  if (list.trim() === '') return { fault: 'empty' };
  const delimiter = told?.[1] ?? delimiterOf(list);
  const rows = csvRows(list, delimiter);
  return { table: { rows: isRoundTrip(rows) ? asSent(rows) : rows, isEnglish: delimiter === ',' } };
}

/**
 * Reads CSV (`;`, `,` or tab; UTF-8, windows-1252 or both in one file) and XLSX of at most 8 MiB and 10,000 rows. Formulas of a workbook count
 * by the value that stands in it. Empty rows keep their number.
 */
export async function readTable(file: Uint8Array, maxBytes = MAX_BYTES): Promise<TableReading> {
  if (file.length === 0) return { fault: 'empty' };
  if (file.length > maxBytes) return { fault: 'too-large' };
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: 'old-excel' };
  const reading = startsWith(file, 0x50, 0x4b) ? await readWorkbook(file) : readText(file);
  if ('fault' in reading) return reading;
  const { rows } = reading.table;
  if (rows.length > MAX_ROWS + 1 || (rows.at(-1)?.row ?? 0) > MAX_RECORDS) return { fault: 'too-many-rows' };
  return rows.length === 0 ? { fault: 'empty' } : reading;
}
