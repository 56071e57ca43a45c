import { percentageProduct } from '#/quote-engine/products/percentage-product.ts';

/** Credendo Comprehensive Policy: percentage of insured turnover × risk. */
export const comprehensive = percentageProduct({
  id: 'comprehensive',
  insurer: 'credendo',
  name: 'Comprehensive Policy',
  rank: 1,
  sharesMarketEstimate: true,
});
