import type { Insurer } from '#/quote-engine/product.ts';
import { simplicity } from './simplicity.ts';
import simplicityBook from './ratebooks/simplicity-2026-1.json' with { type: 'json' };
import simplicityTerms from './ratebooks/simplicity-2026-1.terms.json' with { type: 'json' };
import { businesspolis } from './businesspolis.ts';
import businesspolisBook from './ratebooks/businesspolis-2026-1.json' with { type: 'json' };
import businesspolisTerms from './ratebooks/businesspolis-2026-1.terms.json' with { type: 'json' };

export const allianzTrade: Insurer = {
  id: 'allianz-trade',
  name: 'Allianz Trade',
  products: [simplicity, businesspolis],
  bundledBooks: [
    { ...simplicityBook, ...simplicityTerms },
    { ...businesspolisBook, ...businesspolisTerms },
  ],
};
