import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { testEditions } from '../helpers/editions.ts';

/**
 * Editions in use are frozen: their hashes stand in `src/insurers/editions.lock.json`. Once an edition was used for a visitor, a
 * correction of a number is a new edition with a new line there; its own line never changes.
 */
const lock = v.parse(v.record(v.string(), v.string()), JSON.parse(readFileSync('src/insurers/editions.lock.json', 'utf8')));

function hashes(): Record<string, string> {
  const { market, products } = testEditions();
  return Object.fromEntries([
    ...market.map(({ book, sha256 }) => [`market ${book.edition}`, sha256]),
    ...products.map(({ book, sha256 }) => [`${book.product} ${book.edition}`, sha256]),
  ]) as Record<string, string>;
}

describe('editions in use', () => {
  it('are the ones that were locked; change a number by adding an edition, not by editing one', () => {
    expect(hashes()).toEqual(lock);
  });

  it('are all locked with a SHA-256', () => {
    expect(Object.keys(lock).length).toBeGreaterThanOrEqual(10);
    for (const hash of Object.values(lock)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
