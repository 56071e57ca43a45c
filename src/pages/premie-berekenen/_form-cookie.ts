import type { App } from '#/server/app.ts';
import type { Answers, FieldKey, Step } from '#/quote-engine/contract/answers.ts';
import { answersFromEntries, entriesOf, FIELDS } from '#/quote-engine/contract/answers.ts';
import { readSource } from '#/quote-engine/contract/source-schema.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import { isStep } from '#/quote-engine/contract/steps.ts';
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
  /** Step whose last form was not right, with the questions at fault: the step shows them when it is opened next. */
  readonly faulty: FaultyStep | null;
  /** What the Premie-Check keeps beside the answers; it alone reads it. */
  readonly check?: unknown;
}

interface FaultyStep {
  readonly step: Step;
  readonly fields: readonly FieldKey[];
}

/** Browsers keep 4,096 bytes of name, value and attributes together. */
export const MAX_COOKIE_LENGTH = 3_800;

const NOTHING: Travelling = { answers: {}, idempotencyKey: null, revision: 0, source: null, faulty: null };

function isEntry(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}

function readFaulty(value: unknown): FaultyStep | null {
  if (!Array.isArray(value)) return null;
  const [step, ...names] = value as readonly unknown[];
  const fields = FIELDS.flatMap(({ key }) => (names.includes(key) ? [key] : []));
  return typeof step === 'string' && isStep(step) ? { step, fields } : null;
}

/** Opens the cookie; an absent, old or foreign one is nothing. */
export function openCookie(cookies: App['formCookie'], value: string | undefined): Travelling {
  const opened = cookies.open(value);
  if (opened === null) return NOTHING;
  const { entries, key, revision, source, faulty, check } = opened;
  return {
    answers: Array.isArray(entries) ? answersFromEntries(entries.filter(isEntry)) : {},
    idempotencyKey: typeof key === 'string' ? key : null,
    revision: typeof revision === 'number' && Number.isSafeInteger(revision) ? revision : 0,
    source: readSource(source),
    faulty: readFaulty(faulty),
    ...(check !== undefined && { check }),
  };
}

/** The server refuses to seal more than a browser keeps. */
function sealed(cookies: App['formCookie'], value: Readonly<Record<string, unknown>>): string | null {
  try {
    const text = cookies.seal(value);
    return text.length <= MAX_COOKIE_LENGTH ? text : null;
  } catch (error) {
    if (error instanceof Error && error.name === 'FormCookieTooLarge') return null;
    throw error;
  }
}

/** Seals for the way; null when it has become too long for a browser. */
export function sealCookie(cookies: App['formCookie'], state: Travelling): string | null {
  const { answers, idempotencyKey, revision, source, faulty, check } = state;
  const marks = {
    ...(source && { source }),
    ...(faulty && { faulty: [faulty.step, ...faulty.fields] }),
    ...(check !== undefined && { check }),
  };
  const text = sealed(cookies, { entries: entriesOf(answers), key: idempotencyKey, revision, ...marks });
  return text !== null || source === null ? text : sealCookie(cookies, { ...state, source: null });
}

/** The next state with these answers. The key travels ahead of the request, so that two presses carry the same one; other answers get another. */
export function withAnswers(before: Travelling, answers: Answers): Travelling {
  const isSame = JSON.stringify(entriesOf(answers)) === JSON.stringify(entriesOf(before.answers));
  return {
    ...before,
    faulty: null,
    answers,
    idempotencyKey: (isSame ? before.idempotencyKey : null) ?? newIdempotencyKey(),
    revision: before.revision + 1,
  };
}
