import { expect, it } from 'vitest';
import type { Appraisal } from '#/quote-engine/outcome.ts';
import { comparisonOf } from '../helpers/comparison.ts';
import { profileOf } from '../helpers/profile.ts';
import { TWELVE_PROFILES } from '../helpers/twelve-profiles.ts';

/** Target values only, so that a new field or another order of lines does not churn the file; every cent of an outcome does. */
function targets(appraisal: Appraisal): unknown {
  const { insurer, product, edition, lead, kind } = appraisal;
  if (appraisal.kind !== 'indication') return { insurer, product, edition, lead, kind, reasons: appraisal.reasons.map(({ code }) => code) };
  const { premium, fees, tax, totalFirstYear, shownTotal, minimumBites, insuredPct } = appraisal;
  return { insurer, product, edition, lead, kind, insuredPct, minimumBites, premium, fees, tax, totalFirstYear, shownTotal };
}

it('gives the twelve stated profiles the outcomes that were looked at and committed', async () => {
  const outcomes = Object.fromEntries(
    TWELVE_PROFILES.map(([name, overrides]) => [name, comparisonOf(profileOf(overrides)).appraisals.map(targets)]),
  );
  await expect(`${JSON.stringify(outcomes, null, 1)}\n`).toMatchFileSnapshot('./twelve-profiles.golden');
});
