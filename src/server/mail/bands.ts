import type { Appraisal, Comparison, Indication } from '#/quote-engine/outcome.ts';
import { euroRange } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { totalRemarks } from '#/messages/pages/result.ts';
import type { Block } from './document.ts';

type WithFigure = Appraisal & Indication;

const hasFigure = (appraisal: Appraisal): appraisal is WithFigure => appraisal.kind === 'indication';

/** The products shown first that have a figure, in the order of the table. */
export function leadFigures(comparison: Comparison): readonly WithFigure[] {
  return comparison.appraisals.filter((appraisal) => appraisal.lead).filter(hasFigure);
}

/** Lowest and highest shown total over the leading products; null when none has a figure. */
export function totalRange(comparison: Comparison): string | null {
  const totals = leadFigures(comparison).map(({ shownTotal }) => shownTotal);
  if (totals.length === 0) return null;
  return euroRange(Math.min(...totals.map((total) => total.lowCents)), Math.max(...totals.map((total) => total.highCents)));
}

/** The totals as bars on one scale; nothing when no insurer has a figure. */
export function totalBands(comparison: Comparison, caption: string): readonly Block[] {
  const figures = leadFigures(comparison);
  if (figures.length === 0) return [];
  const scale = Math.max(...figures.map(({ shownTotal }) => shownTotal.highCents));
  const bands = figures.map((figure) => {
    const { lowCents, highCents } = figure.shownTotal;
    return {
      label: `${insurerName(figure.insurer)} – ${productName(figure.product)}`,
      low: lowCents,
      high: highCents,
      scale,
      text: [euroRange(lowCents, highCents), ...totalRemarks(figure, comparison.profile.insuredPct)].join('. '),
    };
  });
  return [{ kind: 'bands', caption, bands }];
}
