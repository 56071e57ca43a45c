import { describe, expect, it } from 'vitest';
import { bytes, DUTCH, faultOf, GOOD, goodBut, linesOf, PAID, previewOf, rowsOf, testPortfolio } from '../../helpers/portfolio.ts';

const ENGLISH = 'Policy,Country,Turnover,Buyers,Largest buyer,Payment term,Insurer,Basis,Rate,Cover,Deductible,Renewal date';
const GOOD_ENGLISH = 'A1,Netherlands,2350000.00,60,18.0,30,Atradius,turnover,0.28,85,none,2027-07-01';
const withLabel = (label: string) => goodBut({ Polis: label });

describe('a portfolio as CSV', () => {
  it('reads Dutch with semicolons and English with commas alike', async () => {
    const dutch = await rowsOf(bytes(`${DUTCH}\n${GOOD}\n`));
    const english = await rowsOf(bytes(`${ENGLISH}\r\n${GOOD_ENGLISH}\r\n`));
    expect(dutch).toHaveLength(1);
    expect(dutch[0]?.faults).toEqual([]);
    expect(dutch[0]).toMatchObject({ row: 2, label: 'A1', paidCents: PAID, noticeDay: '2027-03-31' });
    expect(english).toEqual(dutch);
  });

  it('reads English thousands, and headers of both languages side by side', async () => {
    const head = ENGLISH.replace('Turnover', 'Jaaromzet').replace('Cover', 'Dekking %').replaceAll(',', ';');
    const row = GOOD_ENGLISH.replaceAll(',', ';').replace('2350000.00', '2.350.000');
    expect(await rowsOf(bytes(`${head}\n${row}\n`))).toMatchObject([{ paidCents: PAID, faults: [] }]);
    const thousands = GOOD_ENGLISH.replace('2350000.00', '"2,350,000"').replace('NL,', 'NL,');
    expect(await rowsOf(bytes(`${ENGLISH}\n${thousands}\n`))).toMatchObject([{ paidCents: PAID, faults: [] }]);
  });

  it('reads windows-1252, UTF-8 with and without a mark, UTF-16, and both in one file', async () => {
    const text = `${DUTCH}\n${withLabel('Café Oké')}\n`;
    const western = new Uint8Array(Buffer.from(text, 'latin1'));
    const mixed = new Uint8Array([...bytes(`${DUTCH}\n${withLabel('Café')}\n`), ...western.subarray(DUTCH.length + 1)]);
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    for (const file of [bytes(text), bytes(`\uFEFF${text}`), western, wide]) expect((await rowsOf(file))[0]?.label).toBe('Café Oké');
    expect((await rowsOf(mixed)).map(({ label }) => label)).toEqual(['Café', 'Café Oké']);
  });

  it('numbers rows as they stand in the file, empty lines counted', async () => {
    const file = bytes(`\n${DUTCH}\r\n\r\n${GOOD}\r\n\r\n\r\n${GOOD}\r\n`);
    expect((await rowsOf(file)).map(({ row }) => row)).toEqual([4, 7]);
    expect(await faultOf(bytes(`${DUTCH}\n${GOOD}\n${'\n'.repeat(20_000)}`))).toBeNull();
  });

  it('takes a first line that tells Excel the separator', async () => {
    for (const line of ['sep=;', 'SEP=;\r'])
      expect(await rowsOf(bytes(`\uFEFF${line}\n${DUTCH}\n${GOOD}\n`))).toMatchObject([{ row: 2, paidCents: PAID }]);
  });

  it('reads its own template back', async () => {
    const [row] = await rowsOf(await testPortfolio().template('csv'));
    expect(row).toMatchObject({ label: 'Voorbeeld groothandel', faults: [] });
  });
});

describe('quotation marks', () => {
  it('may hold line breaks in headers and cells, which count as one row', async () => {
    const head = DUTCH.replace('Aantal klanten', '"Aantal\nklanten"');
    const rows = await rowsOf(bytes([head, withLabel('"Bakkerij ""De Bol""\r\nt.a.v. Jan; Piet\n\nUtrecht"'), GOOD].join('\r\n')));
    expect(rows).toMatchObject([
      { row: 2, label: 'Bakkerij "De Bol" t.a.v. Jan; Piet Utrecht', paidCents: PAID, faults: [] },
      { row: 3, label: 'A1', paidCents: PAID },
    ]);
  });

  it('may stand inside a name', async () => {
    const rows = await rowsOf(bytes([DUTCH, withLabel('Bakkerij "De Bol"'), withLabel('"De Bol" BV'), GOOD].join('\n')));
    expect(rows.map(({ label, paidCents }) => [label, paidCents])).toEqual([
      ['Bakkerij "De Bol"', PAID],
      ['"De Bol" BV', PAID],
      ['A1', PAID],
    ]);
  });

  it.each([
    ['the next row', [withLabel('"Bakkerij'), withLabel('Bol"')], 1],
    ['three rows on', [withLabel('"Bakkerij'), GOOD, GOOD, withLabel('Bol"')], 1],
    ['a later column', [withLabel('"Bakkerij'), goodBut({ Verlengdatum: '1-7-2027"' }), GOOD], 1],
    ['the first cell, from the last one', [goodBut({ Verlengdatum: '"1-7-2027' }), withLabel('A2"'), GOOD], 1],
    ['nowhere', [withLabel('"Bakkerij'), GOOD, GOOD], 1],
    ['every row', [withLabel('"a'), withLabel('"b'), withLabel('"c'), GOOD], 3],
  ])('that close in %s cost their own row only', async (_, rows, faulty) => {
    const found = await rowsOf(bytes([DUTCH, ...rows].join('\n')));
    expect(found.map(({ row }) => row)).toEqual(rows.map((_row, at) => at + 2));
    const bad = found.filter(({ verdict }) => verdict === 'fault');
    expect(bad[0]?.faults).toMatchObject([{ column: 'Polis', text: expect.stringContaining('aanhalingsteken') as string }]);
    expect(bad.filter(({ faults }) => faults[0]?.text.includes('sluit niet') === true)).toHaveLength(faulty);
    expect(found.filter(({ paidCents }) => paidCents === PAID).length).toBe(rows.length - bad.length);
  });

  it('cost little when every line has one too many', async () => {
    const line = `"${'x'.repeat(180)}`;
    const file = bytes([DUTCH, ...Array.from({ length: 9_999 }, () => line)].join('\n'));
    expect((await previewOf(file)).faultyRows).toBe(9_999);
  });
});

describe('far too much text', () => {
  it('in a line costs that line', async () => {
    const rows = await rowsOf(bytes([DUTCH, GOOD, withLabel('x'.repeat(70_000)), withLabel('A2'), ''].join('\n')));
    expect(rows.map(({ row, label, paidCents }) => [row, label.slice(0, 2), paidCents])).toEqual([
      [2, 'A1', PAID],
      [3, 'xx', null],
      [4, 'A2', PAID],
    ]);
    expect(rows[1]?.faults).toMatchObject([{ text: expect.stringContaining('veel te lang') as string }]);
  });

  it('in a cell costs its row, in a column we do not know nothing', async () => {
    const file = (header: string) => bytes(`${DUTCH};${header}\n${GOOD};${'x'.repeat(300)}\n`);
    expect((await rowsOf(file('Opmerking')))[0]?.faults).toEqual([]);
    expect((await rowsOf(file('Product')))[0]?.faults).toMatchObject([
      { column: 'Product', text: expect.stringContaining('200 tekens') as string },
    ]);
    expect(await linesOf(file('Opmerking'))).toHaveLength(2);
  });
});
