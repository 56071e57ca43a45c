import type { Answers, FieldIssue, QuestionStep } from './answers.ts';
import { askedFields, isAsked } from './asked.ts';
import { PROFILE_RULES } from './profile-rules.ts';
import { MAX_AMOUNT_CENTS, MAX_BUYERS, UNKNOWN } from './profile-values.ts';
import type { Profile } from './profile.ts';
import type { Draft } from './read-answers.ts';
import { questionOf, readAnswers } from './read-answers.ts';

/**
 * Stands in for questions not answered yet, so that the rules between fields can look at the answers there are. Chosen so that no rule can
 * fail because of them; they never reach a profile that is used.
 */
const STAND_IN: Profile = {
  establishment: 'NL',
  scope: 'whole-turnover',
  buyerTypes: ['businesses'],
  buyerSectors: UNKNOWN,
  turnoverCents: MAX_AMOUNT_CENTS,
  turnoverBasis: 'closed-year',
  excludedSharePct: UNKNOWN,
  numberOfBuyers: MAX_BUYERS,
  largestBuyerSharePct: UNKNOWN,
  topFiveSharePct: UNKNOWN,
  largestOutstandingCents: UNKNOWN,
  paymentTermDays: UNKNOWN,
  averageDaysLate: UNKNOWN,
  buyerCountries: UNKNOWN,
  lossesCents: UNKNOWN,
  lossYears: 3,
  overdueOver60DaysCents: UNKNOWN,
  currentPolicy: 'none',
  insuredPct: '90',
  deductible: { kind: 'none' },
  extras: [],
};

/** Breaches of the rules between fields, at questions that have been answered. */
function ruleIssues(draft: Draft): readonly FieldIssue[] {
  const profile: Profile = { ...STAND_IN, ...draft };
  return PROFILE_RULES.flatMap(({ field, code, holds }) =>
    draft[field] === undefined || holds(profile) ? [] : [{ field: questionOf(field), code }],
  );
}

function isComplete(draft: Draft): draft is Profile {
  return Object.keys(STAND_IN).every((field) => Object.hasOwn(draft, field));
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
  const { draft } = readAnswers(answers);
  if (!isComplete(draft)) throw new Error('Answers without issues leave a field of the profile open: a question is missing in the form.');
  return { kind: 'profile', profile: draft };
}
