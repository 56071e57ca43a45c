import type { JSX } from 'preact';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { maximumText, outcomeTexts } from '#/messages/debtor-check/outcome.ts';
import { SHORT_NOTICE } from '#/messages/notice.ts';
import { euro, euroRange } from '#/messages/format.ts';
import type { Costs, NamedCosts } from './ask-costs.ts';
import { CardTable } from './card-table.tsx';

function CostTable({ cost }: { readonly cost: NamedCosts }): JSX.Element {
  const own = [outcomeTexts.withoutPolicy, euro(0), euro(cost.expectedLossCents), euro(cost.expectedLossCents), euro(cost.badLossCents)];
  const rows = cost.policies.map((policy) => ({
    key: policy.product,
    cells: [
      <>
        {cost.names[policy.insurer] ?? policy.insurer} <span class="note">{cost.names[policy.product] ?? policy.product}</span>
      </>,
      euroRange(policy.firstYear.lowCents, policy.firstYear.highCents),
      euro(policy.expectedRetainedCents),
      euroRange(policy.expectedCost.lowCents, policy.expectedCost.highCents),
      euro(policy.badYear.retainedCents),
      maximumText(policy),
    ],
  }));
  return (
    <>
      <p>{outcomeTexts.costIntro}</p>
      <p class="risk-sentence">{outcomeTexts.costHonest}</p>
      <CardTable head={outcomeTexts.costHead} rows={[{ key: 'own', cells: [...own, outcomeTexts.noMaximum] }, ...rows]} />
      <p class="soft">{outcomeTexts.costCalibration(cost.gapFactor)}</p>
      <p class="soft">{outcomeTexts.bookNote}</p>
      <p class="note short-notice">{SHORT_NOTICE}</p>
    </>
  );
}

/** The four indications on this book, asked of the server only when the visitor says so. */
export function CostsView({ costs, onAsk }: { readonly costs: Costs | 'asking' | null; readonly onAsk: () => void }): JSX.Element {
  const done = costs !== null && costs !== 'asking' ? costs : null;
  const fault = done?.kind === 'failed' ? texts.costFailed : done?.kind === 'too-large' ? texts.costTooLarge : null;
  return (
    <section aria-labelledby="polissen-bestand">
      <h2 id="polissen-bestand">{outcomeTexts.costTitle}</h2>
      {done?.kind === 'costs' ? (
        done.cost === null ? (
          <p>{outcomeTexts.noCost}</p>
        ) : (
          <CostTable cost={done.cost} />
        )
      ) : (
        <>
          <p>{texts.costPrivacy}</p>
          <p>
            <button class="button" type="button" onClick={onAsk} disabled={costs === 'asking'}>
              {texts.costButton}
            </button>
          </p>
          <p role="status">{costs === 'asking' ? texts.costBusy : (fault ?? '')}</p>
        </>
      )}
    </section>
  );
}
