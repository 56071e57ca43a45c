import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Totals } from '#/quote-engine/contract/what-if-totals.ts';
import { editionOf } from '#/quote-engine/contract/what-if-edition.ts';
import { totalsOf } from '#/quote-engine/contract/what-if-totals.ts';

export type Asked =
  { readonly kind: 'totals'; readonly totals: Totals; readonly edition: string } | { readonly kind: 'failed' | 'tooBusy' | 'outdated' };

const ADDRESS = '/api/v1/indications';
/** A connection that gives nothing for so long is taken for broken. */
const PATIENCE_MS = 10_000;
/** What is asked was checked here by the rules of the server: who is refused has a page that is older than the site. */
const REFUSED: readonly number[] = [400, 404, 405, 410, 422];

/**
 * Asks the server for the totals of a profile; nothing is stored. Never throws: totals, or which sentence to show. `signal` gives up
 * on an answer that nobody waits for any more.
 */
export async function askTotals(profile: Profile, signal: AbortSignal): Promise<Asked> {
  try {
    const response = await fetch(ADDRESS, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ profile }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    if (response.status === 429 || response.status === 503) return { kind: 'tooBusy' };
    if (REFUSED.includes(response.status)) return { kind: 'outdated' };
    if (!response.ok) return { kind: 'failed' };
    const body: unknown = await response.json();
    const comparison: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'comparison') : null;
    const totals = totalsOf(comparison);
    return totals === null ? { kind: 'outdated' } : { kind: 'totals', totals, edition: editionOf(comparison) };
  } catch {
    return { kind: 'failed' };
  }
}
