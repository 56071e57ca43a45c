import type { Answers, Field, FieldIssue, FieldKey } from '#/quote-engine/contract/answers.ts';
import { answersFromEntries, FIELDS, withPosted } from '#/quote-engine/contract/answers.ts';
import type { NarrowingField, Profile } from '#/quote-engine/contract/profile.ts';
import { NARROWING_FIELDS, UNKNOWN } from '#/quote-engine/contract/profile.ts';
import { readAnswers } from '#/quote-engine/contract/read-answers.ts';

const QUESTIONS: Readonly<Record<NarrowingField, FieldKey>> = {
  buyerSectors: 'buyerSector',
  excludedSharePct: 'excludedShare',
  largestBuyerSharePct: 'largestBuyerShare',
  topFiveSharePct: 'topFiveShare',
  paymentTermDays: 'paymentTerm',
  averageDaysLate: 'daysLate',
  buyerCountries: 'countries',
  lossesCents: 'losses',
};

/** The question of the form that fills this field. */
export function questionFor(field: NarrowingField, profile: Profile): Field {
  const key = field === 'buyerCountries' && profile.numberOfBuyers === 1 ? 'buyerCountry' : QUESTIONS[field];
  const question = FIELDS.find((candidate) => candidate.key === key);
  if (!question) throw new RangeError(`the form has no question ${key}`);
  return question;
}

/** What of the profile decides how a question is put: the same words and the same follow-ups as in the form. */
export function circumstances(profile: Profile): Answers {
  return {
    scope: profile.scope,
    establishment: profile.establishment,
    turnoverBasis: profile.turnoverBasis,
    numberOfBuyers: String(profile.numberOfBuyers),
    export: 'yes',
  };
}

/** The answers as typed, with what they say. */
export type Reading = { readonly answers: Answers } & (
  { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'skip' } | { readonly kind: 'issue'; readonly issue: FieldIssue }
);

/** Reads the posted answer to one question, by the same rules as the form. "Weet ik niet" again is passing it over. */
export function readAnswer(field: NarrowingField, profile: Profile, form: FormData): Reading {
  const { key } = questionFor(field, profile);
  const answers = withPosted(circumstances(profile), answersFromEntries(form), [key]);
  const { draft, issues } = readAnswers(answers);
  const issue = issues.find((found) => found.field === key);
  if (issue) return { kind: 'issue', answers, issue };
  const value = draft[field];
  if (value === undefined) return { kind: 'issue', answers, issue: { field: key, code: 'missing' } };
  return value === UNKNOWN ? { kind: 'skip', answers } : { kind: 'value', answers, value };
}

/** Names of questions out of an address or a hidden field; what is none is left out. They say nothing about an answer. */
export function fieldsIn(text: unknown): readonly NarrowingField[] {
  const names = typeof text === 'string' ? text.split(',') : [];
  return NARROWING_FIELDS.filter((field) => names.includes(field));
}

const SKIPPED = 'overgeslagen';

/** Address of the page with the questions passed over so far. */
export function addressWith(token: string, skipped: readonly NarrowingField[]): string {
  const query = skipped.length === 0 ? '' : `?${SKIPPED}=${skipped.join(',')}`;
  return `/indicatie/${token}/smaller-maken/${query}`;
}

export function skippedIn(url: URL): readonly NarrowingField[] {
  return fieldsIn(url.searchParams.get(SKIPPED));
}
