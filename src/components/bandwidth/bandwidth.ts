import type { Appraisal, Indication, ShownRange } from '#/quote-engine/outcome.ts';

/** What the picture needs of an indication; comparison and API both have it. */
type Priced = Pick<Indication, 'kind' | 'shownTotal' | 'totalFirstYear' | 'minimumPremium'>;
type Row = Priced | { readonly kind: 'referral' | 'decline' };

/** Shared euro axis of the bandwidth picture: from nought, so that a bar twice as long is twice as dear. */
export interface Axis {
  readonly maxCents: number;
  readonly ticksCents: readonly number[];
}

/** One bar in percent of the width of the axis, ready for SVG attributes. */
export interface Bar {
  readonly start: string;
  readonly width: string;
  readonly middle: string;
  readonly minimum: string;
}

export const isIndication = <Item extends { readonly kind: Appraisal['kind'] }>(
  appraisal: Item,
): appraisal is Extract<Item, { readonly kind: 'indication' }> => appraisal.kind === 'indication';

const STEPS = [1, 2, 2.5, 5] as const;

/** Smallest round step (1, 2, 2.5 or 5 times a power of ten) that cuts `max` into at most `parts` parts. */
export function roundStep(max: number, parts: number): number {
  const power = 10 ** Math.floor(Math.log10(max / parts));
  return (STEPS.find((step) => step * power * parts >= max) ?? 10) * power;
}

/**
 * Axis that holds every shown total, and `reachCents` when something else must fit; at most four parts; null when no appraisal has
 * a figure. Amounts in cents.
 */
export function axisOf(appraisals: readonly Row[], reachCents = 0): Axis | null {
  const highs = appraisals.filter(isIndication).map((appraisal) => appraisal.shownTotal.highCents);
  const highest = Math.max(0, ...highs);
  if (highest === 0) return null;
  const end = Math.max(highest, reachCents);
  const step = roundStep(end, 4);
  const parts = Math.ceil(end / step);
  return { maxCents: parts * step, ticksCents: Array.from({ length: parts + 1 }, (_, at) => at * step) };
}

/** Place on the axis as SVG percentage with two decimals. */
export function along(axis: Axis, cents: number): string {
  return `${((cents / axis.maxCents) * 100).toFixed(2)}%`;
}

/** Bar of one indication: shown total from low to high, its middle, and the minimum premium before fees and tax. */
export function barOf(axis: Axis, indication: Priced): Bar {
  const { lowCents, highCents } = indication.shownTotal;
  return {
    start: along(axis, lowCents),
    width: along(axis, highCents - lowCents),
    middle: along(axis, indication.totalFirstYear.middleCents),
    minimum: along(axis, indication.minimumPremium.middleCents),
  };
}

/** Lowest and highest shown total over the products shown first; null when none of them has a figure. */
export function leadRange(appraisals: readonly (Row & { readonly lead: boolean })[]): ShownRange | null {
  const totals = appraisals.filter((appraisal) => appraisal.lead).filter(isIndication);
  const [first, ...rest] = totals.map((appraisal) => appraisal.shownTotal);
  if (first === undefined) return null;
  return rest.reduce(
    (range, total) => ({
      lowCents: total.lowCents < range.lowCents ? total.lowCents : range.lowCents,
      highCents: total.highCents > range.highCents ? total.highCents : range.highCents,
    }),
    first,
  );
}
