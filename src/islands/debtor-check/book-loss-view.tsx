import type { JSX } from 'preact';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { outcomeTexts, stressKind, stressName } from '#/messages/debtor-check/outcome.ts';
import { checkPageTexts } from '#/messages/debtor-check/texts.ts';
import { euro } from '#/messages/format.ts';
import { multiplyDivide, ONE } from '#/quote-engine/units.ts';
import type { BookMachine, BookState } from './book-machine.ts';
import { CardTable } from './card-table.tsx';
import { CurveView } from './curve-view.tsx';
import { PublishedView } from './published-view.tsx';
import type { Report } from './report.ts';
import { StressSliders } from './stress-sliders.tsx';

interface Props {
  readonly report: Report;
  readonly state: BookState;
  readonly machine: BookMachine;
  readonly published: readonly string[];
}

function LargestFalls({ report, state }: Pick<Props, 'report' | 'state'>): JSX.Element | null {
  const largest = report.stress.find(({ code }) => code === 'largest-falls');
  if (largest === undefined) return null;
  const { margin } = state;
  const sentence =
    margin === null
      ? outcomeTexts.noMargin
      : outcomeTexts.extraTurnover(largest.lossCents, multiplyDivide(largest.lossCents, ONE, margin), checkPageTexts.margin(margin));
  return <p class="risk-sentence">{sentence}</p>;
}

/** What a year can cost, the curve, the stress test and its sliders. */
export function BookLossView({ report, state, machine, published }: Props): JSX.Element {
  const { loss } = report;
  const figures = [
    [outcomeTexts.expected, loss.expectedCents],
    [outcomeTexts.oneInTen, loss.oneInTenCents],
    [outcomeTexts.oneInTwenty, loss.oneInTwentyCents],
    [outcomeTexts.oneInHundred, loss.oneInHundredCents],
  ] as const;
  const rows = report.stress.map((line) => ({
    key: `${line.code} ${line.sector ?? ''}`,
    cells: [
      stressName(line),
      euro(line.lossCents),
      <>
        {stressKind(line)}
        {line.oneInTwentyCents !== null && <span class="note">{outcomeTexts.oneInTwentyThen(line.oneInTwentyCents)}</span>}
      </>,
    ],
  }));
  return (
    <section aria-labelledby="jaar-bestand">
      <h2 id="jaar-bestand">{outcomeTexts.lossTitle}</h2>
      <p class="soft">{texts.basis[report.basis]}</p>
      <dl class="check-facts">
        {figures.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{euro(amount)}</dd>
          </div>
        ))}
      </dl>
      <p>{outcomeTexts.noLoss(loss.noLoss)}</p>
      <CurveView loss={loss} />
      <PublishedView sentences={published} />
      <h2>{outcomeTexts.stressTitle}</h2>
      <LargestFalls report={report} state={state} />
      <CardTable head={outcomeTexts.stressHead} rows={rows} />
      <StressSliders report={report} margin={state.margin} slid={state.slid} onSlide={(imagined) => machine.slide(imagined)} />
    </section>
  );
}
