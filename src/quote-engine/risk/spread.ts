import { valueAt } from '../curve.ts';
import type { Interval } from '../interval.ts';
import { exactly } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import { FACTOR_ONE, timesFactor, toFourDecimals } from '../units.ts';
import type { Factor, Rate } from '../units.ts';
import type { Concentration } from './concentration.ts';

function buyersFactor(count: number, { spread }: MarketBook): Factor {
  for (const { upTo, factor } of spread.buyers.rows) if (upTo === null || count <= upTo) return factor;
  return FACTOR_ONE;
}

function factorAt(count: number, one: Rate, five: Rate, market: MarketBook): Factor {
  const { topOne, topFive, clamp } = market.spread;
  const product = timesFactor(timesFactor(buyersFactor(count, market), valueAt(topOne, one)), valueAt(topFive, five));
  return Math.min(clamp.most, Math.max(clamp.least, toFourDecimals(product))) as Factor;
}

/** Number of buyers × largest × five largest, clamped (pricing-method 5.2). */
export function spreadFactor(count: number, { topOne, topFive }: Concentration, market: MarketBook): Interval<Factor> {
  const middle = factorAt(count, topOne.middle, topFive.middle, market);
  if (topOne.low === topOne.high && topFive.low === topFive.high) return exactly(middle);
  return { low: factorAt(count, topOne.low, topFive.low, market), middle, high: factorAt(count, topOne.high, topFive.high, market) };
}
