import { structureFrom, type StatedStructure } from '#/policy/stated-structure.ts';
import type { PolicyStructure } from '#/policy/structure.ts';
import { cents } from '#/quote-engine/units.ts';
import { expectedPayout } from '../payout.ts';
import { portfolioOfProfile, REFERENCE, technicalOf } from './profile.ts';
import type { TariffTables } from './tariff.ts';

export interface StructureRow {
  /** Products whose rate books state the same structure. */
  readonly products: readonly string[];
  readonly stated: StatedStructure;
  /** Mean yearly payout in euro under the stated structure; null when no insured percentage is stated. */
  readonly payout: number | null;
  /** The same over the mean loss without insurance. */
  readonly ofLoss: number | null;
}

interface Alike {
  readonly products: string[];
  readonly stated: StatedStructure;
  readonly structure: PolicyStructure | null;
}

/** Products by what they pay: two rate books that state the same terms are one row. */
function alike({ structures }: TariffTables): readonly Alike[] {
  // A maximum that is a multiple of the premium takes the model's own, so that no price of a rate book enters.
  const premium = cents(Math.round(technicalOf(REFERENCE).premium * 100));
  const groups = new Map<string, Alike>();
  for (const { product, structure: stated } of structures) {
    const structure = structureFrom(stated, premium);
    const key = JSON.stringify(structure);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { products: [product], stated, structure });
    else known.products.push(product);
  }
  return [...groups.values()];
}

/** What each stated policy structure pays on average for the reference profile. */
export function structureRows(tariff: TariffTables): readonly StructureRow[] {
  const portfolio = portfolioOfProfile(REFERENCE);
  const loss = technicalOf({ ...REFERENCE, insuredPct: 100 }).payout.mean;
  return alike(tariff).map(({ products, stated, structure }) => {
    if (structure === null) return { products, stated, payout: null, ofLoss: null };
    const payout = expectedPayout(portfolio, structure).mean;
    return { products, stated, payout, ofLoss: payout / loss };
  });
}
