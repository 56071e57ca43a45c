import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemCode } from '#/messages/problems.ts';
import type { App } from '../app.ts';
import type { RenderContext } from '../astro/entry.ts';
import { withCampaign } from './campaign-links.ts';
import { chosenEncoding } from './encoding.ts';
import { pathOf, type Origins } from './guards.ts';
import { brotliOnce, PAGE_CACHE_HEADER, tagFor, type CachedPage } from './page-cache.ts';
import { problemPage } from './problem.ts';
import { retryOf } from './retry.ts';
import type { SiteBuild } from './site-build.ts';
import { isFresh } from './static-files.ts';
import type { RateLimits } from '../config/config.ts';

/** What the built site offers: `dist/server/entry.mjs`. */
export interface PageRenderer {
  routeOf(url: URL): string | null;
  render(request: Request, context: RenderContext): Promise<Response>;
}

interface PageDeps {
  readonly app: App;
  readonly origins: Origins;
  /** The build of this moment; a request keeps the one it began with. */
  readonly current: () => Pick<SiteBuild, 'renderer' | 'cache' | 'content'>;
  readonly rateLimits: RateLimits;
}

/** Astro's own style rule for islands; the site's sheet holds the same rule, so that no style element stands before the content. */
const ISLAND_STYLE = /<style>astro-island[^<]*<\/style>/;
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];
const PORTFOLIO_PAGES = ['/premie-check/portefeuille/', '/premie-check/portefeuille/bestand/'];
/** A file of 8 MiB as text, with the rest of its form. */
const PORTFOLIO_LIMIT = 12 * 1024 * 1024;
/** Pages to which the Klantencheck in the browser posts a book as JSON; without JavaScript they take a form. */
const BOOK_PAGES: readonly (readonly [url: string, limit: keyof RateLimits, group: string])[] = [
  ['/klantencheck/bewaren/', 'quotes', 'forms'],
  ['/klantencheck/meekijken/', 'quotes', 'forms'],
  ['/klantencheck/rapport.pdf', 'indications', 'debtor-papers'],
];
/** A book of 2 MiB with the names that the visitor wants on paper. */
const BOOK_LIMIT = 2.25 * 1024 * 1024;
/** Forms with which anyone can have something stored or a mail sent, to an address that need not be theirs. */
const STORING_FORMS = [
  '/premie-berekenen/controleren/',
  '/verder/',
  '/terugbellen/',
  '/indicatie/:token/mailen/',
  '/indicatie/:token/terugbellen/',
  '/indicatie/:token/offertes-aanvragen/',
  '/indicatie/:token/delen/',
  '/indicatie/:token/smaller-maken/',
  '/indicatie/:token/toen-en-nu/',
  '/premie-check/mailen/',
  '/premie-check/meekijken/',
  '/premie-check/uitkomst/',
  '/premie-check/herinnering/',
  '/premie-check/:token/mailen/',
  '/premie-check/:token/meekijken/',
  '/klantencheck/:token/meekijken/',
];
const MIN_COMPRESSED = 1024;
/** A path that ends in the name of a file is no page that misses its slash. */
const FILE_NAME = /\.[^/]*$/;
/** What is said in place of a page that answered with no more than its status. */
const EMPTY_ANSWERS: Readonly<Record<number, ProblemCode>> = { 404: 'not-found', 422: 'validation-failed', 503: 'overloaded' };

function requestFor(request: FastifyRequest, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const body = request.method === 'POST' && Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : null;
  return new Request(url, { method: request.method === 'HEAD' ? 'GET' : request.method, headers, body });
}

function copyHeaders(headers: Headers, reply: FastifyReply): void {
  for (const [name, value] of headers) {
    if (name !== 'set-cookie' && name !== PAGE_CACHE_HEADER) reply.header(name, value);
  }
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
}

/** Type of the body with its charset, which Astro leaves out. */
function typeOf(response: Response): string {
  const type = response.headers.get('content-type') ?? '';
  return type.toLowerCase() === 'text/html' ? 'text/html; charset=utf-8' : type;
}

function sendCached(page: CachedPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const encoding = chosenEncoding(request.headers['accept-encoding'], () => true);
  const etag = tagFor(page.etag, encoding);
  reply.headers(page.headers).header('vary', 'accept-encoding').header('etag', etag);
  if (isFresh(request, etag)) {
    reply.removeHeader('content-type');
    return reply.code(304).send();
  }
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.send(page.bodies[encoding]);
}

async function bodyOf(response: Response, url: URL): Promise<Buffer> {
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return Buffer.from(await response.arrayBuffer());
  return Buffer.from(withCampaign((await response.text()).replace(ISLAND_STYLE, ''), url));
}

function isCacheable(request: FastifyRequest, response: Response): boolean {
  const plainGet = request.method !== 'POST' && !request.url.includes('?');
  return (
    plainGet && response.status === 200 && response.headers.get(PAGE_CACHE_HEADER) === 'editions' && !response.headers.has('set-cookie')
  );
}

async function sendOnce(request: FastifyRequest, reply: FastifyReply, response: Response, body: Buffer): Promise<FastifyReply> {
  copyHeaders(response.headers, reply);
  const type = typeOf(response);
  if (type !== '') reply.header('content-type', type);
  reply.code(response.status);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (body.length === 0 && response.status >= 400) {
    const code = EMPTY_ANSWERS[response.status] ?? 'server-error';
    const page = problemPage(code, retryOf(request, code));
    return reply.header('content-type', page.contentType).send(page.body);
  }
  const isText = /^text\/|json|xml/.test(response.headers.get('content-type') ?? '');
  if (body.length < MIN_COMPRESSED || !isText) return reply.send(body);
  reply.header('vary', 'accept-encoding');
  if (chosenEncoding(request.headers['accept-encoding'], (name) => name === 'br') !== 'br') return reply.send(body);
  return reply.header('content-encoding', 'br').send(await brotliOnce(body));
}

function cacheHeaders(response: Response): Record<string, string> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== PAGE_CACHE_HEADER));
  return { ...headers, 'content-type': typeOf(response) };
}

/** Handler for every path that is neither a file nor the API: redirects of old addresses and to the slash, then the page or the 404 page. */
function pageHandler({ app, origins, current }: PageDeps) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { renderer, cache, content } = current();
    const path = pathOf(request.url);
    const { editionsHash, asOf } = app.figures();
    // The day counts too: a book can pass its review date overnight.
    const editions = `${editionsHash} ${asOf}`;
    const cached = request.method === 'POST' || request.url.includes('?') ? undefined : cache.get(path, editions);
    if (cached) return sendCached(cached, request, reply);
    const url = new URL(request.url, origins.originOf(request.headers.host) ?? origins.publicOrigin);
    const moved = request.method === 'POST' ? null : content.redirect(path, url.searchParams);
    if (moved !== null) return reply.redirect(moved, 301);
    const route = renderer.routeOf(url);
    if (route === null && !path.endsWith('/')) {
      // Rendered with a slash even where there is no page: without it Astro answers a redirect to a 404.
      url.pathname = FILE_NAME.test(path) ? '/404/' : `${path}/`;
      const isPage = !FILE_NAME.test(path) && renderer.routeOf(url) !== null;
      if (isPage) return reply.redirect(`${path}/${url.search}`, request.method === 'POST' ? 308 : 301);
    }
    request.routePattern = route ?? '/404';
    const locals = { app, content, requestId: request.id };
    const response = await renderer.render(requestFor(request, url), { locals, clientAddress: request.ip });
    const body = await bodyOf(response, url);
    if (!isCacheable(request, response)) return sendOnce(request, reply, response, body);
    return sendCached(await cache.put(path, editions, cacheHeaders(response), body), request, reply);
  };
}

/** Pages live in a context of their own: form bodies arrive as bytes there, and only there. */
export function registerPages(server: FastifyInstance, deps: PageDeps): void {
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(FORM_TYPES, { parseAs: 'buffer' }, (_request, body, parsed) => {
      parsed(null, body);
    });
    const handler = pageHandler(deps);
    const limited = (name: keyof RateLimits, groupId: string) => {
      const { max, windowMilliseconds } = deps.rateLimits[name];
      return { rateLimit: { max, timeWindow: windowMilliseconds, groupId } };
    };
    scope.route({ method: ['GET', 'POST'], url: '/*', config: limited('pages', 'pages'), handler });
    // What anyone with a link can store is bounded as leads are.
    scope.route({ method: 'POST', url: '/indicatie/:token/mening/', config: limited('quotes', 'feedback'), handler });
    for (const url of STORING_FORMS) scope.route({ method: 'POST', url, config: limited('quotes', 'forms'), handler });
    // A portfolio comes as a file, and goes round as text while its results are sorted and saved.
    for (const url of PORTFOLIO_PAGES)
      scope.route({ method: 'POST', url, bodyLimit: PORTFOLIO_LIMIT, config: limited('indications', 'portfolio'), handler });
    void scope.register((books, _none, registered) => {
      books.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, parsed) => {
        parsed(null, body);
      });
      for (const [url, limit, group] of BOOK_PAGES)
        books.route({ method: 'POST', url, bodyLimit: BOOK_LIMIT, config: limited(limit, group), handler });
      registered();
    });
    done();
  });
}
