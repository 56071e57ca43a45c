import { structureFrom, type StatedStructure } from '#/policy/stated-structure.ts';
import { cents } from '#/quote-engine/units.ts';
import { expectedPayout } from '../payout.ts';
import { portfolioOfProfile, REFERENCE, technicalOf } from './profile.ts';

export interface StructureRow {
  readonly product: string;
  /** Mean yearly payout in euro under the stated structure; null when no insured percentage is stated. */
  readonly payout: number | null;
  /** The same over the mean loss without insurance. */
  readonly ofLoss: number | null;
}

/**
 * What a stated policy structure pays on average for the reference profile. A maximum that is a multiple of the premium takes the
 * technical premium of the model, so that no price of a rate book enters.
 */
export function structureRow(product: string, stated: StatedStructure): StructureRow {
  const premium = cents(Math.round(technicalOf(REFERENCE).premium * 100));
  const structure = structureFrom(stated, premium);
  if (structure === null) return { product, payout: null, ofLoss: null };
  const payout = expectedPayout(portfolioOfProfile(REFERENCE), structure).mean;
  return { product, payout, ofLoss: payout / technicalOf({ ...REFERENCE, insuredPct: 100 }).payout.mean };
}
