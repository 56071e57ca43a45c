import { percentageProduct } from '#/quote-engine/products/percentage-product.ts';

/** Coface EasyLiner: all-in price from turnover, sector and number of customers. */
export const easyliner = percentageProduct({
  id: 'easyliner',
  insurer: 'coface',
  name: 'EasyLiner',
  rank: 1,
});
