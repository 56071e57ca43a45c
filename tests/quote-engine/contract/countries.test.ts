import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SANCTIONED_COUNTRIES } from '#/quote-engine/contract/countries.ts';

interface Book {
  readonly countries: { readonly sanctioned: { readonly countries: readonly string[] } };
}

describe('sanctioned countries', () => {
  it('are in the form the ones that the newest market edition declines', () => {
    const newest = globSync('src/quote-engine/market-books/*.json').sort().at(-1) ?? '';
    const book = JSON.parse(readFileSync(newest, 'utf8')) as Book;
    expect([...SANCTIONED_COUNTRIES]).toEqual(book.countries.sanctioned.countries);
  });
});
