import { measureTexts } from '#/messages/content-check.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { LONGEST_AVERAGE, LONGEST_SENTENCE, LOWEST_EASE, readability, type Readability, type TermMatcher } from './readability.ts';
import { sentencesOf, wordCount } from './sentences.ts';

/** Fewest words of a text, per collection. */
const FEWEST_WORDS: Readonly<Record<string, number>> = {
  kredietverzekering: 500,
  kennisbank: 700,
  branches: 400,
  begrippen: 100,
  verzekeraars: 300,
  'veelgestelde-vragen': 50,
  site: 150,
};
/** Fewest sources of a text, where it must rest on several. */
const FEWEST_SOURCES: Readonly<Record<string, number>> = { kennisbank: 3 };

export interface Measures {
  readonly path: string;
  readonly words: number;
  readonly fewest: number;
  readonly reading: Readability | null;
}

/** Length and readability of one text; null for a file without running text. */
export function measure({ path, collection, body }: ContentDocument, terms: TermMatcher): Measures | null {
  if (body === null) return null;
  return { path, words: wordCount(body), fewest: FEWEST_WORDS[collection] ?? 0, reading: readability(sentencesOf(body), terms) };
}

const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** A figure with one decimal, in Dutch notation. */
export const inDutch = (value: number): string => oneDecimal.format(value);

/** What is wrong with the length and the readability of a text. */
export function measureFaults({ path, words, fewest, reading }: Measures): readonly ContentFault[] {
  const faults: ContentFault[] = [];
  if (words < fewest) faults.push(faultAt(path, null, measureTexts.words(words, fewest)));
  if (!reading) return faults;
  for (const { text, line, words: long } of reading.tooLong) {
    faults.push(faultAt(path, line, measureTexts.longSentence(long.length, LONGEST_SENTENCE, text)));
  }
  if (reading.average > LONGEST_AVERAGE) {
    faults.push(faultAt(path, null, measureTexts.average(inDutch(reading.average), LONGEST_AVERAGE)));
  }
  if (reading.ease < LOWEST_EASE) {
    const lines = reading.worst.slice(0, 3).map(({ sentence }) => String(sentence.line));
    faults.push(faultAt(path, null, measureTexts.ease(inDutch(reading.ease), LOWEST_EASE, lines)));
  }
  return faults;
}

/** A kind of text that must rest on several sources names them. */
export function sourceCountFaults({ path, collection, frontMatter }: ContentDocument): readonly ContentFault[] {
  const fewest = FEWEST_SOURCES[collection] ?? 0;
  const { sources } = frontMatter.values;
  const count = Array.isArray(sources) ? sources.length : 0;
  return count < fewest ? [faultAt(path, frontMatter.lineOf('sources'), measureTexts.fewSources(count, fewest))] : [];
}
