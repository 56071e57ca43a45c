import { addressOf } from '#/content-model/places.ts';
import { PROSE_COLLECTIONS } from '#/content-model/prose.ts';
import type { ContentDocument, ContentPlace } from './documents.ts';
import { nodesOf, type MarkdownNode } from './markdown.ts';
import { plainText } from './sentences.ts';

/** Address of a text on the site, a question with its anchor; null for a file of facts. */
export function addressOfDocument({ collection, slug }: ContentPlace): string | null {
  const name = PROSE_COLLECTIONS.find((known) => known === collection);
  return name === undefined ? null : addressOf(name, slug);
}

export const isDraft = ({ frontMatter }: ContentDocument): boolean => frontMatter.values['draft'] === true;

/** Address without anchor and query. */
export const pageOf = (address: string): string => address.replace(/[?#].*$/, '');

/** Anchor of a heading, made as the site makes it: small letters, hyphens for spaces, no other marks. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** Anchors of the headings of a text; a heading that occurs again gets a number. */
export function anchorsOf(body: MarkdownNode): readonly string[] {
  const seen = new Map<string, number>();
  return [...nodesOf(body)]
    .filter(({ type }) => type === 'heading')
    .map((heading) => {
      const anchor = anchorOf(plainText(heading));
      const times = seen.get(anchor) ?? 0;
      seen.set(anchor, times + 1);
      return times === 0 ? anchor : `${anchor}-${String(times)}`;
    });
}
