import type { Cents, Rate } from './units.ts';
import type { PlainDate } from './calendar.ts';
import type { Profile, ProfileField } from './contract/profile.ts';
import type { Assumption, Provenance, TraceLine } from './trace.ts';
import type { StatedTerm, TermKey } from './terms.ts';

/** Amounts in cents at the low end, the middle and the high end of the range. */
export interface Spread {
  readonly lowCents: Cents;
  readonly middleCents: Cents;
  readonly highCents: Cents;
}

/** The range as shown: rounded outwards (pricing-method 8.5). */
export interface ShownRange {
  readonly lowCents: Cents;
  readonly highCents: Cents;
}

export type ReasonCode =
  | 'turnover-above-maximum'
  | 'turnover-above-calibration'
  | 'buyer-country-outside-product'
  | 'insured-percentage-above-product'
  | 'running-policy'
  | 'payment-term-above-maximum'
  | 'rate-above-published'
  | 'country-grade-high'
  | 'country-grade-share'
  | 'too-few-buyers'
  | 'largest-buyer-share'
  | 'largest-exposure'
  | 'losses-above-limit'
  | 'overdue-above-limit'
  | 'sanctioned-country'
  | 'only-uninsurable-buyers'
  | 'nothing-insurable'
  | 'not-sold-in-country'
  | 'scope-not-offered'
  | 'terms-only'
  | 'priced-by-hand'
  | 'no-edition-yet'
  | 'deductible-not-offered'
  | 'country-unknown';

/** One reason with its numbers: what was given, the limit of the gate, and what would change it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly field: ProfileField;
  readonly unit: 'cents' | 'percent' | 'days' | 'count' | 'countries' | 'none';
  /** What the visitor gave (percent and rates in 1e-8 units). */
  readonly given: number | null;
  /** The gate's limit in the same unit; the answer at which the reason falls away. */
  readonly limit: number | null;
  readonly countries: readonly string[];
  /** Product of the same insurer that has no such gate, when there is one. */
  readonly alternative: string | null;
  readonly provenance: Provenance;
}

export interface Indication {
  readonly kind: 'indication';
  readonly insuredTurnoverCents: Cents;
  readonly premium: Spread;
  readonly shownPremium: ShownRange;
  /** Premium over insured turnover in 1e-8. */
  readonly premiumRate: { readonly low: Rate; readonly middle: Rate; readonly high: Rate };
  readonly minimumPremium: Spread;
  readonly minimumBites: boolean;
  /** Limit fees billed beside the premium; zero when none are billed or they are inside the price. */
  readonly fees: Spread;
  readonly feesInsidePrice: boolean;
  readonly fullLimits: number;
  readonly simpleChecks: number;
  readonly tax: Spread;
  readonly taxInsidePrice: boolean;
  readonly taxToBeConfirmed: boolean;
  readonly totalFirstYear: Spread;
  readonly shownTotal: ShownRange;
  /** Billing: mkbZeker by the quarter. */
  readonly quarterlyPremiumCents: Cents | null;
  readonly insuredPct: string;
  /** True when the product's percentage differs from the wish. */
  readonly insuredPctDiffers: boolean;
  /** True when the visitor wished a deductible that this price, fixed by the insurer, does not take. */
  readonly deductibleDiffers: boolean;
  readonly trace: readonly TraceLine[];
}

export interface Refusal {
  readonly kind: 'referral' | 'decline';
  readonly reasons: readonly [Reason, ...Reason[]];
  /** Credendo excess of loss: what the layer loses on average a year by the loss model; never a price. */
  readonly meanLayerLossCents: Cents | null;
}

export type Verdict = Indication | Refusal;

export type Appraisal = Verdict & {
  readonly insurer: string;
  readonly product: string;
  readonly edition: string | null;
  /** The product shown first for its insurer (lead rule, pricing-method 6.3). */
  readonly lead: boolean;
  /** The rate book is past its review date; figures stay, with a warning. */
  readonly pastReview: boolean;
  readonly terms: Readonly<Record<TermKey, StatedTerm>>;
};

export interface BookReference {
  readonly product: string;
  readonly edition: string;
  readonly sha256: string;
}

export interface Comparison {
  readonly engineVersion: string;
  readonly asOf: PlainDate;
  readonly profile: Profile;
  readonly books: readonly BookReference[];
  readonly assumptions: readonly Assumption[];
  /** Lead products first, by the middle of the total, then lead products without a figure by name, then the other products in the same order of insurers. */
  readonly appraisals: readonly Appraisal[];
  /** Insurer ids in the order of the table. */
  readonly order: readonly string[];
  /** Products whose middle premium is one and the same market estimate because no public fact separates them. */
  readonly sharedEstimate: readonly string[];
}
