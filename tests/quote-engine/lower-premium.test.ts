import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { UNKNOWN } from '#/quote-engine/contract/profile.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { earnBack, EXAMPLE_MARGIN } from '#/quote-engine/earn-back.ts';
import { lowerPremium } from '#/quote-engine/lower-premium.ts';
import { rate } from '#/quote-engine/units.ts';
import { earnBackTexts } from '#/messages/lower-premium.ts';
import { comparisonOf, indicationOf } from '../helpers/comparison.ts';
import { testEditions } from '../helpers/editions.ts';
import { profileOf } from '../helpers/profile.ts';

const found = (overrides: Partial<Profile>) => lowerPremium(registry, testEditions(), profileOf(overrides), plainDateOf('2026-11-21'));
const LARGE: Partial<Profile> = { turnoverCents: 500_000_000, lossesCents: 0 };

describe('what lowers the premium', () => {
  it('is three changes, each computed, the one that saves most first', () => {
    const answers = found(LARGE);
    expect(answers).toHaveLength(3);
    const sums = answers.map(({ savings }) => savings.reduce((sum, { beforeCents, afterCents }) => sum + beforeCents - afterCents, 0));
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    for (const { savings } of answers) {
      expect(savings.length).toBeGreaterThan(0);
      for (const { product, beforeCents, afterCents } of savings) {
        expect(indicationOf(profileOf(LARGE), product)?.totalFirstYear.middleCents).toBe(beforeCents);
        expect(afterCents).toBeLessThan(beforeCents);
      }
    }
  });

  it('holds when the change is made', () => {
    const term = found(LARGE).find(({ change }) => change.kind === 'payment-term');
    if (term?.change.kind !== 'payment-term') throw new Error('a shorter term is not among the three');
    for (const { product, afterCents } of term.savings) {
      const after = indicationOf(profileOf({ ...LARGE, paymentTermDays: term.change.toDays }), product);
      expect(after?.totalFirstYear.middleCents).toBe(afterCents);
    }
  });

  it('only proposes what the answers leave to change', () => {
    const kinds = (overrides: Partial<Profile>) => found({ ...LARGE, ...overrides }).map(({ change }) => change.kind);
    expect(kinds({ paymentTermDays: UNKNOWN })).not.toContain('payment-term');
    expect(kinds({ averageDaysLate: 0 })).not.toContain('days-late');
    expect(kinds({ deductible: { kind: 'annual-aggregate-first-loss', amountCents: 1_000_000 } })).not.toContain('yearly-deductible');
    expect(kinds({ insuredPct: '50' })).not.toContain('insured-percentage');
    expect(kinds({ paymentTermDays: 14, averageDaysLate: 0, extras: ['pre-delivery-risk'] })).toContain('extra');
  });

  it('is nothing where no insurer gives a figure', () => {
    expect(found({ buyerCountries: [{ country: 'KP', sharePct: '100' }] })).toEqual([]);
  });
});

describe('earning back a loss on the largest customer', () => {
  it('is the amount that was given, divided by the margin', () => {
    const comparison = comparisonOf(profileOf({ largestOutstandingCents: 5_000_000 }));
    expect(earnBack(comparison, EXAMPLE_MARGIN)).toEqual({
      lossCents: 5_000_000,
      isGiven: true,
      margin: rate('5%'),
      extraTurnoverCents: 100_000_000,
    });
    expect(earnBack(comparison, rate('12.5%'))?.extraTurnoverCents).toBe(40_000_000);
  });

  it('uses the exposure of the calculation when the amount is not known', () => {
    const comparison = comparisonOf(profileOf({ largestOutstandingCents: UNKNOWN }));
    const used = comparison.assumptions.find(({ field }) => field === 'largestOutstandingCents')?.used;
    expect(earnBack(comparison, EXAMPLE_MARGIN)).toMatchObject({ lossCents: Math.round((used ?? 0) / 100) * 100, isGiven: false });
  });

  it.each([
    [987_654_31, '5%'],
    [123_456_78, '12.5%'],
    [100_000_00, '3%'],
    ['unknown', '5%'],
    ['unknown', '7%'],
  ] as const)('shows a sum that comes out on a calculator: %s at %s', (largestOutstandingCents, margin) => {
    const comparison = comparisonOf(profileOf({ turnoverCents: 123_456_789, largestOutstandingCents }));
    const result = earnBack(comparison, rate(margin));
    const text = result && earnBackTexts.sum(result);
    const [loss = 0, pct = 0, outcome = 0] = (text ?? '')
      .split(/[÷=]/)
      .map((part) => Number(part.replace(/[^\d,]/g, '').replace(',', '.')));
    expect(loss / (pct / 100), text ?? '').toBeCloseTo(outcome, 1);
  });

  it('is nothing when nobody owes anything, and needs a margin', () => {
    expect(earnBack(comparisonOf(profileOf({ largestOutstandingCents: 0 })), EXAMPLE_MARGIN)).toBeNull();
    expect(() => earnBack(comparisonOf(profileOf()), rate('0%'))).toThrow(RangeError);
  });
});
