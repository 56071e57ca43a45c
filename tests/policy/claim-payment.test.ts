import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payClaim, payYear, startOfYear } from '#/policy/claim/payment.ts';
import { plainStructure, type PerClaimDeduction, type PolicyStructure } from '#/policy/structure.ts';
import { cents, euros, rate, rateOf, type Cents } from '#/quote-engine/units.ts';

const eur = (amount: number): Cents => cents(Math.round(amount * 100));
const at = (percentage: string, changes: Partial<PolicyStructure> = {}): PolicyStructure => ({
  ...plainStructure(rate(percentage)),
  ...changes,
});
const after = (amount: number): PerClaimDeduction => ({ kind: 'after-percentage', amount: euros(amount) });
const before = (amount: number): PerClaimDeduction => ({ kind: 'before-percentage', amount: euros(amount) });
const threshold = (amount: number, lossOfExactlyThis: 'paid' | 'not-paid' = 'not-paid') => ({
  threshold: { amount: euros(amount), lossOfExactlyThis },
});

const paid = (structure: PolicyStructure, debt: number, limit: number | null = null) =>
  payClaim(structure, { debt: eur(debt), limit: limit === null ? null : eur(limit) }, startOfYear(structure)).paid;
const paidInYear = (structure: PolicyStructure, ...debts: readonly number[]) =>
  payYear(
    structure,
    debts.map((debt) => ({ debt: eur(debt), limit: null })),
  ).map((payment) => payment.paid);

describe('one claim', () => {
  it('W01, W02, W03: a threshold is no deduction', () => {
    expect(paid(at('90%', threshold(2000)), 6000)).toBe(eur(5400));
    expect(paid(at('90%', threshold(2000)), 4500)).toBe(eur(4050));
    expect(paid(at('90%', threshold(2000)), 2000)).toBe(eur(0));
    expect(paid(at('90%', threshold(2000, 'paid')), 2000)).toBe(eur(1800));
  });

  it('W04, W05, W09: the deduction per claim after or before the percentage, never below nothing', () => {
    expect(paid(at('90%', { perClaim: after(2500) }), 6000)).toBe(eur(2900));
    expect(paid(at('90%', { perClaim: before(2500) }), 6000)).toBe(eur(3150));
    expect(paid(at('90%', { perClaim: after(2500) }), 2000)).toBe(eur(0));
    expect(paid(at('90%', { perClaim: before(5000) }), 50_000)).toBe(eur(40_500));
  });

  it('W06, W07, W08: the limit first, then the percentage', () => {
    expect(paid(at('90%'), 800_000, 500_000)).toBe(eur(450_000));
    expect(paid(at('90%'), 950_000, 1_000_000)).toBe(eur(855_000));
    expect(paid(at('90%'), 40_000, 25_000)).toBe(eur(22_500));
  });

  it('W10: minimum retention', () => {
    const structure = at('85%', { perClaim: { kind: 'minimum-retention', amount: euros(1000) } });
    expect([5000, 20_000, 800].map((debt) => paid(structure, debt))).toEqual([eur(4000), eur(17_000), eur(0)]);
  });

  it('W11: all terms together, in three orders', () => {
    const together = { ...threshold(1000), maximumLiability: euros(100_000) };
    const onIndemnity = { amount: euros(10_000), against: 'indemnity' } as const;
    const onLoss = { amount: euros(10_000), against: 'loss' } as const;
    expect(paid(at('90%', { ...together, perClaim: after(2500), aggregate: onIndemnity }), 80_000, 60_000)).toBe(eur(41_500));
    expect(paid(at('90%', { ...together, perClaim: before(2500), aggregate: onIndemnity }), 80_000, 60_000)).toBe(eur(41_750));
    expect(paid(at('90%', { ...together, perClaim: before(2500), aggregate: onLoss }), 80_000, 60_000)).toBe(eur(42_750));
  });

  it('W24: rounds half a cent away from zero', () => {
    expect(paid(at('85%'), 1234.57)).toBe(eur(1049.38));
    expect(paid(at('90%'), 0.05)).toBe(eur(0.05));
  });
});

describe("the year's claims in order", () => {
  const first = (amount: number) => ({ aggregate: { amount: euros(amount), against: 'indemnity' as const } });

  it('W12: the first loss is used up', () => {
    expect(paidInYear(at('90%', first(10_000)), 5000, 8000, 6000)).toEqual([eur(0), eur(1700), eur(5400)]);
  });

  it('W13: the maximum liability is used up', () => {
    expect(paidInYear(at('100%', { maximumLiability: euros(20 * 5000) }), 63_000, 45_000, 10_000)).toEqual([
      eur(63_000),
      eur(37_000),
      eur(0),
    ]);
  });

  it('W14: first loss, then maximum', () => {
    const structure = at('100%', { ...first(5000), maximumLiability: euros(20_000) });
    expect(paidInYear(structure, 12_000, 9000, 8000)).toEqual([eur(7000), eur(9000), eur(4000)]);
  });

  it('W15: an own share of 30 % reaches a maximum of 100,000 at a loss of about 143,000', () => {
    expect(paid(at('70%', { maximumLiability: euros(100_000) }), 142_857.14)).toBe(eur(100_000));
    expect(paid(at('70%'), 143_000)).toBe(eur(100_100));
    expect(paid(at('70%', { maximumLiability: euros(100_000) }), 143_000)).toBe(eur(100_000));
  });
});

describe('what holds for every policy', () => {
  const amount = fc.integer({ min: 0, max: 50_000_000 }).map(cents);
  const perClaim = fc.oneof(
    fc.constant<PerClaimDeduction>({ kind: 'none' }),
    fc.record({ kind: fc.constantFrom('after-percentage', 'before-percentage', 'minimum-retention'), amount }),
  ) as fc.Arbitrary<PerClaimDeduction>;
  const structures: fc.Arbitrary<PolicyStructure> = fc.record({
    insuredPercentage: fc.integer({ min: 50_000_000, max: 95_000_000 }).map(rateOf),
    threshold: fc.option(fc.record({ amount, lossOfExactlyThis: fc.constantFrom('paid' as const, 'not-paid' as const) })),
    perClaim,
    aggregate: fc.option(fc.record({ amount, against: fc.constantFrom('indemnity' as const, 'loss' as const) })),
    maximumLiability: fc.option(amount),
  });
  const claims = fc.array(fc.record({ debt: amount, limit: fc.option(amount) }), { maxLength: 6 });

  it('pays between nothing and the insured part of the debt, and in a year at most the maximum', () => {
    fc.assert(
      fc.property(structures, claims, (structure, list) => {
        const payments = payYear(structure, list);
        const uncapped = payments.every((payment, index) => {
          const debt = list[index]?.debt ?? 0;
          return payment.paid >= 0 && payment.paid <= Math.round((debt * structure.insuredPercentage) / 1e8) + 1;
        });
        const sum = payments.reduce((total, payment) => total + payment.paid, 0);
        return uncapped && sum <= (structure.maximumLiability ?? Number.MAX_SAFE_INTEGER);
      }),
      { numRuns: 2000 },
    );
  });

  it('writes a statement in which every line starts from the line before it and the last one is what is paid', () => {
    fc.assert(
      fc.property(structures, claims, (structure, list) =>
        payYear(structure, list).every(({ lines, paid: total }) => {
          const linked = lines.every((line, index) => line.kind === 'debt' || line.before === lines[index - 1]?.result);
          return linked && lines.at(-1)?.result === total;
        }),
      ),
      { numRuns: 1000 },
    );
  });

  it('never pays more for a lower insured percentage', () => {
    fc.assert(
      fc.property(structures, claims, (structure, list) => {
        const lower = { ...structure, insuredPercentage: rateOf(structure.insuredPercentage - 10_000_000) };
        const sum = (terms: PolicyStructure) => payYear(terms, list).reduce((total, payment) => total + payment.paid, 0);
        return sum(lower) <= sum(structure);
      }),
      { numRuns: 2000 },
    );
  });
});
