import { euroRange } from '#/messages/format.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { Names } from '#/components/names.ts';

interface Cell {
  readonly product: string;
  readonly edition: string | null;
  /** Null without a figure. */
  readonly range: string | null;
}

function cellOf(comparison: Comparison, insurer: string, names: Names): Cell {
  const lead = comparison.appraisals.find((appraisal) => appraisal.lead && appraisal.insurer === insurer);
  if (lead === undefined) return { product: '–', edition: null, range: null };
  const range = lead.kind === 'indication' ? euroRange(lead.shownTotal.lowCents, lead.shownTotal.highCents) : null;
  return { product: names.product(lead.product), edition: lead.edition, range };
}

/** The product shown first of every insurer, as it was stored and as it is now, in the order of the stored result. */
export function thenAndNow(then: Comparison, now: Comparison, names: Names) {
  const insurers = [...new Set([...then.order, ...now.order])];
  return insurers.map((insurer) => ({
    insurer: names.insurer(insurer),
    cells: [cellOf(then, insurer, names), cellOf(now, insurer, names)],
  }));
}
