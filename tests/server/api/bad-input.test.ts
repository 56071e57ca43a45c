import { afterAll, describe, expect, it } from 'vitest';
import { EXAMPLE_CONTACT, EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { fakeApp, emptyComparison } from '../../helpers/fake-app.ts';
import { openTestHost } from '../../helpers/test-host.ts';

let stored = 0;
const app = fakeApp({
  createQuote: ({ profile }) => {
    stored += 1;
    return Promise.resolve({ kind: 'created', token: 'AAAAAAAAAAAAAAAAAAAAAA', comparison: emptyComparison(profile) });
  },
});
const { host, send } = await openTestHost({ app });
afterAll(() => host.close());

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly text: string }[];
}

const post = async (payload: string | Buffer, headers: Record<string, string> = {}) => {
  const response = await send({
    method: 'POST',
    url: '/api/v1/quotes',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { response, problem: response.statusCode < 400 ? null : response.json<Problem>() };
};
const withProfile = (change: Record<string, unknown>) => JSON.stringify({ profile: { ...EXAMPLE_PROFILE, ...change } });

describe('a body that is no JSON of the right kind', () => {
  it.each([
    ['nothing', '', 400, 'json-malformed'],
    ['half an object', '{"profile":', 400, 'json-malformed'],
    ['NaN', '{"profile":{"turnoverCents":NaN}}', 400, 'json-malformed'],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400, 'json-malformed'],
    ['a byte order mark of UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 400, 'json-malformed'],
    ['brackets without end', '['.repeat(30_000), 400, 'json-too-deep'],
    ['deep objects', '{"a":'.repeat(20) + '1' + '}'.repeat(20), 400, 'json-too-deep'],
    ['a million keys', `{${Array.from({ length: 1_000_000 }, (_, key) => `"k${String(key)}":1`).join(',')}}`, 413, 'body-too-large'],
  ] as const)('%s', async (_name, payload, status, code) => {
    const { response, problem } = await post(payload);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(problem).toMatchObject({ status, code, type: `urn:problem:${code}` });
  });

  it('refuses a packed body rather than reading it as it is', async () => {
    const { response, problem } = await post(withProfile({}), { 'content-encoding': 'gzip' });
    expect(response.statusCode).toBe(415);
    expect(problem).toMatchObject({ code: 'media-type-not-supported' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json5', ''])(
    'refuses the type "%s"',
    async (type) => {
      const { response, problem } = await post(withProfile({}), { 'content-type': type });
      expect(response.statusCode).toBe(415);
      expect(problem).toMatchObject({ code: 'media-type-not-supported' });
    },
  );
});

describe('a body with faults in its fields', () => {
  it.each([
    ['no profile', '{}', 'profile', 'field-missing'],
    ['an array', '[]', '', 'object-not-known'],
    ['null', 'null', '', 'object-not-known'],
    ['an unknown key', withProfile({ premium: 1 }), 'profile.premium', 'key-not-known'],
    ['an unknown key beside', JSON.stringify({ profile: EXAMPLE_PROFILE, admin: true }), 'admin', 'key-not-known'],
    ['a missing answer', withProfile({ insuredPct: undefined }), 'profile.insuredPct', 'field-missing'],
    [
      'a country that does not exist',
      withProfile({ buyerCountries: [{ country: 'XX', sharePct: '10' }] }),
      'profile.buyerCountries.0.country',
      'country-not-known',
    ],
    ['a turnover of a cent', withProfile({ turnoverCents: 1 }), 'profile.turnoverCents', 'turnover-too-small'],
    ['a turnover just too small', withProfile({ turnoverCents: 99_999 }), 'profile.turnoverCents', 'turnover-too-small'],
    ['__proto__', `{"profile":{"__proto__":{"turnoverCents":1}}}`, 'profile.__proto__', 'key-not-known'],
    ['constructor', `{"profile":{"constructor":{"prototype":{}}}}`, 'profile.constructor', 'key-not-known'],
    ['toString', withProfile({ toString: 1 }), 'profile.toString', 'key-not-known'],
    [
      '1e400',
      withProfile({}).replace('"turnoverCents":100000000', '"turnoverCents":1e400'),
      'profile.turnoverCents',
      'amount-not-whole-cents',
    ],
    ['a negative amount', withProfile({ turnoverCents: -1 }), 'profile.turnoverCents', 'amount-negative'],
    ['an absurd amount', withProfile({ turnoverCents: 9e15 }), 'profile.turnoverCents', 'amount-too-large'],
    ['half a cent', withProfile({ turnoverCents: 100.5 }), 'profile.turnoverCents', 'amount-not-whole-cents'],
    ['an amount as text', withProfile({ turnoverCents: '1000000' }), 'profile.turnoverCents', 'amount-not-a-number'],
    ['top five under top one', withProfile({ topFiveSharePct: '5' }), 'profile.topFiveSharePct', 'top-five-below-largest'],
    [
      'a share over 100 inside a list',
      withProfile({ buyerCountries: [{ country: 'DE', sharePct: '120' }] }),
      'profile.buyerCountries.0.sharePct',
      'share-over-100',
    ],
    [
      'a lone surrogate',
      `{"profile":${JSON.stringify(EXAMPLE_PROFILE)},"contact":${JSON.stringify({ ...EXAMPLE_CONTACT, personName: '\ud800' })}}`,
      'contact.personName',
      'person-name-characters',
    ],
    [
      'a line break in a name',
      JSON.stringify({ profile: EXAMPLE_PROFILE, contact: { ...EXAMPLE_CONTACT, personName: 'a\r\nBcc: b@c.nl' } }),
      'contact.personName',
      'person-name-characters',
    ],
    [
      'signs that turn the direction of writing around',
      JSON.stringify({ profile: EXAMPLE_PROFILE, contact: { ...EXAMPLE_CONTACT, companyName: 'Voorbeeld \u202eVB' } }),
      'contact.companyName',
      'company-name-characters',
    ],
    [
      'a bell in the remarks',
      JSON.stringify({ profile: EXAMPLE_PROFILE, contact: { ...EXAMPLE_CONTACT, remarks: 'Hallo\u0007' } }),
      'contact.remarks',
      'remarks-characters',
    ],
    [
      'two addresses',
      JSON.stringify({ profile: EXAMPLE_PROFILE, contact: { ...EXAMPLE_CONTACT, email: 'a@b.nl,c@d.nl' } }),
      'contact.email',
      'email-notation',
    ],
    [
      'no consent',
      JSON.stringify({ profile: EXAMPLE_PROFILE, contact: { ...EXAMPLE_CONTACT, offersConsent: false } }),
      'contact.offersConsent',
      'offers-consent-missing',
    ],
  ] as const)('%s', async (_name, payload, path, code) => {
    const { response, problem } = await post(payload);
    expect(response.statusCode).toBe(422);
    expect(problem?.code).toBe('validation-failed');
    expect(problem?.errors).toContainEqual({ path, code, text: expect.stringMatching(/^[A-Z].*\.$/) as string });
  });

  it('lists every fault, and no more than thirty', async () => {
    const { problem } = await post(withProfile({ turnoverCents: -1, numberOfBuyers: 0, scope: 'all' }));
    expect(problem?.errors?.map((error) => error.path).sort()).toEqual([
      'profile.numberOfBuyers',
      'profile.scope',
      'profile.turnoverCents',
    ]);
    const many = await post(JSON.stringify({ profile: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${String(i)}`, 1])) }));
    expect(many.problem?.errors?.length).toBeLessThanOrEqual(30);
  });

  it('never repeats what was sent', async () => {
    const { response } = await post(withProfile({ scope: '<script>canary</script>' }));
    expect(response.body).not.toContain('canary');
  });

  it('has stored nothing of all this', () => {
    expect(stored).toBe(0);
  });
});

describe('keys and methods', () => {
  it.each(['short', 'with space in it', 'ünïcode-key-1', 'x'.repeat(129)])('refuses the Idempotency-Key "%s"', async (key) => {
    const { response, problem } = await post(withProfile({}), { 'idempotency-key': key });
    expect(response.statusCode).toBe(400);
    expect(problem).toMatchObject({ code: 'idempotency-key-not-valid' });
  });

  it.each([
    ['GET', '/api/v1/quotes', 'POST'],
    ['DELETE', '/api/v1/indications', 'POST'],
    ['POST', '/api/v1/quotes/x', 'GET, HEAD, DELETE'],
    ['POST', '/api/v1/openapi.json', 'GET, HEAD'],
  ] as const)('%s %s is 405 and says what is allowed', async (method, url, allow) => {
    const response = await send({ method, url });
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe(allow);
    expect(response.json<Problem>().code).toBe('method-not-allowed');
  });

  it.each(['/api', '/api/', '/api/v2/quotes', '/api/v1/quotes/a/b/c'])('%s is 404 as a problem document', async (url) => {
    const response = await send({ method: 'GET', url });
    expect(response.statusCode).toBe(404);
    expect(response.json<Problem>().code).toBe('not-found');
  });
});
