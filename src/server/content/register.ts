import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { addressOfDocument, isDraft, pageOf } from '#/content-check/addresses.ts';
import { readDocuments, type ContentFile } from '#/content-check/documents.ts';
import { publishedPages, REGISTER_FILE } from '#/content-check/times.ts';
import { committedPages } from './read-content.ts';

/** Pages that were published once and do not stand in the list: those of the texts now, and `committed`, of the list in the last commit. */
export function unregisteredPages(
  files: readonly ContentFile[],
  committed: readonly string[],
): { readonly known: readonly string[]; readonly added: readonly string[] } {
  const { documents } = readDocuments(files);
  const known = publishedPages(documents.find(({ path }) => path === REGISTER_FILE)?.frontMatter.values);
  const current = documents.filter((document) => !isDraft(document)).map((document) => pageOf(addressOfDocument(document) ?? ''));
  return { known, added: [...new Set([...current, ...committed])].filter((page) => page !== '' && !known.includes(page)).sort() };
}

/** Adds the pages of this moment to the committed list; answers those that were new. Nothing ever leaves the list. */
export function registerPages(files: readonly ContentFile[]): readonly string[] {
  const { known, added } = unregisteredPages(files, committedPages());
  if (added.length > 0) writeFileSync(REGISTER_FILE, stringify({ pages: [...known, ...added].sort() }));
  return added;
}
