import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import market from '#/quote-engine/market-books/market-2026-1.json' with { type: 'json' };
import { factsOf } from '#/components/method/book-facts.ts';
import { BOOK_KEYS } from '#/messages/pages/book-keys.ts';
import { factLines, keyText, pathText } from '#/messages/pages/book-values.ts';

const countProvenances = (node: unknown): number => {
  if (typeof node !== 'object' || node === null) return 0;
  const own = 'provenance' in node ? 1 : 0;
  return own + Object.values(node).reduce<number>((sum, child) => sum + countProvenances(child), 0);
};

describe('a rate book on the method page', () => {
  it('shows every entry that has a source, none twice', () => {
    expect(factsOf(market).length).toBe(countProvenances(market));
    expect(factsOf(market).length).toBeGreaterThan(50);
  });

  it('prints numbers as the book writes them, in Dutch notation', () => {
    const slices = factsOf(market).find(({ path }) => path[0] === 'slices');
    expect(factLines(slices?.values ?? {})[0]).toBe('tot en met €\u00a0250.000, percentage 0,56%');
    const construction = factsOf(market).find(({ path }) => path.join('.') === 'sectors.construction');
    expect(pathText(construction?.path ?? [])).toBe('branche van uw klanten › Bouw en installatie');
    expect(factLines(construction?.values ?? {})).toEqual(['1,26']);
  });

  it('has Dutch words for every key of every book in use', () => {
    const keys = globSync('src/insurers/*/ratebooks/*.json').flatMap((path) =>
      factsOf(JSON.parse(readFileSync(path, 'utf8'))).flatMap(({ path: keys, values }) => [...keys, ...Object.keys(values)]),
    );
    expect(keys.length).toBeGreaterThan(100);
    expect([...new Set(keys)].filter((key) => keyText(key) === key && BOOK_KEYS[key] === undefined)).toEqual([]);
  });

  it('shows a bare source as an entry of its own', () => {
    const provenance = { kind: 'published', sources: ['A3'], readOn: '2026-10' };
    expect(factsOf({ soldInProvenance: { NL: provenance } })).toEqual([{ path: ['soldInProvenance', 'NL'], values: {}, provenance }]);
  });

  it('leaves the terms to the page of the insurer', () => {
    const provenance = { kind: 'estimate', follows: ['S1'], step: 'x' };
    expect(factsOf({ terms: { portal: { code: 'a', provenance } }, fee: { cents: 5500, provenance } })).toEqual([
      { path: ['fee'], values: { cents: 5500 }, provenance },
    ]);
  });

  it('tells amounts from days in an interval', () => {
    expect(factLines({ low: 250_000, middle: 350_000, high: 500_000 })).toEqual([
      'laag €\u00a02.500',
      'midden €\u00a03.500',
      'hoog €\u00a05.000',
    ]);
    expect(factLines({ low: 5, middle: 15, high: 25 })).toEqual(['laag 5', 'midden 15', 'hoog 25']);
  });
});
