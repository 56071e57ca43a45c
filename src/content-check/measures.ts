import type { ContentDocument } from './documents.ts';
import { fault, type ContentFault } from './fault.ts';
import { LONGEST_AVERAGE, LONGEST_SENTENCE, LOWEST_EASE, readability, type Readability, type TermMatcher } from './readability.ts';
import { sentencesOf, wordCount } from './sentences.ts';

/** Fewest words of a text, per collection. */
export const FEWEST_WORDS: Readonly<Record<string, number>> = {
  kredietverzekering: 500,
  kennisbank: 700,
  branches: 400,
  begrippen: 100,
  verzekeraars: 300,
  'veelgestelde-vragen': 50,
  site: 150,
};

export interface Measures {
  readonly path: string;
  readonly words: number;
  readonly fewest: number;
  readonly reading: Readability | null;
}

/** Length and readability of one text. */
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
  if (words < fewest) {
    faults.push(
      fault(
        path,
        null,
        `de tekst heeft ${String(words)} woorden; het minimum is hier ${String(fewest)}.`,
        'Vul de tekst aan met wat de lezer nog wil weten.',
      ),
    );
  }
  if (!reading) return faults;
  for (const { text, line, words: long } of reading.tooLong) {
    const problem = `deze zin heeft ${String(long.length)} woorden; ${String(LONGEST_SENTENCE)} is het meeste: "${text}"`;
    faults.push(fault(path, line, problem, 'Maak er twee of drie zinnen van.'));
  }
  if (reading.average > LONGEST_AVERAGE) {
    const problem = `de zinnen hebben gemiddeld ${inDutch(reading.average)} woorden; ${String(LONGEST_AVERAGE)} is het meeste.`;
    faults.push(fault(path, null, problem, 'Knip de langste zinnen in tweeën.'));
  }
  if (reading.ease < LOWEST_EASE) {
    const lines = reading.worst.slice(0, 3).map(({ sentence }) => String(sentence.line));
    const problem = `de tekst leest te moeilijk: ${inDutch(reading.ease)} op de schaal van Flesch-Douma; ${String(LOWEST_EASE)} is het minste.`;
    faults.push(fault(path, null, problem, `Kies kortere woorden en zinnen, eerst op regel ${lines.join(', ')}.`));
  }
  return faults;
}
