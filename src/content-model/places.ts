import type { ProseCollection } from './prose.ts';

/** Parts of the site that hold what belongs to one visitor: closed to robots, and in no list of pages. */
export const PERSONAL_PATHS = ['/indicatie/', '/gedeeld/', '/terugbellen/', '/verder/', '/api/'] as const;

/** Anchor of a question on the page that holds them all. */
export const questionAnchor = (slug: string): string => `#${slug}`;

/**
 * Address of a page of text, from the root. `index` is the page of its folder; pages of `site` stand at the root; questions share one page.
 * @param slug name of the file without extension.
 */
export function addressOf(collection: ProseCollection, slug: string): string {
  if (collection === 'site') return `/${slug}/`;
  if (collection === 'veelgestelde-vragen') return `/veelgestelde-vragen/${questionAnchor(slug)}`;
  return slug === 'index' ? `/${collection}/` : `/${collection}/${slug}/`;
}
