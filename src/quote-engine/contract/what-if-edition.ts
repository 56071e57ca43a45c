type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;
const HASH_START = 8;

/**
 * What a comparison was computed with, as one text: version of the calculation and start of the hash of every rate book. Two comparisons
 * with another text may differ although the answers are the same. Takes a comparison of the engine or as the API answers it.
 */
export function editionOf(comparison: unknown): string {
  if (!isBag(comparison)) return '';
  const books = Array.isArray(comparison['books']) ? comparison['books'].filter(isBag) : [];
  return [comparison['engineVersion'], ...books.map(({ sha256 }) => String(sha256).slice(0, HASH_START))].join(' ');
}
