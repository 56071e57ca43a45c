import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openSearchIndex, writeSearchIndex, type SearchEntry } from '#/server/db/search-index.ts';
import { askedWords, isOneSlipAway, stemOf } from '#/server/db/search-words.ts';

const entry = (path: string, title: string, body: string, headings = ''): SearchEntry => ({
  path,
  title,
  body,
  headings,
  section: 'begrippen',
  description: `Over ${title}`,
});

const ENTRIES = [
  entry(
    '/begrippen/kredietlimiet/',
    'Kredietlimiet',
    'Tot dit bedrag is een klant verzekerd. Vraag een hogere limiet aan.',
    'credit limit',
  ),
  entry('/begrippen/drempel/', 'Drempel', 'Een verlies onder de drempel telt niet. Dat is een eigen risico.'),
  entry('/begrippen/eigen-risico/', 'Eigen risico', 'Dit deel betaalt u zelf.'),
  entry('/begrippen/politiek-risico/', 'Politiek risico', 'Een land houdt uw eigen geld tegen. Dat risico is klein.'),
  entry('/kennisbank/faillissement/', 'Als een klant failliet gaat', 'Bij een faillissement meldt u de schade. Reële kansen zijn er wel.'),
  entry('/kredietverzekering/kosten/', 'Wat kost een kredietverzekering?', 'De premie is een percentage van uw omzet.'),
];

const folder = mkdtempSync(join(tmpdir(), 'kv-search-'));
writeSearchIndex(join(folder, 'search.db'), ENTRIES);
const search = openSearchIndex(join(folder, 'search.db'));
afterAll(() => rmSync(folder, { recursive: true }));

const paths = (asked: string): readonly string[] => {
  const outcome = search(asked);
  return outcome.kind === 'found' ? outcome.hits.map(({ path }) => path) : [outcome.kind];
};

describe('search', () => {
  it.each([
    ['a whole word', 'drempel', '/begrippen/drempel/'],
    ['the beginning of a word', 'kredietver', '/kredietverzekering/kosten/'],
    ['another form of a word', 'limieten', '/begrippen/kredietlimiet/'],
    ['a letter too few', 'faillisement', '/kennisbank/faillissement/'],
    ['a letter too many', 'drempell', '/begrippen/drempel/'],
    ['another letter', 'krediedlimiet', '/begrippen/kredietlimiet/'],
    ['two letters swapped', 'dremple', '/begrippen/drempel/'],
    ['a slip in the beginning of a word', 'kredeitverz', '/kredietverzekering/kosten/'],
    ['an accent more or less', 'reele', '/kennisbank/faillissement/'],
    ['capitals', 'DREMPEL', '/begrippen/drempel/'],
    ['the English name', 'credit limit', '/begrippen/kredietlimiet/'],
    ['a question as people ask it', 'wat kost een kredietverzekering', '/kredietverzekering/kosten/'],
    ['words side by side before words apart', 'eigen risico', '/begrippen/eigen-risico/'],
    ['one word of two when the other is nowhere', 'drempel qqqq', '/begrippen/drempel/'],
  ])('finds %s', (_what, asked, path) => {
    expect(paths(asked)[0]).toBe(path);
  });

  it('puts a word in the title above one in the text', () => {
    expect(paths('drempel')).toEqual(['/begrippen/drempel/']);
    expect(paths('risico').at(0)).toMatch(/risico/);
    expect(paths('risico')).toContain('/begrippen/drempel/');
  });

  it('puts a long text about the words above short ones that name them', () => {
    const long = entry('/lang/', 'Incasso', 'woord '.repeat(2000));
    const short = [1, 2, 3].map((nth) => entry(`/kort-${String(nth)}/`, 'Iets', 'incasso', 'incasso'));
    const file = join(folder, 'long.db');
    writeSearchIndex(file, [...short, long]);
    const outcome = openSearchIndex(file)('incasso');
    expect(outcome.kind === 'found' && outcome.hits[0]?.path).toBe('/lang/');
  });

  it('puts a page above a question of the same title, and the title that was asked above others with its words', () => {
    const question = 'Wat kost een kredietverzekering?';
    const file = join(folder, 'titles.db');
    writeSearchIndex(file, [
      entry('/', 'Kredietverzekering: wat kost het?', 'Kost het?'),
      entry('/kredietverzekering/kosten/', question, 'De premie is een percentage van uw omzet. '.repeat(300)),
      entry('/veelgestelde-vragen/#kosten', question, 'Dat kost een kredietverzekering.'),
      entry('/veelgestelde-vragen/#looptijd', 'Kost een kredietverzekering ook iets bij opzeggen?', 'Nee.'),
    ]);
    const outcome = openSearchIndex(file)('wat kost een kredietverzekering');
    const found = outcome.kind === 'found' ? outcome.hits.map(({ path }) => path) : [];
    expect(found.slice(0, 2)).toEqual(['/kredietverzekering/kosten/', '/veelgestelde-vragen/#kosten']);
    expect(found).toHaveLength(4);
  });

  it('shows where in the text the words stand, and the description where they stand in the title alone', () => {
    const outcome = search('verlies');
    const [hit] = outcome.kind === 'found' ? outcome.hits : [];
    expect(hit?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['verlies']);
    expect(hit?.excerpt.map(({ text }) => text).join('')).toContain('Een verlies onder de drempel');
    const other = search('kredietverzekering');
    expect(other.kind === 'found' && other.hits[0]?.excerpt).toEqual([{ text: 'Over Wat kost een kredietverzekering?', marked: false }]);
  });

  it('says why it did not search', () => {
    expect(paths('')).toEqual(['nothing-asked']);
    expect(paths('   ')).toEqual(['nothing-asked']);
    expect(paths('x'.repeat(101))).toEqual(['too-long']);
    expect(paths('"*() -- €')).toEqual(['no-words']);
    expect(paths('qqqqzzzz')).toEqual([]);
  });

  it.each([
    '"',
    'drempel"',
    'drempel*',
    'NEAR(drempel risico)',
    'title:drempel',
    'drempel AND',
    '^drempel',
    "d'rempel; drop table texts",
    'a OR b NOT c',
    '{drempel}',
  ])('takes %s as words and nothing else', (asked) => {
    expect(['found', 'no-words']).toContain(search(asked).kind);
  });

  it('answers whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 110, unit: 'binary' }), (asked) => {
        expect(['found', 'no-words', 'nothing-asked', 'too-long']).toContain(search(asked).kind);
      }),
      { numRuns: 300 },
    );
  });
});

describe('words', () => {
  it('leaves words that say nothing out, unless there are no others', () => {
    expect(askedWords('Hoe meld ik een schade?')).toEqual(['meld', 'schade']);
    expect(askedWords('Waarom en hoeveel premie, en welk risico?')).toEqual(['premie', 'risico']);
    expect(askedWords('wat is dit')).toEqual(['wat', 'is', 'dit']);
    expect(askedWords('één twee drie vier vijf zes zeven acht negen tien')).toHaveLength(8);
  });

  it('knows other forms of a word', () => {
    expect(stemOf('limieten')).toBe(stemOf('limiet'));
    expect(stemOf('verzekeringen')).toBe(stemOf('verzekering'));
    expect(stemOf('pot')).toBe('pot');
  });

  it('sees one slip, and not two', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (word, place, letter) => {
        const at = place % word.length;
        expect(isOneSlipAway(word, word.slice(0, at) + letter + word.slice(at))).toBe(true);
        expect(isOneSlipAway(word, word.slice(0, at) + word.slice(at + 1))).toBe(true);
        expect(isOneSlipAway(word, word.slice(0, at) + letter + word.slice(at + 1))).toBe(true);
      }),
    );
    expect(isOneSlipAway('drempel', 'dremple')).toBe(true);
    expect(isOneSlipAway('drempel', 'drmepl')).toBe(false);
    expect(isOneSlipAway('drempel', 'drem')).toBe(false);
  });
});
