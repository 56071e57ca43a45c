import fc from 'fast-check';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Indication } from '#/quote-engine/outcome.ts';
import { comparisonOf } from '../helpers/comparison.ts';

/** pricing-method 9: at least ten thousand generated profiles for each property. */
export const RUNS = 10_000;

/** What the properties look at of an indication; a comparison with its worksheets would be too large to keep ten thousand times. */
export type Figures = Pick<Indication, 'premium' | 'shownPremium' | 'totalFirstYear' | 'shownTotal'>;

/** The figures per product; a product that refers or declines is left out. */
export type FiguresByProduct = ReadonlyMap<string, Figures>;

export function figuresOf(profile: Profile): FiguresByProduct {
  const found = new Map<string, Figures>();
  for (const appraisal of comparisonOf(profile).appraisals) {
    if (appraisal.kind !== 'indication') continue;
    const { premium, shownPremium, totalFirstYear, shownTotal } = appraisal;
    found.set(appraisal.product, { premium, shownPremium, totalFirstYear, shownTotal });
  }
  return found;
}

/** Profiles drawn once per file and shared by its properties; the seed makes a failure come back. */
export function drawn(arbitrary: fc.Arbitrary<Profile>, count: number): readonly Profile[] {
  return fc.sample(arbitrary, { numRuns: count, seed: 20_261_122 });
}

/** Fails with the profiles and products themselves, so that a counter-example can be run again. */
export class CounterExample extends Error {
  constructor(product: string, before: unknown, after: unknown) {
    super(`${product}\nbefore ${JSON.stringify(before)}\nafter  ${JSON.stringify(after)}`);
  }
}
