import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '#/content-check/markdown.ts';
import { readability, termMatcher } from '#/content-check/readability.ts';
import { sentencesOf, wordCount } from '#/content-check/sentences.ts';
import { syllables } from '#/content-check/syllables.ts';

const sentences = (text: string) => sentencesOf(parseMarkdown(text).root ?? expect.fail('the text cannot be read'));

const KNOWN: readonly (readonly [string, number])[] = [
  ['klant', 1],
  ['premie', 2],
  ['limiet', 2],
  ['verzekeraar', 4],
  ['kredietverzekering', 6],
  ['debiteuren', 4],
  ['faillissement', 4],
  ['failliet', 2],
  ['nieuwe', 2],
  ['eeuwen', 2],
  ['financieel', 4],
  ['financiën', 4],
  ['beïnvloeden', 4],
  ['geëist', 2],
  ['patiënt', 3],
  ['situatie', 4],
  ['materiaal', 4],
  ['januari', 4],
  ['draaien', 2],
  ['fooien', 2],
  ['bloeien', 2],
  ['niveau', 2],
  ['bureaus', 2],
  ['jaarrekening', 4],
  ['uitkering', 3],
  ['vrijheid', 2],
  ['onderneming', 4],
  ['hoofdsom', 2],
  ['keuze', 2],
  ['industrieën', 4],
  ['kredietverzekering-per-klant', 8],
  ['website', 2],
  ['één', 1],
  ['btw', 1],
];

describe('syllables of Dutch words', () => {
  it.each(KNOWN)('%s has %i', (word, count) => {
    expect(syllables(word)).toBe(count);
  });
});

describe('sentences', () => {
  it('ends a sentence at a full stop, not in an amount, a date or an abbreviation', () => {
    const found = sentences('U betaalt € 1.000.000 per jaar. Dat is bijv. veel. Bel Voorbeeld B.V. vandaag! Klopt het? Ja: 0,24%.');
    expect(found.map(({ text }) => text)).toEqual([
      'U betaalt € 1.000.000 per jaar.',
      'Dat is bijv. veel.',
      'Bel Voorbeeld B.V. vandaag!',
      'Klopt het?',
      'Ja: 0,24%.',
    ]);
    expect(found[0]?.words).toEqual(['U', 'betaalt', '1.000.000', 'per', 'jaar']);
  });

  it('knows the line of each sentence, leaves source marks and headings out and reads boxes', () => {
    const found = sentences(
      '---\ntitle: x\n---\n\n## Een kop\n\nEerste zin <Bron id="E1" />.\nTweede zin.\n\n- een\n- twee\n\n<LetOp>\nPas op.\n</LetOp>\n',
    );
    expect(found.map(({ line, text }) => [line, text])).toEqual([
      [7, 'Eerste zin .'],
      [8, 'Tweede zin.'],
      [10, 'een'],
      [11, 'twee'],
      [14, 'Pas op.'],
    ]);
  });

  it('counts the words of headings as words of the text', () => {
    expect(wordCount(parseMarkdown('## Een kop\n\nTwee woorden.').root!)).toBe(4);
  });
});

describe('readability', () => {
  it('is Flesch–Douma: by hand 206.84 − 0.77 · 125 − 0.93 · 4', () => {
    const measured = readability(sentences('De klant betaalt niet.'), termMatcher([]));
    expect(measured?.ease).toBeCloseTo(206.84 - 0.77 * 125 - 0.93 * 4, 6);
  });

  it('leaves the sounds of terms out, in any number and of several words, and keeps their words in the length of a sentence', () => {
    const terms = termMatcher(['kredietlimiet', 'eigen risico per jaar']);
    expect(terms.leaveOut(['Uw', 'kredietlimieten', 'en', 'eigen', 'risico', 'per', 'jaar'])).toEqual(['Uw', 'en']);
    const measured = readability(sentences('Uw kredietlimieten en eigen risico per jaar.'), terms);
    expect(measured?.average).toBe(7);
    expect(measured?.ease).toBeCloseTo(206.84 - 0.77 * 100 - 0.93 * 7, 6);
  });

  it('names sentences of more than thirty words and puts the hardest first', () => {
    const long = `${'woord '.repeat(31).trim()}.`;
    const measured = readability(sentences(`Kort is goed. ${long.charAt(0).toUpperCase()}${long.slice(1)}`), termMatcher([]));
    expect(measured?.tooLong.map(({ words }) => words.length)).toEqual([31]);
    expect(measured?.worst[0]?.sentence.words.length).toBe(31);
  });

  it('has no figures for a text without sentences', () => {
    expect(readability([], termMatcher([]))).toBeNull();
  });
});
