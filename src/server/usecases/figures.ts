import type { App, Figures } from '#/server/app.ts';
import { editionsHash } from '#/server/editions.ts';
import { isBefore, type PlainDate } from '#/quote-engine/calendar.ts';
import { activeBook, firstBook } from '#/quote-engine/editions.ts';
import { ENGINE_VERSION } from '#/quote-engine/index.ts';
import type { Editions, Product } from '#/quote-engine/product.ts';
import type { AppDeps } from './deps.ts';

type ProductFigures = Figures['insurers'][number]['products'][number];

/** The edition in use, or before the first one starts that first one; none for a product without any edition. */
function productFigures({ id, name }: Product, editions: Editions, today: PlainDate): readonly ProductFigures[] {
  const active = activeBook(editions, id, today) ?? firstBook(editions, id);
  if (active === null) return [];
  const { book, document, sha256, numbers } = active;
  const pastReview = isBefore(book.reviewBy, today);
  return [{ id, name, book, document, sha256, pastReview, sourcedNumbers: numbers.sourced, estimatedNumbers: numbers.estimated }];
}

/** The market edition that the products in use name; throws RangeError when there is none, which `parseEditions` rules out. */
function marketOf(editions: Editions, insurers: Figures['insurers']): Figures['market'] {
  const used = insurers
    .flatMap(({ products }) => products.map(({ book }) => book.marketEdition))
    .toSorted()
    .at(-1);
  const market = editions.market.find(({ book }) => book.edition === used) ?? editions.market.at(-1);
  if (market === undefined) throw new RangeError('there is no market edition');
  return { book: market.book, document: market.document, sha256: market.sha256 };
}

function figuresOn(deps: Pick<AppDeps, 'insurers'>, editions: Editions, asOf: PlainDate): Figures {
  const insurers = deps.insurers.map(({ id, name, products }) => ({
    id,
    name,
    products: products.flatMap((product) => productFigures(product, editions, asOf)),
  }));
  return { asOf, engineVersion: ENGINE_VERSION, editionsHash: editionsHash(editions), insurers, market: marketOf(editions, insurers) };
}

/** What pages show of registry and editions; made anew when the day or the editions change, because every page asks for it. */
export function figuresUseCase(deps: Pick<AppDeps, 'insurers' | 'editions' | 'clock'>): App['figures'] {
  let made: { readonly editions: Editions; readonly figures: Figures } | null = null;
  return () => {
    const editions = deps.editions.current();
    const today = deps.clock.today();
    if (made?.editions !== editions || made.figures.asOf !== today) made = { editions, figures: figuresOn(deps, editions, today) };
    return made.figures;
  };
}
