import { rateFromPct, type Cents } from '#/quote-engine/units.ts';
import { maximumLiabilityOf } from './premium/maximum-liability.ts';
import type { AggregateFirstLoss, PerClaimDeduction, PolicyStructure, Threshold } from './structure.ts';

type Amount = { readonly amountCents: Cents };

/** A policy structure as a rate book states it; null where the insurer publishes nothing. */
export interface StatedStructure {
  readonly insuredPercentage: { readonly pct: string } | null;
  readonly threshold: (Amount & { readonly paysAtThreshold: boolean }) | null;
  readonly eachAndEveryFirstLoss: Amount | null;
  readonly annualAggregateFirstLoss: Amount | null;
  readonly maximumLiabilityMultiple: { readonly timesPremium: number } | null;
  readonly deductibleConvention: { readonly order: 'percentage-first' | 'deductible-first' | 'minimum-retention' } | null;
}

function perClaimOf({ eachAndEveryFirstLoss: stated, deductibleConvention }: StatedStructure): PerClaimDeduction {
  if (stated === null) return { kind: 'none' };
  const amount = stated.amountCents;
  switch (deductibleConvention?.order) {
    case 'deductible-first':
      return { kind: 'before-percentage', amount };
    case 'minimum-retention':
      return { kind: 'minimum-retention', amount };
    case 'percentage-first':
    case undefined:
      // Not stated: the wording that is printed most (Swiss broker, Coface EasyLiner).
      return { kind: 'after-percentage', amount };
  }
}

function aggregateOf({ annualAggregateFirstLoss: stated, deductibleConvention }: StatedStructure): AggregateFirstLoss | null {
  if (stated === null) return null;
  return { amount: stated.amountCents, against: deductibleConvention?.order === 'deductible-first' ? 'loss' : 'indemnity' };
}

function thresholdOf({ threshold: stated }: StatedStructure): Threshold | null {
  return stated && { amount: stated.amountCents, lossOfExactlyThis: stated.paysAtThreshold ? 'paid' : 'not-paid' };
}

/**
 * The structure that pays claims, with the maximum liability that belongs to a premium paid. Null when no insured percentage is
 * stated: such a policy pays by layer or by agreement. What is not stated is taken as absent.
 */
export function structureFrom(stated: StatedStructure, premiumPaid: Cents): PolicyStructure | null {
  if (stated.insuredPercentage === null) return null;
  const multiple = stated.maximumLiabilityMultiple;
  return {
    insuredPercentage: rateFromPct(stated.insuredPercentage.pct),
    threshold: thresholdOf(stated),
    perClaim: perClaimOf(stated),
    aggregate: aggregateOf(stated),
    maximumLiability: multiple && maximumLiabilityOf(premiumPaid, multiple.timesPremium),
  };
}
