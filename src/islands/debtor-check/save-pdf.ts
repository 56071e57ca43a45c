import { savePdfTexts as texts } from '#/messages/debtor-check/save-pdf.ts';
import type { PseudonymousBook } from './report.ts';
import { saveFile } from './save-file.ts';

/** `text` says what is wrong and what to do. */
export type SavedPdf = { readonly kind: 'saved' } | { readonly kind: 'failed'; readonly text: string };

const PATH = '/klantencheck/rapport.pdf';
const BUSY: readonly number[] = [429, 503];

const failed = (text: string): SavedPdf => ({ kind: 'failed', text });

/**
 * Has the server make the report as PDF and saves it on this device. `names` belong to keys of the book and are sent only when the visitor
 * said so; the server keeps neither book nor names.
 */
export async function savePdf(book: PseudonymousBook, names: Readonly<Record<string, string>> | null): Promise<SavedPdf> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(PATH, { method: 'POST', headers, body: JSON.stringify(names === null ? { book } : { book, names }) });
    if (response.status === 413) return failed(texts.tooLarge);
    if (BUSY.includes(response.status)) return failed(texts.busy);
    if (!response.ok) return failed(response.status === 422 ? texts.unreadable : texts.failed);
    saveFile(await response.blob(), texts.fileName);
    return { kind: 'saved' };
  } catch {
    return failed(texts.failed);
  }
}
