import { parse } from 'csv-parse/sync';
import { Unzip, UnzipInflate } from 'fflate';
import { Refusal } from '#/ledger-files/result.ts';
import { decodeText } from '#/ledger-files/text-decoding.ts';
import type { FileFault } from '../portfolios.ts';
import { MAX_BYTES, MAX_CELL, MAX_ROWS } from './bounds.ts';
import { workbookRows } from './read-workbook.ts';

/** What a workbook may unpack to: a whole portfolio takes a quarter of it. */
const MAX_UNPACKED = 48 * 1024 * 1024;
const MAX_RECORD = 64 * 1024;
/** Rows with the empty ones in between, which count for the number of a row only. */
const MAX_RECORDS = 4 * MAX_ROWS;

/** A file as rows of text, the headers first. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** Numbers are written with a point, as in an English file. */
  readonly isEnglish: boolean;
  /** Places in `rows` of lines that could not be taken apart: their text stands there as one cell. */
  readonly unreadable?: ReadonlySet<number>;
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
    return { table: { rows: await workbookRows(file), isEnglish: false } };
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

/** Throws what csv-parse throws: a quote that is not closed, a record that is too long. */
function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, max_record_size: MAX_RECORD, to: MAX_RECORDS + 1 });
  return rows.map((row) => row.map((cell) => cell.slice(0, MAX_CELL)));
}

/** Each line by itself, so that one that cannot be read does not take the others along. */
function linesApart(text: string, delimiter: string): Pick<Table, 'rows' | 'unreadable'> {
  const unreadable = new Set<number>();
  const rows = text.split(/\r\n|[\r\n]/, MAX_RECORDS + 1).map((line, at) => {
    if (!line.includes('"') && line.length <= MAX_RECORD) return line.split(delimiter).map((cell) => cell.slice(0, MAX_CELL));
    try {
      return recordsOf(line, delimiter)[0] ?? [];
    } catch {
      unreadable.add(at);
      return [line.slice(0, MAX_CELL)];
    }
  });
  return { rows, unreadable };
}

function readText(file: Uint8Array): TableReading {
  const { text } = decodeText(file);
  if (text.includes('\u0000')) return { fault: 'binary' };
  const whole = text.replace(/^\uFEFF/, '');
  const told = TOLD_DELIMITER.exec(whole);
  const list = whole.slice(told?.[0].length ?? 0);
  if (list.trim() === '') return { fault: 'empty' };
  const delimiter = told?.[1] ?? delimiterOf(list);
  const isEnglish = delimiter === ',';
  try {
    return { table: { rows: recordsOf(list, delimiter), isEnglish } };
  } catch {
    return { table: { ...linesApart(list, delimiter), isEnglish } };
  }
}

const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');

/**
 * Reads CSV (`;`, `,` or tab; UTF-8, windows-1252 or both in one file) and XLSX of at most 8 MiB and 10,000 rows. Formulas of a workbook count
 * by the value that stands in it. Empty rows keep their number.
 */
export async function readTable(file: Uint8Array): Promise<TableReading> {
  if (file.length === 0) return { fault: 'empty' };
  if (file.length > MAX_BYTES) return { fault: 'too-large' };
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: 'old-excel' };
  const reading = startsWith(file, 0x50, 0x4b) ? await readWorkbook(file) : readText(file);
  if ('fault' in reading) return reading;
  const { rows } = reading.table;
  const filled = rows.filter(isFilled).length;
  if (rows.length > MAX_RECORDS || filled > MAX_ROWS + 1) return { fault: 'too-many-rows' };
  return filled === 0 ? { fault: 'empty' } : reading;
}
