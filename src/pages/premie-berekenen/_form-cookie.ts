import type { App } from '#/server/app.ts';
import type { Answers } from '#/quote-engine/contract/answers.ts';
import { answersFromEntries, entriesOf } from '#/quote-engine/contract/answers.ts';
import { readSource } from '#/quote-engine/contract/source-schema.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import { newIdempotencyKey } from '#/islands/answer-store.ts';

/** What travels in the one sealed cookie of a visitor without JavaScript. */
export interface Travelling {
  readonly answers: Answers;
  /** Of the request with these answers: a second press is the same request. Null before the first answer. */
  readonly idempotencyKey: string | null;
  /** Counts the changes, so that a script that takes over later can tell a newer cookie. */
  readonly revision: number;
  /** Where the visitor came in; the first place counts. Null while that is not known. */
  readonly source: LeadSource | null;
}

/** Browsers keep 4,096 bytes of name, value and attributes together. */
export const MAX_COOKIE_LENGTH = 3_800;

const NOTHING: Travelling = { answers: {}, idempotencyKey: null, revision: 0, source: null };

function isEntry(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}

/** Opens the cookie; an absent, old or foreign one is nothing. */
export function openCookie(cookies: App['formCookie'], value: string | undefined): Travelling {
  const opened = cookies.open(value);
  if (opened === null) return NOTHING;
  const { entries, key, revision, source } = opened;
  return {
    answers: Array.isArray(entries) ? answersFromEntries(entries.filter(isEntry)) : {},
    idempotencyKey: typeof key === 'string' ? key : null,
    revision: typeof revision === 'number' && Number.isSafeInteger(revision) ? revision : 0,
    source: readSource(source),
  };
}

/** Seals for the way; null when it has become too long for a browser. */
export function sealCookie(cookies: App['formCookie'], { answers, idempotencyKey, revision, source }: Travelling): string | null {
  const sealed = cookies.seal({ entries: entriesOf(answers), key: idempotencyKey, revision, ...(source && { source }) });
  if (sealed.length <= MAX_COOKIE_LENGTH) return sealed;
  return source === null ? null : sealCookie(cookies, { answers, idempotencyKey, revision, source: null });
}

/** The next state with these answers. The key travels ahead of the request, so that two presses carry the same one; other answers get another. */
export function withAnswers(before: Travelling, answers: Answers): Travelling {
  const isSame = JSON.stringify(entriesOf(answers)) === JSON.stringify(entriesOf(before.answers));
  return {
    ...before,
    answers,
    idempotencyKey: (isSame ? before.idempotencyKey : null) ?? newIdempotencyKey(),
    revision: before.revision + 1,
  };
}
