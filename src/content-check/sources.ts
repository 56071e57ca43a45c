import { linkTexts } from '#/messages/content-check.ts';
import { sourceOf } from '#/messages/sources.ts';
import { textsOf } from './components.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { nodesOf } from './markdown.ts';

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** Sources that are unknown, not listed above the text, or listed and not used. `own`: names of the files in content/bronnen. */
export function sourceFaults({ path, frontMatter, body }: ContentDocument, own: ReadonlySet<string>): readonly ContentFault[] {
  if (body === null) return [];
  const marks = [...nodesOf(body)].flatMap((node) => {
    const { id } = node.name === 'Bron' ? textsOf(node) : {};
    return id === undefined ? [] : [{ id, line: node.line }];
  });
  const above = listed(frontMatter.values['sources']);
  const used = new Set(marks.map(({ id }) => id));
  const line = frontMatter.lineOf('sources');
  const isKnown = (id: string): boolean => sourceOf(id) !== undefined || own.has(id);
  return [
    ...above.filter((id) => !isKnown(id)).map((id) => faultAt(path, line, linkTexts.unknownSource(id))),
    ...marks
      .filter(({ id }) => !above.includes(id))
      .map((mark) => {
        const told = isKnown(mark.id) ? linkTexts.unlistedSource(mark.id) : linkTexts.unknownSource(mark.id);
        return faultAt(path, mark.line, told);
      }),
    ...above.filter((id) => isKnown(id) && !used.has(id)).map((id) => faultAt(path, line, linkTexts.unusedSource(id))),
  ];
}

/** Related terms that do not exist. `terms`: names of the files of the glossary. */
export function relatedFaults({ path, slug, frontMatter }: ContentDocument, terms: ReadonlySet<string>): readonly ContentFault[] {
  const line = frontMatter.lineOf('related');
  return listed(frontMatter.values['related']).flatMap((related) => {
    if (related === slug) return [faultAt(path, line, linkTexts.ownRelated())];
    return terms.has(related) ? [] : [faultAt(path, line, linkTexts.noRelated(related))];
  });
}
