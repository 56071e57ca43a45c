import type { Sentence } from './sentences.ts';
import { syllables } from './syllables.ts';

export const LONGEST_AVERAGE = 15;
export const LONGEST_SENTENCE = 30;
export const LOWEST_EASE = 45;

export interface Readability {
  /** Words per sentence. */
  readonly average: number;
  readonly longest: number;
  /** Flesch–Douma: 206.84 − 0.77 · syllables per 100 words − 0.93 · words per sentence. */
  readonly ease: number;
  /** Sentences of more words than allowed. */
  readonly tooLong: readonly Sentence[];
  /** The sentences that weigh most on the figures, worst first. */
  readonly worst: readonly { readonly sentence: Sentence; readonly syllablesPerWord: number }[];
}

/** Words whose letters stand for sounds: no figures, and not the terms of the trade. */
function measuredWords(words: readonly string[], terms: TermMatcher): readonly string[] {
  const spoken = words.filter((word) => /\p{L}/u.test(word));
  return terms.leaveOut(spoken);
}

/** Takes the terms of the glossary, also those of several words, out of a row of words. */
export interface TermMatcher {
  leaveOut(words: readonly string[]): readonly string[];
}

const ENDING = /(?:en|s|e|n|’s|'s)$/;

/** A term and a word that differ in their ending alone are the same: `limiet`, `limieten`. */
function stem(word: string): string {
  const bare = word.toLowerCase().replace(ENDING, '');
  return bare.replace(/([bdfgklmnprst])\1$/, '$1').replace(/(aa|ee|oo|uu)(?=[^aeiou]$)/, (pair) => pair.charAt(0));
}

/** Matcher for terms as they are written in the glossary; plurals and other endings count as the term. */
export function termMatcher(terms: readonly string[]): TermMatcher {
  const rows = terms.map((term) => term.split(/\s+/).map(stem)).sort((a, b) => b.length - a.length);
  const byFirst = Map.groupBy(rows, ([first]) => first);
  return {
    leaveOut(words) {
      const stems = words.map(stem);
      const kept: string[] = [];
      for (let at = 0; at < words.length;) {
        const term = byFirst.get(stems[at])?.find((row) => row.every((part, offset) => stems[at + offset] === part));
        const word = words[at];
        if (term === undefined && word !== undefined) kept.push(word);
        at += term?.length ?? 1;
      }
      return kept;
    },
  };
}

/** Flesch–Douma of some text. A text of terms alone is as easy as its sentences are short. */
function easeOf(measured: readonly string[], average: number): number {
  const total = measured.reduce((sum, word) => sum + syllables(word), 0);
  const perHundred = measured.length === 0 ? 0 : (total / measured.length) * 100;
  return 206.84 - 0.77 * perHundred - 0.93 * average;
}

/** Measures of running text; null for a text without sentences. */
export function readability(sentences: readonly Sentence[], terms: TermMatcher): Readability | null {
  if (sentences.length === 0) return null;
  const lengths = sentences.map(({ words }) => words.length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / sentences.length;
  const measured = sentences.map((sentence) => ({ sentence, words: measuredWords(sentence.words, terms) }));
  const worst = measured
    .map(({ sentence, words }) => ({
      sentence,
      syllablesPerWord: words.reduce((sum, word) => sum + syllables(word), 0) / Math.max(1, words.length),
      ease: easeOf(words, sentence.words.length),
    }))
    .sort((a, b) => a.ease - b.ease);
  return {
    average,
    longest: Math.max(...lengths),
    ease: easeOf(
      measured.flatMap(({ words }) => words),
      average,
    ),
    tooLong: sentences.filter(({ words }) => words.length > LONGEST_SENTENCE),
    worst,
  };
}
