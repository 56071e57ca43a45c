import { bandProduct } from '#/quote-engine/products/band-product.ts';

/** Allianz Trade Simplicity: fixed price per band of turnover. */
export const simplicity = bandProduct({
  id: 'simplicity',
  insurer: 'allianz-trade',
  name: 'Simplicity',
  rank: 1,
});
