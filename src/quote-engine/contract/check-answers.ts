import * as v from 'valibot';
import type { Answers, FieldIssue, FieldKey, QuestionStep } from './answers.ts';
import { askedFields, isAsked } from './asked.ts';
import { MAX_AMOUNT_CENTS, MAX_BUYERS, profileSchema, UNKNOWN } from './profile.ts';
import type { Profile, ProfileField } from './profile.ts';
import type { Draft } from './read-answers.ts';
import { readAnswers } from './read-answers.ts';

/** Question at which a fault in a field of the profile is explained. */
const QUESTION_OF: Record<ProfileField, FieldKey> = {
  establishment: 'establishment',
  scope: 'scope',
  buyerTypes: 'buyerTypes',
  buyerSectors: 'buyerSector',
  ownSector: 'ownSector',
  turnoverCents: 'turnover',
  turnoverBasis: 'turnoverBasis',
  excludedSharePct: 'excludedShare',
  numberOfBuyers: 'numberOfBuyers',
  largestBuyerSharePct: 'largestBuyerShare',
  topFiveSharePct: 'topFiveShare',
  largestOutstandingCents: 'largestOutstanding',
  paymentTermDays: 'paymentTerm',
  averageDaysLate: 'daysLate',
  buyerCountries: 'countries',
  lossesCents: 'losses',
  lossYears: 'losses',
  numberOfLosses: 'numberOfLosses',
  largestLossCents: 'largestLoss',
  overdueOver60DaysCents: 'overdueAmount',
  currentPolicy: 'currentPolicy',
  insuredPct: 'insuredPct',
  deductible: 'deductibleAmount',
  extras: 'extras',
};

/**
 * Stands in for questions not answered yet, so that the one schema can check the answers there are. Chosen so that no rule
 * between fields can fail because of them; they never reach a profile that is used.
 */
const STAND_IN = {
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
} satisfies Draft;

/** Faults the schema finds in what has been answered. A rule between fields speaks only when all fields by themselves are sound. */
function schemaIssues(draft: Draft): readonly FieldIssue[] {
  const checked = v.safeParse(profileSchema, { ...STAND_IN, ...draft });
  if (checked.success) return [];
  return checked.issues.flatMap((issue) => {
    const path = issue.path?.[0]?.key as ProfileField | undefined;
    if (path === undefined || draft[path] === undefined) return [];
    return [{ field: QUESTION_OF[path], code: issue.message }];
  });
}

function firstPerField(issues: readonly FieldIssue[]): readonly FieldIssue[] {
  return issues.filter((issue, index) => issues.findIndex((other) => other.field === issue.field) === index);
}

function allIssues(answers: Answers): readonly FieldIssue[] {
  const { draft, issues } = readAnswers(answers);
  return firstPerField([...issues, ...schemaIssues(draft)]).filter(({ field }) => isAsked(field, answers));
}

/** What is to be mended on one step, one issue per question, in the order of the page; with the same rules as the whole profile. */
export function checkStep(step: QuestionStep, answers: Answers): readonly FieldIssue[] {
  const issues = allIssues(answers);
  return askedFields(step, answers).flatMap(({ key }) => issues.filter(({ field }) => field === key));
}

/** Whether a question has been answered at all, readable or not. */
export function isAnswered(key: FieldKey, answers: Answers): boolean {
  return !readAnswers(answers).issues.some(({ field, code }) => field === key && code === 'missing');
}

export type ProfileResult =
  { readonly kind: 'profile'; readonly profile: Profile } | { readonly kind: 'issues'; readonly issues: readonly FieldIssue[] };

/**
 * The profile these answers make, or everything that still stands in the way, by question. Island and plain form both use this one
 * function, which is why the same answers give the same price with and without JavaScript.
 */
export function profileFromAnswers(answers: Answers): ProfileResult {
  const issues = allIssues(answers);
  if (issues.length > 0) return { kind: 'issues', issues };
  const checked = v.safeParse(profileSchema, readAnswers(answers).draft);
  if (checked.success) return { kind: 'profile', profile: checked.output };
  const unmended = checked.issues.map((issue) => ({
    field: QUESTION_OF[issue.path?.[0]?.key as ProfileField],
    code: issue.message,
  }));
  return { kind: 'issues', issues: firstPerField(unmended) };
}
