import { describe, expect, it } from 'vitest';
import { payClaim, startOfYear } from '#/policy/claim/payment.ts';
import { structureFrom, type StatedStructure } from '#/policy/stated-structure.ts';
import { euros } from '#/quote-engine/units.ts';

const full: StatedStructure = {
  insuredPercentage: { pct: '90' },
  threshold: { amountCents: euros(1000), paysAtThreshold: false },
  eachAndEveryFirstLoss: { amountCents: euros(2500) },
  annualAggregateFirstLoss: { amountCents: euros(10_000) },
  maximumLiabilityMultiple: { timesPremium: 20 },
  deductibleConvention: { order: 'percentage-first' },
};

function paid(stated: StatedStructure, debt: number) {
  const structure = structureFrom(stated, euros(5000));
  if (structure === null) return null;
  return payClaim(structure, { debt: euros(debt), limit: euros(60_000) }, startOfYear(structure)).paid;
}

describe('a structure as a rate book states it', () => {
  it('pays W11 in the order of its convention', () => {
    expect(paid(full, 80_000)).toBe(euros(41_500));
    expect(paid({ ...full, deductibleConvention: { order: 'deductible-first' } }, 80_000)).toBe(euros(42_750));
  });

  it('takes what is not stated as absent, and the multiple times the premium as the maximum', () => {
    const plain: StatedStructure = {
      insuredPercentage: { pct: '90' },
      threshold: null,
      eachAndEveryFirstLoss: null,
      annualAggregateFirstLoss: null,
      maximumLiabilityMultiple: null,
      deductibleConvention: null,
    };
    expect(paid(plain, 50_000)).toBe(euros(45_000));
    expect(paid({ ...plain, maximumLiabilityMultiple: { timesPremium: 4 } }, 50_000)).toBe(euros(20_000));
    expect(paid({ ...full, deductibleConvention: { order: 'minimum-retention' }, annualAggregateFirstLoss: null }, 20_000)).toBe(
      euros(17_500),
    );
  });

  it('a threshold pays or does not pay a loss of exactly its amount, as stated', () => {
    const only = { ...full, eachAndEveryFirstLoss: null, annualAggregateFirstLoss: null };
    expect(paid(only, 1000)).toBe(euros(0));
    expect(paid({ ...only, threshold: { amountCents: euros(1000), paysAtThreshold: true } }, 1000)).toBe(euros(900));
  });

  it('is none without an insured percentage', () => {
    expect(paid({ ...full, insuredPercentage: null }, 10_000)).toBeNull();
  });
});
