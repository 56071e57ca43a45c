import type { Cents, Rate } from '#/quote-engine/units.ts';

/** One line of a claim statement; `result` is the running amount after it, so that the statement can be redone by hand. */
export type ClaimLine =
  | { readonly kind: 'debt'; readonly result: Cents }
  | { readonly kind: 'credit-limit'; readonly before: Cents; readonly limit: Cents; readonly result: Cents }
  | { readonly kind: 'threshold'; readonly before: Cents; readonly threshold: Cents; readonly reached: boolean; readonly result: Cents }
  | { readonly kind: 'insured-percentage'; readonly before: Cents; readonly share: Rate; readonly result: Cents }
  | { readonly kind: 'each-and-every'; readonly before: Cents; readonly amount: Cents; readonly result: Cents }
  | {
      readonly kind: 'minimum-retention';
      readonly before: Cents;
      readonly uninsuredShare: Cents;
      readonly minimum: Cents;
      readonly result: Cents;
    }
  /** `borne` is what the insured bears of what was left of the year's first loss. */
  | { readonly kind: 'aggregate-first-loss'; readonly before: Cents; readonly left: Cents; readonly borne: Cents; readonly result: Cents }
  | { readonly kind: 'maximum-liability'; readonly before: Cents; readonly left: Cents; readonly result: Cents };
