import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { registry } from '#/insurers/registry.ts';
import { checkPremium } from '#/premium-check/check.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { portfolioTexts } from '#/messages/portfolio.ts';
import { COLUMNS, matchColumns } from '#/server/portfolio/columns.ts';
import { neutral } from '#/server/portfolio/exports.ts';
import { portfolioOver } from '#/server/portfolio/portfolio.ts';
import type { Portfolio, PortfolioLine, PortfolioRow } from '#/server/portfolios.ts';
import { testEditions } from '../../helpers/editions.ts';

let portfolio: Portfolio;

beforeAll(() => {
  const editions = testEditions();
  const market = editions.market[0]?.book;
  if (market === undefined) throw new Error('no market book');
  const asOf = plainDateOf('2026-11-21');
  portfolio = portfolioOver((input) => checkPremium({ insurers: registry, editions, market, asOf, ...input }));
});

const bytes = (text: string) => new TextEncoder().encode(text);

async function linesOf(file: Uint8Array): Promise<readonly PortfolioLine[]> {
  const lines: PortfolioLine[] = [];
  for await (const line of portfolio.check(file)) lines.push(line);
  return lines;
}

async function rowsOf(file: Uint8Array): Promise<readonly PortfolioRow[]> {
  return (await linesOf(file)).flatMap((line) => (line.kind === 'row' ? [line] : []));
}

const faultOf = async (file: Uint8Array) => {
  const [line] = await linesOf(file);
  return line?.kind === 'fault' ? line.fault : null;
};

const DUTCH =
  'Polis;Land;Jaaromzet;Aantal klanten;Grootste klant %;Betaaltermijn dagen;Verzekeraar;Premie over;Tarief;Dekking %;Eigen risico;Verlengdatum';
const GOOD = 'A1;NL;2.350.000;60;18;30;Atradius;omzet;0,28%;85%;geen;1-7-2027';
const ENGLISH = 'Policy,Country,Turnover,Buyers,Largest buyer,Payment term,Insurer,Basis,Rate,Cover,Deductible,Renewal date';
const GOOD_ENGLISH = 'A1,Netherlands,2350000.00,60,18.0,30,Atradius,turnover,0.28,85,none,2027-07-01';

describe('reading a portfolio', () => {
  it('reads Dutch with semicolons and English with commas alike', async () => {
    const dutch = await rowsOf(bytes(`${DUTCH}\n${GOOD}\n`));
    const english = await rowsOf(bytes(`${ENGLISH}\r\n${GOOD_ENGLISH}\r\n`));
    expect(dutch).toHaveLength(1);
    expect(dutch[0]?.faults).toEqual([]);
    expect(dutch[0]).toMatchObject({ row: 2, label: 'A1', paidCents: 625_100, noticeDay: '2027-03-31' });
    expect(english).toEqual(dutch);
  });

  it('reads windows-1252, UTF-8 with and without a mark, UTF-16, and both in one file', async () => {
    const text = `${DUTCH}\n${GOOD.replace('A1', 'Café Oké')}\n`;
    const western = new Uint8Array(Buffer.from(text, 'latin1'));
    const mixed = new Uint8Array([...bytes(`${DUTCH}\n${GOOD.replace('A1', 'Café')}\n`), ...western.subarray(DUTCH.length + 1)]);
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    for (const file of [bytes(text), bytes(`\uFEFF${text}`), western, wide]) expect((await rowsOf(file))[0]?.label).toBe('Café Oké');
    expect((await rowsOf(mixed)).map(({ label }) => label)).toEqual(['Café', 'Café Oké']);
  });

  it('reads a workbook with days as days and as numbers, percentages as shares, and formulas by their value', async () => {
    const head = DUTCH.split(';').map((value) => ({ value, type: String }));
    const row = (renews: object) => [
      ...['A1', 'NL'].map((value) => ({ value, type: String })),
      ...[2_350_000, 60, 18, 30].map((value) => ({ value, type: Number })),
      ...['Atradius', 'omzet', '0,28%'].map((value) => ({ value, type: String })),
      { value: 0.85, type: Number },
      { value: 'geen', type: String },
      renews,
    ];
    const day = { value: new Date(Date.UTC(2027, 6, 1)), type: Date, format: 'dd-mm-yyyy' };
    const data = [head, row(day), row({ value: 46_569, type: Number }), row({ value: 'DATE(2027,7,1)', type: 'Formula' })];
    const file = new Uint8Array(await writeXlsxFile(data as SheetData, { sheet: 'x' }).toBuffer());
    const rows = await rowsOf(file);
    expect(rows.map(({ noticeDay }) => noticeDay)).toEqual(['2027-03-31', '2027-03-31', null]);
    expect(rows.map(({ paidCents }) => paidCents)).toEqual([625_100, 625_100, 625_100]);
  });

  it('lists columns it does not know, with a guess', () => {
    const { at, unknown } = matchColumns(['Polis', 'Jaaromzt', 'Verzekeraars', 'Kleur', 'omzet', '']);
    expect([...at.keys()]).toEqual(['label', 'turnover']);
    expect(unknown).toEqual([
      { header: 'Jaaromzt', guess: 'Jaaromzet' },
      { header: 'Verzekeraars', guess: 'Verzekeraar' },
      { header: 'Kleur', guess: null },
    ]);
  });

  it('names every fault with its row and column, and none stops the others', async () => {
    const bad = 'B;XX;veel;0;18;999;Onbekend;omzet;;85;drempel;31-2-2027';
    const [good, broken, after] = await rowsOf(bytes([DUTCH, GOOD, bad, GOOD.replace('A1', '')].join('\n')));
    expect(good?.verdict).not.toBe('fault');
    expect(after).toMatchObject({ row: 4, label: '', paidCents: 625_100 });
    expect(broken).toMatchObject({ row: 3, verdict: 'fault', paidCents: null });
    expect(broken?.faults.map(({ column }) => column)).toEqual([
      ...['Land', 'Jaaromzet', 'Aantal klanten', 'Betaaltermijn dagen', 'Verzekeraar', 'Tarief', 'Bedrag eigen risico', 'Verlengdatum'],
    ]);
  });

  const withColumns = (header: string, ...rows: readonly string[]) =>
    rowsOf(bytes([`${DUTCH};${header}`, ...rows.map((cells) => `${GOOD};${cells}`)].join('\n')));

  it('asks what an unknown word in a choice means, with the words it knows', async () => {
    const rows = await withColumns('Branche klanten;Export', 'Ruimtevaart;soms', 'Bouw;Ja', 'Groothandel;onbekend', '-;');
    expect(rows[0]?.faults.map(({ column }) => column)).toEqual(['Branche klanten', 'Export']);
    expect(rows[0]?.faults[0]?.text).toContain('landbouw, voeding, metaal');
    expect(rows[0]?.faults[1]?.text).toContain('ja, nee');
    expect(rows.slice(1).flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('says which notice periods it knows', async () => {
    const rows = await withColumns('Opzegtermijn maanden', '4', '2 maanden', '');
    expect(rows.flatMap(({ faults }) => faults)).toEqual([
      { column: 'Opzegtermijn maanden', text: 'Schrijf 1, 2 of 3 maanden, of laat de cel leeg' },
    ]);
  });

  it('numbers rows as they stand in the file, empty lines counted', async () => {
    const file = bytes(`\n${DUTCH}\r\n\r\n${GOOD}\r\n\r\n\r\n${GOOD}\r\n`);
    expect((await rowsOf(file)).map(({ row }) => row)).toEqual([4, 7]);
    const preview = await portfolio.preview(file);
    if ('fault' in preview) throw new Error(preview.fault);
    expect((await rowsOf(bytes(preview.table))).map(({ row }) => row)).toEqual([4, 7]);
    expect(await faultOf(bytes(`${DUTCH}\n${GOOD}\n${'\n'.repeat(20_000)}`))).toBeNull();
  });

  it('takes a first line that tells Excel the separator', async () => {
    for (const line of ['sep=;', 'SEP=;\r'])
      expect(await rowsOf(bytes(`\uFEFF${line}\n${DUTCH}\n${GOOD}\n`))).toMatchObject([{ row: 2, paidCents: 625_100 }]);
  });

  it('reads percentages of a workbook as they are shown, and asks about a bare rate that is very low', async () => {
    const text = (value: string) => ({ value, type: String });
    const book = async (rate: object, cover: object) => {
      const row = [...GOOD.split(';').slice(0, 8).map(text), rate, cover, text('geen'), text('1-7-2027')];
      return rowsOf(new Uint8Array(await writeXlsxFile([DUTCH.split(';').map(text), row] as SheetData, { sheet: 'x' }).toBuffer()));
    };
    const shown = { value: 0.0028, type: Number, format: '0.00%' };
    const cover = { value: 0.85, type: Number, format: '0%' };
    expect(await book(shown, cover)).toMatchObject([{ paidCents: 625_100, faults: [] }]);
    const [bare] = await book({ value: 0.0028, type: Number }, cover);
    expect(bare?.faults).toEqual([{ column: 'Tarief', text: 'Bedoelt u 0,28% of 0,0028%? Schrijf het tarief met het procentteken' }]);
  });

  it.each([
    ['a quote that is not closed', GOOD.replace('A1', '"A1')],
    ['a cell of 70,000 signs', GOOD.replace('A1', 'x'.repeat(70_000))],
  ])('marks the line with %s and reads the others', async (_, bad) => {
    const file = bytes([DUTCH, GOOD, bad, GOOD.replace('A1', 'A2'), ''].join('\n'));
    const rows = await rowsOf(file);
    expect(rows.map(({ row, paidCents }) => [row, paidCents])).toEqual([
      [2, 625_100],
      [3, null],
      [4, 625_100],
    ]);
    expect(rows[1]?.faults).toMatchObject([{ column: 'Polis', text: expect.stringContaining('aanhalingsteken') as string }]);
    expect(rows[2]?.label).toBe('A2');
    const preview = await portfolio.preview(file);
    if ('fault' in preview) throw new Error(preview.fault);
    expect(preview.faultyRows).toBe(1);
    expect((await rowsOf(bytes(preview.table))).map(({ verdict }) => verdict === 'fault')).toEqual([false, true, false]);
  });

  it('fills its own template in so that it can be read back', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const [row] = await rowsOf(await portfolio.template(format));
      expect(row).toMatchObject({ label: 'Voorbeeld groothandel', faults: [] });
    }
    expect(COLUMNS.every(({ header }) => matchColumns([header]).at.size === 1)).toBe(true);
  });
});

describe('files that are none', () => {
  it.each([
    ['nothing', bytes(''), 'empty'],
    ['blanks', bytes('\n \n'), 'empty'],
    ['empty cells', bytes(';;;\n;;;\n'), 'empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8]), 'binary'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'old-excel'],
    ['half a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'broken'],
    ['a zip of something else', zipSync({ 'a.txt': bytes('hello') }), 'broken'],
    ['foreign headers', bytes('Kleur;Maat\nrood;xl\n'), 'no-columns'],
    ['more than 8 MiB', new Uint8Array(8 * 1024 * 1024 + 1).fill(59), 'too-large'],
  ])('%s', async (_, file, fault) => {
    expect(await faultOf(file)).toBe(fault);
    expect(await portfolio.preview(file)).toEqual({ fault });
  });

  it('refuses a zip bomb without unpacking it into memory', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(120 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    expect(await faultOf(bomb)).toBe('unpacks-too-large');
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024);
  });

  const cellAt = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheetWith = (row: number, cells: string) =>
    zipSync({
      'xl/workbook.xml': bytes('<workbook/>'),
      'xl/worksheets/sheet1.xml': bytes(
        `<worksheet><dimension ref="A1:B2"/><sheetData><row r="1">${cellAt('A1', 'Polis')}</row><row r="${String(row)}">${cells}</row></sheetData></worksheet>`,
      ),
    });

  it.each([
    [200_000, cellAt('ZZ200000', 'x'), 'too-many-rows'],
    [1_048_576, cellAt('XFD1048576', 'x'), 'too-many-rows'],
    [2, cellAt('XFD2', 'x'), 'too-many-columns'],
  ])('refuses a cell far away in row %i', async (row, cells, fault) => {
    expect(await faultOf(sheetWith(row, cells))).toBe(fault);
  });

  it('does not mind a far cell without a value, and keeps rows at their number', async () => {
    expect(await faultOf(sheetWith(1_048_576, '<c r="XFD1048576" s="1"/>'))).toBeNull();
    expect(await rowsOf(sheetWith(9, cellAt('A9', 'later')))).toMatchObject([{ row: 9, label: 'later' }]);
  });

  it('takes 10,000 rows and refuses one more', async () => {
    const rows = (count: number) => bytes([DUTCH, ...Array.from({ length: count }, () => 'x;;;;;;;;;;;')].join('\n'));
    expect(await faultOf(rows(10_001))).toBe('too-many-rows');
    const preview = await portfolio.preview(rows(10_000));
    if ('fault' in preview) throw new Error(preview.fault);
    expect(preview).toMatchObject({ rows: 10_000, faultyRows: 10_000 });
    expect(preview.faulty).toHaveLength(200);
  });
});

describe('previews and results', () => {
  it('hands the file back as text that gives the same rows', async () => {
    const file = bytes(`${DUTCH}\n${GOOD.replace('A1', '"A;1 ""x"""')}\n\n${GOOD}\n`);
    const preview = await portfolio.preview(file);
    if ('fault' in preview) throw new Error(preview.fault);
    const [first, second] = await rowsOf(bytes(preview.table));
    expect(first).toMatchObject({ label: 'A;1 "x"' });
    expect(second?.paidCents).toBe(first?.paidCents);
  });

  it('reads back the lines it wrote, and nothing else', async () => {
    const lines = await linesOf(bytes(`${DUTCH}\n${GOOD}\nB;;;;;;;;;;;\n`));
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    expect(portfolio.readLines(text)).toMatchObject([
      { row: 2, label: 'A1' },
      { row: 3, verdict: 'fault' },
    ]);
    for (const other of ['x', '{"row":"2"}', '{"row":2,"label":"x"}', '{"kind":"fault","fault":"empty"}'])
      expect(portfolio.readLines(other)).toBeNull();
  });
});

describe('exports', () => {
  const EVIL = ['=1+1', '+1', '-1', '@x', '\t=1', '=HYPERLINK("http://x")'];

  async function exportedRows(): Promise<readonly PortfolioRow[]> {
    const [row] = await rowsOf(bytes(`${DUTCH}\n${GOOD}\n`));
    if (row === undefined) throw new Error('no row');
    return EVIL.map((label) => ({ ...row, label }));
  }

  it('neutralise what a spreadsheet would run', async () => {
    expect(EVIL.map(neutral).every((text) => text.startsWith("'"))).toBe(true);
    const csv = new TextDecoder().decode(await portfolio.exported(await exportedRows(), 'csv'));
    expect(csv.startsWith(portfolioTexts.exportHeaders[0])).toBe(true);
    expect(csv).not.toMatch(/(^|;|")[=+@\t-]/m);
    expect(csv).toContain(';6251;');
  });

  it('are a workbook that a second library opens, with numbers as numbers and no formula', async () => {
    const book = new ExcelJS.Workbook();
    const file = await portfolio.exported(await exportedRows(), 'xlsx');
    await book.xlsx.load(Buffer.from(file) as unknown as Parameters<typeof book.xlsx.load>[0]);
    const sheet = book.getWorksheet(portfolioTexts.sheet);
    expect(sheet?.getRow(1).values).toEqual([undefined, ...portfolioTexts.exportHeaders]);
    expect(sheet?.rowCount).toBe(EVIL.length + 1);
    expect(sheet?.getCell('D2').value).toBe(6251);
    sheet?.eachRow((row) => {
      row.eachCell((cell) => expect(cell.formula).toBeUndefined());
    });
    expect(sheet?.getCell('B2').value).toBe("'=1+1");
  });
});
