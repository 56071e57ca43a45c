import { canonicalJson, parseEditions } from '#/quote-engine/index.ts';
import type { Editions, Insurer } from '#/quote-engine/product.ts';
import { sha256 } from './sha256.ts';

/** The editions in use. A later edition comes in by `replace`, while the server runs: who asks `current` next works with it. */
export interface EditionsHolder {
  current(): Editions;
  replace(editions: Editions): void;
}

/** Hash over all editions in use, market and products: changes when any of them does. */
export function editionsHash(editions: Editions): string {
  const hashes = [...editions.market, ...editions.products].map((active) => active.sha256);
  return sha256(hashes.toSorted().join('\n'));
}

/**
 * A holder of the editions that are shipped with the code: the market books and the rate books of the given insurers, each
 * with the SHA-256 of its canonical JSON.
 * Throws RateBookError when one is not right.
 */
export function loadEditions(insurers: readonly Insurer[]): EditionsHolder {
  let editions = parseEditions(insurers, (book) => sha256(canonicalJson(book)));
  return {
    current: () => editions,
    replace(next) {
      editions = next;
    },
  };
}
