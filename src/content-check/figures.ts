import { linkTexts } from '#/messages/content-check.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { nodesOf, type MarkdownNode } from './markdown.ts';
import { plainText } from './sentences.ts';

/** An amount, a percentage, or a number so large that it was counted somewhere. */
const FIGURE = /€\s?\d[\d.,]*(?:\s(?:miljoen|miljard|duizend))?|\d[\d.,]*\s?(?:%|procent\b|miljoen\b|miljard\b)|\b\d{1,3}(?:\.\d{3})+\b/giu;
/** The paragraph says that its figures are made up. */
const MADE_UP = /\b(?:stel|voorbeeld\w*)\b/iu;

function hasSource(node: MarkdownNode): boolean {
  return [...nodesOf(node)].some(({ name }) => name === 'Bron');
}

/** Figures that a reader cannot trace: no source mark in the same paragraph, and not called an example. */
export function figureFaults({ path }: ContentDocument, body: MarkdownNode): readonly ContentFault[] {
  return [...nodesOf(body)]
    .filter(({ type }) => type === 'paragraph' || type === 'tableCell')
    .flatMap((paragraph) => {
      const text = plainText(paragraph);
      const figures = text.match(FIGURE);
      if (figures === null || MADE_UP.test(text) || hasSource(paragraph)) return [];
      return [faultAt(path, paragraph.line, linkTexts.figure(figures.map((figure) => figure.replace(/[.,]$/, ''))))];
    });
}
