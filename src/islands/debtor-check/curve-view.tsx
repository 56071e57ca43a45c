import type { JSX } from 'preact';
import type { LossFigures } from '#/debtor-check/loss.ts';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { share } from '#/messages/debtor-check/outcome.ts';
import { pictureTexts } from '#/messages/debtor-check/pictures.ts';
import { euro } from '#/messages/format.ts';
import { CardTable } from './card-table.tsx';

const ROWS_OF_TABLE = 10;
const PARTS = 4;
/** Smallest chance that a table row is worth; below it the table says "less". */
const SMALL = 0.0001;
/** Coordinates of the line; the picture stretches them to its own size. */
const SIDE = 1000;

/** A side of the picture, from nought to a round end. */
interface Scale {
  readonly end: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5] as const;

/** As `roundStep` of the range pictures; shared with it, the home page's script would load one file more. */
function roundPart(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / PARTS));
  return (STEPS.find((step) => step * power * PARTS >= most) ?? 10) * power;
}

/** A scale that holds `most`, in at most four round parts. */
function scaleTo(most: number): Scale {
  const step = roundPart(most);
  const parts = Math.ceil(most / step);
  return { end: parts * step, ticks: Array.from({ length: parts + 1 }, (_, at) => at * step) };
}

/** Place on the scale as SVG percentage with two decimals. */
const along = ({ end }: Scale, value: number): string => `${((value / end) * 100).toFixed(2)}%`;

const anchor = (at: number, last: number) => (at === 0 ? 'start' : at === last ? 'end' : 'middle');

function Numbers({ points }: { readonly points: LossFigures['exceedance'] }): JSX.Element {
  const every = Math.max(1, Math.ceil(points.length / ROWS_OF_TABLE));
  const rows = points
    .filter((_, at) => at % every === 0)
    .map(({ lossCents, probability }) => ({
      key: String(lossCents),
      cells: [euro(lossCents), probability > 0 && probability < SMALL ? pictureTexts.lessThan(share(SMALL)) : share(probability)],
    }));
  return (
    <details>
      <summary>{texts.seeNumbers}</summary>
      <CardTable head={texts.curveHead} rows={rows} />
    </details>
  );
}

/** The three losses that are named above the picture, as dots on its line. */
const namedLosses = ({ oneInTenCents, oneInTwentyCents, oneInHundredCents }: LossFigures) =>
  [
    [oneInTenCents, 0.1],
    [oneInTwentyCents, 0.05],
    [oneInHundredCents, 0.01],
  ] as const;

/** Chance of losing more than an amount in a year, as a falling line over round amounts and chances, and as a table. */
export function CurveView({ loss }: { readonly loss: LossFigures }): JSX.Element {
  const points = loss.exceedance;
  const across = scaleTo(Math.max(1, ...points.map(({ lossCents }) => lossCents)));
  const up = scaleTo(Math.max(0.01, ...points.map(({ probability }) => probability)));
  const height = (probability: number) => along(up, up.end - probability);
  const last = across.ticks.length - 1;
  const line = points
    .map(({ lossCents, probability }) => {
      const [x, y] = [lossCents / across.end, 1 - probability / up.end];
      return `${(x * SIDE).toFixed(1)},${(y * SIDE).toFixed(1)}`;
    })
    .join(' ');
  const dots = namedLosses(loss).filter(([lossCents]) => lossCents > 0);
  return (
    <figure class="curve-picture">
      <figcaption>{texts.curveTitle}</figcaption>
      <svg class="curve-plot" width="100%" height="220" role="img" aria-label={texts.curveAlt}>
        {up.ticks.map((chance) => (
          <g key={chance}>
            <line class="plot-grid" x1="0" x2="100%" y1={height(chance)} y2={height(chance)} />
            {chance > 0 && (
              <text class="plot-label" x="100%" y={height(chance)} dy="-4" text-anchor="end">
                {share(chance)}
              </text>
            )}
          </g>
        ))}
        <svg viewBox={`0 0 ${String(SIDE)} ${String(SIDE)}`} preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
          <polyline class="plot-line" points={line} vector-effect="non-scaling-stroke" />
        </svg>
        {dots.map(([lossCents, chance]) => (
          <circle key={chance} class="plot-dot" cx={along(across, lossCents)} cy={height(chance)} r="5" />
        ))}
      </svg>
      <svg class="plot-axis" width="100%" height="24" aria-hidden="true" focusable="false">
        {across.ticks.map((amount, at) => (
          <text
            key={amount}
            class={at === 0 || at === last || at * 2 === last ? 'plot-label' : 'plot-label plot-label-between'}
            x={along(across, amount)}
            y="18"
            text-anchor={anchor(at, last)}
          >
            {euro(amount)}
          </text>
        ))}
      </svg>
      <p class="soft">{pictureTexts.curve}</p>
      <Numbers points={points} />
    </figure>
  );
}
