import { singleRiskProduct } from '#/quote-engine/products/single-risk-product.ts';

/** Credendo Single Risk: share of the turnover with one buyer. */
export const singleRisk = singleRiskProduct({
  id: 'single-risk',
  insurer: 'credendo',
  name: 'Single Risk',
  rank: 2,
});
