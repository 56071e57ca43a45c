import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_CONTACT, EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Operation {
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly example: unknown } } };
  readonly responses: Readonly<Record<string, { readonly content?: { readonly 'application/json'?: { readonly schema: object } } }>>;
}
interface Created {
  readonly token: string;
  readonly url: string;
  readonly comparison: { readonly appraisals: readonly { readonly insurer: string; readonly product: string; readonly kind: string }[] };
  readonly notice: string;
}

const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
  const response = await fetch(`${server.origin}${path}`, { method, ...json });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, json: (): unknown => JSON.parse(text) };
};
const create = async (body: unknown = { profile: EXAMPLE_PROFILE }, headers: Record<string, string> = {}) =>
  call('POST', '/api/v1/quotes', body, headers);

const codeOf = (answer: { json(): unknown }) => (answer.json() as { code: string }).code;

describe('the description', () => {
  it('has an example with every operation that takes a body, and the server takes each as described', async () => {
    const document = (await call('GET', '/api/v1/openapi.json')).json() as { paths: Record<string, Record<string, Operation>> };
    const ajv = new Ajv2020({ strict: false, formats: fullFormats });
    ajv.addSchema({ ...document, $id: 'api' });
    const { token } = (await create()).json() as Created;
    let tried = 0;
    for (const [path, operations] of Object.entries(document.paths)) {
      const { post } = operations;
      if (!post) continue;
      // A file is no JSON: the portfolio has a test of its own.
      if (post.requestBody?.content['application/json'] === undefined) continue;
      const { example } = post.requestBody.content['application/json'];
      expect(example, path).toBeDefined();
      const answer = await call('POST', path.replace('{token}', token), example, { origin: server.origin });
      const response = post.responses[String(answer.status)];
      expect(answer.status, path).toBeLessThan(300);
      expect(response, `${path} answers ${String(answer.status)}`).toBeDefined();
      tried += 1;
      const described = response?.content?.['application/json']?.schema;
      if (described === undefined) {
        expect([answer.status, answer.text], path).toEqual([204, '']);
        continue;
      }
      const pointer = JSON.stringify(described).replaceAll('"#/', '"api#/');
      const valid = ajv.compile(JSON.parse(pointer) as object);
      expect(valid(answer.json()), JSON.stringify(valid.errors)).toBe(true);
    }
    expect(tried).toBe(6);
  });
});

describe('a quote', () => {
  it('is stored and given back whole, with the four insurers and the notice', async () => {
    const created = await create();
    expect(created.status).toBe(201);
    const { token, url, comparison, notice } = created.json() as Created;
    expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(url).toBe(`${server.origin}/indicatie/${token}/`);
    expect(new Set(comparison.appraisals.map(({ insurer }) => insurer))).toEqual(
      new Set(['atradius', 'allianz-trade', 'coface', 'credendo']),
    );
    expect(notice).toContain('geen aanbod');
    const stored = await call('GET', `/api/v1/quotes/${token}`);
    expect((stored.json() as Created).comparison).toEqual(comparison);
    expect(stored.headers.get('cache-control')).toBe('no-store');
    expect((await fetch(url)).status).toBe(200);
  });

  it('is not stored by an indication', async () => {
    const answer = await call('POST', '/api/v1/indications', { profile: EXAMPLE_PROFILE });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('"token"');
  });

  it('takes contact details, never gives them back, and is erased at once', async () => {
    const { token } = (await create()).json() as Created;
    const asked = await call('POST', `/api/v1/quotes/${token}/contact`, { contact: EXAMPLE_CONTACT });
    expect(asked.json()).toEqual({ stage: 'offer-requested', insurers: ['atradius', 'coface'] });
    const stored = await call('GET', `/api/v1/quotes/${token}`);
    expect((stored.json() as { stage: string }).stage).toBe('offer-requested');
    const page = await (await fetch(`${server.origin}/indicatie/${token}/mijn-gegevens/`)).text();
    for (const text of [asked.text, stored.text, page]) {
      expect(text).not.toContain(EXAMPLE_CONTACT.email);
      expect(text).not.toContain(EXAMPLE_CONTACT.personName);
      expect(text).not.toContain(EXAMPLE_CONTACT.companyName);
    }
    expect((await call('DELETE', `/api/v1/quotes/${token}`)).status).toBe(204);
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/contact'],
    ] as const) {
      const gone = await call(method, `/api/v1/quotes/${token}${path}`, method === 'POST' ? { contact: EXAMPLE_CONTACT } : undefined);
      expect([gone.status, codeOf(gone)]).toEqual([404, 'quote-not-found']);
    }
    expect((await fetch(`${server.origin}/indicatie/${token}/`)).status).toBe(404);
  });

  it.each(['x', 'AAAAAAAAAAAAAAAAAAAAAA', `${'A'.repeat(21)}B`, '..', '%2e%2e', "' or 1=1"])(
    'is not found under the token %s',
    async (token) => {
      expect([400, 404]).toContain((await call('GET', `/api/v1/quotes/${token}`)).status);
    },
  );
});

describe('Idempotency-Key', () => {
  const withKey = (key: string, body: unknown) => create(body, { 'idempotency-key': key });

  it('gives the same answer to the same request, also to many at once', async () => {
    const body = { profile: EXAMPLE_PROFILE, contact: EXAMPLE_CONTACT };
    const first = await withKey('retry-after-timeout-1', body);
    const second = await withKey('retry-after-timeout-1', body);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    const many = await Promise.all(Array.from({ length: 12 }, () => withKey('double-click-0001', body)));
    const created = many.filter(({ status }) => status === 201);
    expect(many.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(new Set(created.map((answer) => (answer.json() as Created).token)).size).toBe(1);
  });

  it('refuses another body under the same key', async () => {
    await withKey('one-key-two-bodies', { profile: EXAMPLE_PROFILE });
    const other = await withKey('one-key-two-bodies', { profile: { ...EXAMPLE_PROFILE, numberOfBuyers: 81 } });
    expect([other.status, codeOf(other)]).toEqual([422, 'idempotency-key-reused']);
  });

  it('does not keep a key whose request was faulty', async () => {
    expect((await withKey('first-try-was-wrong', { profile: {} })).status).toBe(422);
    expect((await withKey('first-try-was-wrong', { profile: EXAMPLE_PROFILE })).status).toBe(201);
  });
});

describe('what the server writes about all this', () => {
  it('holds no token, contact detail, query or body', async () => {
    const { token } = (await create({ profile: EXAMPLE_PROFILE, contact: EXAMPLE_CONTACT })).json() as Created;
    await fetch(`${server.origin}/indicatie/${token}/?van=canary@example.nl`);
    await server.end('SIGTERM');
    const folder = join(server.dataDir, 'logs');
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const text = [server.output(), ...files].join('\n');
    expect(text).toContain('/indicatie/[token]');
    expect(text).toContain('"route":"/api/v1/quotes"');
    for (const secret of [
      token,
      'canary',
      EXAMPLE_CONTACT.email,
      EXAMPLE_CONTACT.personName,
      EXAMPLE_CONTACT.companyName,
      'turnoverCents',
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});
