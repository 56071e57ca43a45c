import * as v from 'valibot';
import type { PlainDate } from './calendar.ts';
import { isBefore } from './calendar.ts';
import { bundledMarketBooks } from './bundled-market-books.ts';
import { marketBookSchema } from './market-book.ts';
import { countNumbers } from './number-count.ts';
import type { ActiveBook, Editions, Insurer } from './product.ts';

/** Hash of a raw book, over its canonical JSON; handed in because this folder is pure. */
type HashOf = (book: unknown) => string;
type ActiveMarket = Editions['market'][number];

/** A rate book that cannot be used, with every fault in it. */
export class RateBookError extends Error {
  override readonly name = 'RateBookError';
}

function faultsOf(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? '(whole book)'}: ${issue.message}`).join('; ');
}

function parsed<Output>(schema: v.GenericSchema<unknown, Output>, raw: unknown, what: string): Output {
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  throw new RateBookError(`${what} cannot be used: ${faultsOf(result.issues)}. Correct the book or leave this edition out.`);
}

function productOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'product' in raw && typeof raw.product === 'string' ? raw.product : '(no product)';
}

/** Parses and compiles one market edition; throws RateBookError naming every fault. */
export function parseMarketBook(raw: unknown, hashOf: HashOf): ActiveMarket {
  const book = parsed(marketBookSchema, raw, 'The market book');
  return { book, sha256: hashOf(raw), numbers: countNumbers(raw), document: raw };
}

/** Parses one raw book of a product of this insurer; throws RateBookError when the product is unknown or the book is not right. */
export function parseProductBook(insurer: Insurer, raw: unknown, hashOf: HashOf): ActiveBook {
  const id = productOf(raw);
  const product = insurer.products.find((candidate) => candidate.id === id);
  if (!product) throw new RateBookError(`A rate book of ${insurer.id} names the product "${id}", which ${insurer.id} does not have.`);
  const book = parsed(product.bookSchema, raw, `The rate book of ${insurer.id} for ${id}`);
  return { book, sha256: hashOf(raw), numbers: countNumbers(raw), document: raw };
}

/**
 * All editions as one value: raw books in (without `rawMarkets` the market editions shipped with the code), parsed and hashed books
 * out. Throws RateBookError on the first book that is not right, or that names a market edition which is not there.
 */
export function parseEditions(insurers: readonly Insurer[], hashOf: HashOf, rawMarkets: readonly unknown[] = bundledMarketBooks): Editions {
  const market = rawMarkets.map((raw) => parseMarketBook(raw, hashOf));
  const products = insurers.flatMap((insurer) => insurer.bundledBooks.map((raw) => parseProductBook(insurer, raw, hashOf)));
  for (const { book } of products) {
    if (market.some((candidate) => candidate.book.edition === book.marketEdition)) continue;
    throw new RateBookError(
      `The rate book of ${book.product} ${book.edition} uses market edition ${book.marketEdition}, which is missing.`,
    );
  }
  return { market, products };
}

/** The edition of a product on a day: the last one that has started; null before the first. */
export function activeBook(editions: Editions, product: string, asOf: PlainDate): ActiveBook | null {
  let found: ActiveBook | null = null;
  for (const active of editions.products) {
    if (active.book.product !== product || isBefore(asOf, active.book.validFrom)) continue;
    if (found === null || isBefore(found.book.validFrom, active.book.validFrom)) found = active;
  }
  return found;
}

/** The first edition of a product that is there at all, for its terms before it starts; null when there is none. */
export function firstBook(editions: Editions, product: string): ActiveBook | null {
  let found: ActiveBook | null = null;
  for (const active of editions.products) {
    if (active.book.product === product && (found === null || isBefore(active.book.validFrom, found.book.validFrom))) found = active;
  }
  return found;
}
