import type { Appraisal, Comparison } from '#/quote-engine/outcome.ts';
import { editionOf } from '#/quote-engine/contract/what-if-edition.ts';
import { totalsOf } from '#/quote-engine/contract/what-if-totals.ts';
import type { Totals } from '#/quote-engine/contract/what-if-totals.ts';
import type { WhatIfData } from '#/islands/what-if/what-if-view.tsx';
import { isIndication } from '#/components/bandwidth/bandwidth.ts';
import type { Names } from '#/components/names.ts';
import { refusalTexts } from '#/messages/reasons.ts';

const NOTHING: Totals = { rows: [], over: [], asked: { insuredPct: '', deductible: '' } };

function withWords(appraisal: Appraisal, profile: Comparison['profile']): object {
  if (isIndication(appraisal)) return appraisal;
  const words = refusalTexts(appraisal, profile, false);
  return { ...appraisal, reasons: appraisal.reasons.map((reason, at) => ({ ...reason, words: words[at] })) };
}

/** Totals of a comparison of the engine, the same as out of an answer of the API. */
export function engineTotals(comparison: Comparison): Totals {
  const appraisals = comparison.appraisals.map((appraisal) => withWords(appraisal, comparison.profile));
  return totalsOf({ ...comparison, appraisals }) ?? NOTHING;
}

/**
 * True when the same answers give other totals now than those that were kept: rate books, or the calculation, came later. What is computed
 * now must then not be compared with what is kept, because the difference would be taken for that of a change in the answers.
 */
export const isOutOfStep = (kept: Comparison, now: Comparison): boolean =>
  JSON.stringify(engineTotals(kept)) !== JSON.stringify(engineTotals(now));

/**
 * What the what-if works with, the same for the island and the page without JavaScript. In: the comparison of the unchanged answers as it
 * is now (not as it was kept), because every change is computed with what is in use now.
 */
export function whatIfData(comparison: Comparison, token: string, names: Names): WhatIfData {
  const { appraisals, profile } = comparison;
  const named = appraisals.flatMap(({ insurer, product }) => [
    [insurer, names.insurer(insurer)] as const,
    [product, names.product(product)] as const,
  ]);
  const counts = appraisals.flatMap((row) => (row.lead && isIndication(row) ? [row.fullLimits + row.simpleChecks] : []));
  return {
    action: `/indicatie/${token}/wat-als/`,
    profile,
    base: engineTotals(comparison),
    edition: editionOf(comparison),
    names: Object.fromEntries(named),
    limits: Math.max(0, ...counts),
  };
}
