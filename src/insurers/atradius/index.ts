import type { Insurer } from '#/quote-engine/product.ts';
import { mkbzeker } from './mkbzeker.ts';
import mkbzekerBook from './ratebooks/mkbzeker-2026-1.json' with { type: 'json' };
import mkbzekerTerms from './ratebooks/mkbzeker-2026-1.terms.json' with { type: 'json' };
import { modula } from './modula.ts';
import modulaBook from './ratebooks/modula-2026-1.json' with { type: 'json' };
import modulaTerms from './ratebooks/modula-2026-1.terms.json' with { type: 'json' };

export const atradius: Insurer = {
  id: 'atradius',
  name: 'Atradius',
  products: [mkbzeker, modula],
  bundledBooks: [
    { ...mkbzekerBook, ...mkbzekerTerms },
    { ...modulaBook, ...modulaTerms },
  ],
};
