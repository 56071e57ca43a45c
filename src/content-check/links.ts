import { linkTexts } from '#/messages/content-check.ts';
import { QUESTION_GROUPS } from '#/content-model/prose.ts';
import { addressOfDocument, anchorsOf, isDraft, pageOf } from './addresses.ts';
import type { ContentDocument, ContentPlace } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { nodesOf } from './markdown.ts';
import type { RedirectTable } from './redirects.ts';
import { plainText } from './sentences.ts';

/** Every address that a link can lead to. */
export interface Addresses {
  /** Pages of texts that are published, and pages of the site itself. */
  readonly pages: ReadonlySet<string>;
  /** Pages of texts that are not finished. */
  readonly drafts: ReadonlySet<string>;
  /** Page → its anchors, as far as the texts make them; a page that is not in here makes its own. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  readonly redirects: RedirectTable;
}

/** Pages that data of the model is shown on too, with anchors that no text knows of. */
const OWN_TEMPLATE = /^\/(?:verzekeraars\/|vergelijken\/)/;
const TERM = /^\/begrippen\/([^/#?]+)\/?$/;

/**
 * The pages that texts and site have together. `unread`: texts that cannot be read, so that their anchors are unknown; `ownPages`: pages
 * that are no text, such as `/contact/`.
 */
export function addressesOf(
  documents: readonly ContentDocument[],
  unread: readonly ContentPlace[],
  ownPages: readonly string[],
  redirects: RedirectTable,
): Addresses {
  const anchors = new Map<string, Set<string>>([['/veelgestelde-vragen/', new Set(QUESTION_GROUPS.map((group) => `groep-${group}`))]]);
  const places = documents.flatMap((document) => {
    const address = addressOfDocument(document);
    return address === null ? [] : [{ document, address }];
  });
  for (const { document, address } of places.filter((place) => !OWN_TEMPLATE.test(place.address))) {
    const page = pageOf(address);
    const own = address === page ? [] : [address.slice(page.length + 1)];
    const found = [...own, ...(document.body === null ? [] : anchorsOf(document.body))];
    anchors.set(page, new Set([...(anchors.get(page) ?? []), ...found]));
  }
  const unreadPages = unread.map((place) => pageOf(addressOfDocument(place) ?? '')).filter((page) => page !== '');
  for (const page of unreadPages) anchors.delete(page);
  const pagesOf = (wanted: boolean) => places.filter(({ document }) => isDraft(document) === wanted).map(({ address }) => pageOf(address));
  return { pages: new Set([...pagesOf(false), ...unreadPages, ...ownPages]), drafts: new Set(pagesOf(true)), anchors, redirects };
}

function missing(url: string, page: string, { pages, drafts, redirects }: Addresses) {
  if (pages.has(`${page}/`)) return linkTexts.noSlash(url, `${page}/${url.slice(page.length)}`);
  const target = redirects.get(page)?.to ?? redirects.get(`${page}/`)?.to;
  if (target !== undefined) return linkTexts.redirected(url, target);
  if (drafts.has(page)) return linkTexts.draft(url);
  const term = TERM.exec(page)?.[1];
  return term === undefined ? linkTexts.dead(url) : linkTexts.deadTerm(url, term);
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** What is wrong with an address on this site; null when it leads to a page and, with an anchor, to a place on it. */
function addressFault(url: string, from: string | null, addresses: Addresses) {
  const own = pageOf(from ?? '');
  const page = url.startsWith('#') ? own : pageOf(url);
  if (!addresses.pages.has(page) && page !== own) return missing(url, page, addresses);
  const anchor = url.split('#')[1] ?? '';
  const known = addresses.anchors.get(page);
  return anchor === '' || known === undefined || known.has(anchor) || known.has(decoded(anchor)) ? null : linkTexts.noAnchor(url, anchor);
}

function urlFault(url: string, from: string | null, addresses: Addresses) {
  if (url.startsWith('/') || url.startsWith('#')) return addressFault(url, from, addresses);
  if (/^(?:https:\/\/[^\s/]+|mailto:[^\s@]+@|tel:\+?[\d-])/.test(url)) return null;
  return /^[a-z][a-z+.-]*:/i.test(url) ? linkTexts.scheme(url) : linkTexts.relative(url);
}

/** Links of one text, its next step included, that lead nowhere. */
export function linkFaults(document: ContentDocument, addresses: Addresses): readonly ContentFault[] {
  const { path, frontMatter, body } = document;
  const from = addressOfDocument(document);
  const step = (frontMatter.values['nextStep'] as { readonly href?: unknown } | undefined)?.href;
  const links = body === null ? [] : [...nodesOf(body)].filter(({ type }) => type === 'link');
  const stepFault = typeof step === 'string' ? urlFault(step, from, addresses) : null;
  return [
    ...(stepFault === null ? [] : [faultAt(path, frontMatter.lineOf('nextStep'), stepFault)]),
    ...links.flatMap((link) => {
      if (plainText(link).trim() === '') return [faultAt(path, link.line, linkTexts.emptyLink(link.url))];
      const told = urlFault(link.url, from, addresses);
      return told === null ? [] : [faultAt(path, link.line, told)];
    }),
  ];
}

const linkedPages = ({ frontMatter, body }: ContentDocument): readonly string[] => {
  const step = (frontMatter.values['nextStep'] as { readonly href?: unknown } | undefined)?.href;
  const related = frontMatter.values['related'];
  return [
    ...(body === null ? [] : [...nodesOf(body)].map(({ url }) => pageOf(url))),
    ...(typeof step === 'string' ? [pageOf(step)] : []),
    ...(Array.isArray(related) ? related.map((slug) => `/begrippen/${String(slug)}/`) : []),
  ];
};

/** Texts that nothing leads to: no other text, no fixed part of the site, no page that lists their collection. */
export function orphanFaults(
  documents: readonly ContentDocument[],
  pages: ReadonlySet<string>,
  fixedLinks: readonly string[],
): readonly ContentFault[] {
  const fixed = new Set(fixedLinks);
  const linkedFrom = new Map<string, Set<string>>();
  for (const document of documents) {
    for (const page of linkedPages(document)) linkedFrom.set(page, (linkedFrom.get(page) ?? new Set()).add(document.path));
  }
  return documents.flatMap((document) => {
    const page = pageOf(addressOfDocument(document) ?? '');
    const others = [...(linkedFrom.get(page) ?? [])].filter((path) => path !== document.path);
    const isReached = page === '' || isDraft(document) || others.length > 0 || fixed.has(page) || pages.has(`/${document.collection}/`);
    return isReached ? [] : [faultAt(document.path, null, linkTexts.orphan(page))];
  });
}
