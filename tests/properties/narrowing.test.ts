import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { arbitraryProfile } from '../helpers/arbitrary-profile.ts';
import { byProduct } from '../helpers/comparison.ts';

const RUNS = 10_000;
const profiles = arbitraryProfile({ unknownWeight: 6 });

/** pricing-method 8.2 and 9.9: answers inside the plausible set of a question only ever narrow the range. */
const answers: readonly fc.Arbitrary<(p: Profile) => Profile | null>[] = [
  fc.integer({ min: 5, max: 25 }).map((days) => (p: Profile) => (p.averageDaysLate === 'unknown' ? { ...p, averageDaysLate: days } : null)),
  fc
    .integer({ min: 0, max: 15 })
    .map((share) => (p: Profile) => (p.excludedSharePct === 'unknown' ? { ...p, excludedSharePct: String(share) } : null)),
  fc
    .integer({ min: 14, max: 60 })
    .map((days) => (p: Profile) => (p.paymentTermDays === 'unknown' ? { ...p, paymentTermDays: days } : null)),
];

describe('answering a question that was open', () => {
  it('never moves an end of any product outside the range that was shown', () => {
    let narrowed = 0;
    fc.assert(
      fc.property(profiles, fc.boolean(), fc.oneof(...answers), (generated, openTerm, answer) => {
        const profile: Profile = openTerm ? { ...generated, paymentTermDays: 'unknown' } : generated;
        const answered = answer(profile);
        if (answered === null) return true;
        const after = byProduct(answered);
        return [...byProduct(profile)].every(([product, before]) => {
          const next = after.get(product);
          if (before.kind !== 'indication' || next?.kind !== 'indication') return true;
          narrowed += 1;
          return (
            next.premium.lowCents >= before.premium.lowCents &&
            next.premium.highCents <= before.premium.highCents &&
            next.shownPremium.lowCents >= before.shownPremium.lowCents &&
            next.shownPremium.highCents <= before.shownPremium.highCents
          );
        });
      }),
      { numRuns: RUNS },
    );
    expect(narrowed).toBeGreaterThan(RUNS);
  });
});
