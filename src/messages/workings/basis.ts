import type { Comparison } from '#/quote-engine/outcome.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { MarketBook } from '#/quote-engine/market-book.ts';
import type { BookHeader } from '#/quote-engine/product.ts';
import type { Risk } from '#/quote-engine/risk.ts';
import { riskOf } from '#/quote-engine/risk.ts';
import type { Figures } from '#/server/app.ts';

/** What the factors of one product were derived from: the answers as the engine prepared them, and both rate books. */
export interface Basis {
  readonly profile: Profile;
  readonly risk: Risk;
  readonly market: MarketBook;
  readonly book: BookHeader;
}

/** Per product of a comparison its basis; a product whose rate book has been replaced since has none. */
export type Bases = ReadonlyMap<string, Basis>;

/** The bases of a comparison, out of the rate books in use. Only books with the very hash of the comparison count. */
export function basesOf({ profile, books }: Comparison, { insurers, market }: Pick<Figures, 'insurers' | 'market'>): Bases {
  const used = new Map(books.map(({ product, sha256 }) => [product, sha256]));
  const risk = riskOf(profile, market.book);
  const products = insurers.flatMap((insurer) => insurer.products);
  const known = products.filter(({ id, sha256, book }) => used.get(id) === sha256 && book.marketEdition === market.book.edition);
  return new Map(known.map(({ id, book }) => [id, { profile, risk, market: market.book, book }]));
}
