import { Unzip, UnzipInflate } from 'fflate';
import { Refusal } from '#/ledger-files/result.ts';
import { decodeText } from '#/ledger-files/text-decoding.ts';
import type { FileFault } from '../portfolios.ts';
import { MAX_BYTES, MAX_ROWS } from './bounds.ts';
import { csvRows, isFilled, MAX_RECORDS, type TableRow } from './read-csv.ts';
import { workbookRows } from './read-workbook.ts';
import { asSent, isRoundTrip } from './round-trip.ts';

/** What a workbook may unpack to: a whole portfolio takes a quarter of it. */
const MAX_UNPACKED = 48 * 1024 * 1024;

/** The filled rows of a file, the headers first. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** Numbers are written with a point, as in an English file. */
  readonly isEnglish: boolean;
}

export type TableReading = { readonly table: Table } | { readonly fault: FileFault };

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);

class TooMuch extends Error {}

/** Unpacks without keeping, and stops when it becomes more than a workbook can honestly be; sizes in the file itself may lie. */
function unpacksTooLarge(file: Uint8Array): boolean {
  let total = 0;
  const unzip = new Unzip((entry) => {
    entry.ondata = (error, piece) => {
      if (error) throw error;
      total += piece.length;
      if (total > MAX_UNPACKED) throw new TooMuch();
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < file.length; at += 65_536) unzip.push(file.subarray(at, at + 65_536), at + 65_536 >= file.length);
    return false;
  } catch (error) {
    if (error instanceof TooMuch) return true;
    throw error;
  }
}

const REFUSED: ReadonlySet<string> = new Set(['too-many-rows', 'too-many-columns', 'too-large', 'unpacks-too-large'] satisfies FileFault[]);

async function readWorkbook(file: Uint8Array): Promise<TableReading> {
  try {
    if (unpacksTooLarge(file)) return { fault: 'unpacks-too-large' };
    const rows = (await workbookRows(file)).map((cells, at) => ({ row: at + 1, cells }));
    return { table: { rows: rows.filter(({ cells }) => isFilled(cells)), isEnglish: false } };
  } catch (error) {
    return { fault: error instanceof Refusal && REFUSED.has(error.code) ? (error.code as FileFault) : 'broken' };
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
