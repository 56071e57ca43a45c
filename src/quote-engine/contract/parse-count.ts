import { parseAmount } from './parse-amount.ts';

/** A number of things as someone typed it: whole, readable but not whole, or unreadable. */
export type ParsedCount =
  { readonly kind: 'count'; readonly count: number } | { readonly kind: 'not-whole' } | { readonly kind: 'unreadable' };

/** Reads `40`, `1.200`, `1 200`, `2 duizend`, `ca. 40`. What an amount would leave ambiguous (`1.5`) is not a whole number. */
export function parseCount(typed: string): ParsedCount {
  if (/€|\beuro?\b/i.test(typed)) return { kind: 'unreadable' };
  const parsed = parseAmount(typed);
  if (parsed.kind === 'unreadable') return parsed;
  if (parsed.kind === 'ambiguous' || parsed.cents % 100 !== 0) return { kind: 'not-whole' };
  return { kind: 'count', count: parsed.cents / 100 };
}
