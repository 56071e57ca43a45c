import { describe, expect, it } from 'vitest';
import { byLetter } from '#/components/prose/by-letter.ts';
import { mapOf } from '#/components/prose/page-map.ts';
import { plainAnswer } from '#/components/prose/plain-answer.ts';
import { inOrderOfMarks, markOf, sourcesOf } from '#/components/prose/sources.ts';

const FILE = 'content/begrippen/drempel.mdx';
const OWN = new Map([
  [
    'kvk-2026',
    {
      publisher: 'KVK',
      title: 'Cijfers',
      address: null,
      says: 'Aantal bedrijven.',
      confidence: 'high' as const,
      readOn: '2026-11-01',
    },
  ],
]);

describe('sources of a page', () => {
  const sources = sourcesOf(FILE, ['S2', 'kvk-2026', 'S2'], OWN);

  it('are numbered in the order given, each once, also those of our own', () => {
    expect(sources.map(({ key }) => key)).toEqual(['S2', 'kvk-2026']);
    expect(markOf({ file: FILE, sources }, 'kvk-2026')).toMatchObject({ number: 2, source: { publisher: 'KVK', readOn: '2026-11-01' } });
  });

  it('come in the order in which the text names them, the others after', () => {
    const text = 'Eerst<Bron id="A6" /> en<Bron id="S2" />, dan weer<Bron id="A6" /> en wat niet in de lijst staat<Bron id="E1" />.';
    expect(inOrderOfMarks(text, ['N4', 'S2', 'A6'])).toEqual(['A6', 'S2', 'N4']);
  });

  it('name file and source when one does not exist, and say what to do', () => {
    expect(() => sourcesOf(FILE, ['Q99'], OWN)).toThrow(`${FILE}: bron "Q99" bestaat niet. Kies een bron uit de lijst`);
  });

  it('name file, component and source when a mark is not listed', () => {
    expect(() => markOf({ file: FILE, sources }, 'E1')).toThrow(`${FILE}, <Bron>: bron "E1" staat niet bij sources`);
  });

  it('throw under the name by which the log knows that it may print the words', () => {
    expect(() => sourcesOf(FILE, ['Q99'], OWN)).toThrow(expect.objectContaining({ name: 'ContentFault' }));
  });
});

describe('the plain text of an answer', () => {
  it('has the words of links, emphasis and boxes, and nothing of sums and marks', () => {
    const body = `Nee, **meestal** niet <Bron id="S2" />. Lees [de *uitleg*](/begrippen/drempel/).

<LetOp>
Vraag het na.
</LetOp>

- Eén.
- Twee.

<Rekenvoorbeeld soort="drempel" schade="4500" />`;
    expect(plainAnswer(body)).toBe('Nee, meestal niet. Lees de uitleg. Vraag het na. Eén. Twee.');
  });
});

describe('lists of pages', () => {
  it('puts terms under their first letter without its accent, in the order of the dictionary', () => {
    const letters = byLetter([{ term: 'éénmalig' }, { term: 'drempel' }, { term: 'Eigen risico' }]);
    expect(letters.map(({ letter, terms }) => [letter, terms.map(({ term }) => term)])).toEqual([
      ['d', ['drempel']],
      ['e', ['éénmalig', 'Eigen risico']],
    ]);
  });

  it('keeps a page that no heading names', () => {
    const pages = [{ id: 'nieuw' }, { id: 'kosten' }];
    expect(
      mapOf(
        pages,
        [
          { name: 'Kosten', slugs: ['kosten', 'weg'] },
          { name: 'Leeg', slugs: ['weg'] },
        ],
        'Meer',
      ),
    ).toEqual([
      { name: 'Kosten', pages: [{ id: 'kosten' }] },
      { name: 'Meer', pages: [{ id: 'nieuw' }] },
    ]);
  });
});
