import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { answerTexts, completeTexts as texts, HOME_OPTIONS, RELATION_OPTIONS } from '#/messages/debtor-check/answers.ts';
import { SECTOR_OPTIONS } from './answers/common-fields.tsx';
import { SelectField, SignalField, TextField } from './answers/fields.tsx';
import { readBook, typedIn, type Faults } from './answers/read-answers.ts';
import { writtenAmount, writtenDay, writtenDays, writtenFactor, writtenPercentage } from './answers/written.ts';
import type { BookMachine } from './book-machine.ts';
import type { Report } from './report.ts';

interface PartProps {
  readonly report: Report;
  readonly faults: Faults;
}

const fieldOf = (faults: Faults, name: string) => ({ id: `bestand-${name}`, fault: faults[`bestand-${name}`] });

/** The company itself: where it is, its turnover when the file has no sales, margin, losses and busiest month. */
function CompanyFields({ report, faults }: PartProps): JSX.Element {
  const { answers, check, homeFromFile } = report;
  const home = HOME_OPTIONS.find(([code]) => code === answers.establishment)?.[1];
  return (
    <fieldset>
      <legend>{texts.company}</legend>
      <div class="answer-fields">
        <SelectField
          {...fieldOf(faults, 'vestiging')}
          label={texts.home}
          hint={homeFromFile && home !== undefined ? answerTexts.asRead(home) : undefined}
          empty={texts.choose}
          value={answers.establishment}
          options={HOME_OPTIONS}
        />
        {report.format !== 'typed' && (check.asOf === null || answers.asOf !== undefined) && (
          <TextField {...fieldOf(faults, 'peildatum')} label={texts.asOf} hint={texts.asOfHint} value={writtenDay(answers.asOf)} />
        )}
        {check.turnover.from !== 'file' && (
          <TextField {...fieldOf(faults, 'omzet')} label={texts.turnover} unit="€" value={writtenAmount(answers.turnoverCents)} />
        )}
        <TextField
          {...fieldOf(faults, 'marge')}
          label={texts.margin}
          hint={texts.marginHint}
          unit="%"
          value={writtenPercentage(answers.margin)}
        />
        <TextField
          {...fieldOf(faults, 'verliezen')}
          label={texts.losses}
          hint={texts.lossesHint}
          unit="€"
          value={writtenAmount(answers.lossesCents)}
        />
        <TextField {...fieldOf(faults, 'piek')} label={texts.peak} hint={texts.peakHint} unit="keer" value={writtenFactor(answers.peak)} />
      </div>
    </fieldset>
  );
}

/** One answer that holds for every customer without its own. */
function ForAllFields({ report, faults }: PartProps): JSX.Element {
  const { sector, relation, termDays, signals } = report.answers.forAll ?? {};
  const empty = answerTexts.notKnown;
  return (
    <fieldset>
      <legend>{texts.forAll}</legend>
      <p class="field-hint">{texts.forAllHint}</p>
      <div class="answer-fields">
        <SelectField {...fieldOf(faults, 'branche')} label={texts.sector} empty={empty} value={sector} options={SECTOR_OPTIONS} />
        <SelectField {...fieldOf(faults, 'relatie')} label={texts.relation} empty={empty} value={relation} options={RELATION_OPTIONS} />
        <TextField
          {...fieldOf(faults, 'termijn')}
          label={texts.term}
          hint={answerTexts.termHint}
          unit="dagen"
          value={writtenDays(termDays)}
        />
      </div>
      <SignalField id="bestand-signalen" legend={texts.signals} value={signals} />
    </fieldset>
  );
}

/**
 * What no file says of the book. Nothing is chosen beforehand but what was read from the file, which is marked so; what is typed stays
 * while the report is made anew.
 */
export function CompleteForm({ report, machine }: { readonly report: Report; readonly machine: BookMachine }): JSX.Element {
  const [faults, setFaults] = useState<Faults>({});
  const [asked, setAsked] = useState<Report | null>(null);
  useLayoutEffect(() => {
    const [first] = Object.keys(faults);
    if (first !== undefined) document.getElementById(first)?.focus();
  }, [faults]);
  const onSubmit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const { faults: found, answers } = readBook(typedIn(new FormData(event.currentTarget)));
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setAsked(report);
    machine.complete(answers);
  };
  return (
    <section aria-labelledby="aanvullen">
      <h2 id="aanvullen">{report.format === 'typed' ? texts.typedTitle : texts.title}</h2>
      <form class="complete-form" onSubmit={onSubmit} autocomplete="off">
        <CompanyFields report={report} faults={faults} />
        <ForAllFields report={report} faults={faults} />
        <p class="form-buttons">
          <button class="button button-quiet" type="submit">
            {texts.submit}
          </button>
        </p>
        <p role="status">{asked === null ? '' : asked === report ? texts.busy : texts.done}</p>
      </form>
    </section>
  );
}
