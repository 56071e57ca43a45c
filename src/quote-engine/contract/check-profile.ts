import * as v from 'valibot';
import type { Answers, Field, FieldIssue, FieldKey } from './answers.ts';
import { FIELDS, withPosted } from './answers.ts';
import type { Profile } from './profile.ts';
import { profileSchema } from './profile.ts';
import { UNKNOWN } from './profile-values.ts';
import { NOT_ASKED, QUICK_FIELDS, QUICK_KEYS } from './quick.ts';
import { questionOf, readAnswers } from './read-answers.ts';

/** What the Premie-Check asks about the company: the quick questions and those that narrow the range most. */
export const CHECK_KEYS = [
  ...QUICK_KEYS,
  'numberOfLosses',
  'largestBuyerShare',
  'topFiveShare',
  'paymentTerm',
  'daysLate',
  'overdue',
  'overdueAmount',
] as const satisfies readonly FieldKey[];

const NEEDED: ReadonlySet<FieldKey> = new Set(['establishment', 'turnover', 'numberOfBuyers']);

/** The questions as fields of one form; nothing but the first three is needed. */
export const CHECK_FIELDS: readonly Field[] = [
  ...QUICK_FIELDS,
  ...CHECK_KEYS.slice(QUICK_KEYS.length).flatMap((key) => FIELDS.filter((field) => field.key === key)),
].map((field) => (NEEDED.has(field.key) ? field : { ...field, optional: true }));

export type CheckProfileReading =
  { readonly kind: 'profile'; readonly profile: Profile } | { readonly kind: 'incomplete'; readonly issues: readonly FieldIssue[] };

/** Faults of the whole profile at the questions they belong to, first per question. */
function ruleIssues(profile: Profile): readonly FieldIssue[] {
  const result = v.safeParse(profileSchema, profile);
  return (result.issues ?? []).flatMap(({ message, path }) => {
    const field = questionOf((path?.[0]?.key ?? 'turnoverCents') as keyof Profile);
    return [{ field, code: message }];
  });
}

const inOrder = (issues: readonly FieldIssue[]) => CHECK_KEYS.flatMap((key) => issues.filter(({ field }) => field === key).slice(0, 1));

/**
 * Profile of a Premie-Check out of its own questions: one passed over counts as unknown, which widens the range. In the way stand the three that
 * nobody else knows, what cannot be read, and answers that contradict each other.
 */
export function readCheckProfile(all: Answers): CheckProfileReading {
  const own = withPosted({}, all, CHECK_KEYS);
  const { draft, issues } = readAnswers({ ...own, buyerTypes: ['businesses'] });
  const inTheWay = inOrder(issues.filter(({ field, code }) => code !== 'missing' || NEEDED.has(field)));
  if (inTheWay.length > 0) return { kind: 'incomplete', issues: inTheWay };
  const scope = draft.numberOfBuyers === 1 ? 'single-buyer' : NOT_ASKED.scope;
  const buyerCountries = own.export === 'no' ? 'domestic-only' : UNKNOWN;
  const profile: Profile = { ...NOT_ASKED, ...draft, scope, buyerCountries };
  const faults = inOrder(ruleIssues(profile));
  return faults.length > 0 ? { kind: 'incomplete', issues: faults } : { kind: 'profile', profile };
}
