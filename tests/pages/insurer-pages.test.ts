import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { insurerPageTexts } from '#/messages/pages/insurer-pages.ts';
import { loadEditions } from '#/server/editions.ts';
import { comparisonOf } from '../helpers/comparison.ts';
import { profileOf } from '../helpers/profile.ts';

const { products } = loadEditions(registry).current();
const priced = new Set(
  comparisonOf(profileOf({ scope: 'whole-turnover' })).appraisals.flatMap(({ kind, product }) => (kind === 'indication' ? [product] : [])),
);

describe('what a page of an insurer promises about figures', () => {
  it('is an amount for every product that gave one', () => {
    for (const { book } of products.filter((active) => priced.has(active.book.product))) {
      expect(insurerPageTexts.figures(book)).toBe('Wij berekenen een bedrag.');
    }
  });

  it('is no amount for a product that is priced by hand', () => {
    const byHand = products.find(({ book }) => book.product === 'excess-of-loss');
    expect(byHand && insurerPageTexts.figures(byHand.book)).toBe('De verzekeraar bepaalt de prijs per aanvraag. Wij berekenen er geen.');
  });
});
