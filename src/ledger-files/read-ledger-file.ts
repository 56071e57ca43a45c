import { detect } from './detect.ts';
import { LIMITS } from './limits.ts';
import { bookInZip, readInvoice } from './read-zip.ts';
import { Refusal, type ByteSource, type LedgerFileResult, type ReadOptions, type RefusalCode } from './result.ts';
import { DelimitedRows } from './sheets/delimited.ts';
import { ungrouped } from './sheets/grouped.ts';
import { tableOf } from './sheets/headers.ts';
import { proposeMapping } from './sheets/propose.ts';
import { bookOfTable } from './sheets/table-book.ts';
import { xlsxList } from './sheets/xlsx.ts';
import { allBytes, peeked, slicesOf } from './slices.ts';
import type { SheetTable } from './table.ts';
import { TextDecoding } from './text-decoding.ts';
import { bookOfInvoices } from './ubl/book.ts';
import { readXaf } from './xaf/read-xaf.ts';
import { zipEntries, type ZipEntry } from './zip.ts';

const UBL = /<(?:[\w.-]+:)?(?:Invoice|CreditNote)[\s>]/;
const HTML = /<(?:!doctype html|html)[\s>]/i;
const EXCEL_2003 = 'urn:schemas-microsoft-com:office:spreadsheet';

/** A list becomes a book by a confirmed mapping, and asks for one without. Throws Refusal. */
export function readTable(asRead: SheetTable, options: ReadOptions = {}): LedgerFileResult {
  const table = ungrouped(asRead);
  if (options.mapping) return { kind: 'book', receivables: bookOfTable(table, options.mapping, options) };
  return { kind: 'needs-mapping', table, proposal: proposeMapping(table) };
}

async function readXml(head: Uint8Array, slices: AsyncIterable<Uint8Array>): Promise<LedgerFileResult> {
  const start = new TextDecoding().push(head);
  // Packages call a page of the web `.xls`, since Excel opens it.
  if (HTML.test(start)) throw new Refusal(/<table[\s>]/i.test(start) ? 'other-spreadsheet' : 'not-a-ledger', { detail: 'HTML' });
  if (start.includes(EXCEL_2003)) throw new Refusal('other-spreadsheet', { detail: 'XML 2003' });
  if (UBL.test(start)) return { kind: 'book', receivables: bookOfInvoices([await readInvoice(slices)], 0) };
  return { kind: 'book', receivables: await readXaf(slices) };
}

/** Refusals of the XML inside a spreadsheet, of which the user knows nothing. */
const OF_SPREADSHEETS: Readonly<Partial<Record<RefusalCode, RefusalCode>>> = {
  'xml-doctype': 'spreadsheet-doctype',
  'xml-broken': 'spreadsheet-damaged',
  'xml-truncated': 'spreadsheet-damaged',
  'xml-too-deep': 'spreadsheet-damaged',
};

async function readSpreadsheet(bytes: Uint8Array, entries: readonly ZipEntry[], options: ReadOptions): Promise<LedgerFileResult> {
  try {
    const { rows, worksheets } = await xlsxList(bytes, entries, options);
    return readTable({ ...tableOf(rows, 'xlsx', false), worksheets }, options);
  } catch (error) {
    const code = error instanceof Refusal ? OF_SPREADSHEETS[error.code] : undefined;
    throw code === undefined ? error : new Refusal(code);
  }
}

async function readPacked(slices: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<LedgerFileResult> {
  const bytes = await allBytes(slices);
  if (bytes.length > LIMITS.packedBytes) throw new Refusal('too-large', { limit: LIMITS.packedBytes });
  const entries = zipEntries(bytes);
  const has = (start: string) => entries.some(({ name }) => name.startsWith(start));
  if (has('word/') || has('ppt/')) throw new Refusal('not-a-ledger', { detail: has('word/') ? 'Word' : 'PowerPoint' });
  if (has('content.xml') || has('Index/')) throw new Refusal('other-spreadsheet', { detail: has('content.xml') ? 'ODS' : 'Numbers' });
  if (!has('xl/')) return { kind: 'book', receivables: await bookInZip(bytes, entries, options) };
  return await readSpreadsheet(bytes, entries, options);
}

async function readText(slices: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<LedgerFileResult> {
  const rows = new DelimitedRows();
  for await (const slice of slices) rows.push(slice);
  rows.end();
  return readTable(tableOf(rows.rows, options.pasted === true ? 'pasted' : 'csv', rows.fellBack), options);
}

/** An old or a locked workbook: both come in the same container, and the names inside it tell which. */
async function refuseOle(slices: AsyncIterable<Uint8Array>): Promise<never> {
  const text = new TextDecoder('utf-16le').decode(await allBytes(slices));
  throw new Refusal(text.includes('EncryptedPackage') ? 'password-protected' : 'old-excel');
}

async function readContent(source: ByteSource, options: ReadOptions): Promise<LedgerFileResult> {
  const { head, whole } = await peeked(slicesOf(source, options));
  const found = detect(head);
  switch (found.kind) {
    case 'empty':
      throw new Refusal('empty');
    case 'other':
      throw new Refusal('not-a-ledger', { detail: found.name });
    case 'ole':
      return await refuseOle(whole);
    case 'xml':
      return await readXml(head, whole);
    case 'zip':
      return await readPacked(whole, options);
    case 'text':
      return await readText(whole, options);
  }
}

/**
 * Reads a file of a bookkeeping, whatever its bytes, and says what came of it: never throws for what a file holds, never fetches,
 * runs nothing of the file. What it is follows from the content, not from a name. Works in slices, so that a worker can be stopped.
 */
export async function readLedgerFile(source: ByteSource, options: ReadOptions = {}): Promise<LedgerFileResult> {
  try {
    return await readContent(source, options);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, data: error.data };
    throw error;
  }
}
