import type { Comparison } from '#/quote-engine/outcome.ts';
import { totalsOf } from '#/quote-engine/contract/what-if-totals.ts';
import type { Totals } from '#/quote-engine/contract/what-if-totals.ts';
import type { WhatIfData } from '#/islands/what-if/what-if-view.tsx';
import { isIndication } from '#/components/bandwidth/bandwidth.ts';
import type { Names } from '#/components/names.ts';

const NOTHING: Totals = { rows: [], over: [] };

/** Totals of a comparison of the engine. */
export const engineTotals = (comparison: Comparison): Totals => totalsOf(comparison) ?? NOTHING;

/** What the what-if works with, the same for the island and the page without JavaScript. */
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
    names: Object.fromEntries(named),
    limits: Math.max(0, ...counts),
  };
}
