import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { arbitraryProfile } from '../helpers/arbitrary-profile.ts';
import { byProduct } from '../helpers/comparison.ts';

/** pricing-method 9: ten thousand profiles for each property; the counts of pairs that could be compared guard against a vacuous pass. */
const RUNS = 10_000;
const profiles = arbitraryProfile({ unknownWeight: 1 });
const PERCENTAGE_PRODUCTS = ['modula', 'businesspolis', 'tradeliner', 'comprehensive'] as const;

/** Checks `never` on every product that gives an indication before and after the change; returns how many pairs it saw. */
function comparePairs(
  change: (profile: Profile) => Profile | null,
  holds: (before: number, after: number, product: string) => boolean,
): number {
  let pairs = 0;
  fc.assert(
    fc.property(profiles, (profile) => {
      const changed = change(profile);
      if (changed === null) return true;
      const before = byProduct(profile);
      const after = byProduct(changed);
      for (const [product, appraisal] of before) {
        const next = after.get(product);
        if (appraisal.kind !== 'indication' || next?.kind !== 'indication') continue;
        pairs += 1;
        for (const end of ['lowCents', 'middleCents', 'highCents'] as const)
          if (!holds(appraisal.premium[end], next.premium[end], product)) return false;
      }
      return true;
    }),
    { numRuns: RUNS },
  );
  return pairs;
}

const notLower = (before: number, after: number) => after >= before;
const notHigher = (before: number, after: number) => after <= before;
const pct = (value: number) => (Math.round(value * 100) / 100).toString();
const half = (share: string) => pct(Math.floor(Number(share) * 50) / 100);

describe('the premium of one product', () => {
  it('never falls when turnover rises', () => {
    expect(comparePairs((p) => ({ ...p, turnoverCents: Math.round(p.turnoverCents * 1.07) }), notLower)).toBeGreaterThan(RUNS);
  });

  it('never falls when customers pay later', () => {
    const later = (p: Profile) => (typeof p.averageDaysLate === 'number' ? { ...p, averageDaysLate: p.averageDaysLate + 9 } : null);
    expect(comparePairs(later, notLower)).toBeGreaterThan(RUNS);
  });

  it('never falls when part of the buyers move to a worse branch', () => {
    const shift = (p: Profile): Profile | null => {
      if (p.buyerSectors === 'unknown' || p.buyerSectors.some(({ sector }) => sector === 'construction')) return null;
      const [first, ...rest] = p.buyerSectors;
      if (first === undefined) return null;
      const kept = half(first.sharePct);
      return {
        ...p,
        buyerSectors: [
          { ...first, sharePct: kept },
          { sector: 'construction', sharePct: pct(Number(first.sharePct) - Number(kept)) },
          ...rest,
        ],
      };
    };
    expect(comparePairs(shift, notLower)).toBeGreaterThan(RUNS);
  });

  it('never falls when part of the home buyers move to France', () => {
    const shift = (p: Profile): Profile | null =>
      p.buyerCountries === 'domestic-only'
        ? {
            ...p,
            buyerCountries: [
              { country: 'NL', sharePct: '60' },
              { country: 'FR', sharePct: '40' },
            ],
          }
        : null;
    expect(comparePairs(shift, notLower)).toBeGreaterThan(RUNS / 4);
  });

  it('never falls when the largest customer takes a larger share', () => {
    const grow = (p: Profile): Profile | null => {
      if (p.largestBuyerSharePct === 'unknown' || p.topFiveSharePct === 'unknown') return null;
      const one = Number(p.largestBuyerSharePct) + 3;
      return one > Number(p.topFiveSharePct) ? null : { ...p, largestBuyerSharePct: pct(one) };
    };
    expect(comparePairs(grow, notLower)).toBeGreaterThan(RUNS / 2);
  });

  it('never falls when the five largest take a larger share', () => {
    const grow = (p: Profile): Profile | null => {
      if (p.topFiveSharePct === 'unknown') return null;
      const five = Number(p.topFiveSharePct) + 3;
      return five > 100 ? null : { ...p, topFiveSharePct: pct(five) };
    };
    expect(comparePairs(grow, notLower)).toBeGreaterThan(RUNS / 2);
  });

  it('never falls when losses rise', () => {
    const more = (p: Profile) => (typeof p.lossesCents === 'number' ? { ...p, lossesCents: p.lossesCents + 400_000 } : null);
    expect(comparePairs(more, notLower)).toBeGreaterThan(RUNS);
  });

  it('never rises when there are more customers', () => {
    const more = (p: Profile): Profile | null =>
      p.largestBuyerSharePct === 'unknown' || p.topFiveSharePct === 'unknown'
        ? null
        : { ...p, numberOfBuyers: Math.ceil(p.numberOfBuyers * 1.5) };
    expect(comparePairs(more, notHigher)).toBeGreaterThan(RUNS / 2);
  });

  it('never rises when less is insured', () => {
    expect(comparePairs((p) => (p.insuredPct === '90' ? { ...p, insuredPct: '85' } : null), notHigher)).toBeGreaterThan(RUNS / 4);
  });

  it('never rises with a deductible, nor with a higher one', () => {
    for (const kind of ['annual-aggregate-first-loss', 'each-and-every-first-loss', 'non-qualifying-loss'] as const) {
      const add = (p: Profile): Profile => ({ ...p, deductible: { kind, amountCents: 250_000 } });
      expect(comparePairs(add, notHigher)).toBeGreaterThan(0);
      fc.assert(
        fc.property(profiles, (profile) => {
          const low = byProduct({ ...profile, deductible: { kind, amountCents: 250_000 } });
          const high = byProduct({ ...profile, deductible: { kind, amountCents: 700_000 } });
          return [...low].every(([product, appraisal]) => {
            const next = high.get(product);
            return (
              appraisal.kind !== 'indication' || next?.kind !== 'indication' || next.premium.middleCents <= appraisal.premium.middleCents
            );
          });
        }),
        { numRuns: RUNS / 4 },
      );
    }
  });
});

describe('the rate of the percentage products', () => {
  it('never rises with turnover when nothing but turnover changes the tariff', () => {
    const known = arbitraryProfile({ unknownWeight: 0 });
    let pairs = 0;
    fc.assert(
      fc.property(known, (generated) => {
        const profile = { ...generated, excludedSharePct: '0', lossesCents: 'unknown' as const };
        const larger = { ...profile, turnoverCents: Math.round(profile.turnoverCents * 1.3) };
        const now = byProduct(profile);
        const then = byProduct(larger);
        return PERCENTAGE_PRODUCTS.every((product) => {
          const before = now.get(product);
          const after = then.get(product);
          if (before?.kind !== 'indication' || after?.kind !== 'indication') return true;
          pairs += 1;
          /* One cent of rounding a line, eleven lines at most, on the smaller premium. */
          const slack = 11 * profile.turnoverCents;
          return (
            BigInt(after.premium.middleCents) * BigInt(profile.turnoverCents) <=
            BigInt(before.premium.middleCents) * BigInt(larger.turnoverCents) + BigInt(slack) * 2n
          );
        });
      }),
      { numRuns: RUNS },
    );
    expect(pairs).toBeGreaterThan(RUNS);
  });
});
