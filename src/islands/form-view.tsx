import type { JSX } from 'preact';
import type { Answers, FieldIssue, QuestionStep } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { noticesFor } from '#/quote-engine/contract/notices.ts';
import { parseAmount } from '#/quote-engine/contract/parse-amount.ts';
import { parseShare } from '#/quote-engine/contract/parse-share.ts';
import { isQuestionStep, pathOf, previousStep } from '#/quote-engine/contract/steps.ts';
import { questionText } from '#/messages/form-questions.ts';
import { formTexts } from '#/messages/form.ts';
import type { Place } from './address.ts';
import { addressOf } from './address.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Question } from './fields/question.tsx';
import { ReviewList } from './review-list.tsx';

export type Failure = 'notReached' | 'tooBusy' | 'refused' | 'stillBusy' | 'cookieTooLarge';

export interface FormState {
  readonly place: Place;
  readonly answers: Answers;
  /** Answers at the last completed change: they decide which questions stand on the page, so that it does not jump while someone types. */
  readonly settled: Answers;
  readonly issues: readonly FieldIssue[];
  /** The summary of faults is shown only after a try to go on. */
  readonly wasSubmitted: boolean;
  readonly sending: 'idle' | 'busy' | Failure;
}

function InsuredTurnover({ answers }: { readonly answers: Answers }): JSX.Element | null {
  const turnover = parseAmount(answers.turnover ?? '');
  const share = parseShare(answers.excludedShare ?? '');
  if (turnover.kind !== 'amount' || share.kind !== 'share') return null;
  const insured = turnover.cents - Math.round((turnover.cents * Number(share.pct)) / 100);
  return <p class="field-echo form-sum">{formTexts.insuredTurnover(insured)}</p>;
}

function Questions({ state, step }: { readonly state: FormState; readonly step: QuestionStep }): JSX.Element {
  const { answers, settled, issues } = state;
  const fields = askedFields(step, settled);
  return (
    <>
      <p class="form-required">{formTexts.allRequired}</p>
      <input type="hidden" name="shown" value={fields.map(({ key }) => key).join(' ')} />
      {fields.map((field) => (
        <Question
          key={field.key}
          field={field}
          text={questionText(field.key, settled)}
          answers={answers}
          issue={issues.find((issue) => issue.field === field.key)}
          notices={noticesFor(settled).filter((notice) => notice.field === field.key)}
        />
      ))}
      {step === 'omzet' && <InsuredTurnover answers={answers} />}
    </>
  );
}

function Review({ state }: { readonly state: FormState }): JSX.Element {
  return (
    <>
      {state.issues.length > 0 && <p class="notice">{formTexts.incomplete}</p>}
      <ReviewList answers={state.answers} issues={state.issues} />
      <p class="form-kept" id="bewaren">
        {formTexts.kept} {formTexts.noAdvice}
      </p>
    </>
  );
}

/** Says how the sending goes; always there, so that a screen reader hears it change. */
function Sending({ sending }: { readonly sending: FormState['sending'] }): JSX.Element {
  const isFailure = sending !== 'idle' && sending !== 'busy';
  return (
    <div role="status" class={isFailure ? 'notice notice-fault' : 'form-status'}>
      {sending === 'busy' && formTexts.busy}
      {isFailure && formTexts[sending]}
    </div>
  );
}

function mainButton(state: FormState): string {
  if (state.place.step !== 'controleren') return state.place.isChange ? formTexts.nextAfterChange : formTexts.next;
  return state.sending === 'idle' || state.sending === 'busy' ? formTexts.calculate : formTexts.retry;
}

/** What the island adds to the form; without JavaScript there is nothing to add. */
interface Handlers {
  readonly onInput?: (event: Event) => void;
  readonly onChange?: (event: Event) => void;
  readonly onSubmit?: (event: SubmitEvent) => void;
}

/** One step of the form: the same markup with and without JavaScript. Without, it posts to its own address. */
export function FormView({ state, ...handlers }: Handlers & { readonly state: FormState }): JSX.Element {
  const { place } = state;
  const { step } = place;
  const back = place.isChange ? 'controleren' : previousStep(step);
  return (
    <div class="quote-form">
      <a class="form-back" href={pathOf(back)}>
        {formTexts.back}
      </a>
      {state.wasSubmitted && <ErrorSummary issues={state.issues} />}
      <p class="form-progress">{formTexts.progress(step)}</p>
      <h1 tabIndex={-1} id="vraag">
        {formTexts.stepTitle(step)}
      </h1>
      <form method="post" action={addressOf(place)} noValidate {...handlers}>
        {/* The Enter key presses the first button of a form: that must be the one that goes on. */}
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
          {mainButton(state)}
        </button>
        {isQuestionStep(step) ? <Questions state={state} step={step} /> : <Review state={state} />}
        <Sending sending={state.sending} />
        <div class="form-buttons">
          <button
            class="button"
            type="submit"
            aria-describedby={step === 'controleren' ? 'bewaren' : undefined}
            aria-disabled={state.sending === 'busy' ? 'true' : undefined}
          >
            {mainButton(state)}
          </button>
          <button class="button-link" type="submit" name="action" value="erase">
            {formTexts.erase}
          </button>
        </div>
      </form>
    </div>
  );
}
