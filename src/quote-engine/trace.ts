import type { Cents, Factor, Rate } from './units.ts';
import type { ProfileField } from './contract/profile.ts';

/** Where a number comes from: a published fact, or our estimate naming what it follows from and by which step. */
export type Provenance =
  | { readonly kind: 'published'; readonly sources: readonly string[]; readonly readOn: string }
  | { readonly kind: 'estimate'; readonly follows: readonly string[]; readonly step: string };

export type FactorCode =
  | 'sector'
  | 'country'
  | 'days'
  | 'spread'
  | 'loss-history'
  | 'scope'
  | 'insured-percentage'
  | 'annual-aggregate-first-loss'
  | 'each-and-every-first-loss'
  | 'non-qualifying-loss'
  | 'political-risk'
  | 'pre-delivery-risk'
  | 'collection';

export type FeeCode = 'full-limit' | 'simple-check' | 'included-limits';

export interface SliceLine {
  readonly from: Cents;
  /** Upper end of the slice that applies to this turnover. */
  readonly to: Cents;
  readonly rate: Rate;
  readonly amount: Cents;
}

/**
 * The closed set of lines a worksheet can print. Each line holds what is needed to redo it with a pocket calculator
 * (`holds` in worksheet.ts checks exactly that); `result` is the running amount after the line.
 */
export type Step =
  | { readonly kind: 'insured-turnover'; readonly turnover: Cents; readonly excluded: Rate; readonly result: Cents }
  /** Premium over slices of turnover; `result` is the sum of the lines. */
  | { readonly kind: 'base-slices'; readonly turnover: Cents; readonly slices: readonly SliceLine[]; readonly result: Cents }
  /** Fixed price of the turnover band up to and including `bandUpTo`; `quarterly` is a fourth of it when billed so. */
  | {
      readonly kind: 'base-band';
      readonly turnover: Cents;
      readonly bandUpTo: Cents;
      readonly quarterly: Cents | null;
      readonly result: Cents;
    }
  /** One rate over the whole turnover (single risk). */
  | { readonly kind: 'base-rate'; readonly turnover: Cents; readonly rate: Rate; readonly result: Cents }
  /**
   * `halfStrength`: unknown whether the product lets this move its price, so the square root of `full` is applied.
   * `ignored`: the product is said not to look at it, so the middle keeps factor 1 and only the ends move.
   */
  | {
      readonly kind: 'factor';
      readonly ignored?: true;
      readonly code: FactorCode;
      readonly before: Cents;
      readonly factor: Factor;
      readonly full: Factor;
      readonly halfStrength: boolean;
      readonly result: Cents;
    }
  /** Lifts the product of the risk factors to the floor: `result = base × floor`. */
  | { readonly kind: 'risk-floor'; readonly base: Cents; readonly floor: Factor; readonly before: Cents; readonly result: Cents }
  /** How far the real price level may lie from the middle: only the ends move, `low` by `lowFactor` and `high` by `highFactor`. */
  | {
      readonly kind: 'price-level';
      readonly before: Cents;
      readonly lowFactor: Factor;
      readonly highFactor: Factor;
      readonly result: Cents;
    }
  | { readonly kind: 'minimum'; readonly before: Cents; readonly minimum: Cents; readonly bites: boolean; readonly result: Cents }
  /** The yearly premium before fees and tax. */
  | { readonly kind: 'premium'; readonly result: Cents }
  /** `result` is count × unit; fees are added to the premium in `total`. */
  | { readonly kind: 'fee'; readonly code: FeeCode; readonly count: number; readonly unit: Cents; readonly result: Cents }
  /** Insurance tax: base × domestic share × rate, both shares rounded to the cent once; `result` is the tax. */
  | {
      readonly kind: 'tax';
      readonly base: Cents;
      readonly domesticShare: Rate;
      readonly rate: Rate;
      readonly toBeConfirmed: boolean;
      readonly result: Cents;
    }
  /** All-in price: net + included fees + tax is shown as one amount; `result` is that amount. */
  | {
      readonly kind: 'tax-included';
      readonly net: Cents;
      readonly fees: Cents;
      readonly domesticShare: Rate;
      readonly rate: Rate;
      readonly toBeConfirmed: boolean;
      readonly tax: Cents;
      readonly result: Cents;
    }
  | { readonly kind: 'total'; readonly premium: Cents; readonly fees: Cents; readonly tax: Cents; readonly result: Cents };

/** A step with the answers it rests on and where its numbers come from. `low` and `high` are the same line at both ends of the range. */
export type TraceLine = Step & {
  readonly answers: readonly ProfileField[];
  readonly provenance: Provenance;
  readonly low: Cents;
  readonly high: Cents;
};

/** What "Weet ik niet" (or two answers that do not fit) was replaced by, and how far it may lie from that. Values are plain numbers for display. */
export interface Assumption {
  readonly field: ProfileField;
  readonly reason: 'unknown' | 'adjusted-to-fit' | 'extrapolated-years' | 'outside-plausible';
  readonly unit: 'percent' | 'days' | 'cents' | 'factor' | 'sector-mix' | 'country-mix';
  readonly used: number;
  readonly low: number | null;
  readonly high: number | null;
}
