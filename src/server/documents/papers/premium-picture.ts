import { axisOf, barOf } from '#/components/bandwidth/bandwidth.ts';
import { ownAxisRows } from '#/components/premium-check/premium-picture.ts';
import { euro, euroRange } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { outcomeTexts as words } from '#/messages/pages/premium-check.ts';
import { paperTexts, premiumCheckPaperTexts as texts } from '#/messages/papers.ts';
import type { MarketBand, MarketPrice } from '#/premium-check/band.ts';
import type { Bandwidth, BandwidthRow } from '../pdf/paper.ts';

type Axis = NonNullable<ReturnType<typeof axisOf>>;
interface Named {
  readonly name: string;
  readonly product: string;
  readonly price: MarketPrice;
  readonly strong: boolean;
}

function rowOf({ name, product, price, strong }: Named, axis: Axis): BandwidthRow {
  const [row] = ownAxisRows([price]);
  const bar = row?.kind === 'indication' ? barOf(axis, row) : null;
  return {
    ...{ name, product, strong },
    value: euroRange(price.lowCents, price.highCents),
    notes: [words.middle(price.middleCents)],
    bar: bar && {
      start: Number.parseFloat(bar.start),
      width: Number.parseFloat(bar.width),
      middle: Number.parseFloat(bar.middle),
      minimum: null,
    },
  };
}

/** What is paid on the range of the market and on those of the insurers, as on the page; null when there is no amount to draw. */
export function premiumPictureOf(band: MarketBand, paidCents: number | null): Bandwidth | null {
  const isAdjusted = band.lowCents !== band.medians.lowCents || band.highCents !== band.medians.highCents;
  const named: readonly Named[] = [
    { name: words.band, product: words.bandNote(band.equalCover, isAdjusted), price: band, strong: true },
    ...band.insurers.map((price) => ({ name: insurerName(price.insurer), product: productName(price.product), price, strong: false })),
  ];
  const axis = axisOf(ownAxisRows(named.map(({ price }) => price)), paidCents ?? 0);
  if (axis === null) return null;
  const rows = named.map((row) => rowOf(row, axis));
  const marker = paidCents === null ? null : { at: (paidCents / axis.maxCents) * 100, label: texts.marker(words.own, euro(paidCents)) };
  const inWords = rows.map(({ name, product, value, notes }) => ({ name: `${name} – ${product}`, value, notes }));
  const own = paidCents === null ? null : words.ownAlt(paidCents, band.lowCents, band.highCents);
  return {
    kind: 'bandwidth',
    caption: words.picture,
    alternative: [paperTexts.pictureInWords(words.picture, euro(axis.maxCents), inWords, null), ...(own === null ? [] : [own])].join(' '),
    ticks: axis.ticksCents.map((cents) => ({ at: (cents / axis.maxCents) * 100, label: euro(cents) })),
    rows,
    market: null,
    marker,
    legend: { range: words.rangeLegend, middle: words.middleLegend, minimum: null },
  };
}
