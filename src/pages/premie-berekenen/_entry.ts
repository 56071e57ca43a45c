import { ENTRY_KEY, sourceOf, type LeadSource } from '#/quote-engine/contract/source.ts';

/**
 * Where a visitor came in, out of the addresses of one request: carried along in its own, else the page of this site it came from,
 * else the page itself. A form that posts to itself tells by its referrer at which address it was opened.
 */
export function sourceOfRequest({ url, headers }: Pick<Request, 'url' | 'headers'>): LeadSource {
  const own = new URL(url);
  const referrer = headers.get('referer') ?? '';
  const from = URL.canParse(referrer) ? new URL(referrer) : null;
  const isInside = from !== null && from.host === own.host;
  const page = !own.searchParams.has(ENTRY_KEY) && isInside ? from : own;
  return sourceOf(page.pathname, page.searchParams);
}
