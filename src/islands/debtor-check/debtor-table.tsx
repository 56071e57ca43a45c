import type { JSX } from 'preact';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { ADVICE, CLASS_NAMES, driverText, OVERRIDES } from '#/messages/debtor-check/outcome.ts';
import { euro } from '#/messages/format.ts';
import { CardTable } from './card-table.tsx';
import { CoverCell } from './cover-cell.tsx';
import type { NamedFinding } from './report.ts';

interface Props {
  readonly rows: readonly NamedFinding[];
  readonly all: number;
  readonly onMore: () => void;
  readonly onSave: () => void;
}

function classText({ notInsurable, score }: DebtorFinding): string {
  if (notInsurable !== null) return texts.notRated;
  return score.enough ? `${score.class}, ${CLASS_NAMES[score.class]}` : texts.notEnough(score.best.class, score.worst.class);
}

/** Class with what it rests on, each driver with its weight. */
function ClassCell({ finding }: { readonly finding: DebtorFinding }): JSX.Element {
  const { score } = finding;
  return (
    <>
      {classText(finding)}
      {finding.notInsurable === null && (
        <details>
          <summary>{texts.drivers}</summary>
          <ul class="driver-list">
            {score.drivers.map(driverText).map(({ name, value, weight }) => (
              <li key={name}>
                {name}: {value} ({weight})
              </li>
            ))}
            {score.override !== null && <li>{OVERRIDES[score.override]}</li>}
          </ul>
        </details>
      )}
    </>
  );
}

function cellsOf(row: NamedFinding) {
  const { name, finding } = row;
  const { balance, exposure, limit, advice, notInsurable } = finding;
  const isOut = notInsurable !== null;
  return [
    <>
      {name} {finding.ownerOnly && <span class="note">{texts.person}</span>}
    </>,
    euro(balance.openCents),
    <ClassCell finding={finding} />,
    euro(exposure.peakCents),
    isOut ? '–' : euro(limit.suggestedCents),
    isOut ? '–' : euro(limit.gapCents),
    advice === null ? '–' : ADVICE[advice],
    <CoverCell row={row} />,
  ];
}

/** Every debtor with class, exposure, limit, gap, advice and how it would be insured; a long book comes in parts. */
export function DebtorTable({ rows, all, onMore, onSave }: Props): JSX.Element {
  return (
    <section aria-labelledby="per-klant">
      <h2 id="per-klant">{texts.tableTitle}</h2>
      <p>{texts.tableIntro}</p>
      {rows.some(({ finding }) => finding.ownerOnly) && <p class="soft">{texts.owner}</p>}
      <CardTable head={texts.tableHead} rows={rows.map((row) => ({ key: row.finding.key, cells: cellsOf(row) }))} />
      <p role="status">{texts.shown(rows.length, all)}</p>
      {rows.length < all && (
        <p>
          <button class="button button-quiet" type="button" onClick={onMore}>
            {texts.more(all - rows.length)}
          </button>
        </p>
      )}
      <p>
        <button class="button button-quiet" type="button" onClick={onSave}>
          {texts.save}
        </button>
      </p>
    </section>
  );
}
