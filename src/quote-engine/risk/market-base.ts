import type { Interval } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { SliceLine } from '../trace.ts';
import { portionOf } from '../units.ts';
import type { Cents } from '../units.ts';
import { sumOfSlices } from '../worksheet.ts';

/** The market's base premium at the insured turnover: the same for every product that is priced by slices. */
export interface MarketBase {
  /** Slices of the middle. */
  readonly slices: readonly SliceLine[];
  readonly amounts: Interval<Cents>;
}

/** The slices that apply to a turnover; above the last upper end its rate goes on (such a turnover is a referral anyway). */
export function slicesOf(turnover: Cents, { slices }: MarketBook): readonly SliceLine[] {
  const lines: SliceLine[] = [];
  const { rows } = slices;
  let from = 0 as Cents;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) break;
    const to = (at === rows.length - 1 ? turnover : Math.min(turnover, row.upToCents)) as Cents;
    lines.push({ from, to, rate: row.rate, amount: portionOf((to - from) as Cents, row.rate) });
    if (to >= turnover) break;
    from = to;
  }
  return lines;
}

/** Base premium of a turnover, in cents (pricing-method 5.1). */
export function slicedPremium(turnover: Cents, market: MarketBook): Cents {
  return sumOfSlices(slicesOf(turnover, market));
}

/** Base premium at the three ends of the insured turnover. */
export function marketBase({ low, middle, high }: Interval<Cents>, market: MarketBook): MarketBase {
  const slices = slicesOf(middle, market);
  const premium = sumOfSlices(slices);
  return {
    slices,
    amounts: {
      low: low === middle ? premium : slicedPremium(low, market),
      middle: premium,
      high: high === middle ? premium : slicedPremium(high, market),
    },
  };
}
