import type { JSX } from 'preact';
import { fileTexts } from '#/messages/debtor-check/island.ts';
import { bookTexts as texts, reconciliationSentences } from '#/messages/debtor-check/book.ts';
import { driverRow, levelSentence, outcomeTexts, NOT_INSURABLE } from '#/messages/debtor-check/outcome.ts';
import { refusalText, shortcomingText } from '#/messages/ledger-files.ts';
import { AgeingView } from './ageing-view.tsx';
import { BookLossView } from './book-loss-view.tsx';
import type { BookMachine, BookState } from './book-machine.ts';
import { CardTable } from './card-table.tsx';
import { CompleteForm } from './complete-form.tsx';
import { ConcentrationView } from './concentration-view.tsx';
import { CostsView } from './costs-view.tsx';
import { DebtorTable } from './debtor-table.tsx';
import { HomeCountry } from './home-country.tsx';
import type { IslandData } from './island-data.ts';
import { MappingView } from './mapping-view.tsx';
import { QuoteView } from './quote-view.tsx';
import type { Report } from './report.ts';
import { TakeView } from './take/take-view.tsx';

interface Props {
  readonly state: BookState;
  readonly machine: BookMachine;
  readonly data: IslandData;
}

/** Moves the focus to what has just come, once. */
const focusOnce = (element: HTMLElement | null) => element?.focus();

function Refused({ state }: { readonly state: BookState }): JSX.Element | null {
  const { refused, failed } = state;
  if (refused === null && !failed) return null;
  const text = refused === null ? { what: fileTexts.failed, mend: '' } : refusalText(refused.code, refused.data);
  return (
    <div class="fault-summary" role="alert" tabIndex={-1} ref={focusOnce}>
      <h3>{text.what}</h3>
      <p>{text.mend}</p>
    </div>
  );
}

function ReadView({ report }: { readonly report: Report }): JSX.Element {
  const { reconciliation } = report.check;
  const names = report.inCredit.map(({ name }) => name);
  const { asOf } = report.check;
  const noted = reconciliation.shortcomings
    .filter(({ code }) => code !== 'no-date' || asOf === null)
    .flatMap((one) => shortcomingText(one) ?? []);
  return (
    <section aria-labelledby="gelezen">
      <h2 id="gelezen" tabIndex={-1} ref={focusOnce}>
        {texts.readTitle}
      </h2>
      {reconciliationSentences(reconciliation, names, report.format !== 'typed').map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {report.madeBy !== null && <p class="soft">{texts.madeBy(report.madeBy)}</p>}
      {noted.length > 0 && (
        <>
          <h3>{texts.notedTitle}</h3>
          <ul>
            {noted.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Nothing is owed and nothing was sold: no label would mean anything. */
const isEmpty = ({ check }: Report): boolean => check.turnover.amountCents === 0;

function LabelView({ report }: { readonly report: Report }): JSX.Element {
  const { label, outside } = report.check;
  if (isEmpty(report)) return <p class="risk-sentence">{texts.nothing}</p>;
  const rows = label.drivers.map((line) => {
    const row = driverRow(line);
    return { key: line.driver, cells: [row.name, row.value, row.bounds, row.level] };
  });
  return (
    <section aria-labelledby="risico-bestand">
      <div class={`risk-label risk-${label.level}`}>
        <h2 id="risico-bestand">{outcomeTexts.label(label.level)}</h2>
        <p>{levelSentence(label.level)}</p>
      </div>
      <CardTable caption={outcomeTexts.labelCaption} head={outcomeTexts.labelHead} rows={rows} />
      {outside.length > 0 && (
        <>
          <h3>{texts.outsideTitle}</h3>
          <ul>
            {outside.map(({ reason, debtors, openCents }) => (
              <li key={reason}>
                {NOT_INSURABLE[reason]} ({texts.outside(debtors, openCents)})
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ReportView({ state, machine, report, data }: Props & { readonly report: Report }): JSX.Element {
  const { averageDaysLate, ageing } = report.check;
  const { parts } = state;
  const isHomeKnown = report.answers.establishment !== undefined;
  return (
    <div class="check-outcome" key={report.format}>
      <ReadView report={report} />
      <p class="soft">{outcomeTexts.noDecision}</p>
      <LabelView report={report} />
      {parts > 1 && <AgeingView ageing={ageing} />}
      {parts > 1 && averageDaysLate !== null && <p>{texts.daysLate(averageDaysLate)}</p>}
      {parts > 1 && !isEmpty(report) && <ConcentrationView report={report} />}
      {parts > 2 && <DebtorTable report={report} state={state} machine={machine} />}
      {parts > 3 && <CompleteForm report={report} machine={machine} />}
      {parts > 3 && <BookLossView report={report} state={state} machine={machine} published={data.published} />}
      {parts > 4 && <HomeCountry report={report} machine={machine} />}
      {parts > 4 && isHomeKnown && <CostsView costs={state.costs} names={data.names} onAsk={() => machine.compareCosts()} />}
      {parts > 4 && isHomeKnown && <TakeView data={data} take={() => machine.take()} onSheet={() => machine.saveSheet()} />}
      {parts > 4 && isHomeKnown && <QuoteView report={report} onGo={() => machine.toQuote()} />}
    </div>
  );
}

/** Everything that a file brings onto the page: why it cannot be read, its columns to confirm, or what it says. */
export function BookView({ state, machine, data }: Props): JSX.Element {
  return (
    <div>
      <Refused state={state} />
      {state.mapping && (
        <MappingView
          key={state.mapping.worksheets?.read}
          mapping={state.mapping}
          onConfirm={(mapping, asOf) => machine.confirm(mapping, asOf)}
          onSheet={(at) => machine.readSheet(at)}
        />
      )}
      {state.report && <ReportView state={state} machine={machine} report={state.report} data={data} />}
    </div>
  );
}
