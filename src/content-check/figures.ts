import { linkTexts } from '#/messages/content-check.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { nodesOf, type MarkdownNode } from './markdown.ts';
import { plainText, sentencesOf } from './sentences.ts';

/** An amount, a percentage, or a number so large that it was counted somewhere. */
const FIGURE = /€\s?\d[\d.,]*(?:\s(?:miljoen|miljard|duizend))?|\d[\d.,]*\s?(?:%|procent\b|miljoen\b|miljard\b)|\b\d{1,3}(?:\.\d{3})+\b/giu;
/** The paragraph says that its figures are made up. */
const MADE_UP = /\b(?:stel|voorbeeld\w*)\b/iu;

/** Facts above a text that are shown without it, in lists and by search engines. */
const SUMMARIES = ['description', 'definition'];
const AMOUNT_OR_SHARE = /€|%|procent/iu;

/** Figures of some text, each as one way of writing it: `5 procent` as `5%`. */
const figuresOf = (text: string): readonly string[] =>
  (text.match(FIGURE) ?? []).map((figure) =>
    figure
      .toLowerCase()
      .replace(/[.,]$/, '')
      .replace(/\s*procent$/, '%')
      .replace(/\s+/g, ''),
  );

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

/** Amounts and percentages in a summary that the text itself does not name, and so gives no source for. */
export function summaryFigureFaults({ path, frontMatter }: ContentDocument, body: MarkdownNode): readonly ContentFault[] {
  const named = new Set(sentencesOf(body).flatMap(({ text }) => figuresOf(text)));
  return SUMMARIES.flatMap((key) => {
    const summary = frontMatter.values[key];
    const figures = typeof summary === 'string' ? figuresOf(summary).filter((figure) => AMOUNT_OR_SHARE.test(figure)) : [];
    const lone = figures.filter((figure) => !named.has(figure));
    return lone.map((figure) => faultAt(path, frontMatter.lineOf(key), linkTexts.loneFigure(key, figure)));
  });
}
