import type { Profile } from '../contract/profile.ts';
import { UNKNOWN } from '../contract/profile.ts';
import type { Interval } from '../interval.ts';
import { exactly } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { Assumption } from '../trace.ts';
import { multiplyDivide, toFourDecimals } from '../units.ts';
import type { Factor } from '../units.ts';

export interface CreditDays {
  /** Payment term of the middle, for the gate on long terms. */
  readonly term: number;
  /** Term plus average lateness, in days. */
  readonly total: Interval;
}

type Question = 'paymentTermDays' | 'averageDaysLate';

function answerOr(field: Question, answer: number | 'unknown', plausible: Interval, assumptions: Assumption[]): Interval {
  if (answer !== UNKNOWN) return exactly(answer);
  assumptions.push({ field, reason: 'unknown', unit: 'days', used: plausible.middle, low: plausible.low, high: plausible.high });
  return plausible;
}

/** Payment term plus average days late; unknown answers by their plausible set. */
export function creditDays(profile: Profile, market: MarketBook, assumptions: Assumption[]): CreditDays {
  const term = answerOr('paymentTermDays', profile.paymentTermDays, market.plausible.paymentTermDays, assumptions);
  const late = answerOr('averageDaysLate', profile.averageDaysLate, market.plausible.daysLate, assumptions);
  return {
    term: term.middle,
    total: { low: term.low + late.low, middle: term.middle + late.middle, high: term.high + late.high },
  };
}

function factorAt(days: number, { days: table }: MarketBook): Factor {
  const clamped = Math.min(table.most, Math.max(table.fewest, days));
  return toFourDecimals((table.base + multiplyDivide(table.slope, clamped, table.referenceDays)) as Factor);
}

/** `base + slope × days / reference`, days clamped (pricing-method 5.2). */
export function daysFactor({ total }: CreditDays, market: MarketBook): Interval<Factor> {
  const middle = factorAt(total.middle, market);
  if (total.low === total.high) return exactly(middle);
  return { low: factorAt(total.low, market), middle, high: factorAt(total.high, market) };
}
