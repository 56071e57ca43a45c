import type { ProfileField } from '../contract/profile.ts';
import type { MarketBook } from '../market-book.ts';
import type { Product } from '../product.ts';
import type { SliceLine } from '../trace.ts';
import { portionOf } from '../units.ts';
import type { Cents } from '../units.ts';
import { sumOfSlices } from '../worksheet.ts';
import { applyCover, applyDeductible } from './conditions.ts';
import { percentageBookSchema } from './whole-turnover-book.ts';
import type { PercentageBook } from './whole-turnover-book.ts';
import { appraiseWholeTurnover } from './whole-turnover.ts';
import type { PriceForm } from './whole-turnover.ts';

const TURNOVER: readonly ProfileField[] = ['turnoverCents', 'excludedSharePct'];

/** The slices that apply to a turnover; above the last upper end its rate goes on (such a turnover is a referral anyway). */
export function slicesOf(turnover: Cents, { slices }: MarketBook): readonly SliceLine[] {
  const lines: SliceLine[] = [];
  let from = 0 as Cents;
  for (const [at, { upToCents, rate }] of slices.rows.entries()) {
    const to = (at === slices.rows.length - 1 ? turnover : Math.min(turnover, upToCents)) as Cents;
    lines.push({ from, to, rate, amount: portionOf((to - from) as Cents, rate) });
    if (to >= turnover) break;
    from = to;
  }
  return lines;
}

const amountOf = (turnover: Cents, market: MarketBook): Cents => sumOfSlices(slicesOf(turnover, market));

const form: PriceForm<PercentageBook> = {
  start(sheet, { insuredTurnover }, _book, market) {
    const { low, middle, high } = insuredTurnover;
    const slices = slicesOf(middle, market);
    const result = sumOfSlices(slices);
    const amounts = {
      low: low === middle ? result : amountOf(low, market),
      middle: result,
      high: high === middle ? result : amountOf(high, market),
    };
    sheet.startSlices(middle, slices, amounts, { answers: TURNOVER, provenance: market.slices.provenance });
  },
  baseAt: (turnover, _book, market) => amountOf(turnover, market),
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
