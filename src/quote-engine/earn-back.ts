import type { Comparison } from './outcome.ts';
import { UNKNOWN } from './contract/profile-values.ts';
import { multiplyDivide, ONE } from './units.ts';
import type { Cents, Rate } from './units.ts';

/** What it takes to make good a loss on the largest customer. Amounts in cents. */
export interface EarnBack {
  readonly lossCents: Cents;
  /** True when the visitor gave the amount; otherwise it is the exposure we assumed. */
  readonly isGiven: boolean;
  readonly margin: Rate;
  /** Turnover whose margin is the loss: loss ÷ margin. */
  readonly extraTurnoverCents: Cents;
}

/** The margin of the example that is shown when none is given: 5 %. */
export const EXAMPLE_MARGIN = 5_000_000 as Rate;

const EURO = 100;

/** What the largest customer owes at one time: as answered, or as the comparison assumed, in whole euros; null when nothing can be owed. */
function largestLoss({ profile, assumptions }: Comparison): { readonly lossCents: Cents; readonly isGiven: boolean } | null {
  const { largestOutstandingCents: given } = profile;
  if (given !== UNKNOWN) return given > 0 ? { lossCents: given as Cents, isGiven: true } : null;
  const assumed = assumptions.find(({ field }) => field === 'largestOutstandingCents')?.used ?? 0;
  // An estimate is no finer than a euro, and what is divided is what is shown.
  const whole = Math.round(assumed / EURO) * EURO;
  return whole > 0 ? { lossCents: whole as Cents, isGiven: false } : null;
}

/**
 * How much extra turnover makes good a loss on the largest customer: `loss ÷ margin`. `margin` is a share of turnover above nought in 1e-8.
 * Null when the largest customer owes nothing. Throws RangeError for a margin of nought or less.
 */
export function earnBack(comparison: Comparison, margin: Rate): EarnBack | null {
  if (margin <= 0) throw new RangeError('a margin must be above nought');
  const loss = largestLoss(comparison);
  return loss === null ? null : { ...loss, margin, extraTurnoverCents: multiplyDivide(loss.lossCents, ONE, margin) as Cents };
}
