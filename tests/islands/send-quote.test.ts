import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idempotencyKey, storeAnswers, storedAnswers } from '#/islands/answer-store.ts';
import type { Sent } from '#/islands/send-quote.ts';
import { sendQuote } from '#/islands/send-quote.ts';
import { takenOver } from '#/islands/take-over.ts';
import { entriesOf } from '#/quote-engine/contract/answers.ts';
import { profileFromAnswers } from '#/quote-engine/contract/check-answers.ts';
import { wholesaler } from '../quote-engine/contract/wholesaler.ts';

const result = profileFromAnswers(wholesaler);
if (result.kind !== 'profile') throw new Error('the wholesaler has answered everything');
const { profile } = result;

const keys: string[] = [];
function answering(...responses: readonly (() => Response)[]): void {
  let turn = 0;
  vi.stubGlobal('fetch', (_url: string, init: { headers: Record<string, string>; body: string }) => {
    keys.push(init.headers['Idempotency-Key'] ?? '');
    expect(JSON.parse(init.body)).toEqual({ profile });
    const respond = responses[Math.min(turn, responses.length - 1)];
    turn += 1;
    return respond ? Promise.resolve().then(respond) : Promise.reject(new TypeError('no response'));
  });
}
const json = (status: number, body: unknown) => () => Response.json(body, { status });

/** Sends with the pauses between attempts passing at once. */
async function sent(): Promise<Sent> {
  const sending = sendQuote(profile, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(10_000);
  return sending;
}

beforeEach(() => {
  const kept = new Map<string, string>();
  keys.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('sending', () => {
  it('gives the token', async () => {
    answering(json(201, { token: 'T' }));
    expect(await sent()).toEqual({ kind: 'created', token: 'T' });
  });
  it('repeats under the same key while the first request is in progress', async () => {
    answering(json(409, {}), json(201, { token: 'T' }));
    expect(await sent()).toEqual({ kind: 'created', token: 'T' });
    expect(keys[1]).toBe(keys[0]);
  });
  it('takes another key when the server knows this one with other answers', async () => {
    answering(json(422, { code: 'idempotency-key-reused' }), json(201, { token: 'T' }));
    expect(await sent()).toEqual({ kind: 'created', token: 'T' });
    expect(keys[1]).not.toBe(keys[0]);
  });
  it.each([
    [json(503, {}), 'tooBusy'],
    [json(429, {}), 'tooBusy'],
    [json(500, {}), 'notReached'],
    [json(422, { code: 'validation-failed' }), 'refused'],
    [json(404, { code: 'not-found' }), 'outdated'],
    [json(201, {}), 'refused'],
    [json(409, {}), 'stillBusy'],
    [() => new Response('<html>', { status: 200 }), 'notReached'],
    [
      () => {
        throw new TypeError('Failed to fetch');
      },
      'notReached',
    ],
  ])('turns trouble %# into a sentence, never an exception', async (respond, failure) => {
    answering(respond);
    expect(await sent()).toEqual({ kind: 'failed', failure });
  });
});

describe('what the tab keeps', () => {
  it('survives a reload as typed, with the key until an answer changes', () => {
    storeAnswers(wholesaler);
    expect(storedAnswers()).toEqual(wholesaler);
    const key = idempotencyKey();
    storeAnswers({ ...wholesaler });
    expect(idempotencyKey()).toBe(key);
    storeAnswers({ ...wholesaler, turnover: '2 mln' });
    expect(idempotencyKey()).not.toBe(key);
  });
  it('takes over a newer cookie, and what was typed before the script was there', () => {
    storeAnswers({ ...wholesaler, turnover: '3 mln' });
    const place = { step: 'omzet', isChange: false } as const;
    expect(takenOver(place, {}, 0, null).turnover).toBe('3 mln');
    expect(takenOver(place, { turnover: '4 mln' }, 2, null).turnover).toBe('4 mln');
    const typed = [['shown', 'turnoverBasis turnover excludedShare'], ...entriesOf({ turnover: '5 mln' })] as const;
    const known = takenOver(place, {}, 0, typed);
    expect(known.turnover).toBe('5 mln');
    expect(known.excludedShare).toBe(wholesaler.excludedShare);
  });
  it('works without storage', () => {
    vi.stubGlobal('sessionStorage', undefined);
    storeAnswers(wholesaler);
    expect(storedAnswers()).toEqual({});
    expect(idempotencyKey()).toMatch(/^[0-9a-f]{32}$/);
  });
});
