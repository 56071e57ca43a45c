import { percentageProduct } from '#/quote-engine/products/percentage-product.ts';

/** Allianz Trade Businesspolis: percentage of insured turnover × risk. */
export const businesspolis = percentageProduct({
  id: 'businesspolis',
  insurer: 'allianz-trade',
  name: 'Businesspolis',
  rank: 2,
  sharesMarketEstimate: true,
});
