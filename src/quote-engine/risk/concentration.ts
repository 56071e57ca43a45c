import type { Profile } from '../contract/profile.ts';
import { UNKNOWN } from '../contract/profile.ts';
import type { Interval } from '../interval.ts';
import { exactly } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { Assumption } from '../trace.ts';
import { ONE, multiplyDivide, rateFromPct } from '../units.ts';
import type { Rate } from '../units.ts';

/** Shares of the largest and the five largest buyers, moved to what their number allows. */
export interface Concentration {
  readonly topOne: Interval<Rate>;
  readonly topFive: Interval<Rate>;
}

interface Span {
  readonly least: number;
  readonly most: number;
}

const TOP = 5;
const within = (value: number, { least, most }: Span) => Math.min(most, Math.max(least, value));
/** A hundredth of a percent: the finest share a visitor can give. */
const toShare = (value: number) => Math.round(value * 10_000) * (ONE / 10_000);

/** Feasible region of pricing-method 2.1: what the top five can be beside a largest buyer of `one`. */
function topFiveSpan(count: number, one: number): Span {
  if (count <= TOP) return { least: ONE, most: ONE };
  const most = Math.min(ONE, TOP * one);
  return { least: Math.min(most, one + Math.ceil((4 * (ONE - one)) / (count - 1))), most };
}

/** The other way round: what the largest can be beside a given top five. */
function topOneSpan(count: number, five: number | null): Span {
  const least = Math.ceil(ONE / count);
  if (five === null || count <= TOP) return { least, most: ONE };
  const most = Math.floor((five * (count - 1) - 4 * ONE) / (count - TOP));
  const from = Math.max(least, Math.ceil(five / TOP));
  return { least: from, most: Math.max(from, Math.min(five, most)) };
}

function topOne(profile: Profile, market: MarketBook, assumptions: Assumption[]): Interval<Rate> {
  const count = profile.numberOfBuyers;
  if (count === 1) return exactly(ONE as Rate);
  if (profile.largestBuyerSharePct !== UNKNOWN) {
    const given = rateFromPct(profile.largestBuyerSharePct);
    const used = within(given, topOneSpan(count, null)) as Rate;
    if (used !== given) assumptions.push(adjusted('largestBuyerSharePct', used));
    return exactly(used);
  }
  const five = profile.topFiveSharePct === UNKNOWN ? null : rateFromPct(profile.topFiveSharePct);
  const { share, atBuyers, low, high } = market.plausible.topOne;
  const usual = Math.min(ONE, toShare((share / ONE) * Math.sqrt(atBuyers / count)));
  const span = topOneSpan(count, five);
  const used = {
    low: within(multiplyDivide(usual, low, ONE), span) as Rate,
    middle: within(usual, span) as Rate,
    high: within(multiplyDivide(usual, high, ONE), span) as Rate,
  };
  const { middle } = used;
  assumptions.push({ field: 'largestBuyerSharePct', reason: 'unknown', unit: 'percent', used: middle, low: used.low, high: used.high });
  return used;
}

function topFive(profile: Profile, one: Interval<Rate>, market: MarketBook, assumptions: Assumption[]): Interval<Rate> {
  const count = profile.numberOfBuyers;
  if (count <= TOP) return exactly(ONE as Rate);
  if (profile.topFiveSharePct !== UNKNOWN) {
    const given = rateFromPct(profile.topFiveSharePct);
    const used = within(given, topFiveSpan(count, one.middle)) as Rate;
    if (used !== given) assumptions.push(adjusted('topFiveSharePct', used));
    return exactly(used);
  }
  const { share, atBuyers, exponent, most, low, high } = market.plausible.topFive;
  const at = ({ least, most: top }: Span, part: number) => least + multiplyDivide(top - least, part, ONE);
  const span = topFiveSpan(count, one.middle);
  const usual = Math.min(most, toShare((share / ONE) * Math.pow(atBuyers / count, exponent / ONE)));
  const used = {
    low: at(topFiveSpan(count, one.low), low) as Rate,
    middle: within(usual, { least: at(span, low), most: at(span, high) }) as Rate,
    high: at(topFiveSpan(count, one.high), high) as Rate,
  };
  const { middle } = used;
  assumptions.push({ field: 'topFiveSharePct', reason: 'unknown', unit: 'percent', used: middle, low: used.low, high: used.high });
  return used;
}

const adjusted = (field: 'largestBuyerSharePct' | 'topFiveSharePct', used: Rate): Assumption => ({
  field,
  reason: 'adjusted-to-fit',
  unit: 'percent',
  used,
  low: null,
  high: null,
});

/** Top shares as answered, or as is usual for this number of buyers, always within what the number allows (pricing-method 2.1, 8.2). */
export function concentration(profile: Profile, market: MarketBook, assumptions: Assumption[]): Concentration {
  const one = topOne(profile, market, assumptions);
  return { topOne: one, topFive: topFive(profile, one, market, assumptions) };
}
