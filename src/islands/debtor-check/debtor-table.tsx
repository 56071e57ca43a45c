import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import { debtorFormTexts, tableToolTexts } from '#/messages/debtor-check/answers.ts';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { ADVICE, driverText, OVERRIDES } from '#/messages/debtor-check/outcome.ts';
import { euro } from '#/messages/format.ts';
import { DebtorForm } from './answers/debtor-form.tsx';
import type { BookMachine, BookState } from './book-machine.ts';
import { CardTable } from './card-table.tsx';
import { classText } from './class-text.ts';
import { CoverCell } from './cover-cell.tsx';
import type { NamedFinding, Report } from './report.ts';
import { TableTools } from './table-tools.tsx';

interface Props {
  readonly report: Report;
  readonly state: Pick<BookState, 'rows' | 'found'>;
  readonly machine: BookMachine;
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

interface NameProps {
  readonly row: NamedFinding;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const buttonId = (key: string) => `aanvulknop-${key}`;

function NameCell({ row, isOpen, onToggle }: NameProps): JSX.Element {
  const { key, ownerOnly } = row.finding;
  return (
    <>
      {row.name} {ownerOnly && <span class="note">{texts.person}</span>}
      <button
        class="row-button"
        type="button"
        id={buttonId(key)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `aanvullen-${key}` : undefined}
        aria-label={debtorFormTexts.openFor(row.name)}
        onClick={onToggle}
      >
        {debtorFormTexts.open}
      </button>
    </>
  );
}

/** What a customer owes, with how late it pays on average where its paid invoices tell. */
function OpenCell({ finding }: { readonly finding: DebtorFinding }): JSX.Element {
  const { balance, averageDaysLate } = finding;
  return (
    <>
      {euro(balance.openCents)} {averageDaysLate !== null && <span class="note">{texts.paysLate(averageDaysLate)}</span>}
    </>
  );
}

function amountCells({ exposure, limit, advice, notInsurable }: DebtorFinding): readonly string[] {
  const isOut = notInsurable !== null;
  return [
    euro(exposure.peakCents),
    isOut ? '–' : euro(limit.suggestedCents),
    isOut ? '–' : euro(limit.gapCents),
    advice === null ? '–' : ADVICE[advice],
  ];
}

/** Every debtor with class, exposure, limit, gap, advice and how it would be insured; found, sorted and added to; a long book comes in parts. */
export function DebtorTable({ report, state, machine }: Props): JSX.Element {
  const { rows, found } = state;
  const all = report.check.concentration.debtors;
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = (key: string) => setOpen(open.includes(key) ? open.filter((other) => other !== key) : [...open, key]);
  const close = (key: string) => {
    toggle(key);
    document.getElementById(buttonId(key))?.focus();
  };
  const lineOf = (row: NamedFinding) => {
    const { key } = row.finding;
    const isOpen = open.includes(key);
    const amounts = amountCells(row.finding);
    const name = <NameCell row={row} isOpen={isOpen} onToggle={() => toggle(key)} />;
    const form = (
      <DebtorForm
        key={key}
        row={row}
        forAll={report.answers.forAll}
        onAnswer={(of, answers) => machine.answerFor(of, answers)}
        onClose={() => close(key)}
      />
    );
    return {
      key,
      cells: [
        name,
        <OpenCell key="open" finding={row.finding} />,
        <ClassCell key="class" finding={row.finding} />,
        ...amounts,
        <CoverCell key="cover" row={row} />,
      ],
      ...(isOpen && { below: form }),
    };
  };
  return (
    <section aria-labelledby="per-klant">
      <h2 id="per-klant">{texts.tableTitle}</h2>
      <p>{texts.tableIntro}</p>
      {rows.some(({ finding }) => finding.ownerOnly) && <p class="soft">{texts.owner}</p>}
      {all > 1 && <TableTools onList={(list) => machine.list(list)} />}
      {found > 0 && <CardTable head={texts.tableHead} rows={rows.map(lineOf)} />}
      <p role="status">{found === 0 ? tableToolTexts.none : tableToolTexts.found(rows.length, found, all)}</p>
      {rows.length < found && (
        <p>
          <button class="button button-quiet" type="button" onClick={() => machine.more()}>
            {texts.more(found - rows.length)}
          </button>
        </p>
      )}
      <p>
        <button class="button button-quiet" type="button" onClick={() => machine.saveSheet()}>
          {texts.save}
        </button>
      </p>
    </section>
  );
}
