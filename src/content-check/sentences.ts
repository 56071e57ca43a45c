import { nodesOf, type MarkdownNode } from './markdown.ts';

export interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly words: readonly string[];
}

const BLOCKS = new Set(['paragraph', 'tableCell']);
const ABBREVIATION = /(?:^|[\s(])(?:bijv|enz|nr|art|ca|incl|excl|max|min|mr|dhr|mevr|jl|resp|vgl|(?:\p{L}\.)+\p{L})$/iu;
const SENTENCE_END = /[.!?…]+["'”’)]*(?=\s+["'“‘(€]?[\p{Lu}\d€])/gu;
const WORD = /[\p{L}\p{N}]+(?:[.,'’:/-][\p{L}\p{N}]+)*/gu;

/** Words of a text; an amount, a date or a compound with hyphens is one word. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Text of a node as a reader sees it; source marks and other components without text fall away. */
export function plainText(node: MarkdownNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  return node.children.map(plainText).join('');
}

function sentencesOfBlock(block: MarkdownNode): readonly Sentence[] {
  const text = plainText(block);
  const ends = [...text.matchAll(SENTENCE_END)]
    .filter(({ index }) => !ABBREVIATION.test(text.slice(0, index)))
    .map(({ index, 0: mark }) => index + mark.length);
  const starts = [0, ...ends];
  return starts
    .map((start, at) => {
      const sentence = text.slice(start, starts[at + 1]);
      const lead = sentence.length - sentence.trimStart().length;
      const line = block.line + (text.slice(0, start + lead).match(/\n/g)?.length ?? 0);
      return { text: sentence.trim().replace(/\s+/g, ' '), line, words: wordsOf(sentence) };
    })
    .filter(({ words }) => words.length > 0);
}

/** The sentences of running text: paragraphs, list items and cells; headings are not sentences. */
export function sentencesOf(root: MarkdownNode): readonly Sentence[] {
  return [...nodesOf(root)].filter(({ type }) => BLOCKS.has(type)).flatMap(sentencesOfBlock);
}

/** Words of the body a reader reads: running text and headings. */
export function wordCount(root: MarkdownNode): number {
  return [...nodesOf(root)]
    .filter(({ type }) => BLOCKS.has(type) || type === 'heading')
    .reduce((sum, block) => sum + wordsOf(plainText(block)).length, 0);
}
