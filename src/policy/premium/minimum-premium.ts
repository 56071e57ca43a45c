import { multiplyDivide, ONE, portionOf, rateOf, type Cents, type Rate } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

/** Expected premium of the year: expected insured turnover × rate (S3). */
export function expectedPremium(expectedTurnover: Cents, premiumRate: Rate): Cents {
  return portionOf(expectedTurnover, premiumRate);
}

/** Minimum premium as a share of the expected premium, 80–90 % in the market (B14, S3; K44). */
export function minimumOfExpected(expected: Cents, share: Rate): Cents {
  return portionOf(expected, share);
}

export interface FlooredPremium {
  readonly premium: Cents;
  /** What is paid as a share of the turnover. */
  readonly effectiveRate: Rate;
  readonly lines: readonly Line[];
}

/**
 * Turnover × rate, at least a minimum in euro (S1; W27). Throws RangeError for a turnover of nought or less, or one so far below the minimum
 * that the rate is no safe integer: it has no rate.
 */
export function premiumWithMinimum(turnover: Cents, premiumRate: Rate, minimum: Cents): FlooredPremium {
  if (turnover <= 0) throw new RangeError('a premium over turnover needs a turnover above nought');
  const byRate = line('premium-by-rate', { kind: 'portion', of: turnover, share: premiumRate });
  const final = line('final-premium', { kind: 'highest', of: [byRate.result, minimum] });
  const effectiveRate = rateOf(multiplyDivide(final.result, ONE, turnover));
  return { premium: final.result, effectiveRate, lines: [byRate, final] };
}
