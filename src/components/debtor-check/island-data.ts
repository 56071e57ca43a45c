import type { LimitFact } from '#/debtor-check/cover.ts';
import type { IslandData } from '#/islands/debtor-check/island-data.ts';
import type { App, Figures } from '#/server/app.ts';
import { publishedWords } from './published.ts';

/** What the product says about limits without a request, without where it was found. */
function limitOf({ book }: Figures['insurers'][number]['products'][number]): LimitFact['limit'] {
  const term = book.terms['discretionary-limit'];
  return term.kind === 'stated' ? { kind: 'stated', code: term.code, values: term.values } : term;
}

/** What the browser needs of editions and site facts to say how each product takes a customer on. */
export function islandDataFrom({ insurers }: Figures, site: App['site'], retention: App['retention']): IslandData {
  const named = insurers.flatMap(({ id, name, products }) => [{ id, name }, ...products]);
  return {
    limits: insurers
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .flatMap(({ id: insurer, products }) => products.map((product) => ({ insurer, product: product.id, limit: limitOf(product) }))),
    names: Object.fromEntries(named.map(({ id, name }) => [id, name] as const)),
    operator: site.operator,
    ...{ keptDays: retention.debtorCheckDays, contactMonths: retention.leadMonths },
    published: publishedWords(),
  };
}
