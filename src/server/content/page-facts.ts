/** What stands on a rendered page, for search and sitemap. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** Search engines may not keep this page. */
  readonly noindex: boolean;
  readonly headings: string;
  readonly body: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'", '#34': '"' };
/** Parts that are no running text, or whose figures are computed for the day on which someone looks. */
const LEFT_OUT = /<(figure|nav|form|table|script|style|svg|button|astro-island)\b[\s\S]*?<\/\1>/g;
const SOURCE_MARK = /\s*<sup class="source-mark">[\s\S]*?<\/sup>/g;
const BLOCK_END = /<\/(?:p|li|dt|dd|h[1-6]|div|section|summary)>/g;

const decoded = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Text of a piece of HTML of our own: no tags, one space between words. */
const textOf = (html: string): string =>
  decoded(html.replace(BLOCK_END, ' ').replace(/<[^>]+>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

const first = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';

/** Reads the title (h1), description, headings and running text of a page that this site rendered. */
export function pageFacts(html: string): PageFacts {
  const main = first(html, /<main\b[^>]*>([\s\S]*)<\/main>/).replace(SOURCE_MARK, '').replace(LEFT_OUT, ' ');
  const headings = [...main.matchAll(/<h[23]\b(?![^>]*id="bronnen")[^>]*>([\s\S]*?)<\/h[23]>/g)].map(([, heading = '']) => textOf(heading));
  return {
    title: textOf(first(main, /<h1\b[^>]*>([\s\S]*?)<\/h1>/)),
    description: decoded(first(html, /<meta name="description" content="([^"]*)"/)),
    noindex: /<meta name="robots" content="[^"]*noindex/.test(html),
    headings: headings.join(' · '),
    body: textOf(main.replace(/<h[1-6]\b[^>]*>[\s\S]*?<\/h[1-6]>/g, ' ')),
  };
}
