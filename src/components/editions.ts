import type { BookReference } from '#/quote-engine/outcome.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Edition } from '#/messages/pages/result.ts';

interface KnownBooks {
  readonly insurers: readonly {
    readonly products: readonly { readonly book: { readonly edition: string; readonly validFrom: PlainDate } }[];
  }[];
}

/** The editions a comparison was made with, each once, with their first day where the running server still has them. */
export function editionsOf(books: readonly BookReference[], known: KnownBooks): readonly Edition[] {
  const days = new Map(known.insurers.flatMap(({ products }) => products.map(({ book }) => [book.edition, book.validFrom] as const)));
  return [...new Set(books.map(({ edition }) => edition))].toSorted().map((edition) => ({ edition, validFrom: days.get(edition) ?? null }));
}
