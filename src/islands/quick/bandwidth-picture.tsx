import type { JSX } from 'preact';
import type { Axis } from '#/components/bandwidth/bandwidth.ts';
import { along, axisOf, barOf, isIndication } from '#/components/bandwidth/bandwidth.ts';
import type { MarketBand } from '#/components/bandwidth/market-band.ts';
import { bandOnAxis, reachOf } from '#/components/bandwidth/market-band.ts';
import { euro, euroRange } from '#/messages/format.ts';
import { marketTexts } from '#/messages/pages/result-parts.ts';
import { pictureTexts, verdictNames } from '#/messages/picture.ts';
import type { RangeRow } from '#/messages/quick-rows.ts';

type Priced = Extract<RangeRow, { readonly kind: 'indication' }>;

function Figures({ row }: { readonly row: Priced }): JSX.Element {
  return (
    <>
      <b>{euroRange(row.shownTotal.lowCents, row.shownTotal.highCents)}</b>{' '}
      <span class="soft">{pictureTexts.middle(row.totalFirstYear.middleCents)}</span>{' '}
      {row.insuredPctDiffers && <span class="bandwidth-flag">{pictureTexts.covers(row.insuredPct)}</span>}
    </>
  );
}

function BarShape({ axis, row }: { readonly axis: Axis; readonly row: Priced }): JSX.Element {
  const bar = barOf(axis, row);
  return (
    <svg y="50%" width="100%" overflow="visible">
      <rect class="range" x={bar.start} width={bar.width} y="-8" height="16" />
      <line class="middle" x1={bar.middle} x2={bar.middle} y1="-13" y2="13" />
      <svg overflow="visible" x={bar.minimum}>
        <path class="minimum" d="M0 -6 L6 0 L0 6 L-6 0 Z" />
      </svg>
    </svg>
  );
}

/** Why an insurer gives no amount, under its own row. */
function RowReasons({ row }: { readonly row: Exclude<RangeRow, Priced> }): JSX.Element {
  return (
    <ul class="reasons bandwidth-reasons">
      {row.reasons.map(({ what, change, next }) => (
        <li key={what}>
          {what} {change !== null && <b>{change}</b>} {next !== '' && <span class="soft">{next}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The published range of the market, behind the bars. */
function MarketShape({ axis, band }: { readonly axis: Axis; readonly band: MarketBand }): JSX.Element {
  const { start, width, end } = bandOnAxis(axis, band);
  return (
    <>
      <rect class="market" x={start} width={width} height="100%" />
      <line class="market-edge" x1={start} x2={start} y1="0" y2="100%" />
      {end !== null && <line class="market-edge" x1={end} x2={end} y1="0" y2="100%" />}
    </>
  );
}

interface RowProps {
  readonly axis: Axis | null;
  readonly band: MarketBand | null;
  readonly row: RangeRow;
}

function PictureRow({ axis, band, row }: RowProps): JSX.Element {
  return (
    <li>
      <span class="bandwidth-name">
        <b>{row.insurerName}</b> {row.productName}
      </span>
      <span class="bandwidth-value">{isIndication(row) ? <Figures row={row} /> : <span class="soft">{verdictNames[row.kind]}</span>}</span>
      {axis && isIndication(row) && (
        <svg class="bandwidth-bar" width="100%" height="36" aria-hidden="true" focusable="false">
          {band && <MarketShape axis={axis} band={band} />}
          {axis.ticksCents.map((tick) => (
            <line key={tick} class="grid" x1={along(axis, tick)} x2={along(axis, tick)} y1="0" y2="100%" />
          ))}
          <BarShape axis={axis} row={row} />
        </svg>
      )}
      {!isIndication(row) && <RowReasons row={row} />}
    </li>
  );
}

/** Labels that give way on a narrow screen: all but both ends and the middle. */
const isBetween = (at: number, last: number) => at !== 0 && at !== last && at * 2 !== last;

function Scale({ axis }: { readonly axis: Axis }): JSX.Element {
  const last = axis.ticksCents.length - 1;
  return (
    <div class="bandwidth-scale">
      <svg class="bandwidth-axis" width="100%" height="26" aria-hidden="true" focusable="false">
        {axis.ticksCents.map((tick, at) => (
          <text
            key={tick}
            x={along(axis, tick)}
            y="18"
            text-anchor={at === 0 ? 'start' : at === last ? 'end' : 'middle'}
            class={isBetween(at, last) ? 'axis-label axis-label-between' : 'axis-label'}
          >
            {euro(tick)}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Legend({ band }: { readonly band: MarketBand | null }): JSX.Element {
  const { range, middle, minimum } = pictureTexts.pictureLegend;
  return (
    <ul class="bandwidth-legend">
      <li>
        <svg width="34" height="18" aria-hidden="true" focusable="false">
          <rect class="range" x="1" width="32" y="3" height="12" />
        </svg>
        {range}
      </li>
      <li>
        <svg width="10" height="18" aria-hidden="true" focusable="false">
          <line class="middle" x1="5" x2="5" y1="0" y2="18" />
        </svg>
        {middle}
      </li>
      <li>
        <svg width="16" height="18" aria-hidden="true" focusable="false">
          <path class="minimum" d="M8 3 L14 9 L8 15 L2 9 Z" />
        </svg>
        {minimum}
      </li>
      {band && (
        <li>
          <svg width="34" height="18" aria-hidden="true" focusable="false">
            <rect class="market" x="1" width="32" height="18" />
            <path class="market-edge" d="M1 0v18M33 0v18" />
          </svg>
          <span>
            {marketTexts.legend(band)} <a href="/zo-rekenen-wij/#gepubliceerde-prijzen">{marketTexts.source}</a>
          </span>
        </li>
      )}
    </ul>
  );
}

interface PictureProps {
  readonly rows: readonly RangeRow[];
  readonly band: MarketBand | null;
}

/** The bandwidth picture of the result page, drawn where it can change under the visitor's hands. A refusal keeps its row and says why. */
export function BandwidthPicture({ rows, band }: PictureProps): JSX.Element {
  const highest = Math.max(0, ...rows.filter(isIndication).map(({ shownTotal }) => shownTotal.highCents));
  const axis = axisOf(rows, reachOf(band, highest));
  return (
    <figure class="bandwidth keep">
      <figcaption>{pictureTexts.picture}</figcaption>
      <ul class="bandwidth-rows">
        {rows.map((row) => (
          <PictureRow key={row.insurer} axis={axis} band={band} row={row} />
        ))}
      </ul>
      {axis && <Scale axis={axis} />}
      {axis && <Legend band={band} />}
    </figure>
  );
}
