import type { App } from '#/server/app.ts';
import type { FieldIssue, Step } from '#/quote-engine/contract/answers.ts';
import { FIELDS } from '#/quote-engine/contract/answers.ts';
import { checkStep, profileFromAnswers } from '#/quote-engine/contract/check-answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { withAnotherCountry } from '#/quote-engine/contract/country-rows.ts';
import { pathOfExit } from '#/quote-engine/contract/exits.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import { eventsOnMove, eventsOnOpening } from '#/quote-engine/contract/step-events.ts';
import { FORM_PATH, isQuestionStep } from '#/quote-engine/contract/steps.ts';
import type { Place } from '#/islands/address.ts';
import { addressOf } from '#/islands/address.ts';
import { newIdempotencyKey } from '#/islands/answer-store.ts';
import { answersWithForm, moveFrom, reviewIssues, shownFields } from '#/islands/form-moves.ts';
import type { FormState } from '#/islands/form-view.tsx';
import type { QuoteFormProps } from '#/islands/quote-form.tsx';
import { FORM_WORDS_JSON } from '#/messages/form-page-words.ts';
import type { Travelling } from './_form-cookie.ts';
import { openCookie, sealCookie, withAnswers } from './_form-cookie.ts';

/** What the page does with a request: go elsewhere or show the form; `cookie` undefined leaves it as it is, null erases it. */
export type Answer = { readonly cookie?: string | null } & (
  { readonly kind: 'redirect'; readonly to: string } | { readonly kind: 'form'; readonly status: number; readonly props: QuoteFormProps }
);

interface Deps {
  readonly app: Pick<App, 'createQuote' | 'formCookie' | 'report' | 'countSteps'>;
  readonly requestId: string;
  /** Waits before the next look at a request that is still being answered. */
  readonly pause: () => Promise<void>;
  /** Where the visitor came in, as far as this request tells; counts only when nothing was known before. */
  readonly source: LeadSource;
}

const TRIES = 10;

function formProps(
  place: Place,
  { answers, revision }: Travelling,
  issues: readonly FieldIssue[],
  sending: FormState['sending'] = 'idle',
): QuoteFormProps {
  return { place, answers, issues, wasSubmitted: issues.length > 0, sending, revision, words: FORM_WORDS_JSON };
}

/** The page as it is opened. The check page shows what is not complete yet, without calling it a fault. */
export function openedForm(app: Pick<App, 'formCookie' | 'countSteps'>, place: Place, cookie: string | undefined): Answer {
  const state = openCookie(app.formCookie, cookie);
  const { step } = place;
  if (state.faulty?.step === step) return { kind: 'form', status: 200, props: formProps(place, state, faultsOf(step, state)) };
  const shown = isQuestionStep(step) ? askedFields(step, state.answers).map(({ key }) => key) : [];
  app.countSteps(eventsOnOpening(step, state.answers, shown));
  const issues = isQuestionStep(step) ? [] : reviewIssues(state.answers);
  return { kind: 'form', status: 200, props: { ...formProps(place, state, issues), wasSubmitted: false } };
}

/** What is wrong with the form that was sent last. */
function faultsOf(step: Step, { answers, faulty }: Travelling): readonly FieldIssue[] {
  if (!isQuestionStep(step)) return reviewIssues(answers);
  return checkStep(step, answers).filter(({ field }) => faulty?.fields.includes(field));
}

/**
 * A form with faults is shown at an address of its own: a page that answers a post cannot be gone back to. Where the cookie has no room
 * for the mark it is shown at once.
 */
function faulty(app: Pick<App, 'formCookie'>, place: Place, state: Travelling, issues: readonly FieldIssue[]): Answer {
  const fields = isQuestionStep(place.step) ? issues.map(({ field }) => field) : [];
  const cookie = sealCookie(app.formCookie, { ...state, faulty: { step: place.step, fields } });
  if (cookie === null) return { kind: 'form', status: 422, props: formProps(place, state, issues) };
  return { kind: 'redirect', to: addressOf(place), cookie };
}

function answeredStep({ app }: Deps, place: Place, before: Travelling, form: FormData): Answer {
  const typed = answersWithForm(before.answers, form);
  const isMore = form.get('action') === 'add-country';
  const state = withAnswers(before, isMore ? withAnotherCountry(typed) : typed);
  const cookie = sealCookie(app.formCookie, state);
  if (cookie === null) return { kind: 'form', status: 422, props: formProps(place, state, [], 'cookieTooLarge') };
  if (isMore) {
    const row = (state.answers.country?.length ?? 1) - 1;
    return { kind: 'redirect', to: `${addressOf(place)}#country-${String(row)}`, cookie };
  }
  const shown = shownFields(form.get('shown'));
  const move = moveFrom(place, state.answers, shown);
  app.countSteps(eventsOnMove(place.step, state.answers, shown, move));
  switch (move.kind) {
    case 'faults':
      return faulty(app, place, state, move.issues);
    case 'follow-up':
      return { kind: 'redirect', to: `${addressOf(place)}#${move.field}`, cookie };
    case 'exit':
      return { kind: 'redirect', to: pathOfExit(move.exit), cookie };
    case 'go':
      return { kind: 'redirect', to: addressOf(move.place), cookie };
  }
}

/** Creates the quote under the key of the cookie. A second press waits for the first and gets the same token. */
async function created({ app, pause }: Deps, profile: Profile, firstKey: string, source: LeadSource | null) {
  let idempotencyKey = firstKey;
  for (let turn = 0; turn < TRIES; turn += 1) {
    const outcome = await app.createQuote({ profile, idempotencyKey, ...(source && { source }) });
    if (outcome.kind === 'created') app.countSteps([{ step: 'controleren', question: '', event: 'sent' }]);
    if (outcome.kind === 'created') return { token: outcome.token, idempotencyKey };
    if (outcome.kind === 'key-reused') idempotencyKey = newIdempotencyKey();
    else await pause();
  }
  return null;
}

/** Takes along what is on the page, finished or not, to the page that asks where to mail the link. */
function savedForm({ app }: Deps, place: Place, before: Travelling, form: FormData): Answer {
  const state = withAnswers(before, answersWithForm(before.answers, form));
  const cookie = sealCookie(app.formCookie, state);
  if (cookie === null) return { kind: 'form', status: 422, props: formProps(place, state, [], 'cookieTooLarge') };
  return { kind: 'redirect', to: '/verder/', cookie };
}

async function sentForm(deps: Deps, place: Place, before: Travelling): Promise<Answer> {
  const result = profileFromAnswers(before.answers);
  if (result.kind === 'issues') return faulty(deps.app, place, before, result.issues);
  try {
    const done = await created(deps, result.profile, before.idempotencyKey ?? newIdempotencyKey(), before.source);
    if (done === null) return { kind: 'form', status: 409, props: formProps(place, before, [], 'stillBusy') };
    const cookie = sealCookie(deps.app.formCookie, { ...before, faulty: null, idempotencyKey: done.idempotencyKey });
    return { kind: 'redirect', to: `/indicatie/${done.token}/`, ...(cookie === null ? {} : { cookie }) };
  } catch (error) {
    deps.app.report(error, deps.requestId);
    return { kind: 'form', status: 500, props: formProps(place, before, [], 'notReached') };
  }
}

/** Answers a posted form: the way without JavaScript, by the same rules as the island. */
export async function postedForm(deps: Deps, place: Place, cookie: string | undefined, form: FormData): Promise<Answer> {
  if (form.get('action') === 'erase') return { kind: 'redirect', to: FORM_PATH, cookie: null };
  const known = openCookie(deps.app.formCookie, cookie);
  const before = { ...known, source: known.source ?? deps.source };
  // A form that does not say what it shows, say a truncated one, is taken to show the whole step: then nothing missing goes unnoticed.
  if (!form.has('shown')) form.set('shown', FIELDS.flatMap(({ key, step }) => (step === place.step ? [key] : [])).join(' '));
  if (form.get('action') === 'save') return savedForm(deps, place, before, form);
  return isQuestionStep(place.step) ? answeredStep(deps, place, before, form) : sentForm(deps, place, before);
}
