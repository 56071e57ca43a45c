import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { NOTICE } from '#/messages/notice.ts';
import { fileFaults } from '#/messages/portfolio.ts';
import type { App } from '../app.ts';
import type { RateLimits } from '../config/config.ts';
import { ProblemError } from '../host/problem.ts';

export const PORTFOLIO_TYPES = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;

/** What belongs beside all figures stands in the line that comes before them. */
async function* ndjson(app: App, file: Uint8Array): AsyncGenerator<string> {
  const { engineVersion, asOf } = app.figures();
  for await (const line of app.portfolio.check(file)) {
    const told =
      line.kind === 'columns'
        ? { ...line, engineVersion, asOf, notice: NOTICE }
        : line.kind === 'fault'
          ? { ...line, text: fileFaults[line.fault] }
          : line;
    yield `${JSON.stringify(told)}\n`;
  }
}

/** `POST /v1/premium-checks/batch`: a file in, a line of JSON per policy out, each as soon as it is known. Nothing is stored. */
export function registerPortfolio(
  scope: FastifyInstance,
  { app, rateLimits }: { readonly app: App; readonly rateLimits: RateLimits },
): void {
  void scope.register((inside, _options, done) => {
    inside.removeAllContentTypeParsers();
    inside.addContentTypeParser([...PORTFOLIO_TYPES], { parseAs: 'buffer' }, (_request, body, parsed) => {
      parsed(null, body);
    });
    const { max, windowMilliseconds } = rateLimits.indications;
    const config = { rateLimit: { max, timeWindow: windowMilliseconds, groupId: 'api-portfolio' } };
    const url = '/v1/premium-checks/batch';
    inside.route({
      method: 'POST',
      url,
      config,
      bodyLimit: app.portfolio.maxBytes,
      handler: (request, reply) => {
        const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(ndjson(app, file), { objectMode: false }));
      },
    });
    const refuse = (_request: unknown, reply: { header(name: string, value: string): unknown }) => {
      reply.header('allow', 'POST');
      throw new ProblemError('method-not-allowed');
    };
    inside.route({ method: ['GET', 'DELETE'], url, handler: refuse, onRequest: refuse });
    done();
  });
}
