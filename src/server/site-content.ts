/** A page that anyone may find, as search, sitemap, feeds and pictures know it. */
export interface PublicPage {
  /** From the root, with a slash at the end. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** First part of the path; empty for pages about the site itself. */
  readonly section: string;
  /** Day on which the text was last checked, `YYYY-MM-DD`; null for a page without a text. */
  readonly checkedOn: string | null;
  readonly publishedOn: string | null;
  /** Picture for when the page is shared, from the root. */
  readonly image: string;
}

/** A piece of text; `marked` where it is a word that was searched. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface SearchHit {
  /** From the root; a question with its anchor. */
  readonly path: string;
  readonly title: string;
  readonly section: string;
  readonly excerpt: readonly TextPart[];
}

export type SearchOutcome =
  | { readonly kind: 'nothing-asked' | 'too-long' | 'no-words' }
  /** `words`: what was searched, also where a letter was put right. */
  | { readonly kind: 'found'; readonly hits: readonly SearchHit[]; readonly words: readonly string[] };

/** What a build knows of its own pages. It goes with the build: all of it changes at once. */
export interface SiteContent {
  /** In the order of their paths. */
  readonly pages: readonly PublicPage[];
  /** The page at a path; undefined for a page that is not public. */
  page(path: string): PublicPage | undefined;
  /** Address that took the place of an old one; null when `path` with this query is none. */
  redirect(path: string, query: URLSearchParams): string | null;
  search(asked: string): SearchOutcome;
}

/** Stands in where there is no build: while one is made, in development, in tests. */
export const EMPTY_CONTENT: SiteContent = {
  pages: [],
  page: () => undefined,
  redirect: () => null,
  search: () => ({ kind: 'nothing-asked' }),
};
