import { isDeepStrictEqual } from 'node:util';
import { compare } from '#/quote-engine/index.ts';
import type { Editions, Insurer } from '#/quote-engine/product.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { QuoteRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { readComparison } from './comparison-text.ts';

const PAGE = 200;

export interface ReplayReport {
  /** The same in every value, apart from the name of the engine. */
  readonly same: number;
  /** Another outcome by another version of the engine: to be expected. */
  readonly engineChanged: readonly string[];
  /** Another outcome by the same version of the engine: a fault. */
  readonly different: readonly string[];
  /** An edition the quote names is not there, or not with that content any more: a fault. */
  readonly editionMissing: readonly string[];
}

/**
 * The editions a stored comparison names, for the products it shows. A product that had not started then keeps its editions, because
 * its terms come from them. Null when a named edition is not there with the same hash.
 */
function namedEditions(editions: Editions, { books }: Comparison): Editions | null {
  const named = books.map(({ product, edition, sha256 }) =>
    editions.products.find((active) => active.book.product === product && active.book.edition === edition && active.sha256 === sha256),
  );
  const found = named.filter((active) => active !== undefined);
  if (found.length < named.length) return null;
  const notStarted = editions.products.filter(({ book }) => !books.some(({ product }) => product === book.product));
  return { market: editions.market, products: [...found, ...notStarted] };
}

type Verdict = 'same' | 'engineChanged' | 'different' | 'editionMissing';

function replayOne(insurers: readonly Insurer[], editions: Editions, stored: Comparison): Verdict {
  const named = namedEditions(editions, stored);
  if (named === null) return 'editionMissing';
  const shown = new Set(stored.appraisals.map(({ product }) => product));
  const then = insurers.map((insurer) => ({ ...insurer, products: insurer.products.filter(({ id }) => shown.has(id)) }));
  const again = compare(
    then.filter(({ products }) => products.length > 0),
    named,
    stored.profile,
    stored.asOf,
  );
  const { engineVersion } = stored;
  // By value: the order of fields in the stored text is not part of the outcome.
  if (isDeepStrictEqual(JSON.parse(JSON.stringify({ ...again, engineVersion })), stored)) return 'same';
  return again.engineVersion === engineVersion ? 'different' : 'engineChanged';
}

/** Recomputes every stored quote with the editions it names. */
export async function replay(deps: {
  readonly database: Pick<Repositories, 'quotes' | 'comparisonParts'>;
  readonly insurers: readonly Insurer[];
  readonly editions: Editions;
}): Promise<ReplayReport> {
  let same = 0;
  const found: Record<Exclude<Verdict, 'same'>, string[]> = { engineChanged: [], different: [], editionMissing: [] };
  let after: string | null = null;
  for (;;) {
    const quotes: readonly QuoteRecord[] = await deps.database.quotes.page(after, PAGE);
    for (const quote of quotes) {
      const verdict = replayOne(deps.insurers, deps.editions, await readComparison(deps.database, quote.comparisonJson));
      if (verdict === 'same') same += 1;
      else found[verdict].push(quote.id);
    }
    const last = quotes.at(-1);
    if (last === undefined || quotes.length < PAGE) return { same, ...found };
    after = last.id;
  }
}
