import type { JSX } from 'preact';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { outcomeTexts, share } from '#/messages/debtor-check/outcome.ts';
import { pictureTexts } from '#/messages/debtor-check/pictures.ts';
import { euro } from '#/messages/format.ts';
import { CardTable } from './card-table.tsx';
import type { NamedRank, Report } from './report.ts';

/** Height of a customer in the picture: name above, bar below. Pixels. */
const STEP = 44;
const BAR = { top: 22, height: 14 };
const GRID = [0, 0.25, 0.5, 0.75, 1];

const wide = (part: number) => `${(Math.min(1, Math.max(0, part)) * 100).toFixed(2)}%`;

/** Bars of the largest customers under their names, and the share of all so far as a line over them. */
function RankPicture({ ranked }: { readonly ranked: readonly NamedRank[] }): JSX.Element {
  const height = ranked.length * STEP;
  const middle = (at: number) => at * STEP + BAR.top + BAR.height / 2;
  const line = ranked.map(({ cumulative }, at) => `${(Math.min(1, cumulative) * 1000).toFixed(1)},${String(middle(at))}`).join(' ');
  return (
    <figure class="rank-figure">
      <svg class="rank-plot" width="100%" height={height} role="img" aria-label={texts.barsAlt}>
        {GRID.map((part) => (
          <line key={part} class="plot-grid" x1={wide(part)} x2={wide(part)} y1="0" y2="100%" />
        ))}
        {ranked.map(({ key, share: part }, at) => (
          <rect key={key} class="age-fill" x="0" y={at * STEP + BAR.top} height={BAR.height} width={wide(part)} />
        ))}
        <svg viewBox={`0 0 1000 ${String(height)}`} preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
          <polyline class="plot-line" points={line} vector-effect="non-scaling-stroke" />
        </svg>
        {ranked.map(({ key, cumulative }, at) => (
          <circle key={key} class="plot-dot" cx={wide(cumulative)} cy={middle(at)} r="4" />
        ))}
        {ranked.map(({ key, name }, at) => (
          <text key={key} class="rank-name" x="0" y={at * STEP + BAR.top - 6}>
            {name}
          </text>
        ))}
      </svg>
      <svg class="plot-axis" width="100%" height="24" aria-hidden="true" focusable="false">
        {GRID.map((part) => (
          <text key={part} class="plot-label" x={wide(part)} y="18" text-anchor={part === 0 ? 'start' : part === 1 ? 'end' : 'middle'}>
            {share(part)}
          </text>
        ))}
      </svg>
      <figcaption class="soft">{pictureTexts.bars}</figcaption>
    </figure>
  );
}

/** The largest customers as ranked bars with the share of all so far as a line, in words and in a table. */
export function ConcentrationView({ report }: { readonly report: Report }): JSX.Element {
  const { ranked, check } = report;
  const { topOne, topFive, equalDebtors } = check.concentration;
  const rows = ranked.map((row) => ({
    key: row.key,
    cells: [row.name, euro(row.amountCents), share(row.share), share(row.cumulative)],
  }));
  return (
    <section aria-labelledby="concentratie-bestand">
      <h2 id="concentratie-bestand">{outcomeTexts.concentrationTitle}</h2>
      <p>{outcomeTexts.concentration(topOne, topFive, equalDebtors)}</p>
      <p class="soft">{texts.concentrationBy[check.concentrationBy]}</p>
      {ranked.length > 0 && <RankPicture ranked={ranked} />}
      <CardTable head={texts.concentrationHead} rows={rows} />
    </section>
  );
}
