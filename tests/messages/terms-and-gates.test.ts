import { describe, expect, it } from 'vitest';
import type { StatedTerm, TermKey } from '#/quote-engine/terms.ts';
import { testEditions } from '../helpers/editions.ts';

/** What the gates of a book say, as far as the terms speak about the same. */
interface Gates {
  readonly maximumTurnover?: { readonly cents: number } | null;
  readonly buyerCountries?: { readonly countries: readonly string[] } | null;
  readonly taxInPrice?: { readonly included: boolean };
  readonly bands?: { readonly billing: string };
  readonly collection?: { readonly included: boolean };
  readonly acceptsRunningPolicy?: { readonly accepted: boolean };
}

const BOOKS = testEditions().products.map(({ book, document }) => ({ product: book.product, terms: book.terms, gates: document as Gates }));
const stated = (terms: Readonly<Record<TermKey, StatedTerm>>, key: TermKey) => {
  const term = terms[key];
  return term.kind === 'stated' ? term : null;
};

describe.each(BOOKS)('$product: what the table says is what the gates do', ({ terms, gates }) => {
  it('has the same ceiling of turnover', () => {
    expect(stated(terms, 'turnover-ceiling')?.values['amountCents'] ?? null).toBe(gates.maximumTurnover?.cents ?? null);
  });

  it('has the same list of countries, where there is one', () => {
    const listed = stated(terms, 'countries');
    const countries = listed?.code === 'countries-list' ? String(listed.values['countries']).split(' ') : null;
    expect(countries).toEqual(gates.buyerCountries?.countries ?? null);
  });

  it('says one price with tax where the price holds the tax', () => {
    expect(stated(terms, 'premium-payment')?.code === 'payment-all-in').toBe(gates.taxInPrice?.included === true);
  });

  it('says by the quarter where it is billed so', () => {
    expect(stated(terms, 'premium-payment')?.code === 'payment-fixed-quarterly').toBe(gates.bands?.billing === 'quarterly');
  });

  it('says that collection is free only where no surcharge is asked for it', () => {
    const code = stated(terms, 'collection')?.code;
    const free = code === 'collection-unlimited' || code === 'collection-free-when-covered';
    expect(free).toBe(gates.collection?.included === true);
  });
});
