/** Campaign labels that are kept; every other parameter of an address is left out. */
export const UTM_KEYS = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term'] as const;
export type UtmKey = (typeof UTM_KEYS)[number];

/** Where a visitor came in: the page, and the campaign labels of its address. Says nothing about who it is. */
export interface LeadSource {
  readonly entryPath: string;
  readonly utm: { readonly [Key in UtmKey]?: string };
}

/** Parameter that carries the entry page along from page to page, because no cookie does. */
export const ENTRY_KEY = 'van';

export const MAX_PATH = 120;
const MAX_LABEL = 80;
/** Names of pages. A token has capitals or digits, so everything from a token on is cut off. */
const SEGMENT = /^[a-z][a-z-]{0,39}$/;
export const ENTRY_PATH = /^\/(?:[a-z][a-z-]{0,39}\/)*$/;
/** An address, a number or an identifier of a click is no campaign label. */
const LABEL = /^[\p{L}\d _.+|()-]{1,80}$/u;
const LONG_NUMBER = /\d{9}/;

/** True for text that names a campaign and nobody. */
export const isLabel = (text: string): boolean => LABEL.test(text) && !LONG_NUMBER.test(text);

/** The part of a path that names pages: up to the first piece that does not, say a token. */
export function entryPathOf(pathname: string): string {
  let path = '/';
  for (const segment of pathname.split('/').filter((piece) => piece !== '')) {
    if (!SEGMENT.test(segment) || path.length + segment.length >= MAX_PATH) break;
    path += `${segment}/`;
  }
  return path;
}

/**
 * The source an address stands for: the page it carries along, else its own path, with its campaign labels.
 * A label that is too long or looks like an identifier is left out.
 */
export function sourceOf(pathname: string, parameters: URLSearchParams): LeadSource {
  const utm: { [Key in UtmKey]?: string } = {};
  for (const key of UTM_KEYS) {
    const text = (parameters.get(key) ?? '').trim().slice(0, MAX_LABEL + 1);
    if (isLabel(text)) utm[key] = text;
  }
  return { entryPath: entryPathOf(parameters.get(ENTRY_KEY) ?? pathname), utm };
}

/** The source as parameters of an address, to be read again by `sourceOf`. */
export function parametersOf({ entryPath, utm }: LeadSource): URLSearchParams {
  const labels = UTM_KEYS.flatMap((key) => (utm[key] === undefined ? [] : [[key, utm[key]] as [string, string]]));
  return new URLSearchParams([[ENTRY_KEY, entryPath], ...labels]);
}
