import type { GenericSchema } from 'valibot';
import type { PlainDate } from './calendar.ts';
import type { Verdict } from './outcome.ts';
import type { StatedTerm, TermKey } from './terms.ts';
import type { MarketBook } from './market-book.ts';
import type { Risk } from './risk.ts';
import type { PolicyStructure } from './structure.ts';
import type { NumberCount } from './number-count.ts';
import type { Provenance } from './trace.ts';
import type { Rate } from './units.ts';

/** What every rate book says about itself, whatever its product. */
export interface BookHeader {
  readonly product: string;
  readonly edition: string;
  readonly validFrom: PlainDate;
  readonly reviewBy: PlainDate;
  readonly publication: 'figures' | 'terms-only';
  readonly soldIn: readonly ('NL' | 'BE')[];
  /** Where the statement about each country comes from. */
  readonly soldInProvenance: Readonly<Partial<Record<'NL' | 'BE', Provenance>>>;
  /** Edition of the shared market book whose tables this product uses. */
  readonly marketEdition: string;
  /** Highest insured percentage a buyer can get; null when every case is agreed apart. */
  readonly attainableCover: { readonly share: Rate } | null;
  readonly terms: Readonly<Record<TermKey, StatedTerm>>;
  readonly structure: PolicyStructure;
}

/** One product of one insurer: the schema of its rate book and a pure appraisal. */
export interface Product<Book extends BookHeader = BookHeader> {
  readonly id: string;
  readonly insurer: string;
  readonly name: string;
  /** Place in the insurer's own order small → modular → special; the lead rule walks it. */
  readonly rank: number;
  readonly bookSchema: GenericSchema<unknown, Book>;
  /** True when its middle is the market estimate that several products share because no public fact separates them. */
  readonly sharesMarketEstimate?: boolean;
  /** Gates, worksheet and range. Pure; never throws on a valid profile. */
  appraise(risk: Risk, book: Book, market: MarketBook): Verdict;
}

export interface Insurer {
  readonly id: string;
  readonly name: string;
  readonly products: readonly Product[];
  /** Raw editions shipped with the code; the shell parses, hashes and activates them. */
  readonly bundledBooks: readonly unknown[];
}

/** A parsed rate book with the hash of its canonical JSON. */
export interface ActiveBook {
  readonly book: BookHeader;
  readonly sha256: string;
  readonly numbers: NumberCount;
  /** The raw JSON of the edition, with every provenance, as the method page prints it. */
  readonly document: unknown;
}

/** The editions the engine works with, as a value: the shell loads them, tests make them. */
export interface Editions {
  readonly market: readonly {
    readonly book: MarketBook;
    readonly sha256: string;
    readonly numbers: NumberCount;
    readonly document: unknown;
  }[];
  readonly products: readonly ActiveBook[];
}
