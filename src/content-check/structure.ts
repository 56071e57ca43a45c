import { structureTexts } from '#/messages/content-check.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { nodesOf, type MarkdownNode } from './markdown.ts';
import { plainText } from './sentences.ts';

/** Headings go down one level at a time, under the title that stands above every text. */
export function headingFaults({ path }: ContentDocument, body: MarkdownNode): readonly ContentFault[] {
  let above = 1;
  return [...nodesOf(body)]
    .filter(({ type }) => type === 'heading')
    .flatMap((heading) => {
      const { depth, line } = heading;
      const before = above;
      above = depth;
      if (plainText(heading).trim() === '') return [faultAt(path, line, structureTexts.emptyHeading())];
      if (depth === 1) return [faultAt(path, line, structureTexts.secondTitle())];
      return depth > before + 1 ? [faultAt(path, line, structureTexts.skippedHeading(depth, before))] : [];
    });
}

/** Headings that every text of a collection has. */
const FIXED_HEADINGS: Readonly<Record<string, readonly string[]>> = { begrippen: ['Waarom het telt', 'Voorbeeld'] };

/** Headings that a text of this collection must have and has not. */
export function missingHeadingFaults({ path, collection }: ContentDocument, body: MarkdownNode): readonly ContentFault[] {
  const headings = new Set([...nodesOf(body)].filter(({ depth }) => depth === 2).map((heading) => plainText(heading).trim()));
  const fixed = FIXED_HEADINGS[collection] ?? [];
  return fixed.filter((heading) => !headings.has(heading)).map((heading) => faultAt(path, null, structureTexts.missingHeading(heading)));
}

/** Images say what they show, and are there. `publicFiles` are paths as the site serves them: `/beelden/polis.png`. */
export function imageFaults({ path }: ContentDocument, body: MarkdownNode, publicFiles: ReadonlySet<string>): readonly ContentFault[] {
  return [...nodesOf(body)]
    .filter(({ type }) => type === 'image')
    .flatMap(({ line, url, alt }) => [
      ...(alt.trim() === '' ? [faultAt(path, line, structureTexts.noAlt(url))] : []),
      ...(publicFiles.has(url) ? [] : [faultAt(path, line, structureTexts.noImage(url))]),
    ]);
}

/** Kinds of nodes that are code or do not survive the editor. */
const FOREIGN: Readonly<Record<string, () => ReturnType<typeof structureTexts.code>>> = {
  mdxjsEsm: structureTexts.code,
  mdxFlowExpression: structureTexts.expression,
  mdxTextExpression: structureTexts.expression,
  footnoteReference: structureTexts.footnote,
  footnoteDefinition: structureTexts.footnote,
};

/** Code, footnotes and tables of amounts, which do not belong in a text. */
export function foreignFaults({ path }: ContentDocument, body: MarkdownNode): readonly ContentFault[] {
  return [...nodesOf(body)].flatMap((node) => {
    const foreign = FOREIGN[node.type];
    if (foreign) return [faultAt(path, node.line, foreign())];
    if (node.type === 'table' && plainText(node).includes('€')) return [faultAt(path, node.line, structureTexts.amountTable())];
    return node.type.startsWith('mdxJsx') && /^[a-z]/.test(node.name) ? [faultAt(path, node.line, structureTexts.html(node.name))] : [];
  });
}
