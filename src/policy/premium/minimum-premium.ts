import { portionOf, type Cents, type Rate } from '#/quote-engine/units.ts';

/** Expected premium of the year: expected insured turnover × rate (S3). */
export function expectedPremium(expectedTurnover: Cents, premiumRate: Rate): Cents {
  return portionOf(expectedTurnover, premiumRate);
}

/** Minimum premium as a share of the expected premium, 80–90 % in the market (B14, S3; K44). */
export function minimumOfExpected(expected: Cents, share: Rate): Cents {
  return portionOf(expected, share);
}
