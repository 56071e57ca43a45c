import { sourceOf } from '#/messages/sources.ts';
import type { Source } from '#/messages/sources.ts';
import { exampleTexts } from '#/messages/pages/prose-parts.ts';

/** A source as pages list it; `readOn` only where its file says so. */
export interface ListedSource extends Source {
  readonly readOn?: string;
}

/** The page a component stands on: its file, for faults, and its sources in the order of their numbers. */
export interface ProsePlace {
  readonly file: string;
  readonly sources: readonly ListedSource[];
}

/** What an author wrote cannot be shown. By its name the log knows that the words are an author's and may stand there. */
function contentFault(words: string): Error {
  return Object.assign(new Error(words), { name: 'ContentFault' });
}

/** A fault in a component: file and component first, then what is wrong and how to mend it. */
export function faultIn({ file }: Pick<ProsePlace, 'file'>, component: string, problem: string): Error {
  return contentFault(`${file}, <${component}>: ${problem}`);
}

const MARK = /<Bron\s[^>]*?id="([^"]+)"/g;

/** Ids of sources in the order in which the text first names them; those it does not name follow in their own order. */
export function inOrderOfMarks(text: string, ids: readonly string[]): readonly string[] {
  const named = [...text.matchAll(MARK)].map(([, id = '']) => id).filter((id) => ids.includes(id));
  return [...new Set([...named, ...ids])];
}

/**
 * Sources of a page in the order of the ids, each once.
 * @param own sources of content/bronnen by file name.
 * @throws ContentFault naming the file and a source that is in neither list.
 */
export function sourcesOf(
  file: string,
  ids: readonly string[],
  own: ReadonlyMap<string, Omit<ListedSource, 'key'>>,
): readonly ListedSource[] {
  return [...new Set(ids)].map((key) => {
    const added = own.get(key);
    const source = sourceOf(key) ?? (added && { ...added, key });
    if (source === undefined) throw contentFault(`${file}: ${exampleTexts.noSource(key)}`);
    return source;
  });
}

/** A source and its number on the page, from one. Throws naming file and source when the front matter does not list it. */
export function markOf(place: ProsePlace, id: string): { readonly number: number; readonly source: ListedSource } {
  const at = place.sources.findIndex(({ key }) => key === id);
  const source = place.sources[at];
  if (source === undefined) throw faultIn(place, 'Bron', exampleTexts.unlisted(id));
  return { number: at + 1, source };
}
