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

export const inputOf = (
  { answers, profile, quoteAnswers, margin }: Extract<TwoMinuteForm, { kind: 'done' }>,
  typed: URLSearchParams,
): TwoMinuteInput => ({ answers, profile, quoteAnswers, margin, typed: carriedFields(typed) });

const STATUS: Readonly<Record<ReviewAnswer['kind'], number>> = { kept: 201, busy: 503, 'no-key': 422, faults: 422, 'not-found': 404 };

/** The answer to a book posted as JSON: `{ page }` where it is kept or thanked for, or `{ faults }`. */
export function jsonAnswer(answer: ReviewAnswer, pageOf: (token: string) => string): Response {
  const body = answer.kind === 'kept' ? { page: pageOf(answer.token) } : answer.kind === 'faults' ? { faults: answer.faults } : {};
  const headers = { 'Cache-Control': 'no-store', ...(answer.kind === 'busy' && { 'Retry-After': '5' }) };
  return Response.json(body, { status: STATUS[answer.kind], headers });
}

export const keptPage = (token: string): string => `/klantencheck/${token}/`;
export const thanksPage = (token: string): string => `/klantencheck/${token}/meekijken/bedankt/`;
