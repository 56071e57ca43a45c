const WORD = /[\p{L}\p{N}]+/gu;
const MOST_WORDS = 8;
/** A stem or a word with a slip shorter than this would match half of the site. */
const SHORTEST = 4;
/** Words that stand in every text and say nothing about what is asked. */
const COMMON = new Set(
  'aan als bij dan dat de den der die dit door een en er het hoe hoeveel ik in is kan mag me met mij mijn moet naar niet of om ook op over per te tot u uit uw van voor waar waarom wanneer was wat we welk welke wie wij worden wordt zijn zo'.split(
    ' ',
  ),
);
const ENDING = /(?:heden|ingen|ing|en|es|s|e|(?<=[^aeiou])t)$/;

/** Small letters without accents, as the index keeps words. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words that a question searches for; words that say nothing count only when there are no others. */
export function askedWords(question: string): readonly string[] {
  const all = [...new Set(folded(question).match(WORD) ?? [])];
  const telling = all.filter((word) => !COMMON.has(word));
  return (telling.length === 0 ? all : telling).slice(0, MOST_WORDS);
}

/** The part of a word that its other forms share: `limieten` and `limiet`, `verzekering` and `verzekerd`. */
export function stemOf(word: string): string {
  const bare = word.replace(ENDING, '');
  if (bare.length < SHORTEST) return word;
  return bare.replace(/([bdfgklmnprst])\1$/, '$1');
}

/** True when one letter more, less, other, or two letters swapped make `one` into `other`. */
export function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (text: string, from: number): string => text.slice(from);
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1);
  if (rest(short, at + 1) === rest(long, at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, at + 2) === rest(long, at + 2);
}

function startsAlmostLike(word: string, asked: string): boolean {
  return [0, 1, -1].some((more) => {
    const start = word.slice(0, asked.length + more);
    return start.length === asked.length + more && isOneSlipAway(start, asked);
  });
}

/**
 * Beginnings of words to search for instead of one asked word: the word, its stem, and when the index knows neither, the words of the index
 * that begin one slip away from it. Empty when there are none.
 */
export function beginningsFor(asked: string, vocabulary: readonly string[]): readonly string[] {
  const stem = stemOf(asked);
  const known = [...new Set([asked, stem])].filter((start) => vocabulary.some((word) => word.startsWith(start)));
  if (known.length > 0 || asked.length < SHORTEST) return known;
  const whole = vocabulary.filter((word) => isOneSlipAway(word, asked));
  return whole.length > 0 ? whole : vocabulary.filter((word) => startsAlmostLike(word, asked));
}
