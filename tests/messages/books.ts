import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provenance } from '#/quote-engine/trace.ts';
import type { StatedTerm, TermKey } from '#/quote-engine/terms.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['src/insurers', 'src/quote-engine'];

export interface Book {
  readonly path: string;
  readonly json: unknown;
}

/** Every JSON file of the insurers and of the shared market edition, whatever its shape. */
export const BOOKS: readonly Book[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const path = join(folder, name);
      return { path, json: JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as unknown };
    }),
);

function children(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/** Every provenance inside a value, at any depth. */
export function provenancesOf(value: unknown): readonly Provenance[] {
  const own = typeof value === 'object' && value !== null && 'kind' in value && ['published', 'estimate'].includes(String(value.kind));
  return [...(own ? [value as Provenance] : []), ...children(value).flatMap(provenancesOf)];
}

/** The terms of the books that have any, by file. */
export const BOOK_TERMS: readonly { readonly path: string; readonly terms: Readonly<Record<TermKey, StatedTerm>> }[] = BOOKS.flatMap(
  ({ path, json }) =>
    typeof json === 'object' && json !== null && 'terms' in json
      ? [{ path, terms: json.terms as Readonly<Record<TermKey, StatedTerm>> }]
      : [],
);
