import { describe, expect, it } from 'vitest';
import { exactEuro } from '#/messages/amount-text.ts';
import { date } from '#/messages/format.ts';
import { figuresLine, figuresOfLine } from '#/islands/portfolio-figures.ts';
import { bytes, DUTCH, GOOD, goodBut, linesOf, PAID, previewOf, resultsOf, rowsOf, testPortfolio } from '../../helpers/portfolio.ts';

const MIB = 1024 * 1024;
const figuresOf = async (file: Uint8Array) => (await linesOf(file)).map((line) => figuresOfLine(JSON.stringify(line))).join('');

/** Lines of figures that this site does not write: shape, numbers, days, letters, and letters that do not belong together. */
const WRONG = [
  ...['x', '4 in-line 1', '4 splendid 1 1 1 1 - h - -', '4 in-line 1e9 1 1 1 - h - -', '4 in-line 1 1 1 1 2027-02-31 h - -'],
  ...['4 in-line 1 1 1 1 -', '4 in-line 1 1 1 1 - h - - -', '4 in-line 1 1 1 1 - z - -', '4 in-line 1 1 1 1 - hm - -'],
  ...['4 in-line 1 1 1 1 - w - -', '4 in-line 1 1 1 1 - h t -', '4 not-assessable 1 1 1 1 - h - -', '4 not-assessable 1 1 1 1 - f t -'],
  ...['4 not-assessable 1 1 1 1 - w dt -', '4 not-assessable 1 1 1 1 - w tt -', '4 not-assessable 1 1 1 1 - w tdxv -'],
  ...['4 in-line 1 1 1 1 - h - ac', '4 in-line 1 1 1 1 - h - c-', '4 in-line 1 1 1 1 - h - cz', '4 in-line 1 1 1 1 - h -  '],
];

describe('a list that goes round', () => {
  const file = bytes(
    [
      `\n${DUTCH};Kleur`,
      '',
      `${goodBut({ Polis: '"A;1 ""x""\nBV"' })};rood`,
      `${goodBut({ Polis: '"open' })};x`,
      'B;XX',
      '',
      `${GOOD};`,
    ].join('\n'),
  );

  it('gives the same rows at the same numbers, faults included, without columns that mean nothing', async () => {
    const preview = await previewOf(file);
    expect(preview.table).not.toContain('Kleur');
    expect(preview.table.split('\r\n').length).toBe(preview.rows + 2);
    const rows = await rowsOf(file);
    expect(rows.map(({ row, verdict }) => [row, verdict === 'fault'])).toEqual([
      [4, false],
      [5, true],
      [6, true],
      [8, false],
    ]);
    expect(await rowsOf(bytes(preview.table))).toEqual(rows);
    const results = await resultsOf(preview.table);
    expect(results.figures.map((figures) => ({ kind: 'row', ...results.rowOf(figures) }))).toEqual(rows);
  });

  it('keeps numbers and unreadable lines of more rows than the headers are looked for among', async () => {
    const policies = Array.from({ length: 24 }, (_, at) =>
      at === 20 ? goodBut({ Polis: '"open' }) : goodBut({ Polis: `P${String(at)}`, Tarief: `0,${String(10 + at)}%` }),
    );
    const list = bytes(
      ['Portefeuille;;;', '', 'Stand;22-11-2026', '', '', DUTCH, ...policies.slice(0, 14), '', ...policies.slice(14)].join('\n'),
    );
    const rows = await rowsOf(list);
    expect(new Set(rows.map(({ row }) => row)).size).toBe(24);
    const { table } = await previewOf(list);
    expect(await rowsOf(bytes(table))).toEqual(rows);
    const results = await resultsOf(table, await figuresOf(list));
    expect(results.figures.map((figures) => ({ kind: 'row', ...results.rowOf(figures) }))).toEqual(rows);
  });

  it('is believed with the figures that the script or the page found, and checked again with others', async () => {
    const { table } = await previewOf(file);
    const own = await resultsOf(table);
    const sent = await figuresOf(bytes(table));
    expect(own.figures.map(figuresLine).join('\n')).toBe(sent.trim());
    expect((await resultsOf(table, sent)).figures).toEqual(own.figures);
    const other = await resultsOf(table, sent.replace(/^4 .*$/m, '4 in-line 1 1 1 1 2027-03-31 m - ca'));
    expect(other.figures[0]).toMatchObject({
      row: 4,
      verdict: 'in-line',
      paidCents: 1,
      confidence: 'medium',
      remarks: ['limit-costs-unknown', 'notice-months-assumed'],
    });
    for (const wrong of WRONG) expect((await resultsOf(table, wrong)).figures, wrong).toEqual(own.figures);
    expect(await testPortfolio().results('', sent)).toEqual({ fault: 'empty' });
  });

  it('stays small when ten thousand rows have every fault there is', async () => {
    const bad = 'Bedrijf met een lange naam BV;Duitsland;veel;geen;twintig;lang;Onbekend;iets;raar;alles;soms;ooit';
    const many = bytes([DUTCH, ...Array.from({ length: 9_999 }, () => bad), GOOD].join('\n'));
    const preview = await previewOf(many);
    const results = await resultsOf(preview.table);
    const figures = results.figures.map(figuresLine).join('\n');
    expect(preview.table.length + figures.length).toBeLessThan(1.5 * MIB);
    const [worst] = results.figures;
    if (worst === undefined) throw new Error('no row');
    expect(results.rowOf(worst).faults).toHaveLength(11);
    expect(results.figures.at(-1)).toMatchObject({ row: 10_001, paidCents: 625_100 });
    const csv = new TextDecoder().decode(await testPortfolio().exported(results, 'csv'));
    expect(csv.split('\r\n')).toHaveLength(10_002);
    expect(csv).toContain('6251');
  });
});

describe('a preview', () => {
  it('shows the first row without faults as it was read', async () => {
    const { sample } = await previewOf(bytes([DUTCH, 'B;XX', GOOD, ''].join('\n')));
    expect(sample?.row).toBe(3);
    const read = new Map(sample?.cells.map(({ column, cell, as }) => [column, [cell, as]]));
    expect(read.get('Jaaromzet')).toEqual(['2.350.000', exactEuro(235_000_000)]);
    expect(read.get('Grootste klant %')).toEqual(['18', '18%']);
    expect(read.get('Tarief')).toEqual(['0,28%', '0,28%']);
    expect(read.get('Dekking %')).toEqual(['85%', '85%']);
    expect(read.get('Verlengdatum')).toEqual(['1-7-2027', date('2027-07-01')]);
    expect(read.get('Eigen risico')).toEqual(['geen', 'geen']);
    expect((await previewOf(bytes(`${DUTCH}\nB;XX\n`))).sample).toBeNull();
  });

  it('finds the headers under a title and a day', async () => {
    const preview = await previewOf(bytes(['Portefeuille Jansen Advies;;;', ';;;', 'Stand;22-11-2026', DUTCH, GOOD].join('\n')));
    expect(preview).toMatchObject({ rows: 1, faultyRows: 0, unknown: [] });
    expect(await rowsOf(bytes(preview.table))).toMatchObject([{ row: 5, paidCents: PAID }]);
  });
});
