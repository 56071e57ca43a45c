import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import type { RateLimits } from '../config/config.ts';
import { ProblemError } from '../host/problem.ts';
import { acceptJson } from './json.ts';
import { registerDebtorChecks } from './debtor-checks.ts';
import { openApi } from './openapi.ts';
import { handlersOf } from './handlers.ts';
import { registerPortfolio } from './portfolio.ts';

export interface ApiOptions {
  readonly app: App;
  readonly rateLimits: RateLimits;
}

type Handlers = ReturnType<typeof handlersOf>;
type Method = 'GET' | 'POST' | 'DELETE';

interface Resource {
  readonly url: string;
  readonly methods: Partial<Record<Method, { readonly handler: Handlers[keyof Handlers]; readonly limit: keyof RateLimits }>>;
}

function resources(handlers: Handlers): readonly Resource[] {
  return [
    { url: '/v1/openapi.json', methods: { GET: { handler: handlers.description, limit: 'pages' } } },
    { url: '/v1/indications', methods: { POST: { handler: handlers.createIndication, limit: 'indications' } } },
    { url: '/v1/premium-checks', methods: { POST: { handler: handlers.checkPremium, limit: 'indications' } } },
    { url: '/v1/quotes', methods: { POST: { handler: handlers.createQuote, limit: 'quotes' } } },
    {
      url: '/v1/quotes/:token',
      methods: { GET: { handler: handlers.readQuote, limit: 'pages' }, DELETE: { handler: handlers.eraseQuote, limit: 'quotes' } },
    },
    { url: '/v1/step-counts', methods: { POST: { handler: handlers.countSteps, limit: 'pages' } } },
    { url: '/v1/quotes/:token/contact', methods: { POST: { handler: handlers.requestOffers, limit: 'quotes' } } },
  ];
}

function allowOf(methods: Resource['methods']): string {
  return Object.keys(methods)
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    .join(', ');
}

function addResource(scope: FastifyInstance, { url, methods }: Resource, rateLimits: RateLimits): void {
  for (const [method, entry] of Object.entries(methods)) {
    const { max, windowMilliseconds } = rateLimits[entry.limit];
    const config = { rateLimit: { max, timeWindow: windowMilliseconds, groupId: `api-${entry.limit}` } };
    scope.route({ method, url, config, handler: entry.handler });
  }
  const others = (['GET', 'POST', 'DELETE'] as const).filter((method) => methods[method] === undefined);
  const refuse = (_request: unknown, reply: { header(name: string, value: string): unknown }) => {
    reply.header('allow', allowOf(methods));
    throw new ProblemError('method-not-allowed');
  };
  if (others.length > 0) scope.route({ method: [...others], url, handler: refuse, onRequest: refuse });
}

/** The API under `/api`; v1 only grows. */
export function registerApi(scope: FastifyInstance, { app, rateLimits }: ApiOptions, done: () => void): void {
  acceptJson(scope);
  scope.addHook('onRequest', (_request, reply, next) => {
    reply.header('cache-control', 'no-store');
    next();
  });
  for (const resource of resources(handlersOf(app, openApi(app.publicOrigin)))) addResource(scope, resource, rateLimits);
  registerDebtorChecks(scope, { app, rateLimits });
  registerPortfolio(scope, { app, rateLimits });
  scope.all('/*', { config: {} }, () => {
    throw new ProblemError('not-found');
  });
  done();
}
