import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentBuild } from '#/server/cli/build-stamp.ts';

const BOOKS = globSync(['src/insurers/*/ratebooks/*.json', 'src/quote-engine/market-books/*.json']);
const build = currentBuild();
const CLIENT = build === null ? [] : globSync(`${build.client}/**/*.{js,mjs,html,json,map}`);

/** Sentences of a rate book that nothing else says: derivations of its estimates and the like. */
function markersOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 24 && value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(markersOf);
}

describe('what the browser gets', () => {
  it('is built: this test needs `npm run build`', () => {
    expect(CLIENT.some((path) => path.endsWith('.js'))).toBe(true);
    expect(BOOKS.length).toBeGreaterThan(9);
  });

  it('holds no sentence of any rate book', () => {
    const client = CLIENT.map((path) => readFileSync(path, 'utf8')).join('\n');
    const markers = BOOKS.map((book) => ({ book, found: markersOf(JSON.parse(readFileSync(book, 'utf8'))) }));
    const withoutAny = markers.filter(({ book, found }) => found.length === 0 && !book.endsWith('.terms.json'));
    expect(withoutAny, 'every rate book has something to look for').toEqual([]);
    expect(markers.flatMap(({ found }) => found.filter((marker) => client.includes(marker)))).toEqual([]);
  });

  it('holds nothing of the server, the engine’s calculation or a personal secret', () => {
    const client = CLIENT.map((path) => readFileSync(path, 'utf8')).join('\n');
    for (const word of ['better-sqlite3', 'nodemailer', 'SECRETS_DIR', 'base-slices', 'technicalPremium'])
      expect(client.includes(word), word).toBe(false);
  });
});
