import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { holds } from '#/quote-engine/worksheet.ts';
import { arbitraryProfile } from '../helpers/arbitrary-profile.ts';
import { byProduct, comparisonOf } from '../helpers/comparison.ts';

const RUNS = 10_000;
const profiles = arbitraryProfile({ unknownWeight: 3 });

describe('every comparison', () => {
  it('lists every product once, the four insurers in the order, and keeps a reason for every refusal', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const { appraisals, order } = comparisonOf(profile);
        const leads = appraisals.filter(({ lead }) => lead);
        return (
          new Set(appraisals.map(({ product }) => product)).size === 9 &&
          appraisals.length === 9 &&
          new Set(order).size === 4 &&
          leads.length === 4 &&
          appraisals.every((a) => a.kind === 'indication' || a.reasons.length > 0)
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is a range around its middle, above the minimum, whose total is premium plus fees plus tax to the cent', () => {
    let indications = 0;
    fc.assert(
      fc.property(profiles, (profile) =>
        comparisonOf(profile).appraisals.every((a) => {
          if (a.kind !== 'indication') return true;
          indications += 1;
          const ordered = [a.premium, a.fees, a.tax, a.totalFirstYear, a.minimumPremium].every(
            ({ lowCents, middleCents, highCents }) => lowCents <= middleCents && middleCents <= highCents,
          );
          const ends = ['lowCents', 'middleCents', 'highCents'] as const;
          const sums = a.taxInsidePrice || ends.every((end) => a.totalFirstYear[end] === a.premium[end] + a.fees[end] + a.tax[end]);
          const minimum = ends.every((end) => a.premium[end] >= a.minimumPremium[end]);
          const outwards = a.shownTotal.lowCents <= a.totalFirstYear.lowCents && a.shownTotal.highCents >= a.totalFirstYear.highCents;
          return ordered && sums && minimum && outwards;
        }),
      ),
      { numRuns: RUNS },
    );
    expect(indications).toBeGreaterThan(RUNS);
  });

  it('prints a worksheet of which every line proves itself and the last one is the total', () => {
    fc.assert(
      fc.property(profiles, (profile) =>
        comparisonOf(profile).appraisals.every((a) => {
          if (a.kind !== 'indication') return true;
          const last = a.trace.at(-1);
          return a.trace.every((line) => holds(line)) && last !== undefined && last.result === a.totalFirstYear.middleCents;
        }),
      ),
      { numRuns: RUNS },
    );
  });

  it('is the same for the same answers', () => {
    fc.assert(
      fc.property(profiles, (profile) => JSON.stringify(comparisonOf(profile)) === JSON.stringify(comparisonOf(structuredClone(profile)))),
      { numRuns: 1_000 },
    );
  });

  it('never turns a refusal into an indication when the answer gets worse', () => {
    const worse: readonly ((p: Profile) => Profile | null)[] = [
      (p) => (typeof p.lossesCents === 'number' ? { ...p, lossesCents: p.lossesCents * 2 + 100_000 } : null),
      (p) => (typeof p.averageDaysLate === 'number' ? { ...p, averageDaysLate: p.averageDaysLate + 15 } : null),
      (p) => (p.overdueOver60DaysCents === 0 ? { ...p, overdueOver60DaysCents: Math.round(p.turnoverCents * 0.03) } : null),
      (p) => (typeof p.paymentTermDays === 'number' ? { ...p, paymentTermDays: p.paymentTermDays + 31 } : null),
      (p) => ({ ...p, buyerCountries: [{ country: 'NG', sharePct: '10' }] }),
    ];
    fc.assert(
      fc.property(profiles, fc.constantFrom(...worse), (profile, change) => {
        const changed = change(profile);
        if (changed === null) return true;
        const after = byProduct(changed);
        return comparisonOf(profile).appraisals.every((a) => a.kind === 'indication' || after.get(a.product)?.kind !== 'indication');
      }),
      { numRuns: RUNS },
    );
  });
});
