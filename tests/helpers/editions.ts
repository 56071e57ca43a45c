import { createHash } from 'node:crypto';
import { registry } from '#/insurers/registry.ts';
import { canonicalJson, parseEditions } from '#/quote-engine/index.ts';
import type { Editions } from '#/quote-engine/product.ts';

/** Hash of a raw rate book, as the shell computes it. */
export const hashOf = (book: unknown): string => createHash('sha256').update(canonicalJson(book)).digest('hex');

let shipped: Editions | null = null;

/** The editions shipped with the code, parsed once per test file. */
export function testEditions(): Editions {
  shipped ??= parseEditions(registry, hashOf);
  return shipped;
}
