import type { JSX } from 'preact';
import { coverText, NOT_INSURABLE } from '#/messages/debtor-check/outcome.ts';
import { coverTexts as texts, coverWay } from '#/messages/debtor-check/cover.ts';
import type { NamedFinding } from './report.ts';

/** How a customer would be insured: in a word, and per product of every insurer, in the order of their names. */
export function CoverCell({ row }: { readonly row: NamedFinding }): JSX.Element {
  const { notInsurable, cover, advice } = row.finding;
  if (notInsurable !== null) return <>{NOT_INSURABLE[notInsurable]}</>;
  return (
    <>
      {coverText(cover.likelihood, advice)}
      {advice !== null && row.covers.length > 0 && (
        <details>
          <summary>{texts.perInsurer}</summary>
          <ul class="driver-list">
            {row.covers.map(({ insurer, product, cover: way }) => (
              <li key={way.product}>
                <b>{insurer}</b>, {product}: {coverWay(way)}
              </li>
            ))}
          </ul>
          <p class="note">{texts.about}</p>
        </details>
      )}
    </>
  );
}
