import type { RangeRow } from '#/messages/quick-rows.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { QuickFailure } from './outcome.tsx';

export type Asked =
  | { readonly kind: 'ranges'; readonly rows: readonly RangeRow[] }
  | { readonly kind: 'failed'; readonly failure: QuickFailure }
  /** A newer question made this one pointless. */
  | { readonly kind: 'dropped' };

const ADDRESS = '/api/v1/indications';
/** A connection that gives nothing for so long is taken for broken. */
const PATIENCE_MS = 10_000;

function failureOf(status: number): QuickFailure {
  if (status === 404 || status === 405 || status === 410) return 'outdated';
  if (status === 429 || status === 503) return 'tooBusy';
  return status >= 500 ? 'notReached' : 'refused';
}

async function rowsOf(response: Response): Promise<readonly RangeRow[] | null> {
  const body: unknown = await response.json();
  const ranges: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'ranges') : null;
  // The description of the API and its tests answer for the shape of the rows.
  return Array.isArray(ranges) ? (ranges as readonly RangeRow[]) : null;
}

/** Asks for the ranges of a profile; nothing is stored. Never throws: the visitor gets amounts or a sentence. */
export async function askRanges(profile: Profile, dropped: AbortSignal): Promise<Asked> {
  try {
    const response = await fetch(ADDRESS, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ profile, detail: 'ranges' }),
      signal: AbortSignal.any([dropped, AbortSignal.timeout(PATIENCE_MS)]),
    });
    if (!response.ok) return { kind: 'failed', failure: failureOf(response.status) };
    const rows = await rowsOf(response);
    return rows === null ? { kind: 'failed', failure: 'outdated' } : { kind: 'ranges', rows };
  } catch {
    return dropped.aborted ? { kind: 'dropped' } : { kind: 'failed', failure: 'notReached' };
  }
}
