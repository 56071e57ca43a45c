import type { App } from '#/server/app.ts';
import type { Answers, FieldIssue } from '#/quote-engine/contract/answers.ts';
import { withAnotherCountry } from '#/quote-engine/contract/country-rows.ts';
import type { NarrowingField, Profile } from '#/quote-engine/contract/profile.ts';
import { addressWith, fieldsIn, questionFor, readAnswer } from './_question.ts';

/** The question to show again with what was typed. */
export interface Again {
  readonly kind: 'again';
  readonly status: number;
  readonly field: NarrowingField;
  readonly answers: Answers;
  readonly issue?: FieldIssue;
}

/** What the page does with a posted answer: go on, show the question again, or say that the indication is gone. */
export type Posted = Again | { readonly kind: 'redirect'; readonly to: string } | { readonly kind: 'gone' };

interface Input {
  readonly app: Pick<App, 'answerQuote'>;
  readonly token: string;
  readonly profile: Profile;
  readonly form: FormData;
  /** Questions passed over so far. */
  readonly skipped: readonly NarrowingField[];
}

/** Answers the posted form. A question that is no longer open, say in an old tab, leads to the one that is asked now. */
export async function postedAnswer({ app, token, profile, form, skipped }: Input): Promise<Posted> {
  const [field] = fieldsIn(form.get('question'));
  if (field === undefined) return { kind: 'redirect', to: addressWith(token, skipped) };
  const reading = readAnswer(field, profile, form);
  const again = { kind: 'again' as const, status: 422, field, answers: reading.answers };
  if (form.get('action') === 'add-country') return { ...again, status: 200, answers: withAnotherCountry(reading.answers) };
  if (reading.kind === 'skip') return { kind: 'redirect', to: addressWith(token, [...skipped, field]) };
  if (reading.kind === 'issue') return { ...again, issue: reading.issue };
  const outcome = await app.answerQuote(token, { field, value: reading.value });
  if (outcome.kind === 'not-found') return { kind: 'gone' };
  if (outcome.kind === 'not-valid') return { ...again, issue: { field: questionFor(field, profile).key, code: outcome.code } };
  return { kind: 'redirect', to: addressWith(token, skipped) };
}
