import { structureTexts } from '#/messages/content-check.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { nodesOf } from './markdown.ts';
import { plainText, sentencesOf } from './sentences.ts';

/** Promises that nobody can keep, and comparisons with more than four insurers. */
const NEVER =
  /alle verzekeraars|de beste (?:keuze|premie)|(?:aller)?beste (?:krediet)?verzeker(?:aar|ing)|allerbeste|best passend|gegarandeerd|garande(?:ert|ren|er)/giu;
const UNTIL_CONFIRMED = /onafhankelijk/giu;

interface Line {
  readonly line: number;
  readonly text: string;
}

/** Every text among the facts of a file, however deep. */
function textsOf(value: unknown, path: readonly PropertyKey[], lineOf: ContentDocument['frontMatter']['lineOf']): readonly Line[] {
  if (typeof value === 'string') return [{ line: lineOf(...path), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key], lineOf));
}

function linesOf({ frontMatter, body }: ContentDocument): readonly Line[] {
  const above = textsOf(frontMatter.values, [], (...path) => frontMatter.lineOf(...path));
  if (body === null) return above;
  const headings = [...nodesOf(body)]
    .filter(({ type }) => type === 'heading')
    .map((heading) => ({ line: heading.line, text: plainText(heading) }));
  return [...above, ...headings, ...sentencesOf(body)];
}

/** Phrases that may not stand on the site. `confirmed`: whether its provider has confirmed the facts about itself. */
export function phraseFaults(document: ContentDocument, confirmed: boolean): readonly ContentFault[] {
  return linesOf(document).flatMap(({ line, text }) => [
    ...[...text.replace(/\s+/g, ' ').matchAll(NEVER)].map(([phrase]) => faultAt(document.path, line, structureTexts.phrase(phrase))),
    ...(confirmed ? [] : [...text.matchAll(UNTIL_CONFIRMED)]).map(([phrase]) =>
      faultAt(document.path, line, structureTexts.unconfirmedPhrase(phrase)),
    ),
  ]);
}
