import type { FastifyReply, FastifyRequest } from 'fastify';
import { NOTICE } from '#/messages/notice.ts';
import { rangeRows } from '#/messages/quick-rows.ts';
import { withoutGaps } from '#/quote-engine/contract/source-schema.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { App } from '../app.ts';
import { ProblemError } from '../host/problem.ts';
import { asciiJson } from '../kept-json.ts';
import { contactBody, IDEMPOTENCY_KEY, indicationBody, premiumCheckBody, quoteBody } from './bodies.ts';
import { comparisonJson } from './comparison-json.ts';
import { premiumCheckView } from './premium-check-json.ts';
import { eventsOf, stepCountsBody } from './step-counts.ts';
import { validated } from './validation.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> | FastifyReply;

function tokenOf(request: FastifyRequest): string {
  return (request.params as { readonly token: string }).token;
}

function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) throw new ProblemError('idempotency-key-not-valid');
  return key;
}

const NOTICE_JSON = asciiJson(NOTICE);

/** The bytes of an answer. Text that is all ASCII, as the comparison is, is copied; converting it would take three times as long. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text, Buffer.byteLength(text) === text.length ? 'latin1' : 'utf8');
}

function sendJson(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send(bytesOf(text));
}

/** An answer with figures: its own fields, the comparison, and the notice that belongs beside every figure. */
function sendFigures(
  reply: FastifyReply,
  status: number,
  comparison: Comparison,
  fields: Readonly<Record<string, string>> = {},
): FastifyReply {
  const own = Object.entries(fields).map(([name, value]) => `"${name}":${asciiJson(value)},`);
  return sendJson(reply, status, `{${own.join('')}"comparison":${comparisonJson(comparison)},"notice":${NOTICE_JSON}}`);
}

/** A fraction of the whole answer, for a page that asks again after every answer. */
function sendRanges(reply: FastifyReply, comparison: Comparison): FastifyReply {
  const { engineVersion, asOf } = comparison;
  return sendJson(reply, 200, asciiJson({ engineVersion, asOf, ranges: rangeRows(comparison), notice: NOTICE }));
}

/** Sent by a page of this site; that `origin` is its own the guards have seen to. Other clients send neither header. */
function isFromOwnPage({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === 'same-origin' || headers.origin !== undefined;
}

function countSteps(app: App): Handler {
  return (request, reply) => {
    if (!isFromOwnPage(request)) throw new ProblemError('origin-not-allowed');
    app.countSteps(eventsOf(validated(stepCountsBody, request.body)));
    return reply.code(204).send();
  };
}

function createQuote(app: App): Handler {
  return async (request, reply) => {
    const idempotencyKey = idempotencyKeyOf(request);
    const { profile, contact, source } = validated(quoteBody, request.body);
    const outcome = await app.createQuote({ profile, contact, idempotencyKey, source: source && withoutGaps(source) });
    if (outcome.kind === 'key-reused') throw new ProblemError('idempotency-key-reused');
    if (outcome.kind === 'in-progress') throw new ProblemError('idempotency-in-progress');
    if (isFromOwnPage(request)) app.countSteps([{ step: 'controleren', question: '', event: 'sent' }]);
    const url = `${app.publicOrigin}/indicatie/${outcome.token}/`;
    reply.header('location', `/api/v1/quotes/${outcome.token}`);
    return sendFigures(reply, 201, outcome.comparison, { token: outcome.token, url });
  };
}

function readQuote(app: App): Handler {
  return async (request, reply) => {
    const quote = await app.readQuote(tokenOf(request));
    if (quote === null) throw new ProblemError('quote-not-found');
    const { comparison, createdAt, keptUntil, stage } = quote;
    return sendFigures(reply, 200, comparison, { createdAt, keptUntil, stage });
  };
}

function requestOffers(app: App): Handler {
  return async (request, reply) => {
    const { contact } = validated(contactBody, request.body);
    const outcome = await app.requestOffers(tokenOf(request), contact);
    if (outcome.kind === 'not-found') throw new ProblemError('quote-not-found');
    return sendJson(reply, 200, asciiJson({ stage: 'offer-requested', insurers: outcome.insurers }));
  };
}

/** The operations of the API; each takes a validated body and answers without contact data. */
export function handlersOf(app: App, description: object) {
  const document = JSON.stringify(description);
  return {
    description: (_request, reply) => reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(document),
    createIndication: (request, reply) => {
      const { profile, detail } = validated(indicationBody, request.body);
      return detail === 'ranges' ? sendRanges(reply, app.compare(profile)) : sendFigures(reply, 200, app.compare(profile));
    },
    checkPremium: (request, reply) => {
      const check = app.premiumChecks.check(validated(premiumCheckBody, request.body));
      return sendJson(reply, 200, asciiJson({ check: premiumCheckView(check), notice: NOTICE }));
    },
    createQuote: createQuote(app),
    readQuote: readQuote(app),
    requestOffers: requestOffers(app),
    countSteps: countSteps(app),
    eraseQuote: async (request, reply) => {
      if (!(await app.eraseQuote(tokenOf(request)))) throw new ProblemError('quote-not-found');
      return reply.code(204).send();
    },
  } satisfies Record<string, Handler>;
}
