import { parametersOf, sourceOf, UTM_KEYS } from '#/quote-engine/contract/source.ts';

/** Links to pages of this site that carry nothing of their own, and the form of the home page, from which the long form is opened. */
const PAGE_LINK = /(?:href="\/(?:[a-z-]+\/)*|action="\/premie-berekenen\/snel\/)(?=(?:#[^"]*)?")/g;

/**
 * A visitor who came in over a link with campaign labels keeps them from page to page in the addresses, because no cookie does:
 * so the lead knows the first page and its labels. Pages without labels stay as they are.
 */
export function withCampaign(html: string, url: URL): string {
  if (!UTM_KEYS.some((key) => url.searchParams.has(key)) || url.pathname.startsWith('/indicatie/')) return html;
  const parameters = parametersOf(sourceOf(url.pathname, url.searchParams)).toString().replaceAll('&', '&amp;');
  return html.replace(PAGE_LINK, (link) => `${link}?${parameters}`);
}
