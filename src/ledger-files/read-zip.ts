import type { Receivables } from '#/debtor-check/receivables.ts';
import { LIMITS } from './limits.ts';
import type { Finding } from './shortcomings.ts';
import { Refusal, type ReadOptions } from './result.ts';
import { slicesOf } from './slices.ts';
import { TextDecoding } from './text-decoding.ts';
import { bookOfInvoices } from './ubl/book.ts';
import { UblReader, type UblInvoice } from './ubl/collect.ts';
import { readXaf } from './xaf/read-xaf.ts';
import { UnpackBudget, unpacked, type ZipEntry } from './zip.ts';

/** What a refusal of one document in a packed file may be passed over for; the rest ends the reading. */
const OF_ONE_DOCUMENT = new Set(['xml-broken', 'xml-truncated', 'xml-unknown', 'xml-too-deep', 'xml-doctype']);
const AUDIT_FILE = /<(?:[\w.-]+:)?auditfile[\s>]/i;

/** One UBL invoice that comes in pieces. Throws Refusal: what `SafeXml` throws, `xml-unknown` for another document. */
export async function readInvoice(slices: AsyncIterable<Uint8Array>): Promise<UblInvoice> {
  const decoding = new TextDecoding();
  const reader = new UblReader();
  for await (const slice of slices) reader.xml.write(decoding.push(slice));
  reader.xml.write(decoding.end());
  reader.xml.close();
  return reader.invoice();
}

function startOf(bytes: Uint8Array, entry: ZipEntry): string {
  for (const piece of unpacked(bytes, entry, new UnpackBudget())) return new TextDecoding().push(piece.subarray(0, 4_096));
  return '';
}

/** The book in a packed file of XML: one audit file, or a set of UBL invoices. Throws Refusal. */
export async function bookInZip(bytes: Uint8Array, entries: readonly ZipEntry[], options: ReadOptions): Promise<Receivables> {
  const documents = entries.filter(({ name }) => /\.(?:xml|xaf)$/i.test(name) && !name.includes('__MACOSX'));
  if (documents.length === 0) throw new Refusal('zip-without-ledger');
  const budget = new UnpackBudget();
  const quiet: ReadOptions = options.signal ? { signal: options.signal } : {};
  const slices = (entry: ZipEntry) => slicesOf(unpacked(bytes, entry, budget), quiet, LIMITS.unpackedFileBytes);
  const [audit, ...others] = documents.slice(0, 20).filter((entry) => AUDIT_FILE.test(startOf(bytes, entry)));
  if (audit) {
    const book = await readXaf(slices(audit));
    const unread: Finding = { code: 'other-ledgers', count: others.length };
    return others.length === 0 ? book : { ...book, shortcomings: [unread, ...book.shortcomings] };
  }
  const invoices: UblInvoice[] = [];
  let unreadable = 0;
  for (const entry of documents) {
    try {
      invoices.push(await readInvoice(slices(entry)));
    } catch (error) {
      if (!(error instanceof Refusal) || !OF_ONE_DOCUMENT.has(error.code)) throw error;
      unreadable += 1;
    }
  }
  if (invoices.length === 0) throw new Refusal('zip-without-ledger');
  return bookOfInvoices(invoices, unreadable);
}
