import type { JSX } from 'preact';
import type { TotalChange } from '#/quote-engine/contract/what-if-totals.ts';
import type { NameOf } from '#/messages/what-if.ts';
import { crossedText, differenceText, fixedText, lostText, productText, totalText, whatIfTexts as texts } from '#/messages/what-if.ts';

interface ResultsProps {
  readonly changes: readonly TotalChange[];
  /** Without an outcome only the totals of now are shown. */
  readonly hasOutcome: boolean;
  readonly nameOf: NameOf;
}

function Total({ label, total }: { readonly label: string; readonly total: TotalChange['before'] }): JSX.Element {
  const { range, middle } = totalText(total);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{range}</b> {middle !== null && <span class="soft">{middle}</span>}
      </dd>
    </div>
  );
}

interface RowProps {
  readonly change: TotalChange;
  readonly nameOf: NameOf;
}

function Row({ change, nameOf }: RowProps): JSX.Element {
  const { before, after, crossed } = change;
  const product = productText(change, nameOf);
  const remarks = [
    ...crossed.map((over) => crossedText(over, nameOf)),
    ...(product === null ? [] : [product]),
    ...lostText(change),
    ...fixedText(change),
  ];
  return (
    <li>
      <h3>
        {nameOf(before.insurer)} <span class="soft">{nameOf(after.product)}</span>
      </h3>
      <dl>
        <Total label={texts.now} total={before} />
        <Total label={texts.changed} total={after} />
        <div>
          <dt>{texts.difference}</dt>
          <dd>
            <b>{differenceText(change) ?? texts.noDifference}</b>
          </dd>
        </div>
      </dl>
      {remarks.map((remark) => (
        <p key={remark} class="what-if-remark">
          {remark}
        </p>
      ))}
    </li>
  );
}

function RowNow({ change: { before }, nameOf }: RowProps): JSX.Element {
  return (
    <li>
      <h3>
        {nameOf(before.insurer)} <span class="soft">{nameOf(before.product)}</span>
      </h3>
      <dl>
        <Total label={texts.now} total={before} />
      </dl>
    </li>
  );
}

/** Per insurer the total now, the total with the change, and the difference in euro and percent. */
export function Results({ changes, hasOutcome, nameOf }: ResultsProps): JSX.Element {
  const Shown = hasOutcome ? Row : RowNow;
  return (
    <ul class="what-if-rows" aria-label={texts.results}>
      {changes.map((change) => (
        <Shown key={change.before.insurer} change={change} nameOf={nameOf} />
      ))}
    </ul>
  );
}
