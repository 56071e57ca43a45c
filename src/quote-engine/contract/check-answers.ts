import type { Answers, FieldIssue, QuestionStep } from './answers.ts';
import { askedFields, isAsked } from './asked.ts';
import { PROFILE_RULES } from './profile-rules.ts';
import type { Profile } from './profile.ts';
import type { Draft } from './read-answers.ts';
import { questionOf, readAnswers } from './read-answers.ts';

/** Breaches of the rules between fields, at questions that have been answered. */
function ruleIssues(draft: Draft): readonly FieldIssue[] {
  return PROFILE_RULES.flatMap(({ field, code, holds }) =>
    draft[field] === undefined || holds(draft) ? [] : [{ field: questionOf(field), code }],
  );
}

function firstPerField(issues: readonly FieldIssue[]): readonly FieldIssue[] {
  return issues.filter((issue, index) => issues.findIndex((other) => other.field === issue.field) === index);
}

function allIssues(answers: Answers): readonly FieldIssue[] {
  const { draft, issues } = readAnswers(answers);
  return firstPerField([...issues, ...ruleIssues(draft)]).filter(({ field }) => isAsked(field, answers));
}

/** What is to be mended on one step, one issue per question, in the order of the page; with the same rules as the whole profile. */
export function checkStep(step: QuestionStep, answers: Answers): readonly FieldIssue[] {
  const issues = allIssues(answers);
  return askedFields(step, answers).flatMap(({ key }) => issues.filter(({ field }) => field === key));
}

export type ProfileResult =
  { readonly kind: 'profile'; readonly profile: Profile } | { readonly kind: 'issues'; readonly issues: readonly FieldIssue[] };

/**
 * The profile these answers make, or everything that still stands in the way, by question. Island and plain form both use this one
 * function, which is why the same answers give the same price with and without JavaScript. Whoever takes the profile in checks it against
 * `profileSchema`; the readings are such that it holds.
 */
export function profileFromAnswers(answers: Answers): ProfileResult {
  const issues = allIssues(answers);
  if (issues.length > 0) return { kind: 'issues', issues };
  // Every question that fills a field has been read; that the whole is what the schema asks for is a property test.
  return { kind: 'profile', profile: readAnswers(answers).draft as Profile };
}
