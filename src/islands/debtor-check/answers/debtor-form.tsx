import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { BookFacts, DebtorAnswers } from '#/debtor-check/answers.ts';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import { answerTexts, debtorFormTexts as texts, KIND_OPTIONS } from '#/messages/debtor-check/answers.ts';
import { countryName } from '#/messages/countries.ts';
import { NOT_INSURABLE } from '#/messages/debtor-check/outcome.ts';
import { classText } from '../class-text.ts';
import type { NamedFinding } from '../report.ts';
import { CommonFields, CountryList } from './common-fields.tsx';
import { SelectField, SignalField, TickBox } from './fields.tsx';
import { readDebtor, typedIn, type Faults } from './read-answers.ts';

interface Props {
  readonly row: NamedFinding;
  readonly forAll: BookFacts['forAll'];
  readonly onAnswer: (key: string, answers: DebtorAnswers) => void;
  readonly onClose: () => void;
}

/** The class before an answer went out, with the finding it stood in: another finding is the answer. */
interface Waiting {
  readonly before: string;
  readonly finding: DebtorFinding;
}

const focusOnce = (element: HTMLElement | null) => element?.focus();

function statusOf(waiting: Waiting | null, { name, finding }: NamedFinding): string {
  if (waiting === null) return '';
  if (waiting.finding === finding) return texts.busy;
  const now = classText(finding);
  return waiting.before === now ? texts.outcome(name, now) : texts.changed(name, waiting.before, now);
}

/** What the file says of the country. */
function countryHint({ country, unreadCountry }: NamedFinding['read']): string | undefined {
  if (country !== null) return answerTexts.asRead(countryName(country));
  return unreadCountry === undefined ? undefined : answerTexts.countryUnread(unreadCountry);
}

/** What the owner knows of one customer; its finding is made anew in the worker and the focus stays on the button. */
export function DebtorForm({ row, forAll, onAnswer, onClose }: Props): JSX.Element {
  const { name, finding, own, read } = row;
  const id = `aanvullen-${finding.key}`;
  const prefix = `${finding.key}-`;
  const [faults, setFaults] = useState<Faults>({});
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  useLayoutEffect(() => {
    const [first] = Object.keys(faults);
    if (first !== undefined) document.getElementById(first)?.focus();
  }, [faults]);
  const onSubmit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const { answers, faults: found } = readDebtor(typedIn(new FormData(event.currentTarget)), prefix);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setWaiting({ before: classText(finding), finding });
    onAnswer(finding.key, answers);
  };
  const isSaidOfAll = forAll !== undefined && Object.keys(forAll).length > 0;
  return (
    <form class="debtor-form" id={id} aria-labelledby={`${id}-titel`} autocomplete="off" onSubmit={onSubmit}>
      <h3 id={`${id}-titel`} tabIndex={-1} ref={focusOnce}>
        {texts.title(name)}
      </h3>
      <CountryList id={`${prefix}landen`} />
      <div class="answer-fields">
        <CommonFields
          {...{ prefix, faults }}
          countryList={`${prefix}landen`}
          said={own}
          countryHint={countryHint(read)}
          {...(isSaidOfAll && { empty: answerTexts.asForAll })}
        />
        <SelectField
          id={`${prefix}soort`}
          label={answerTexts.kind}
          hint={read.notInsurable === null ? undefined : answerTexts.asRead(NOT_INSURABLE[read.notInsurable].toLowerCase())}
          empty={read.notInsurable === null ? answerTexts.notKnown : answerTexts.keep}
          value={own.notInsurable}
          options={KIND_OPTIONS}
        />
      </div>
      <SignalField id={`${prefix}signalen`} value={own.signals} />
      <TickBox
        id={`${prefix}insolvent`}
        name={`${prefix}insolvent`}
        value="ja"
        label={answerTexts.insolvent}
        isTicked={own.insolvent === true}
      />
      <p class="form-buttons">
        <button class="button" type="submit">
          {texts.submit}
        </button>
        <button class="button button-quiet" type="button" onClick={onClose}>
          {texts.close}
        </button>
      </p>
      <p role="status">{statusOf(waiting, row)}</p>
    </form>
  );
}
