import type { JSX } from 'preact';
import type { Answers, FieldIssue, QuestionStep } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { noticesFor } from '#/quote-engine/contract/notices.ts';
import { parseAmount } from '#/quote-engine/contract/parse-amount.ts';
import { parseShare } from '#/quote-engine/contract/parse-share.ts';
import { isQuestionStep, pathOf, previousStep } from '#/quote-engine/contract/steps.ts';
import type { FormWords } from '#/messages/form-words.ts';
import { questionText } from '#/messages/form-words.ts';
import type { Place } from './address.ts';
import { addressOf } from './address.ts';
import { progressText } from '#/messages/form.ts';
import { euro } from '#/messages/format.ts';
import { readFromFile } from './debtor-check/file-marks.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Question } from './fields/question.tsx';
import { ReviewList } from './review-list.tsx';

export type Failure = 'notReached' | 'tooBusy' | 'refused' | 'outdated' | 'stillBusy' | 'cookieTooLarge';

export interface FormState {
  readonly place: Place;
  readonly answers: Answers;
  /** Answers at the last completed change: what is said about them does not come and go while someone types. */
  readonly settled: Answers;
  readonly issues: readonly FieldIssue[];
  /** The summary of faults is shown only after a try to go on. */
  readonly wasSubmitted: boolean;
  readonly sending: 'idle' | 'busy' | Failure;
}

interface Drawn {
  readonly words: FormWords;
  readonly state: FormState;
}

function InsuredTurnover({ words, answers }: { readonly words: FormWords; readonly answers: Answers }): JSX.Element | null {
  const turnover = parseAmount(answers.turnover ?? '');
  const share = parseShare(answers.excludedShare ?? '');
  if (turnover.kind !== 'amount' || share.kind !== 'share') return null;
  const insured = turnover.cents - Math.round((turnover.cents * Number(share.pct)) / 100);
  return <p class="field-echo form-sum">{`${words.form.insuredTurnover} ${euro(insured)}`}</p>;
}

function Questions({ words, state, step }: Drawn & { readonly step: QuestionStep }): JSX.Element {
  const { answers, settled, issues } = state;
  const fields = askedFields(step, answers);
  const read = readFromFile(settled);
  return (
    <>
      <p class="form-required">{words.form.allRequired}</p>
      <input type="hidden" name="shown" value={fields.map(({ key }) => key).join(' ')} />
      {fields.map((field) => (
        <Question
          key={field.key}
          words={words}
          field={field}
          text={questionText(words, field.key, settled)}
          answers={answers}
          isRead={read.includes(field.key)}
          issue={issues.find((issue) => issue.field === field.key)}
          notices={noticesFor(settled).filter((notice) => notice.field === field.key)}
        />
      ))}
      {step === 'omzet' && <InsuredTurnover words={words} answers={answers} />}
    </>
  );
}

function Review({ words, state }: Drawn): JSX.Element {
  return (
    <>
      {state.issues.length > 0 && <p class="notice">{words.form.incomplete}</p>}
      <ReviewList words={words} answers={state.answers} issues={state.issues} />
      <p class="form-kept" id="bewaren">
        {words.form.kept} {words.form.noAdvice}
      </p>
    </>
  );
}

/** Says how the sending goes; always there, so that a screen reader hears it change. */
function Sending({ words, sending }: { readonly words: FormWords; readonly sending: FormState['sending'] }): JSX.Element {
  const isFailure = sending !== 'idle' && sending !== 'busy';
  return (
    <div role="status" class={isFailure ? 'notice notice-fault' : 'form-status'}>
      {sending === 'busy' && words.form.busy}
      {isFailure && words.form[sending]}
    </div>
  );
}

function mainButton({ words, state }: Drawn): string {
  if (state.place.step !== 'controleren') return state.place.isChange ? words.form.nextAfterChange : words.form.next;
  if (state.sending === 'outdated') return words.form.reload;
  return state.sending === 'idle' || state.sending === 'busy' ? words.form.calculate : words.form.retry;
}

/** What the island adds to the form; without JavaScript there is nothing to add. */
interface Handlers {
  readonly onInput?: (event: Event) => void;
  readonly onChange?: (event: Event) => void;
  readonly onSubmit?: (event: SubmitEvent) => void;
}

/** One step of the form: the same markup with and without JavaScript. Without, it posts to its own address. */
export function FormView({ words, state, ...handlers }: Handlers & Drawn): JSX.Element {
  const { place } = state;
  const { step } = place;
  const back = place.isChange ? 'controleren' : previousStep(step);
  return (
    <div class="quote-form">
      <a class="form-back" href={pathOf(back)}>
        {words.form.back}
      </a>
      {state.wasSubmitted && <ErrorSummary words={words} issues={state.issues} />}
      <p class="form-progress">{progressText(words, step)}</p>
      <h1 tabIndex={-1} id="vraag">
        {words.form.steps[step]}
      </h1>
      <form method="post" action={addressOf(place)} noValidate {...handlers}>
        {/* The Enter key presses the first button of a form: that must be the one that goes on. */}
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
          {mainButton({ words, state })}
        </button>
        {isQuestionStep(step) ? <Questions words={words} state={state} step={step} /> : <Review words={words} state={state} />}
        <Sending words={words} sending={state.sending} />
        <div class="form-buttons">
          <button
            class="button"
            type="submit"
            aria-describedby={step === 'controleren' ? 'bewaren' : undefined}
            aria-disabled={state.sending === 'busy' ? 'true' : undefined}
          >
            {mainButton({ words, state })}
          </button>
          <button class="button-link" type="submit" name="action" value="save">
            {words.form.save}
          </button>
          <button class="button-link" type="submit" name="action" value="erase">
            {words.form.erase}
          </button>
        </div>
      </form>
    </div>
  );
}
