import type { Cents, Rate } from '#/quote-engine/units.ts';

/**
 * What a policy pays, as far as its wording decides it. Amounts in cents, shares in 1e-8.
 * The three ways to deduct per claim are those met in the market (pricing-method 13, conventions I, II and III).
 */
export interface PolicyStructure {
  readonly insuredPercentage: Rate;
  readonly threshold: Threshold | null;
  readonly perClaim: PerClaimDeduction;
  readonly aggregate: AggregateFirstLoss | null;
  /** The most paid for one insurance year; null when the policy has none. */
  readonly maximumLiability: Cents | null;
}

/** A loss under the threshold is not covered at all; above it the whole loss counts. */
export interface Threshold {
  readonly amount: Cents;
  /** What happens to a loss of exactly the amount: Atradius "less than or equal" pays nothing, Swiss wordings "below" pay it. */
  readonly lossOfExactlyThis: 'not-paid' | 'paid';
}

export type PerClaimDeduction =
  | { readonly kind: 'none' }
  /** I: percentage × loss − amount. */
  | { readonly kind: 'after-percentage'; readonly amount: Cents }
  /** II: percentage × (loss − amount). */
  | { readonly kind: 'before-percentage'; readonly amount: Cents }
  /** III: loss − the larger of the amount and the uninsured share. */
  | { readonly kind: 'minimum-retention'; readonly amount: Cents };

/** Borne by the insured once a year, over the claims in order, until it is used up. */
export interface AggregateFirstLoss {
  readonly amount: Cents;
  /** Set against the indemnities, or against the losses before the percentage. */
  readonly against: 'indemnity' | 'loss';
}

/** A policy with only an insured percentage: the market's plain form. */
export function plainStructure(insuredPercentage: Rate): PolicyStructure {
  return { insuredPercentage, threshold: null, perClaim: { kind: 'none' }, aggregate: null, maximumLiability: null };
}
