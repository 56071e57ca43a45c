import type { ReviewAnswer, TwoMinuteInput } from '#/server/app.ts';
import { TWO_MINUTE_FIELDS } from '#/messages/debtor-check/fields.ts';
import type { TwoMinuteForm } from './_two-minutes.ts';

/** The browser posts a book as JSON; without JavaScript the same address takes a form. */
export const isJson = (request: Request): boolean => (request.headers.get('content-type') ?? '').startsWith('application/json');

/** Fields of the form of two minutes as typed, and nothing else that was posted with them. */
export const carriedFields = (typed: URLSearchParams): TwoMinuteInput['typed'] =>
  TWO_MINUTE_FIELDS.flatMap(({ name }) => {
    const text = typed.get(name) ?? '';
    return text === '' ? [] : [[name, text] as const];
  });

const KEY = /^[\w-]{22}$/;

/** The answers that a form key goes with, as one text beside it. */
export const answeredWith = (typed: URLSearchParams): string =>
  new URLSearchParams(carriedFields(typed).map((field) => [...field])).toString();

/**
 * The key that came along, as long as the answers are those it was made for: then keeping and letting look along are one request, erased
 * together. Other answers get another key, so that no outcome takes the place of another.
 */
export function formKeyOf(data: FormData, typed: URLSearchParams, newKey: () => string): string {
  const [key, answered] = [data.get('key'), data.get('bij')];
  const isSame = answered === null || answered === answeredWith(typed);
  return isSame && typeof key === 'string' && KEY.test(key) ? key : newKey();
}

export const inputOf = (
  { answers, profile, quoteAnswers, margin }: Extract<TwoMinuteForm, { kind: 'done' }>,
  typed: URLSearchParams,
): TwoMinuteInput => ({ answers, profile, quoteAnswers, margin, typed: carriedFields(typed) });

export const keptPage = (token: string): string => `/klantencheck/${token}/`;
export const thanksPage = (token: string): string => `/klantencheck/${token}/meekijken/bedankt/`;

const STATUS: Readonly<Record<ReviewAnswer['kind'], number>> = { kept: 201, busy: 503, 'no-key': 422, faults: 422, 'not-found': 404 };

/** The answer to a book posted as JSON: `{ page }` where it is kept, or `{ faults }`. */
export function jsonAnswer(answer: ReviewAnswer): Response {
  const body = answer.kind === 'kept' ? { page: keptPage(answer.token) } : answer.kind === 'faults' ? { faults: answer.faults } : {};
  const headers = { 'Cache-Control': 'no-store', ...(answer.kind === 'busy' && { 'Retry-After': '5' }) };
  return Response.json(body, { status: STATUS[answer.kind], headers });
}
