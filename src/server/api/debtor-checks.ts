import type { FastifyInstance } from 'fastify';
import { NOTICE } from '#/messages/notice.ts';
import type { App } from '../app.ts';
import type { RateLimits } from '../config/config.ts';
import { ProblemError } from '../host/problem.ts';
import { asciiJson } from '../kept-json.ts';
import { debtorCheckView } from './debtor-check-json.ts';
import { bookOf, debtorCheckBody, MOST_BYTES } from './debtor-rows.ts';
import { validated } from './validation.ts';

/** `POST /v1/debtor-checks`: pseudonymous debtors in, classes, losses and the cost of each policy out. Nothing is stored. */
export function registerDebtorChecks(
  scope: FastifyInstance,
  { app, rateLimits }: { readonly app: App; readonly rateLimits: RateLimits },
): void {
  const { max, windowMilliseconds } = rateLimits.quotes;
  const url = '/v1/debtor-checks';
  scope.route({
    method: 'POST',
    url,
    config: { rateLimit: { max, timeWindow: windowMilliseconds, groupId: 'api-debtor-checks' } },
    bodyLimit: MOST_BYTES,
    handler: async (request, reply) => {
      const { receivables, answers } = bookOf(validated(debtorCheckBody, request.body));
      const answered = await app.debtorChecks.book(receivables, answers, 'rated');
      if (answered.kind === 'busy') throw new ProblemError('overloaded');
      const body = asciiJson({ ...debtorCheckView(answered.outcome, app.figures()), notice: NOTICE });
      return reply.type('application/json; charset=utf-8').send(body);
    },
  });
  const refuse = (_request: unknown, reply: { header(name: string, value: string): unknown }) => {
    reply.header('allow', 'POST');
    throw new ProblemError('method-not-allowed');
  };
  scope.route({ method: ['GET', 'DELETE'], url, handler: refuse, onRequest: refuse });
}
