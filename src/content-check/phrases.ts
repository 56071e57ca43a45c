import { structureTexts } from '#/messages/content-check.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { sentencesOf } from './sentences.ts';

/** Promises that nobody can keep, and comparisons with more than four insurers. */
const NEVER = /alle verzekeraars|de beste (?:verzekeraar|keuze|premie)|best passend|gegarandeerd/giu;
const UNTIL_CONFIRMED = /onafhankelijk/giu;
const TEXT_KEYS = ['title', 'description', 'definition', 'term', 'nextStep'];

interface Line {
  readonly line: number;
  readonly text: string;
}

function linesOf({ frontMatter, body }: ContentDocument): readonly Line[] {
  const above = TEXT_KEYS.map((key) => ({ line: frontMatter.lineOf(key), text: JSON.stringify(frontMatter.values[key] ?? '') }));
  return body === null ? above : [...above, ...sentencesOf(body)];
}

/** Phrases that may not stand on the site. `confirmed`: whether its provider has confirmed the facts about itself. */
export function phraseFaults(document: ContentDocument, confirmed: boolean): readonly ContentFault[] {
  return linesOf(document).flatMap(({ line, text }) => [
    ...[...text.matchAll(NEVER)].map(([phrase]) => faultAt(document.path, line, structureTexts.phrase(phrase))),
    ...(confirmed ? [] : [...text.matchAll(UNTIL_CONFIRMED)]).map(([phrase]) =>
      faultAt(document.path, line, structureTexts.unconfirmedPhrase(phrase)),
    ),
  ]);
}
