import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { structureSchema } from '#/quote-engine/structure.ts';
import { TERM_KEYS } from '#/quote-engine/terms.ts';
import type { StatedTerm } from '#/quote-engine/terms.ts';
import { NOT_STATED, TERM_LABELS, TERM_TEXTS, isTermCode, termText } from '#/messages/terms.ts';
import { BOOKS, BOOK_TERMS } from './books.ts';

type Stated = Extract<StatedTerm, { kind: 'stated' }>;
const stated = BOOK_TERMS.flatMap(({ path, terms }) =>
  Object.values(terms).flatMap((term) => (term.kind === 'stated' ? [{ path, term }] : [])),
);
const bookOf = (product: string) => BOOK_TERMS.find(({ path }) => path.includes(`/${product}-2026-1`));
const cell = (product: string, key: (typeof TERM_KEYS)[number]) => {
  const term = bookOf(product)?.terms[key];
  if (term === undefined) throw new Error(`No book of ${product} holds ${key}.`);
  return term;
};

describe('terms of every product', () => {
  it('exist for every product of every insurer', () => {
    const products = new Set(BOOK_TERMS.map(({ path }) => path.replace(/(?:\.terms)?\.json$/, '')));
    expect(products.size).toBeGreaterThanOrEqual(registry.flatMap((insurer) => insurer.products).length);
    expect(new Set(BOOK_TERMS.map(({ path }) => path.split('/')[2])).size).toBe(registry.length);
  });

  it.each(BOOK_TERMS)('$path answers every row', ({ terms }) => {
    expect(Object.keys(terms).sort()).toEqual([...TERM_KEYS].sort());
  });

  it.each(stated.map(({ path, term }) => ({ path, code: term.code, term })))('$path: $code has words', ({ term }) => {
    expect(isTermCode(term.code)).toBe(true);
    expect(termText(term)).toMatch(/^(?:[A-Z0-9€].*\.|niet opgegeven \(.+\))$/su);
    expect(termText(term)).not.toMatch(/undefined|NaN|\[object/);
  });

  it('mark a market value as one, in data and in words', () => {
    const typical = stated.filter(({ term }) => term.code.includes('typical'));
    expect(typical.length).toBeGreaterThan(20);
    for (const { term } of typical) {
      expect(term.provenance.kind).toBe('estimate');
      expect(termText(term)).toMatch(new RegExp(`^${NOT_STATED} \\(`));
      expect(termText(term).length).toBeLessThan(110);
    }
    for (const { term } of stated.filter(({ term: one }) => !one.code.includes('typical'))) {
      expect(term.provenance.kind).toBe('published');
      expect(termText(term).startsWith(NOT_STATED)).toBe(false);
    }
  });

  it('name the country of a fact that is not Dutch, unless a Dutch source says the same', () => {
    // Keys of domain.md section 10 that are pages of other countries, and the word that must then stand in the cell.
    const abroad: Readonly<Record<string, RegExp>> = {
      A6: /Belgi|Meestal|toets/u,
      A8: /Belgi/u,
      A9: /Belgi/u,
      C1: /Belgi|kredietoordeel|Binnenland/u,
      C10: /andere landen/u,
      E6: /Zwits/u,
      E7: /Zwits/u,
      E9: /Zwits/u,
      E12: /Duits/u,
      E18: /Zwits/u,
      S0: /Belgi/u,
      S3: /Deen|Dene|Belgi/u,
    };
    for (const { path, term } of stated) {
      if (term.provenance.kind !== 'published') continue;
      for (const key of term.provenance.sources) expect(termText(term), `${path} ${term.code} ${key}`).toMatch(abroad[key] ?? /./u);
    }
  });

  it('use every text at least once', () => {
    const used = new Set(stated.map(({ term }) => term.code));
    expect(Object.keys(TERM_TEXTS).filter((code) => !used.has(code))).toEqual([]);
  });

  it('hold a policy structure of the schema', () => {
    const structures = BOOKS.flatMap(({ json }) =>
      typeof json === 'object' && json !== null && 'structure' in json ? [json.structure] : [],
    );
    expect(structures.length).toBeGreaterThanOrEqual(9);
    for (const structure of structures) expect(() => v.parse(structureSchema, structure)).not.toThrow();
  });
});

describe('facts that decide a choice', () => {
  it.each([
    ['mkbzeker', 'turnover-ceiling', 'Tot en met €\u00a010.000.000 omzet per jaar.'],
    ['simplicity', 'turnover-ceiling', 'Tot en met €\u00a05.000.000 omzet per jaar.'],
    [
      'easyliner',
      'turnover-ceiling',
      'Tot en met €\u00a07.500.000 omzet per jaar. Dat is de Belgische grens; een Nederlandse is niet opgegeven.',
    ],
    ['mkbzeker', 'countries', 'Alleen Nederland, België, Duitsland, Luxemburg, Frankrijk en Verenigd Koninkrijk.'],
    ['simplicity', 'insured-percentage', '60% zonder aanvraag. Tot 90% als uw klant een goede beoordeling (Grade) krijgt.'],
    ['easyliner', 'notification-period', 'Uiterlijk 30 dagen na de vervaldag (Belgische voorwaarden).'],
    ['businesspolis', 'invoicing-period', 'Niet opgegeven voor Nederland en België. In Duitsland binnen 30 dagen na levering.'],
    ['tradeliner', 'insured-percentage', 'niet opgegeven (gangbaar: 90%)'],
    ['tradeliner', 'maximum-payment-term', 'niet opgegeven (wij rekenen tot 90 dagen)'],
    ['single-risk', 'countries', 'De verzekeraar noemt meer dan 150 landen, niet apart voor dit product.'],
    ['comprehensive', 'countries', 'Meer dan 150 landen: per land, per klant of alles samen.'],
  ] as const)('%s %s', (product, key, text) => {
    expect(termText(cell(product, key))).toBe(text);
  });

  it.each([
    ['mkbzeker', 'notification-period'],
    ['modula', 'countries'],
    ['comprehensive', 'notification-period'],
    ['comprehensive', 'collection'],
    ['tradeliner', 'premium-payment'],
    ['excess-of-loss', 'waiting-period'],
  ] as const)('%s does not state %s', (product, key) => {
    expect(termText(cell(product, key))).toBe(NOT_STATED);
  });
});

describe('words of a term', () => {
  const term: Stated = {
    kind: 'stated',
    code: 'ceiling',
    values: {},
    provenance: { kind: 'published', sources: ['A3'], readOn: '2026-10' },
  };

  it('refuse a code without words', () => {
    expect(() => termText({ ...term, code: 'no-such-code' })).toThrow('src/messages/terms.ts');
    expect(isTermCode('toString')).toBe(false);
  });

  it('refuse a missing number', () => {
    expect(() => termText(term)).toThrow('amountCents');
  });

  it('have a heading for every row', () => {
    expect(Object.keys(TERM_LABELS).sort()).toEqual([...TERM_KEYS].sort());
  });
});
