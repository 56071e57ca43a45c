import { structureFrom, type StatedStructure } from '#/policy/stated-structure.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { activeBook } from '#/quote-engine/editions.ts';
import type { Appraisal, Comparison, Indication } from '#/quote-engine/outcome.ts';
import type { Editions } from '#/quote-engine/product.ts';
import { cents } from '#/quote-engine/units.ts';
import type { PricedPolicy } from './cost-of-risk.ts';

type Priced = Appraisal & Indication;

/** Structure of the rate book at the percentage and with the deductible that the price is for. */
function statedFor(stated: StatedStructure, { insuredPct, deductibleDiffers }: Priced, { deductible }: Profile): StatedStructure {
  const own = { ...stated, insuredPercentage: { pct: insuredPct } };
  if (deductibleDiffers || deductible.kind === 'none') return own;
  const { amountCents } = deductible;
  const amount = { amountCents: cents(amountCents) };
  switch (deductible.kind) {
    case 'annual-aggregate-first-loss':
      return { ...own, annualAggregateFirstLoss: amount };
    case 'each-and-every-first-loss':
      return { ...own, eachAndEveryFirstLoss: amount };
    case 'non-qualifying-loss':
      return { ...own, threshold: { ...amount, paysAtThreshold: false } };
  }
}

/** Every product of a comparison that has a price, with the structure of its own rate book. Products that pay by layer have none. */
export function pricedPolicies(comparison: Comparison, editions: Editions): readonly PricedPolicy[] {
  const isPriced = (appraisal: Appraisal): appraisal is Priced => appraisal.kind === 'indication';
  return comparison.appraisals.filter(isPriced).flatMap((appraisal) => {
    const { insurer, product, premium, totalFirstYear: firstYear } = appraisal;
    const active = activeBook(editions, product, comparison.asOf);
    const structure = active && structureFrom(statedFor(active.book.structure, appraisal, comparison.profile), premium.middleCents);
    return structure ? [{ insurer, product, firstYear, structure }] : [];
  });
}
