import type { DebtorBook } from '../debtor-book.ts';
import { debtorBook } from '../debtor-book.ts';
import type { Interval } from '../interval.ts';
import { exactly } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import { ONE } from '../units.ts';
import type { Cents } from '../units.ts';
import type { Concentration } from './concentration.ts';

/** How many buyers need a limit: `full` above the upper threshold, `simple` between both (pricing-method 6.4). */
export interface LimitCounts {
  readonly full: Interval;
  readonly simple: Interval;
}

interface Counts {
  readonly full: number;
  readonly simple: number;
}

const NONE: Counts = { full: 0, simple: 0 };

/** Counts only; no amount is computed from the floats of the book. */
function countsOf(book: DebtorBook, turnover: Cents, days: number, { fees }: MarketBook): Counts {
  const { fullLimitCents, simpleCheckCents, daysInYear } = fees.thresholds;
  const outstanding = (turnover * days) / daysInYear;
  if (outstanding <= 0) return NONE;
  const full = book.countAbove(fullLimitCents / outstanding);
  return { full, simple: book.countAbove(simpleCheckCents / outstanding) - full };
}

/** The number asked for, given to the largest buyers first: as many of them full limits as stand above the upper threshold. */
export function limitsAsked(number: number, { full }: LimitCounts): LimitCounts {
  const fullLimits = Math.min(number, full.middle);
  return { full: exactly(fullLimits), simple: exactly(number - fullLimits) };
}

/**
 * Counts at the middle and, where turnover, days or shares are not known, at both ends. `simple` of an end is taken so that
 * full + simple is the number above the lower threshold at that end.
 */
export function limitCounts(
  book: DebtorBook,
  shares: Concentration,
  turnover: Interval<Cents>,
  days: Interval,
  market: MarketBook,
): LimitCounts {
  const middle = countsOf(book, turnover.middle, days.middle, market);
  const { topOne, topFive } = shares;
  const isSpread = topOne.low !== topOne.high || topFive.low !== topFive.high;
  if (!isSpread && turnover.low === turnover.high && days.low === days.high) {
    return { full: exactly(middle.full), simple: exactly(middle.simple) };
  }
  const books = isSpread
    ? [book, debtorBook(book.count, topOne.low / ONE, topFive.low / ONE), debtorBook(book.count, topOne.high / ONE, topFive.high / ONE)]
    : [book];
  const low = books.map((candidate) => countsOf(candidate, turnover.low, days.low, market));
  const high = books.map((candidate) => countsOf(candidate, turnover.high, days.high, market));
  const all = (counts: readonly Counts[]) => counts.map(({ full, simple }) => full + simple);
  const full = { low: Math.min(...low.map((c) => c.full)), middle: middle.full, high: Math.max(...high.map((c) => c.full)) };
  return {
    full,
    simple: {
      low: Math.max(0, Math.min(...all(low)) - full.low),
      middle: middle.simple,
      high: Math.max(0, Math.max(...all(high)) - full.high),
    },
  };
}
