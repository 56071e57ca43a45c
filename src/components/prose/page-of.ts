import { getCollection, render, type CollectionEntry } from 'astro:content';
import type { ProseCollection } from '#/content-model/prose.ts';
import { inOrderOfMarks, sourcesOf, type ProsePlace } from '#/components/prose/sources.ts';

/** The text of a folder by the name of its file; undefined when there is none. */
export async function textOf<Name extends ProseCollection>(
  collection: Name,
  slug: string | undefined,
): Promise<CollectionEntry<Name> | undefined> {
  // Not by `getEntry`: that writes what a visitor asked for to the output when there is none.
  return (await getCollection(collection)).find(({ id }) => id === slug);
}

/** A text with what its template needs. */
export interface ProseParts {
  readonly place: ProsePlace;
  readonly Content: Awaited<ReturnType<typeof render>>['Content'];
  /** Headings of the second level with their anchors. */
  readonly headings: readonly { readonly slug: string; readonly text: string }[];
}

/** Renders one text; faults name its file. Throws when it names a source that does not exist. */
export async function partsOf(entry: CollectionEntry<ProseCollection>): Promise<ProseParts> {
  const file = entry.filePath ?? `content/${entry.collection}/${entry.id}.mdx`;
  const own = new Map((await getCollection('bronnen')).map(({ id, data }) => [id, data] as const));
  const { Content, headings } = await render(entry);
  return {
    place: { file, sources: sourcesOf(file, inOrderOfMarks(entry.body ?? '', entry.data.sources), own) },
    Content,
    headings: headings.filter(({ depth }) => depth === 2),
  };
}
