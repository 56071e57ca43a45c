import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import type { PageRenderer } from '#/server/host/pages.ts';
import { redirectTable } from '#/server/content/redirect-table.ts';
import { siteBuild } from '#/server/host/site-build.ts';
import { fakeApp } from '../../helpers/fake-app.ts';
import { EMPTY_CONTENT } from '#/server/site-content.ts';
import { openTestHost } from '../../helpers/test-host.ts';

const page = (body: string, headers: Record<string, string> = {}) =>
  new Response(`<!doctype html><html lang="nl"><title>${body}</title></html>`, {
    headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'; style-src 'sha256-x'", ...headers },
  });

let rendered = 0;
let editionsHash = 'first';
const renderer: PageRenderer = {
  routeOf: (url) =>
    /^\/(?:$|vast\/$|indicatie\/[^/]+\/$|kapot\/$)/.test(url.pathname) ? url.pathname.replace(/(?<=indicatie\/)[^/]+/, '[token]') : null,
  render: (request) => {
    rendered += 1;
    const { pathname } = new URL(request.url);
    if (pathname === '/kapot/') throw new Error('a defect with canary@example.nl');
    if (pathname === '/vast/')
      return Promise.resolve(page('x'.repeat(3000), { 'x-page-cache': 'editions', 'cache-control': 'public, max-age=0, must-revalidate' }));
    if (pathname.startsWith('/indicatie/')) return Promise.resolve(page('van één bezoeker', { 'set-cookie': 'a=b; Path=/' }));
    return Promise.resolve(new Response(null, { status: 404 }));
  },
};
const app = fakeApp({
  figures: () => ({ ...({} as ReturnType<ReturnType<typeof fakeApp>['figures']>), editionsHash }),
  compare: () => {
    throw new Error('a defect with canary@example.nl');
  },
});
const build = siteBuild(renderer, new Map());
const { host, send, logged } = await openTestHost({ app, site: () => build });
afterAll(() => host.close());

describe('pages', () => {
  it('answers 304 to who has the page already, and renders once for all', async () => {
    rendered = 0;
    const first = await send({ method: 'GET', url: '/vast/', headers: { 'accept-encoding': 'gzip, br' } });
    expect(first.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'accept-encoding',
    });
    expect(first.headers['x-page-cache']).toBeUndefined();
    const again = await send({
      method: 'GET',
      url: '/vast/',
      headers: { 'accept-encoding': 'gzip, br', 'if-none-match': String(first.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
    const plain = await send({ method: 'GET', url: '/vast/' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.etag).not.toBe(first.headers.etag);
    expect(rendered).toBe(1);
  });

  it('renders anew when an edition changes', async () => {
    rendered = 0;
    editionsHash = 'second';
    await send({ method: 'GET', url: '/vast/' });
    await send({ method: 'GET', url: '/vast/' });
    expect(rendered).toBe(1);
  });

  it('keeps a page of one visitor nowhere, and passes its cookie on', async () => {
    rendered = 0;
    const url = '/indicatie/AAAAAAAAAAAAAAAAAAAAAA/';
    const first = await send({ method: 'GET', url });
    await send({ method: 'GET', url });
    expect(rendered).toBe(2);
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.headers['set-cookie']).toEqual(['a=b; Path=/']);
  });

  it('redirects to the slash only where a page is', async () => {
    const there = await send({ method: 'GET', url: '/vast?a=1' });
    expect([there.statusCode, there.headers.location]).toEqual([301, '/vast/?a=1']);
    const post = await send({
      method: 'POST',
      url: '/vast',
      headers: { origin: 'http://127.0.0.1:45000', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'a=1',
    });
    expect([post.statusCode, post.headers.location]).toEqual([308, '/vast/']);
    expect((await send({ method: 'GET', url: '/nergens' })).statusCode).toBe(404);
    expect((await send({ method: 'GET', url: '/indicatie/bestand.svg.br' })).statusCode).toBe(404);
  });

  it('answers old addresses with the new one, for reading alone', async () => {
    const content = {
      ...EMPTY_CONTENT,
      redirect: redirectTable([
        { from: '/oud', to: '/vast/' },
        { from: '?p=7', to: '/vast/' },
      ]),
    };
    const { host: other, send: ask } = await openTestHost({ app, site: () => siteBuild(renderer, new Map(), content) });
    const answerTo = async (method: 'GET' | 'HEAD' | 'POST', url: string) => {
      const { statusCode, headers } = await ask({ method, url, headers: { origin: 'http://127.0.0.1:45000' } });
      return [statusCode, headers.location];
    };
    expect(await answerTo('GET', '/oud?utm_source=x')).toEqual([301, '/vast/?utm_source=x']);
    expect(await answerTo('HEAD', '/oud/')).toEqual([301, '/vast/']);
    expect(await answerTo('GET', '/?p=7')).toEqual([301, '/vast/']);
    expect((await answerTo('POST', '/oud/'))[0]).toBe(404);
    await other.close();
  });

  it('stands in for an error page that could not be rendered', async () => {
    const response = await send({ method: 'GET', url: '/nergens/' });
    expect(response.statusCode).toBe(404);
    expect(response.body).toContain('Niet gevonden');
  });
});

describe('logs', () => {
  it('show the pattern of a path, never the token, the query or what a defect quotes', async () => {
    await send({ method: 'GET', url: '/indicatie/Geheim-token-123456789/?email=canary@example.nl' });
    await send({ method: 'GET', url: '/api/v1/quotes/Geheim-token-123456789' });
    await send({ method: 'GET', url: '/kapot/' });
    const defect = await send({ method: 'POST', url: '/api/v1/indications', payload: { profile: EXAMPLE_PROFILE } });
    expect(defect.statusCode).toBe(500);
    expect(defect.body).not.toContain('canary');
    const text = logged.join('');
    expect(text).not.toMatch(/canary|Geheim/);
    expect(text).toContain('/indicatie/[token]/');
    expect(text).toContain('/api/v1/quotes/:token');
    expect(text).toMatch(/"msg":"defect"/);
    for (const line of logged) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it('take over a request id only in the agreed form', async () => {
    const good = await send({ method: 'GET', url: '/healthz', headers: { 'x-request-id': 'abc-12345' } });
    expect(good.headers['x-request-id']).toBe('abc-12345');
    const bad = await send({ method: 'GET', url: '/healthz', headers: { 'x-request-id': 'a"b\n{}' } });
    expect(bad.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('limits', () => {
  it('counts per network and says when to come back', async () => {
    const limit = { max: 2, windowMilliseconds: 60_000 };
    const config = {
      trustProxy: ['127.0.0.1'],
      rateLimits: { quotes: limit, indications: limit, pages: limit },
      logLevel: 'silent',
      publicOrigin: 'http://127.0.0.1:45000',
    } as const;
    const limited = await openTestHost({ config });
    const post = async (from: string) =>
      limited.send({
        method: 'POST',
        url: '/api/v1/indications',
        payload: { profile: EXAMPLE_PROFILE },
        headers: { 'x-forwarded-for': from },
      });
    const statuses = async (...from: string[]) => {
      const all = [];
      for (const address of from) all.push((await post(address)).statusCode);
      return all;
    };
    expect(await statuses('192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2')).toEqual([200, 200, 429, 200]);
    expect(await statuses('2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:ffff::3', '2001:db8:1:3::1')).toEqual([200, 200, 429, 200]);
    expect(await statuses('::ffff:192.0.2.9', '192.0.2.9', '::ffff:192.0.2.9', '::ffff:192.0.2.10')).toEqual([200, 200, 429, 200]);
    const refused = await post('192.0.2.1');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json<{ code: string }>().code).toBe('too-many-requests');
    await limited.host.close();
  });

  it('counts the plain forms that store or mail as requests to store, apart from reading their pages', async () => {
    const config = {
      trustProxy: [],
      rateLimits: {
        quotes: { max: 2, windowMilliseconds: 60_000 },
        indications: { max: 100, windowMilliseconds: 60_000 },
        pages: { max: 100, windowMilliseconds: 60_000 },
      },
      logLevel: 'silent',
      publicOrigin: 'http://127.0.0.1:45000',
    } as const;
    const token = 'AAAAAAAAAAAAAAAAAAAAAA';
    for (const url of [
      '/verder/',
      '/terugbellen/',
      '/premie-berekenen/controleren/',
      `/indicatie/${token}/mailen/`,
      `/indicatie/${token}/terugbellen/`,
      `/indicatie/${token}/offertes-aanvragen/`,
      `/indicatie/${token}/delen/`,
      '/premie-check/mailen/',
      '/premie-check/meekijken/',
      '/premie-check/herinnering/',
      `/premie-check/${token}/mailen/`,
      `/premie-check/${token}/meekijken/`,
    ]) {
      const limited = await openTestHost({ app, site: () => build, config });
      const post = async () =>
        (
          await limited.send({
            method: 'POST',
            url,
            payload: 'email=ander@voorbeeld.example',
            headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://127.0.0.1:45000' },
          })
        ).statusCode;
      const refused = [await post(), await post(), await post()].map((status) => status === 429);
      expect([url, ...refused]).toEqual([url, false, false, true]);
      expect((await limited.send({ method: 'GET', url })).statusCode).not.toBe(429);
      await limited.host.close();
    }
  });

  it('turns requests away while the event loop is late', async () => {
    const late = await openTestHost({ maxEventLoopDelayMilliseconds: 1 });
    const block = setInterval(() => {
      const end = performance.now() + 30;
      while (performance.now() < end);
    }, 31);
    await wait(2500);
    const response = await late.send({ method: 'GET', url: '/api/v1/openapi.json' });
    clearInterval(block);
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('5');
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
    await late.host.close();
  });

  it('is ready only while leads can be stored', async () => {
    expect((await send({ method: 'GET', url: '/readyz' })).statusCode).toBe(200);
    const broken = await openTestHost({ isReady: () => Promise.reject(new Error('disk full')) });
    const response = await broken.send({ method: 'GET', url: '/readyz' });
    expect([response.statusCode, response.body]).toEqual([503, 'not ready\n']);
    await broken.host.close();
  });
});
