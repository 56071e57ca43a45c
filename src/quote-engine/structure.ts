import * as v from 'valibot';
import { centsValue, countValue, sourced } from './book-values.ts';

/**
 * What a policy pays, machine-readable, for the loss model and the policy comparison; null where the insurer publishes nothing
 * and we do not guess. Amounts in cents; the convention says in which order percentage and deductible are taken.
 */
export const structureSchema = v.strictObject({
  insuredPercentage: v.nullable(sourced({ pct: v.pipe(v.string(), v.regex(/^\d{1,3}$/, 'percentage-notation')) })),
  threshold: v.nullable(sourced({ amountCents: centsValue, paysAtThreshold: v.boolean() })),
  eachAndEveryFirstLoss: v.nullable(sourced({ amountCents: centsValue })),
  annualAggregateFirstLoss: v.nullable(sourced({ amountCents: centsValue })),
  maximumLiabilityMultiple: v.nullable(sourced({ timesPremium: countValue })),
  deductibleConvention: v.nullable(
    sourced({ order: v.picklist(['percentage-first', 'deductible-first', 'minimum-retention'], 'convention-not-known') }),
  ),
});

export type PolicyStructure = v.InferOutput<typeof structureSchema>;
