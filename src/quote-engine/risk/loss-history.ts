import type { Profile } from '../contract/profile.ts';
import { UNKNOWN } from '../contract/profile.ts';
import type { Interval } from '../interval.ts';
import { exactly } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { Assumption } from '../trace.ts';
import { lastDecimal } from './risk-factor.ts';
import { FACTOR_ONE, ONE, multiplyDivide, portionOf } from '../units.ts';
import type { Cents, Factor } from '../units.ts';

export interface LossHistory {
  /** Losses brought to the years of the rule; null when unknown. */
  readonly cents: Cents | null;
  readonly factor: Interval<Factor>;
}

/** Six decimals, because here the factor falls while the base rises with turnover (decision 0101). */
const DECIMAL = lastDecimal('loss-history');
const toSixDecimals = (value: number): Factor => (multiplyDivide(value, 1, DECIMAL) * DECIMAL) as Factor;

/** The norm of pricing-method 5.2: years × norm rate × insured turnover. */
export function lossNorm(turnover: Cents, { losses }: MarketBook): Cents {
  return (losses.years * portionOf(turnover, losses.normRate)) as Cents;
}

/**
 * Factor of the loss history: surcharge with a fixed weight above the norm, credit with credibility below it.
 * Losses and turnover in cents; the result lies between `leastFactor` and 1 + weight × (largestRatio − 1).
 */
export function lossFactor(lossCents: Cents, turnover: Cents, buyers: number, market: MarketBook): Factor {
  const rule = market.losses;
  const norm = Math.max(1, lossNorm(turnover, market));
  const largest = rule.largestRatio * ONE;
  const ratio = lossCents >= norm * rule.largestRatio ? largest : multiplyDivide(lossCents, ONE, norm);
  if (ratio >= ONE) return toSixDecimals(ONE + multiplyDivide(rule.weight, ratio - ONE, ONE));
  const expected = rule.years * buyers * rule.yearlyFrequency;
  const credibility = Math.min(rule.largestCredibility, multiplyDivide(ONE, expected, expected + rule.credibilityLosses * ONE));
  return Math.max(rule.leastFactor, toSixDecimals(ONE - multiplyDivide(credibility, ONE - ratio, ONE))) as Factor;
}

/** Losses of fewer years are brought to the years of the rule, and said so. */
function broughtToYears(profile: Profile, given: number, market: MarketBook, assumptions: Assumption[]): Cents {
  const { years } = market.losses;
  const used = multiplyDivide(given, years, profile.lossYears) as Cents;
  if (profile.lossYears < years && given > 0) {
    assumptions.push({ field: 'lossesCents', reason: 'extrapolated-years', unit: 'cents', used, low: null, high: null });
  }
  return used;
}

/** Loss history of the profile at both ends of the insured turnover (pricing-method 5.2). */
export function lossHistory(profile: Profile, turnover: Interval<Cents>, market: MarketBook, assumptions: Assumption[]): LossHistory {
  if (profile.lossesCents === UNKNOWN) {
    const { low, middle, high } = market.plausible.losses;
    assumptions.push({ field: 'lossesCents', reason: 'unknown', unit: 'factor', used: FACTOR_ONE, low, high });
    return { cents: null, factor: { low, middle, high } };
  }
  const losses = broughtToYears(profile, profile.lossesCents, market, assumptions);
  const at = (side: Cents) => lossFactor(losses, side, profile.numberOfBuyers, market);
  const middle = at(turnover.middle);
  if (turnover.low === turnover.high) return { cents: losses, factor: exactly(middle) };
  // Each end keeps its own turnover: more turnover means a lighter loss record and, in all, a higher premium.
  return { cents: losses, factor: { low: at(turnover.low), middle, high: at(turnover.high) } };
}
