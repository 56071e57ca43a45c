import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let server: RunningServer;
let strict: RunningServer;
beforeAll(async () => {
  server = await startServer();
  strict = await startServer({ RATE_LIMITS: 'quotes=1/h,indications=1/h,pages=3/h' });
});
afterAll(async () => {
  await server.close();
  await strict.close();
});

const json = { 'content-type': 'application/json' };
const send = (path: string, init: RequestInit = {}, at = server) => fetch(`${at.origin}${path}`, { redirect: 'manual', ...init });
const post = (path: string, body: string, headers: Record<string, string> = json, at = server) =>
  send(path, { method: 'POST', body, headers }, at);
const indication = JSON.stringify({ profile: EXAMPLE_PROFILE });

async function notModified(path: string): Promise<Response> {
  const first = await send(path);
  return send(path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
}

const answers: readonly (readonly [string, number, () => Promise<Response>])[] = [
  ['a page', 200, () => send('/')],
  ['a file', 200, () => send('/favicon.svg')],
  ['an answer of the API', 200, () => post('/api/v1/indications', indication)],
  ['a stored quote', 201, () => post('/api/v1/quotes', indication)],
  ['a redirect', 301, () => send('/contact')],
  ['a page that is known already', 304, () => notModified('/contact/')],
  ['a file that is known already', 304, () => notModified('/favicon.svg')],
  ['malformed JSON', 400, () => post('/api/v1/quotes', '{')],
  ['a form from another site', 403, () => send('/contact/', { method: 'POST', body: 'a=1', headers: { origin: 'https://evil.example' } })],
  ['a page that is not there', 404, () => send('/nergens/')],
  ['a path of the API that is not there', 404, () => send('/api/v1/nergens')],
  ['another method', 405, () => send('/', { method: 'PATCH' })],
  ['a body that is too large', 413, () => post('/api/v1/quotes', ' '.repeat(40_000))],
  ['another type', 415, () => post('/api/v1/quotes', 'a=1', { 'content-type': 'text/plain' })],
  ['faults in the fields', 422, () => post('/api/v1/quotes', '{}')],
];

const EXPECTED: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none'.*frame-ancestors 'none'/,
  'referrer-policy': /^strict-origin-when-cross-origin$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'x-request-id': /^[0-9a-f-]{36}$/,
};

function expectSecure(response: Response): void {
  for (const [name, pattern] of Object.entries(EXPECTED)) expect(response.headers.get(name) ?? '', name).toMatch(pattern);
  expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe-|\*/);
  expect(response.headers.get('x-powered-by')).toBeNull();
  expect(response.headers.get('strict-transport-security'), 'plain http').toBeNull();
}

describe('security headers stand on every kind of answer', () => {
  it.each(answers)('%s (%i)', async (_name, status, request) => {
    const response = await request();
    expect(response.status).toBe(status);
    expectSecure(response);
  });

  it('too many requests (429), for programs and for people', async () => {
    await post('/api/v1/quotes', indication, json, strict);
    const program = await post('/api/v1/quotes', indication, json, strict);
    expect(program.status).toBe(429);
    expect(program.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expectSecure(program);
    for (let visit = 0; visit < 3; visit += 1) await send('/contact/', {}, strict);
    const person = await send('/contact/', {}, strict);
    expect(person.status).toBe(429);
    expect(person.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(Number(person.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await person.text()).toContain('Te veel verzoeken');
    expectSecure(person);
  });
});

describe('pages', () => {
  it('let scripts and styles through by hash only, with Trusted Types', async () => {
    const policy = (await send('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toMatch(/script-src[^;]*'sha256-/);
  });

  it('send the same headers for HEAD as for GET, without a body', async () => {
    const get = await send('/contact/');
    const head = await send('/contact/', { method: 'HEAD' });
    expect(await head.text()).toBe('');
    for (const name of ['content-type', 'content-length', 'cache-control', 'etag', 'content-security-policy']) {
      expect(head.headers.get(name), name).toBe(get.headers.get(name));
    }
  });

  it('never show the place in the source or the cache header of the host', async () => {
    const response = await send('/');
    expect(response.headers.get('x-page-cache')).toBeNull();
    expect(await response.text()).not.toContain('data-astro-source');
  });
});

describe('files', () => {
  it('under /_astro/ are kept for a year, compressed and with a strong tag', async () => {
    const page = await (await send('/')).text();
    const path = /\/_astro\/[^"']+\.css/.exec(page)?.[0] ?? '';
    expect(path).not.toBe('');
    const response = await send(path, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
  });
});
