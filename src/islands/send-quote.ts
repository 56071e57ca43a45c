import type { Profile } from '#/quote-engine/contract/profile.ts';
import { dropIdempotencyKey, idempotencyKey, storedSource } from './answer-store.ts';
import type { Failure } from './form-view.tsx';

export type Sent = { readonly kind: 'created'; readonly token: string } | { readonly kind: 'failed'; readonly failure: Failure };

const ADDRESS = '/api/v1/quotes';
/** A connection that gives nothing for so long is taken for broken. */
const PATIENCE_MS = 20_000;
const TRIES = 4;
const PAUSE_MS = 1_000;

const failed = (failure: Failure): Sent => ({ kind: 'failed', failure });
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

async function post(profile: Profile, dropped: AbortSignal): Promise<Response> {
  return fetch(ADDRESS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey() },
    body: JSON.stringify({ profile, source: storedSource() }),
    signal: AbortSignal.any([dropped, AbortSignal.timeout(PATIENCE_MS)]),
  });
}

async function field(response: Response, name: string): Promise<string | null> {
  const body: unknown = await response.json();
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : null;
  return typeof value === 'string' ? value : null;
}

/** What an answer of the server means; null when asking once more is the way. */
async function read(response: Response): Promise<Sent | null> {
  if (response.ok) {
    const token = await field(response, 'token');
    return token === null ? failed('refused') : { kind: 'created', token };
  }
  if (response.status === 409) return null;
  if (response.status === 422 && (await field(response, 'code')) === 'idempotency-key-reused') {
    dropIdempotencyKey();
    return null;
  }
  // Version 1 of the API stays; where it is gone, this page is older than the site.
  if (response.status === 404 || response.status === 405 || response.status === 410) return failed('outdated');
  if (response.status === 429 || response.status === 503) return failed('tooBusy');
  return failed(response.status >= 500 ? 'notReached' : 'refused');
}

/**
 * Sends the profile under the key kept with the answers. Never throws: whatever happens, the visitor gets a token or a sentence. An attempt
 * of which the answer got lost is safe to repeat, because the key stays. `dropped`: nobody waits for the outcome any more.
 */
export async function sendQuote(profile: Profile, dropped: AbortSignal): Promise<Sent> {
  try {
    for (let turn = 0; turn < TRIES; turn += 1) {
      const sent = await read(await post(profile, dropped));
      if (sent) return sent;
      await pause();
    }
    return failed('stillBusy');
  } catch {
    return failed('notReached');
  }
}
