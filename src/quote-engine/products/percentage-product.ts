import type { ProfileField } from '../contract/profile.ts';
import type { Product } from '../product.ts';
import { slicedPremium } from '../risk/market-base.ts';
import { applyCover, applyDeductible } from './conditions.ts';
import { percentageBookSchema } from './whole-turnover-book.ts';
import type { PercentageBook } from './whole-turnover-book.ts';
import { appraiseWholeTurnover } from './whole-turnover.ts';
import type { PriceForm } from './whole-turnover.ts';

const TURNOVER: readonly ProfileField[] = ['turnoverCents', 'excludedSharePct'];

const form: PriceForm<PercentageBook> = {
  start(sheet, { insuredTurnover, base }, _book, market) {
    sheet.startSlices(insuredTurnover.middle, base.slices, base.amounts, { answers: TURNOVER, provenance: market.slices.provenance });
  },
  baseAt: (turnover, { insuredTurnover, base }, _book, market) =>
    turnover === insuredTurnover.middle ? base.amounts.middle : slicedPremium(turnover, market),
  // The base of slices rises faster than the loss factor falls, so nothing has to be mended.
  ignoredLosses: () => null,
  choices(sheet, risk, market) {
    applyCover(sheet, risk, market);
    applyDeductible(sheet, risk, market);
  },
  present: (risk) => ({ insuredPct: risk.wishedPct, insuredPctDiffers: false, deductibleDiffers: false, quarterly: false }),
};

export type ProductHead = Pick<Product, 'id' | 'insurer' | 'name' | 'rank'>;

/** A product priced as a percentage of insured turnover (slices), moved by the risk as strongly as its book says. */
export function percentageProduct(head: ProductHead & Pick<Product, 'sharesMarketEstimate'>): Product<PercentageBook> {
  return {
    ...head,
    bookSchema: percentageBookSchema,
    appraise: (risk, book, market) => appraiseWholeTurnover(risk, book, market, form),
  };
}
