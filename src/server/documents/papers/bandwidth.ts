import { axisOf, barOf, isIndication } from '#/components/bandwidth/bandwidth.ts';
import { bandOf, bandOnAxis, reachOf } from '#/components/bandwidth/market-band.ts';
import { euro, euroRange } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { marketTexts } from '#/messages/pages/result-parts.ts';
import { resultTexts, verdictNames } from '#/messages/pages/result.ts';
import { paperTexts } from '#/messages/papers.ts';
import type { Appraisal, Comparison } from '#/quote-engine/outcome.ts';
import type { Bandwidth, BandwidthRow } from '../pdf/paper.ts';

const number = (percentage: string): number => Number.parseFloat(percentage);

function rowOf(appraisal: Appraisal, axis: NonNullable<ReturnType<typeof axisOf>>): BandwidthRow {
  const { insurer, product } = appraisal;
  const names = { name: insurerName(insurer), product: productName(product) };
  if (!isIndication(appraisal)) return { ...names, value: verdictNames[appraisal.kind], notes: [], bar: null };
  const { start, width, middle, minimum } = barOf(axis, appraisal);
  return {
    ...names,
    value: euroRange(appraisal.shownTotal.lowCents, appraisal.shownTotal.highCents),
    notes: [
      resultTexts.middle(appraisal.totalFirstYear.middleCents),
      ...(appraisal.insuredPctDiffers ? [resultTexts.covers(appraisal.insuredPct)] : []),
    ],
    bar: { start: number(start), width: number(width), middle: number(middle), minimum: number(minimum) },
  };
}

/** The picture of the result page for paper, out of the same geometry; null when no product has an amount. */
export function bandwidthOf(comparison: Comparison): Bandwidth | null {
  const leads = comparison.appraisals.filter(({ lead }) => lead);
  const band = bandOf(comparison);
  const highest = Math.max(0, ...leads.filter(isIndication).map(({ shownTotal }) => shownTotal.highCents));
  const axis = axisOf(leads, reachOf(band, highest));
  if (axis === null) return null;
  const rows = leads.map((appraisal) => rowOf(appraisal, axis));
  const onAxis = band && bandOnAxis(axis, band);
  const market = band && marketTexts.legend(band);
  const inWords = rows.map(({ name, product, value, notes }) => ({ name: `${name} – ${product}`, value, notes }));
  return {
    kind: 'bandwidth',
    caption: resultTexts.picture,
    alternative: paperTexts.pictureInWords(resultTexts.picture, euro(axis.maxCents), inWords, market),
    ticks: axis.ticksCents.map((cents) => ({ at: (cents / axis.maxCents) * 100, label: euro(cents) })),
    rows,
    market:
      onAxis === null || market === null
        ? null
        : {
            start: number(onAxis.start),
            width: number(onAxis.width),
            end: onAxis.end === null ? null : number(onAxis.end),
            label: market,
          },
    marker: null,
    legend: resultTexts.pictureLegend,
  };
}
