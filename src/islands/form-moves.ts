import type { Answers, FieldIssue, FieldKey } from '#/quote-engine/contract/answers.ts';
import { answersFromEntries, FIELDS, withPosted } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { checkStep, profileFromAnswers } from '#/quote-engine/contract/check-answers.ts';
import type { Exit } from '#/quote-engine/contract/exits.ts';
import { exitFor } from '#/quote-engine/contract/exits.ts';
import { isQuestionStep, nextStep } from '#/quote-engine/contract/steps.ts';
import type { Place } from './address.ts';

/** What pressing "Doorgaan" leads to; the same in the browser and for a plain form. */
export type Move =
  | { readonly kind: 'faults'; readonly issues: readonly FieldIssue[] }
  /** Follow-up questions came up that were not on the page yet: they are shown before anything is called a fault. */
  | { readonly kind: 'follow-up'; readonly field: FieldKey }
  | { readonly kind: 'exit'; readonly exit: Exit }
  | { readonly kind: 'go'; readonly place: Place };

/** Questions named in the hidden field `shown`; a name that is none is left out. */
export function shownFields(text: unknown): readonly FieldKey[] {
  const names = typeof text === 'string' ? text.split(' ') : [];
  return FIELDS.flatMap(({ key }) => (names.includes(key) ? [key] : []));
}

/** Answers with what a form on the page says about the questions it shows. */
export function answersWithForm(answers: Answers, form: Iterable<readonly [string, unknown]>): Answers {
  const entries = [...form];
  const shown = shownFields(entries.find(([name]) => name === 'shown')?.[1]);
  return withPosted(answers, answersFromEntries(entries), shown);
}

/** Decides on a question step with all answers so far, of which the questions `shown` were on the page. */
export function moveFrom(place: Place, answers: Answers, shown: readonly FieldKey[]): Move {
  const { step, isChange } = place;
  if (!isQuestionStep(step)) return { kind: 'go', place };
  const issues = checkStep(step, answers);
  const known = issues.filter(({ field }) => shown.includes(field));
  if (known.length > 0) return { kind: 'faults', issues: known };
  const exit = exitFor(answers);
  if (exit !== null) return { kind: 'exit', exit };
  const followUp = askedFields(step, answers).find(({ key }) => !shown.includes(key));
  if (followUp) return { kind: 'follow-up', field: followUp.key };
  const next = nextStep(step, answers, isChange);
  return { kind: 'go', place: { step: next, isChange: isChange && next !== 'controleren' } };
}

/** What the check page has to say about these answers. */
export function reviewIssues(answers: Answers): readonly FieldIssue[] {
  const result = profileFromAnswers(answers);
  return result.kind === 'issues' ? result.issues : [];
}

/**
 * Faults to show after one question was changed: those already shown that still hold, and at the changed question what is wrong with an
 * answer that is there. An empty question is no fault before the visitor goes on.
 */
export function issuesAfterChange(
  place: Place,
  answers: Answers,
  shown: readonly FieldIssue[],
  changed: FieldKey | null,
): readonly FieldIssue[] {
  if (!isQuestionStep(place.step)) return reviewIssues(answers);
  return checkStep(place.step, answers).filter(
    ({ field, code }) => (field === changed && code !== 'missing') || (field !== changed && shown.some((issue) => issue.field === field)),
  );
}
