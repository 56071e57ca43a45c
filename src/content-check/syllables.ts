/**
 * Letters that sound as one syllable, longest first. Groups of vowels, not hyphenation patterns: those never cut off a single letter
 * (`a-fwijzing`), while Flesch–Douma counts sounds and not the places where a line may break.
 */
const VOWEL_GROUP = /eau|aai|ooi|oei|eeu|ieu|aa|ee|éé|oo|uu|oe|ie|eu|ui|ei|ëi|ij|ou|au|ai|[aeiouyàáâäèéêëìíîïòóôöùúûü]/g;
/** English words that are at home in Dutch texts of business and follow other rules. */
const ENGLISH: Readonly<Record<string, number>> = {
  cashflow: 2,
  freelance: 2,
  freelancer: 3,
  online: 2,
  site: 1,
  software: 2,
  team: 1,
  teams: 1,
  website: 2,
};

function syllablesOfPart(part: string): number {
  return ENGLISH[part] ?? part.match(VOWEL_GROUP)?.length ?? 1;
}

/** Number of syllables of one Dutch word; at least one. Hyphens and apostrophes part the word. */
export function syllables(word: string): number {
  const parts = word.toLowerCase().match(/\p{L}+/gu) ?? [];
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + syllablesOfPart(part), 0),
  );
}
