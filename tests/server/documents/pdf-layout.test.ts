import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { makePdf } from '#/server/documents/pdf/make.ts';
import type { Bandwidth, Block, Cell, Paper } from '#/server/documents/pdf/paper.ts';
import { linesOf } from '#/server/documents/pdf/text.ts';
import { unpackWoff } from '#/server/documents/pdf/woff.ts';
import { contentOf, drawnText, elementsOf, readPdf } from '../../helpers/pdf.ts';

const paper = (blocks: readonly Block[]): Paper => ({
  title: 'Titel',
  author: 'Maker',
  subject: 'Onderwerp',
  madeAt: '2026-01-01T00:00:00.000Z',
  head: { left: 'Links', right: 'Rechts' },
  foot: 'Voet',
  blocks,
});
const cell = (text: string): Cell => [{ text, style: 'plain' }];
const monospace = (text: string) => text.length;

describe('breaking lines', () => {
  it('breaks at spaces, keeps an amount whole and never gives a line that is too wide', () => {
    expect(linesOf('van € 1.000 tot € 2.000 per jaar', 12, 1, monospace)).toEqual(['van € 1.000 ', 'tot € 2.000 ', 'per jaar']);
  });

  it('cuts a word that fits no line, after a dash where it has one', () => {
    expect(linesOf('een arbeidsongeschiktheidsverzekering', 12, 1, monospace)).toEqual([
      'een ',
      'arbeidsonge-',
      'schiktheids-',
      'verzekering',
    ]);
    expect(linesOf('premie-vergelijking', 12, 1, monospace)).toEqual(['premie-', 'vergelijking']);
    expect(linesOf('voorbeeld.example/zo-rekenen-wij/', 14, 1, monospace).every((line) => line.length <= 14)).toBe(true);
  });

  it('keeps the space at which it broke, so that no word runs into the next', async () => {
    const text = 'De verzekeraar betaalt – zo staat het in de polis – een deel van het bedrag dat open blijft. '.repeat(4).trim();
    expect(linesOf(text, 30, 1, monospace).join('')).toBe(text);
    const drawn = await drawnText(await makePdf(paper([{ kind: 'paragraph', text }])));
    expect(drawn.replaceAll('\u00a0', ' ')).toContain(text);
  });

  it('gives one empty line for no text', () => {
    expect(linesOf('', 10, 1, monospace)).toEqual(['']);
  });
});

describe('the font', () => {
  it('is unpacked to a plain font with the tables of the packed one', () => {
    const require = createRequire(import.meta.url);
    const woff = readFileSync(require.resolve('@fontsource/public-sans/files/public-sans-latin-400-normal.woff'));
    const font = unpackWoff(woff);
    expect(font.readUInt32BE(0)).toBe(woff.readUInt32BE(4));
    expect(font.length).toBe(woff.readUInt32BE(16));
  });

  it('is refused when it is no such file', () => {
    expect(() => unpackWoff(Buffer.from('wOF2 and the rest of a font'))).toThrow(RangeError);
  });
});

describe('pages', () => {
  it('repeats the heads of a long table as decoration, and never splits a row or leaves one alone', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => ({
      head: cell(`rij ${String(at)}`),
      cells: [cell(`a\u00a0${String(at)}`), cell('Een zin die over twee regels loopt, want hij is te lang voor zijn kolom in deze tabel.')],
    }));
    const columns = [
      { name: 'Kop', share: 1 },
      { name: 'Waarde', share: 1, align: 'right' as const },
      { name: 'Zin', share: 2 },
    ];
    const pdf = await readPdf(await makePdf(paper([{ kind: 'table', caption: 'Lang', columns, groups: [{ title: 'Groep', rows }] }])));
    expect(pdf.pages.length).toBeGreaterThan(3);
    for (const { runs } of pdf.pages.slice(1))
      expect(runs.filter(({ isDecoration }) => isDecoration).map(({ text }) => text)).toContain('Waarde');
    const perPage = pdf.pages.map(({ runs }) => runs.filter(({ text, isDecoration }) => !isDecoration && text.startsWith('rij ')).length);
    expect(perPage.reduce((sum, count) => sum + count, 0)).toBe(120);
    expect(Math.min(...perPage)).toBeGreaterThanOrEqual(3);
    for (const { runs } of pdf.pages) {
      const texts = runs.filter(({ isDecoration }) => !isDecoration).map(({ text }) => text);
      expect(texts.filter((text) => text.startsWith('rij ')).length).toBe(texts.filter((text) => text.startsWith('a ')).length);
    }
    const all = elementsOf(pdf).filter(({ role }) => role === 'Table');
    expect(all.flatMap(({ children }) => children).length).toBe(122);
  });

  it('keeps a heading with what follows it', async () => {
    const filler: Block = { kind: 'paragraph', text: 'Een regel.' };
    for (const count of [34, 35, 36, 37, 38]) {
      const blocks: readonly Block[] = [...Array<Block>(count).fill(filler), { kind: 'heading', level: 2, text: 'De kop' }, filler, filler];
      const pdf = await readPdf(await makePdf(paper(blocks)));
      for (const { runs } of pdf.pages) {
        const content = runs.filter(({ isDecoration }) => !isDecoration);
        expect(content.at(-1)?.text).not.toBe('De kop');
      }
    }
  });

  it('tags lists and keeps their signs out of the words', async () => {
    const pdf = await readPdf(
      await makePdf(
        paper([
          { kind: 'title', text: 'Lijst' },
          { kind: 'list', items: ['een', 'twee'] },
        ]),
      ),
    );
    const [, list] = elementsOf(pdf);
    expect(list?.role).toBe('L');
    expect(list?.children.map(({ role, children }) => [role, ...children.map((part) => `${part.role} ${part.text}`)])).toEqual([
      ['LI', 'Lbl •', 'LBody een'],
      ['LI', 'Lbl •', 'LBody twee'],
    ]);
  });

  it('sets a marker on the bars with its own key, and writes signs it has no glyph for in words', async () => {
    const bar = { start: 10, width: 40, middle: 30, minimum: 12 };
    const picture: Bandwidth = {
      kind: 'bandwidth',
      caption: 'Bandbreedte',
      alternative: 'Alles in woorden',
      ticks: [
        { at: 0, label: '€ 0' },
        { at: 100, label: '€ 100' },
      ],
      rows: [
        { name: 'Een', product: 'Product', value: '€ 10 – € 50', notes: [], bar },
        { name: 'Twee', product: 'Product', value: 'Niet mogelijk', notes: [], bar: null },
      ],
      market: { start: 5, width: 95, end: null, label: 'de markt' },
      marker: { at: 60, label: 'uw premie nu: € 60' },
      legend: { range: 'laag tot hoog', middle: 'het midden', minimum: 'minimum' },
    };
    const pdf = await readPdf(await makePdf(paper([picture, { kind: 'paragraph', text: '√1,2100 = 1,1000' }])));
    expect(elementsOf(pdf).find(({ role }) => role === 'Figure')?.alt).toBe('Alles in woorden');
    expect(contentOf(pdf)).toContain('uw premie nu: € 60');
    expect(contentOf(pdf)).toContain('wortel van 1,2100 = 1,1000');
  });
});
