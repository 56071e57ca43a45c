import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { fastify, LogController, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { PROBLEMS, type ProblemCode } from '#/messages/problems.ts';
import { registerApi } from '../api/routes.ts';
import type { App } from '../app.ts';
import type { Config } from '../config/config.ts';
import { newId } from '../ids.ts';
import { answerBrokenConnection } from './broken-connection.ts';
import { originsOf, pathOf, refusalOf, type Origins } from './guards.ts';
import { securityHeaders } from './headers.ts';
import { registerHealth } from './health.ts';
import { letFinish } from './let-finish.ts';
import { loggerOptions, logAnswers, type LogSink } from './logging.ts';
import { registerPages } from './pages.ts';
import { ProblemError, problemFor } from './problem.ts';
import { retryOf } from './retry.ts';
import type { SiteBuild } from './site-build.ts';
import { serveStaticFiles } from './static-files.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Pattern of the page or route that answers; what logs show instead of the path. */
    routePattern: string;
  }
}

export interface HostOptions {
  readonly app: App;
  readonly config: Pick<Config, 'trustProxy' | 'rateLimits' | 'logLevel' | 'publicOrigin'>;
  /** The built site of this moment, asked at every request; null serves the API alone. */
  readonly site: (() => SiteBuild) | null;
  readonly logSink: LogSink;
  /** True while the server can store leads. */
  readonly isReady: () => Promise<boolean>;
  /** Port that stands in a loopback Host header, when it is not the one this server itself listens on. */
  readonly port?: number;
  /** Delay of the event loop above which requests are turned away. */
  readonly maxEventLoopDelayMilliseconds?: number;
}

const BODY_LIMIT = 32 * 1024;
const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;
const RETRY_AFTER_SECONDS = '5';
/** Visitors are told when to come back, not how far they are from it. */
const NO_COUNTERS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** Faults that Fastify itself raises, by its code or by status. */
const FRAMEWORK_CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'json-malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'json-malformed',
  FST_ERR_BAD_URL: 'address-not-valid',
  FST_ERR_MAX_LENGTH_PARAM: 'not-found',
};
const STATUS_CODES: Readonly<Record<number, ProblemCode>> = {
  400: 'request-malformed',
  404: 'not-found',
  408: 'request-timeout',
  413: 'body-too-large',
  414: 'address-not-valid',
  415: 'media-type-not-supported',
  429: 'too-many-requests',
  503: 'overloaded',
};

function codeOf(error: unknown): ProblemCode {
  if (error instanceof ProblemError) return error.code;
  const { code, statusCode } = error as Partial<FastifyError>;
  return (code === undefined ? undefined : FRAMEWORK_CODES[code]) ?? STATUS_CODES[statusCode ?? 500] ?? 'server-error';
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: ProblemCode, errors?: ProblemError['errors']): FastifyReply {
  const answer = problemFor(pathOf(request.url), code, errors, retryOf(request, code));
  reply.header('cache-control', 'no-store').header('content-type', answer.contentType);
  if (code === 'overloaded') reply.header('retry-after', RETRY_AFTER_SECONDS);
  if (code === 'method-not-allowed' && !reply.hasHeader('allow')) reply.header('allow', 'GET, HEAD, POST');
  // What is left of a body that was refused would be read as the next request.
  if (code === 'body-too-large' || code === 'request-malformed') reply.header('connection', 'close');
  return reply.code(answer.status).send(answer.body);
}

function createServer(options: HostOptions, headers: Readonly<Record<string, string>>): FastifyInstance {
  return fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 15_000,
    keepAliveTimeout: 65_000,
    // A missing Host is refused by the guards, with all headers; Node itself would answer without any.
    http: { headersTimeout: 10_000, maxHeaderSize: 16 * 1024, requireHostHeader: false },
    trustProxy: options.config.trustProxy.length > 0 ? [...options.config.trustProxy] : false,
    requestIdHeader: false,
    genReqId: (raw) => {
      const given = raw.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
    },
    logController: new LogController({ disableRequestLogging: true }),
    logger: loggerOptions(options.config.logLevel, options.logSink),
    return503OnClosing: true,
    exposeHeadRoutes: true,
    routerOptions: { maxParamLength: 64 },
    frameworkErrors: (error, request, reply) => {
      void reply.headers(headers);
      void refuse(request, reply, codeOf(error));
    },
    clientErrorHandler: (error, socket) => {
      answerBrokenConnection(error, socket, headers);
    },
  });
}

function addGuards(server: FastifyInstance, origins: Origins, headers: Readonly<Record<string, string>>): void {
  server.decorateRequest('routePattern', '');
  server.setErrorHandler(async (error, request, reply) => {
    const code = codeOf(error);
    if (code === 'body-too-large') await letFinish(request.raw);
    if (PROBLEMS[code].status >= 500 && code !== 'overloaded') request.log.error({ err: error }, 'defect');
    return refuse(request, reply, code, error instanceof ProblemError ? error.errors : undefined);
  });
  server.setNotFoundHandler((request, reply) => refuse(request, reply, 'not-found'));
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    request.routePattern = request.routeOptions.url ?? '(none)';
    const { method, url, headers: sent, raw } = request;
    const code = refusalOf({ method, url, headers: sent, rawHeaders: raw.rawHeaders }, origins);
    if (code === null) done();
    else void refuse(request, reply, code);
  });
}

/**
 * The web server: guards, API, files and pages. Not yet listening. Every answer carries the security headers, whatever refuses it.
 * Order matters: error handlers before the first plugin (children copy them), guards before limits, limits before handlers.
 */
export async function createHost(options: HostOptions): Promise<FastifyInstance> {
  const headers = securityHeaders(options.config.publicOrigin.startsWith('https:'));
  const server = createServer(options, headers);
  const address = () => server.server.address() as AddressInfo | null;
  const origins = originsOf(options.config.publicOrigin, () => options.port ?? address()?.port ?? 0);
  server.server.on('checkExpectation', (_request, response: ServerResponse) => {
    response.writeHead(417, { ...headers, 'content-length': '0', connection: 'close' }).end();
  });
  addGuards(server, origins, headers);
  logAnswers(server);
  registerHealth(server, options.isReady);
  await server.register(underPressure, {
    maxEventLoopDelay: options.maxEventLoopDelayMilliseconds ?? 1000,
    pressureHandler: (request, reply) => {
      void refuse(request, reply, 'overloaded');
    },
  });
  const { site } = options;
  if (site) serveStaticFiles(server, () => site().files);
  await server.register(rateLimit, {
    global: false,
    ipv6Subnet: 64,
    addHeaders: NO_COUNTERS,
    addHeadersOnExceeding: NO_COUNTERS,
    errorResponseBuilder: () => new ProblemError('too-many-requests'),
  });
  await server.register(registerApi, { prefix: '/api', app: options.app, rateLimits: options.config.rateLimits });
  if (site) registerPages(server, { app: options.app, origins, current: site, rateLimits: options.config.rateLimits });
  return server;
}
