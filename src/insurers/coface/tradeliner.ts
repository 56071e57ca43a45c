import { percentageProduct } from '#/quote-engine/products/percentage-product.ts';

/** Coface TradeLiner: percentage of insured turnover × risk. */
export const tradeliner = percentageProduct({
  id: 'tradeliner',
  insurer: 'coface',
  name: 'TradeLiner',
  rank: 2,
  sharesMarketEstimate: true,
});
