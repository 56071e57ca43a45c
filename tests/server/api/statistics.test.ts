import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import type { StepEvent } from '#/quote-engine/contract/step-events.ts';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { emptyComparison, fakeApp } from '../../helpers/fake-app.ts';
import { openTestHost, TEST_ORIGIN } from '../../helpers/test-host.ts';

let counted: StepEvent[] = [];
let sources: (LeadSource | undefined)[] = [];
const app = fakeApp({
  countSteps: (events) => void counted.push(...events),
  createQuote: ({ profile, source }) => {
    sources.push(source);
    return Promise.resolve({ kind: 'created', token: 'AAAAAAAAAAAAAAAAAAAAAA', comparison: emptyComparison(profile) });
  },
});
const { host, send } = await openTestHost({ app });
afterAll(() => host.close());
beforeEach(() => {
  counted = [];
  sources = [];
});

const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };
const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  send({ method: 'POST', url, payload: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
const count = (body: unknown, headers: Record<string, string> = SAME_ORIGIN) => post('/api/v1/step-counts', body, headers);

describe('counting steps from a page', () => {
  it('takes known events of one step and answers nothing', async () => {
    const events = [
      ['turnover', 'fault:amount-ambiguous'],
      ['', 'answered'],
    ];
    const response = await count({ step: 'omzet', events });
    expect([response.statusCode, response.body]).toEqual([204, '']);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(counted).toEqual([
      { step: 'omzet', question: 'turnover', event: 'fault:amount-ambiguous' },
      { step: 'omzet', question: '', event: 'answered' },
    ]);
  });

  it('takes the quick answer with its own seven questions', async () => {
    const events = [
      ['losses', 'unknown'],
      ['', 'answered'],
    ];
    expect((await count({ step: 'snel', events })).statusCode).toBe(204);
    expect(counted).toEqual([
      { step: 'snel', question: 'losses', event: 'unknown' },
      { step: 'snel', question: '', event: 'answered' },
    ]);
  });

  it.each([
    ['a question that the quick answer does not ask', { step: 'snel', events: [['paymentTerm', 'answered']] }],
    ['a step that is none', { step: 'indicatie', events: [] }],
    ['a question of another step', { step: 'omzet', events: [['losses', 'answered']] }],
    ['a question that is none', { step: 'omzet', events: [['naam', 'answered']] }],
    ['an event that is none', { step: 'omzet', events: [['turnover', '1 mln']] }],
    ['a fault that is none', { step: 'omzet', events: [['turnover', 'fault:anna@kaas.example']] }],
    ['sending, which the server counts itself', { step: 'controleren', events: [['', 'sent']] }],
    ['a third value', { step: 'omzet', events: [['turnover', 'answered', '1 mln']] }],
    ['another field', { step: 'omzet', events: [], visitor: 'x' }],
    ['too many', { step: 'omzet', events: Array.from({ length: 41 }, () => ['turnover', 'answered']) }],
    ['a text', 'omzet'],
  ])('refuses %s', async (_what, body) => {
    expect((await count(body)).statusCode).toBe(422);
    expect(counted).toEqual([]);
  });

  it('refuses other sites and clients that are no page', async () => {
    const body = { step: 'omzet', events: [['', 'answered']] };
    expect((await count(body, {})).statusCode).toBe(403);
    expect((await count(body, { origin: 'https://elders.example' })).statusCode).toBe(403);
    expect((await count(body, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect(counted).toEqual([]);
    expect((await count(body, { origin: TEST_ORIGIN })).statusCode).toBe(204);
  });

  it('is limited per network', async () => {
    const few = { max: 2, windowMilliseconds: 60_000 };
    const config = { trustProxy: [], logLevel: 'info', publicOrigin: TEST_ORIGIN } as const;
    const limited = await openTestHost({ app, config: { ...config, rateLimits: { quotes: few, indications: few, pages: few } } });
    const request = () =>
      limited.send({
        method: 'POST',
        url: '/api/v1/step-counts',
        payload: '{"step":"omzet","events":[]}',
        headers: { 'content-type': 'application/json', ...SAME_ORIGIN },
      });
    expect([(await request()).statusCode, (await request()).statusCode, (await request()).statusCode]).toEqual([204, 204, 429]);
    await limited.host.close();
  });

  it('counts a form that was sent from a page, and no other client', async () => {
    await post('/api/v1/quotes', { profile: EXAMPLE_PROFILE });
    expect(counted).toEqual([]);
    await post('/api/v1/quotes', { profile: EXAMPLE_PROFILE }, SAME_ORIGIN);
    expect(counted).toEqual([{ step: 'controleren', question: '', event: 'sent' }]);
  });
});

describe('the source that comes with a quote', () => {
  it('is handed on without gaps, and may be left out', async () => {
    const source = { entryPath: '/verzekeraars/', utm: { utm_source: 'nieuwsbrief' } };
    expect((await post('/api/v1/quotes', { profile: EXAMPLE_PROFILE, source })).statusCode).toBe(201);
    expect((await post('/api/v1/quotes', { profile: EXAMPLE_PROFILE })).statusCode).toBe(201);
    expect(sources).toStrictEqual([source, undefined]);
  });

  it.each([
    [{ entryPath: '/indicatie/AbCdEfGhIjKlMnOpQrStUw/', utm: {} }, 'source.entryPath', 'source-not-known'],
    [{ entryPath: '/', utm: { utm_source: 'anna@kaas.example' } }, 'source.utm.utm_source', 'source-not-known'],
    [{ entryPath: '/', utm: { gclid: 'x' } }, 'source.utm.gclid', 'key-not-known'],
  ])('is refused as %j', async (source, path, code) => {
    const response = await post('/api/v1/quotes', { profile: EXAMPLE_PROFILE, source });
    expect(response.statusCode).toBe(422);
    expect(response.json<{ errors: unknown[] }>().errors).toMatchObject([{ path, code }]);
    expect(sources).toEqual([]);
  });
});
