import { publishedCheck } from '#/debtor-check/published-check.ts';
import { publishedSentences } from '#/messages/debtor-check/published.ts';

let sentences: readonly string[] | null = null;

/** What is said of the loss model beside published facts; computed once, for it depends on the program alone. */
export function publishedWords(): readonly string[] {
  sentences ??= publishedSentences(publishedCheck());
  return sentences;
}
