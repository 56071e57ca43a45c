import type { App } from '#/server/app.ts';
import type { Answers, FieldIssue } from '#/quote-engine/contract/answers.ts';
import { answersFromEntries } from '#/quote-engine/contract/answers.ts';
import { pathOfExit } from '#/quote-engine/contract/exits.ts';
import { eventsOnQuick } from '#/quote-engine/contract/quick-events.ts';
import { quickAnswers, readQuick, withQuickAnswers } from '#/quote-engine/contract/quick.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import { FORM_PATH } from '#/quote-engine/contract/steps.ts';
import type { Outcome } from '#/islands/quick/outcome.tsx';
import { outcomeWith, outcomeWithout } from '#/islands/quick/quick-machine.ts';
import { rangeRows } from '#/messages/quick-rows.ts';
import { openCookie, sealCookie, withAnswers } from '../_form-cookie.ts';

type Deps = Pick<App, 'compare' | 'formCookie'>;
type PostDeps = Deps & Pick<App, 'countSteps'>;

/** What the page of the quick answer does with a request; `cookie` undefined leaves it as it is. */
export type QuickPage = { readonly cookie?: string } & (
  | { readonly kind: 'redirect'; readonly to: string }
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly answers: Answers;
      readonly issues: readonly FieldIssue[];
      readonly outcome: Outcome;
    }
);

function outcomeOf(app: Deps, answers: Answers): Outcome {
  const reading = readQuick(answers);
  if (reading.kind !== 'profile') return outcomeWithout(answers, reading) ?? { kind: 'nothing' };
  const rows = rangeRows(app.compare(reading.profile));
  return outcomeWith(answers, reading, { kind: 'ranges', rows }) ?? { kind: 'nothing' };
}

/** The page as it is opened, with what the cookie remembers. */
export function openedQuick(app: Deps, cookie: string | undefined): QuickPage {
  const answers = quickAnswers(openCookie(app.formCookie, cookie).answers);
  return { kind: 'page', status: 200, answers, issues: [], outcome: outcomeOf(app, answers) };
}

/**
 * Answers the plain form by the same rules as the script: the ranges at once, faults with what was typed, or on to the long form with
 * these answers in the sealed cookie. `source` is where the visitor came in as far as this request tells: it travels along, because the
 * long form is opened from here and would take this page for the first; the first place counts.
 */
export function postedQuick(app: PostDeps, cookie: string | undefined, form: FormData, source: LeadSource | null = null): QuickPage {
  const known = openCookie(app.formCookie, cookie);
  const before = { ...known, source: known.source ?? source };
  const posted = answersFromEntries(form);
  const sealed = sealCookie(app.formCookie, withAnswers(before, withQuickAnswers(before.answers, posted)));
  const kept = sealed === null ? {} : { cookie: sealed };
  if (form.get('action') === 'continue') return { kind: 'redirect', to: FORM_PATH, ...kept };
  const answers = quickAnswers(posted);
  const reading = readQuick(answers);
  app.countSteps(eventsOnQuick(answers, reading));
  if (reading.kind === 'exit') return { kind: 'redirect', to: pathOfExit(reading.exit), ...kept };
  const issues = reading.kind === 'incomplete' ? reading.issues : [];
  return { kind: 'page', status: issues.length > 0 ? 422 : 200, answers, issues, outcome: outcomeOf(app, answers), ...kept };
}
