import type { Appraisal, Comparison } from '#/quote-engine/outcome.ts';

/** One insurer of the table: the product shown first, and its others in the order of the comparison. */
export interface Column {
  readonly insurer: string;
  readonly lead: Appraisal;
  readonly others: readonly Appraisal[];
}

/** The insurers in the order of the comparison. Throws when an insurer has no product to show first: the comparison is broken then. */
export function columnsOf(comparison: Comparison): readonly Column[] {
  return comparison.order.map((insurer) => {
    const own = comparison.appraisals.filter((appraisal) => appraisal.insurer === insurer);
    const lead = own.find((appraisal) => appraisal.lead);
    if (lead === undefined) throw new Error(`${insurer} has no lead product in the comparison`);
    return { insurer, lead, others: own.filter((appraisal) => appraisal !== lead) };
  });
}
