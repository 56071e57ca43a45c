import { bandProduct } from '#/quote-engine/products/band-product.ts';

/** Atradius mkbZeker: fixed price per band of turnover. */
export const mkbzeker = bandProduct({
  id: 'mkbzeker',
  insurer: 'atradius',
  name: 'mkbZeker',
  rank: 1,
});
