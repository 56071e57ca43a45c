import type { JSX } from 'preact';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { costTexts, expectedCostRange } from '#/messages/debtor-check/cost.ts';
import { maximumText, outcomeTexts } from '#/messages/debtor-check/outcome.ts';
import { SHORT_NOTICE } from '#/messages/notice.ts';
import { euro, euroRange } from '#/messages/format.ts';
import type { Costs, NamedCosts, WithoutAmount } from './ask-costs.ts';
import { CardTable } from './card-table.tsx';
import { CostPicture } from './cost-picture.tsx';

type Names = Readonly<Record<string, string>>;

interface CostProps {
  readonly cost: NamedCosts;
  readonly unpriced: readonly WithoutAmount[];
  readonly names: Names;
}

const policyName = ({ insurer, product }: Pick<WithoutAmount, 'insurer' | 'product'>, names: Names): JSX.Element => (
  <>
    {names[insurer] ?? insurer} <span class="note">{names[product] ?? product}</span>
  </>
);

/** Every insurer by name, with an amount or with the reason why not. */
function rowsOf({ cost, unpriced, names }: CostProps) {
  const priced = cost.policies.map((policy) => ({
    ...{ key: policy.product, insurer: policy.insurer },
    cells: [
      policyName(policy, names),
      euroRange(policy.firstYear.lowCents, policy.firstYear.highCents),
      euro(policy.expectedRetainedCents),
      expectedCostRange(policy),
      euro(policy.badYear.retainedCents),
      maximumText(policy),
    ],
  }));
  const others = unpriced.map(({ insurer, product, why }) => ({
    ...{ key: `${insurer} ${product}`, insurer },
    cells: [policyName({ insurer, product }, names), costTexts.noAmount, '–', '–', '–', why],
  }));
  return [...priced, ...others].toSorted((one, other) => (one.insurer === other.insurer ? 0 : one.insurer < other.insurer ? -1 : 1));
}

function CostTable(props: CostProps): JSX.Element {
  const { cost, names } = props;
  const own = [outcomeTexts.withoutPolicy, euro(0), euro(cost.expectedLossCents), euro(cost.expectedLossCents), euro(cost.badLossCents)];
  return (
    <>
      <p>{outcomeTexts.costIntro}</p>
      <p class="risk-sentence">{outcomeTexts.costHonest}</p>
      <CostPicture cost={cost} nameOf={(id) => names[id] ?? id} />
      <h3>{costTexts.tableTitle}</h3>
      <CardTable head={outcomeTexts.costHead} rows={[{ key: 'own', cells: [...own, outcomeTexts.noMaximum] }, ...rowsOf(props)]} />
      <p class="soft">{outcomeTexts.costCalibration(cost.gapFactor)}</p>
      <p class="soft">{outcomeTexts.bookNote}</p>
      <p class="note short-notice">{SHORT_NOTICE}</p>
    </>
  );
}

function NoCost({ unpriced, names }: Omit<CostProps, 'cost'>): JSX.Element {
  return (
    <>
      <p>{outcomeTexts.noCost}</p>
      <ul>
        {unpriced.map(({ insurer, why }) => (
          <li key={insurer}>
            {names[insurer] ?? insurer}: {why}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props {
  readonly costs: Costs | 'asking' | null;
  readonly names: Names;
  readonly onAsk: () => void;
}

/** The four indications on this book, asked of the server only when the visitor says so. */
export function CostsView({ costs, names, onAsk }: Props): JSX.Element {
  const done = costs !== null && costs !== 'asking' ? costs : null;
  const fault = done?.kind === 'failed' ? texts.costFailed : done?.kind === 'too-large' ? texts.costTooLarge : null;
  return (
    <section aria-labelledby="polissen-bestand">
      <h2 id="polissen-bestand">{outcomeTexts.costTitle}</h2>
      {done?.kind === 'costs' ? (
        done.cost === null ? (
          <NoCost unpriced={done.unpriced} names={names} />
        ) : (
          <CostTable cost={done.cost} unpriced={done.unpriced} names={names} />
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
