import type { Editions, Insurer } from '#/quote-engine/product.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { QuoteRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { compareWith } from './compare-now.ts';
import { comparisonOf } from './stored.ts';

const PAGE = 200;

export interface ReplayReport {
  /** The same to the last byte, apart from the name of the engine. */
  readonly same: number;
  /** Another outcome by another version of the engine: to be expected. */
  readonly engineChanged: readonly string[];
  /** Another outcome by the same version of the engine: a fault. */
  readonly different: readonly string[];
  /** An edition the quote names is not there, or not with that content any more: a fault. */
  readonly editionMissing: readonly string[];
}

/** The editions a stored comparison names, and no others; null when one is not there with the same hash. */
export function namedEditions(editions: Editions, comparison: Comparison): Editions | null {
  const products = comparison.books.map(({ product, edition, sha256 }) =>
    editions.products.find((active) => active.book.product === product && active.book.edition === edition && active.sha256 === sha256),
  );
  const found = products.filter((active) => active !== undefined);
  if (found.length < products.length) return null;
  return { market: editions.market, products: found };
}

type Verdict = 'same' | 'engineChanged' | 'different' | 'editionMissing';

function replayOne(insurers: readonly Insurer[], editions: Editions, quote: QuoteRecord): Verdict {
  const stored = comparisonOf(quote);
  const named = namedEditions(editions, stored);
  if (named === null) return 'editionMissing';
  const again = compareWith(insurers, named, stored.profile, stored.asOf);
  if (JSON.stringify({ ...again, engineVersion: stored.engineVersion }) === quote.comparisonJson) return 'same';
  return again.engineVersion === stored.engineVersion ? 'different' : 'engineChanged';
}

/** Recomputes every stored quote with the editions it names. */
export async function replay(deps: {
  readonly database: Pick<Repositories, 'quotes'>;
  readonly insurers: readonly Insurer[];
  readonly editions: Editions;
}): Promise<ReplayReport> {
  let same = 0;
  const found: Record<Exclude<Verdict, 'same'>, string[]> = { engineChanged: [], different: [], editionMissing: [] };
  let after: string | null = null;
  for (;;) {
    const quotes: readonly QuoteRecord[] = await deps.database.quotes.page(after, PAGE);
    for (const quote of quotes) {
      const verdict = replayOne(deps.insurers, deps.editions, quote);
      if (verdict === 'same') same += 1;
      else found[verdict].push(quote.id);
    }
    const last = quotes.at(-1);
    if (last === undefined || quotes.length < PAGE) return { same, ...found };
    after = last.id;
  }
}
