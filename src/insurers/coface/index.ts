import type { Insurer } from '#/quote-engine/product.ts';
import { easyliner } from './easyliner.ts';
import easylinerBook from './ratebooks/easyliner-2026-1.json' with { type: 'json' };
import easylinerTerms from './ratebooks/easyliner-2026-1.terms.json' with { type: 'json' };
import { tradeliner } from './tradeliner.ts';
import tradelinerBook from './ratebooks/tradeliner-2026-1.json' with { type: 'json' };
import tradelinerTerms from './ratebooks/tradeliner-2026-1.terms.json' with { type: 'json' };

export const coface: Insurer = {
  id: 'coface',
  name: 'Coface',
  products: [easyliner, tradeliner],
  bundledBooks: [
    { ...easylinerBook, ...easylinerTerms },
    { ...tradelinerBook, ...tradelinerTerms },
  ],
};
