import { savePdfTexts as texts } from '#/messages/debtor-check/save-pdf.ts';
import type { PseudonymousBook } from './report.ts';
import { saveFile } from './save-file.ts';

/** `text` says what is wrong and what to do. */
export type SavedPdf = { readonly kind: 'saved' } | { readonly kind: 'failed'; readonly text: string };

const PATH = '/klantencheck/rapport.pdf';
/** A connection that gives nothing for so long is taken for broken. */
const PATIENCE_MS = 60_000;
const BUSY: readonly number[] = [429, 503];

const failed = (text: string): SavedPdf => ({ kind: 'failed', text });

/**
 * Has the server make the report as PDF and saves it on this device. `names` belong to keys of the book and are sent only when the visitor
 * said so; the server keeps neither book nor names.
 */
export async function savePdf(book: PseudonymousBook, names: Readonly<Record<string, string>> | null): Promise<SavedPdf> {
  try {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(names === null ? { book } : { book, names });
    const response = await fetch(PATH, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.status === 413) return failed(texts.tooLarge);
    if (BUSY.includes(response.status)) return failed(texts.busy);
    if (!response.ok) return failed(response.status === 422 ? texts.unreadable : texts.failed);
    saveFile(await response.blob(), texts.fileName);
    return { kind: 'saved' };
  } catch {
    return failed(texts.failed);
  }
}
