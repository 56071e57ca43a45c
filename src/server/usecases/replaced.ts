import { activeBook, ENGINE_VERSION } from '#/quote-engine/index.ts';
import type { BookReference, Comparison } from '#/quote-engine/outcome.ts';
import type { AppDeps } from './deps.ts';

const keyOf = ({ product, sha256 }: Pick<BookReference, 'product' | 'sha256'>) => `${product} ${sha256}`;

/**
 * True when the same answers would be computed with other rate books or another version of the calculation today: then the stored
 * result still stands, but is not what someone gets now.
 */
export function isReplaced(
  deps: Pick<AppDeps, 'insurers' | 'editions' | 'clock'>,
  comparison: Pick<Comparison, 'engineVersion' | 'books'>,
): boolean {
  if (comparison.engineVersion !== ENGINE_VERSION) return true;
  const editions = deps.editions.current();
  const today = deps.clock.today();
  const now = deps.insurers.flatMap(({ products }) =>
    products.flatMap(({ id }) => {
      const active = activeBook(editions, id, today);
      return active === null ? [] : [keyOf({ product: id, sha256: active.sha256 })];
    }),
  );
  const then = comparison.books.map(keyOf);
  return now.toSorted().join('\n') !== then.toSorted().join('\n');
}
