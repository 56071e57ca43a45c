import type { Appraisal, Comparison, ShownRange } from '#/quote-engine/outcome.ts';
import { along, axisOf, isIndication } from '#/components/bandwidth/bandwidth.ts';
import type { Axis } from '#/components/bandwidth/bandwidth.ts';

/** A stretch of the axis in percent, ready for SVG attributes. */
export interface Stretch {
  readonly start: string;
  readonly width: string;
}

/** One insurer before and after an answer. `lost` are the parts that fell away at either end. */
export interface NarrowedRow {
  readonly insurer: string;
  readonly product: string;
  readonly before: ShownRange | null;
  readonly after: ShownRange | null;
  readonly bars: {
    readonly before: Stretch | null;
    readonly after: Stretch | null;
    readonly middle: string | null;
    readonly lostLow: Stretch | null;
    readonly lostHigh: Stretch | null;
  };
}

const totalOf = (appraisal: Appraisal | undefined) => (appraisal && isIndication(appraisal) ? appraisal.shownTotal : null);

function stretch(axis: Axis, fromCents: number, toCents: number): Stretch | null {
  return toCents > fromCents ? { start: along(axis, fromCents), width: along(axis, toCents - fromCents) } : null;
}

const whole = (axis: Axis, range: ShownRange | null) => range && stretch(axis, range.lowCents, range.highCents);

function rowOf(axis: Axis, insurer: string, before: Appraisal | undefined, after: Appraisal): NarrowedRow {
  const [then, now] = [totalOf(before), totalOf(after)];
  return {
    insurer,
    product: after.product,
    before: then,
    after: now,
    bars: {
      before: whole(axis, then),
      after: whole(axis, now),
      middle: isIndication(after) ? along(axis, after.totalFirstYear.middleCents) : null,
      lostLow: then && now && stretch(axis, then.lowCents, Math.min(now.lowCents, then.highCents)),
      lostHigh: then && now && stretch(axis, Math.max(now.highCents, then.lowCents), then.highCents),
    },
  };
}

/** The products shown first before and after an answer, on one axis, in today's order; null when neither has a figure. */
export function narrowedRows(before: Comparison, after: Comparison): { readonly axis: Axis; readonly rows: readonly NarrowedRow[] } | null {
  const leads = ({ appraisals }: Comparison) => appraisals.filter((appraisal) => appraisal.lead);
  const axis = axisOf([...leads(before), ...leads(after)]);
  if (axis === null) return null;
  const then = leads(before);
  const rows = leads(after).map((appraisal) =>
    rowOf(
      axis,
      appraisal.insurer,
      then.find(({ insurer }) => insurer === appraisal.insurer),
      appraisal,
    ),
  );
  return { axis, rows };
}
