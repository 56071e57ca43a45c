import type { JSX } from 'preact';
import type { AgeingStrip } from '#/debtor-check/ageing-strip.ts';
import type { ExceedancePoint } from '#/debtor-check/loss.ts';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { ageingSentence, BAND_NAMES, outcomeTexts, share } from '#/messages/debtor-check/outcome.ts';
import { euro } from '#/messages/format.ts';
import { CardTable } from './card-table.tsx';
import type { Report } from './report.ts';

const wide = (part: number) => `${(Math.min(1, Math.max(0, part)) * 100).toFixed(2)}%`;

/** The balance by age beside what is usual: bars with a line at the norm, in the table of the same numbers. */
export function AgeingView({ ageing }: { readonly ageing: AgeingStrip }): JSX.Element {
  const rows = ageing.bands
    .filter(({ band, amountCents }) => band !== 'unknownCents' || amountCents > 0)
    .map(({ band, amountCents, share: part, norm }) => ({
      key: band,
      cells: [
        BAND_NAMES[band],
        euro(amountCents),
        <>
          {share(part)}
          <svg class="age-bar" width="100%" height="14" aria-hidden="true" focusable="false">
            <rect class="age-fill" width={wide(part)} height="10" y="2" />
            {norm !== null && <line class="age-norm" x1={wide(norm)} x2={wide(norm)} y1="0" y2="14" />}
          </svg>
        </>,
        norm === null ? '' : share(norm),
      ],
    }));
  return (
    <section aria-labelledby="leeftijd-bestand">
      <h2 id="leeftijd-bestand">{outcomeTexts.ageingTitle}</h2>
      <p>{ageingSentence(ageing)}</p>
      <CardTable head={outcomeTexts.ageingHead} rows={rows} />
    </section>
  );
}

/** The largest customers as ranked bars, with the share of all so far as a line. */
export function ConcentrationView({ report }: { readonly report: Report }): JSX.Element {
  const { ranked, check } = report;
  const { topOne, topFive, equalDebtors } = check.concentration;
  const step = 28;
  const rows = ranked.map((row) => ({
    key: row.key,
    cells: [row.name, euro(row.amountCents), share(row.share), share(row.cumulative)],
  }));
  const points = ranked.map(({ cumulative }, at) => `${(cumulative * 1000).toFixed(0)},${String(at * step + 14)}`).join(' ');
  return (
    <section aria-labelledby="concentratie-bestand">
      <h2 id="concentratie-bestand">{outcomeTexts.concentrationTitle}</h2>
      <p>{outcomeTexts.concentration(topOne, topFive, equalDebtors)}</p>
      <p class="soft">{texts.concentrationBy[check.concentrationBy]}</p>
      {ranked.length > 0 && (
        <svg
          class="rank-picture"
          viewBox={`0 0 1000 ${String(ranked.length * step)}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={texts.barsAlt}
          height={ranked.length * step}
        >
          {ranked.map(({ key, share: part }, at) => (
            <rect key={key} class="age-fill" x="0" y={at * step + 5} height={step - 10} width={(part * 1000).toFixed(1)} />
          ))}
          <polyline class="rank-line" points={points} vector-effect="non-scaling-stroke" />
        </svg>
      )}
      <CardTable head={texts.concentrationHead} rows={rows} />
    </section>
  );
}

const WIDE = 1000;
const HIGH = 300;

/** Chance of losing more than an amount in a year, as a falling line and as a table. */
export function CurveView({ points }: { readonly points: readonly ExceedancePoint[] }): JSX.Element {
  const most = Math.max(1, ...points.map(({ lossCents }) => lossCents));
  const top = Math.max(0.01, ...points.map(({ probability }) => probability));
  const line = points.map(({ lossCents, probability }) => {
    const x = (lossCents / most) * WIDE;
    return `${x.toFixed(1)},${(HIGH - (probability / top) * HIGH).toFixed(1)}`;
  });
  const every = Math.max(1, Math.ceil(points.length / 10));
  const rows = points
    .filter((_, at) => at % every === 0)
    .map(({ lossCents, probability }) => ({
      key: String(lossCents),
      cells: [euro(lossCents), probability > 0 && probability < 0.0001 ? '< 0,01%' : share(probability)],
    }));
  return (
    <figure class="curve">
      <figcaption>{texts.curveTitle}</figcaption>
      <svg viewBox={`0 0 ${String(WIDE)} ${String(HIGH)}`} preserveAspectRatio="none" role="img" aria-label={texts.curveAlt} height="200">
        <polyline class="rank-line" points={line.join(' ')} vector-effect="non-scaling-stroke" />
      </svg>
      <p class="curve-ends" aria-hidden="true">
        <span>{euro(0)}</span>
        <span>{euro(most)}</span>
      </p>
      <details>
        <summary>{texts.seeNumbers}</summary>
        <CardTable head={texts.curveHead} rows={rows} />
      </details>
    </figure>
  );
}
