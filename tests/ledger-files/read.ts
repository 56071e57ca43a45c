import type { Receivables, Shortcoming } from '#/debtor-check/receivables.ts';
import { readLedgerFile } from '#/ledger-files/read-ledger-file.ts';
import type { LedgerFileResult, ReadOptions } from '#/ledger-files/result.ts';
import type { Meaning } from '#/ledger-files/table.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function read(content: string | Uint8Array, options: ReadOptions = {}): Promise<LedgerFileResult> {
  return readLedgerFile([typeof content === 'string' ? bytesOf(content) : content], options);
}

/** The book in a file that must hold one. */
export async function bookIn(content: string | Uint8Array, options: ReadOptions = {}): Promise<Receivables> {
  const result = await read(content, options);
  if (result.kind !== 'book') throw new Error(`no book but ${JSON.stringify(result).slice(0, 600)}`);
  return result.receivables;
}

export function shortcoming(book: Receivables, code: string): Shortcoming | undefined {
  return book.shortcomings.find((one) => one.code === code);
}

export function openCents(book: Receivables): number {
  return book.debtors.flatMap(({ items }) => items).reduce((sum, item) => sum + item.openCents, 0);
}

/** What is proposed for a list. */
export async function proposalOf(content: string | Uint8Array, options: ReadOptions = {}) {
  const result = await read(content, options);
  if (result.kind !== 'needs-mapping') throw new Error(`no list but ${JSON.stringify(result).slice(0, 400)}`);
  return result;
}

export async function meaningsOf(content: string | Uint8Array): Promise<readonly Meaning[]> {
  return (await proposalOf(content)).proposal.columns.map(({ meaning }) => meaning);
}

/** The book when the user confirms what is proposed. */
export async function confirmed(content: string | Uint8Array, options: ReadOptions = {}): Promise<Receivables> {
  return bookIn(content, { ...options, mapping: await meaningsOf(content) });
}
