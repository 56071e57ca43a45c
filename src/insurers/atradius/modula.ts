import { percentageProduct } from '#/quote-engine/products/percentage-product.ts';

/** Atradius Modula: percentage of insured turnover × risk. */
export const modula = percentageProduct({
  id: 'modula',
  insurer: 'atradius',
  name: 'Modula',
  rank: 2,
  sharesMarketEstimate: true,
});
