import type { JSX } from 'preact';
import type { AgeingStrip } from '#/debtor-check/ageing-strip.ts';
import { ageingSentence, BAND_NAMES, outcomeTexts, share } from '#/messages/debtor-check/outcome.ts';
import { euro } from '#/messages/format.ts';
import { CardTable } from './card-table.tsx';

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
