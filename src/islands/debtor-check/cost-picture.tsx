import type { JSX } from 'preact';
import { costTexts as texts } from '#/messages/debtor-check/cost.ts';
import { outcomeTexts } from '#/messages/debtor-check/outcome.ts';
import type { CostOfRisk, PolicyCost } from '#/debtor-check/cost-of-risk.ts';

/** What the picture needs of the costs. */
type ShownCost = Pick<CostOfRisk, 'expectedLossCents' | 'badLossCents'> & {
  readonly policies: readonly Pick<PolicyCost, 'insurer' | 'product' | 'firstYear' | 'expectedRetainedCents' | 'badYear'>[];
};

interface Year {
  readonly costCents: number;
  readonly lossCents: number;
}

interface Option {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly average: Year;
  readonly bad: Year;
}

/** Bearing it all, then the policies in the order of their names. */
function optionsOf({ policies, expectedLossCents, badLossCents }: ShownCost, nameOf: (id: string) => string): readonly Option[] {
  const none: Option = {
    ...{ key: 'none', name: outcomeTexts.withoutPolicy, detail: '' },
    average: { costCents: 0, lossCents: expectedLossCents },
    bad: { costCents: 0, lossCents: badLossCents },
  };
  const insured = policies.map(({ insurer, product, firstYear: { middleCents: costCents }, expectedRetainedCents, badYear }) => ({
    ...{ key: product, name: nameOf(insurer), detail: nameOf(product) },
    average: { costCents, lossCents: expectedRetainedCents },
    bad: { costCents, lossCents: badYear.retainedCents },
  }));
  return [none, ...insured];
}

const total = ({ costCents, lossCents }: Year) => costCents + lossCents;

function Bar({ name, year, most }: { readonly name: string; readonly year: Year; readonly most: number }): JSX.Element {
  const wide = (amount: number) => `${((100 * amount) / most).toFixed(2)}%`;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <svg class="cost-bar" width="100%" height="16" aria-hidden="true" focusable="false">
          <rect class="cost-policy" width={wide(year.costCents)} height="14" y="1" />
          <rect class="cost-loss" x={wide(year.costCents)} width={wide(year.lossCents)} height="14" y="1" />
        </svg>
        {texts.sum(year.costCents, year.lossCents)}
      </dd>
    </div>
  );
}

/** What each way costs in an average year and in a bad one, as bars on one scale with their amounts. */
export function CostPicture({ cost, nameOf }: { readonly cost: ShownCost; readonly nameOf: (id: string) => string }): JSX.Element {
  const options = optionsOf(cost, nameOf);
  const most = Math.max(1, ...options.flatMap(({ average, bad }) => [total(average), total(bad)]));
  return (
    <>
      <h3>{texts.title}</h3>
      <p>{texts.intro}</p>
      <p class="cost-key" aria-hidden="true">
        <span class="cost-key-policy" /> {texts.policy} <span class="cost-key-loss" /> {texts.loss}
      </p>
      <ul class="cost-options">
        {options.map(({ key, name, detail, average, bad }) => (
          <li key={key}>
            <h4>
              {name} {detail !== '' && <span>{detail}</span>}
            </h4>
            <dl>
              <Bar name={texts.average} year={average} most={most} />
              <Bar name={texts.bad} year={bad} most={most} />
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
