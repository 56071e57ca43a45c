import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bookIn, openCents, read, shortcoming } from '../read.ts';

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Leeg');
  fill(book.addWorksheet('Openstaand'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const SHEET = 'xl/worksheets/sheet1.xml';
const packed = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const MAPPING = ['debtor-number', 'debtor-name', 'due-date', 'open-amount'] as const;

describe('a workbook', () => {
  it('is read with its dates and amounts as numbers, on the first sheet that holds a list', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Openstaande posten per 31-12-2025']);
      sheet.addRow(['Debiteurnr', 'Naam', 'Vervaldatum', 'Openstaand']);
      sheet.addRow([1001, 'Zagerij Beuk & Eik', new Date(Date.UTC(2025, 10, 30)), 1210.55]);
      sheet.addRow([1002, 'Café De Hoek', 46_022, { formula: 'SUM(1,2)', result: 89.45 }]);
      sheet.getCell('C3').numFmt = 'dd-mm-yyyy';
      sheet.getCell('D3').numFmt = '"€" #,##0.00';
    });
    const asked = await read(bytes);
    expect(asked).toMatchObject({
      kind: 'needs-mapping',
      table: { format: 'xlsx', headers: ['Debiteurnr', 'Naam', 'Vervaldatum', 'Openstaand'] },
      proposal: { shifted: false, columns: MAPPING.map((meaning, column) => ({ column, meaning, sure: true })) },
    });
    const book = await bookIn(bytes, { mapping: [...MAPPING] });
    expect(book).toMatchObject({
      format: 'xlsx',
      asOf: '2025-12-31',
      debtors: [
        { name: 'Zagerij Beuk & Eik', items: [{ openCents: 121_055, dueDate: '2025-11-30' }] },
        { name: 'Café De Hoek', items: [{ openCents: 8_945, dueDate: '2025-12-31' }] },
      ],
    });
  });

  it('keeps day numbers of the Macintosh calendar apart, and text inside the sheet', async () => {
    const row = (cells: string) => `<row>${cells}</row>`;
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const bytes = packed({
      'xl/workbook.xml': '<workbook><workbookPr date1904="1"/></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      [SHEET]: `<worksheet><sheetData>${row(text('Klant') + text('Vervaldatum') + text('Saldo'))}${row(`${text('Vis BV')}<c s="1"><v>44560</v></c><c><v>12.5</v></c>`)}</sheetData></worksheet>`,
    });
    const book = await bookIn(bytes, { mapping: ['debtor-name', 'due-date', 'open-amount'] });
    expect(book.debtors[0]?.items).toEqual([expect.objectContaining({ dueDate: '2025-12-31', openCents: 1_250 })]);
  });

  it('tells days of 1900', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Klant', 'Vervaldatum', 'Openstaand']);
      sheet.addRow(['Vis', new Date(Date.UTC(1900, 2, 4)), 5]);
      sheet.getCell('B2').numFmt = 'dd-mm-yyyy';
    });
    const book = await bookIn(bytes, { mapping: ['debtor-name', 'due-date', 'open-amount'] });
    expect(shortcoming(book, 'impossible-dates')).toMatchObject({ count: 1 });
    expect(openCents(book)).toBe(500);
  });

  it('may be coloured up to its last column, and tells cells with an error', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = [
      `${text('Klant')}${text('Saldo')}<c r="XFD1" s="1"/>`,
      `${text('Vis')}<c><v>5</v></c><c r="XFD2" s="1"/>`,
      `${text('Bos')}<c t="e"><v>#REF!</v></c>`,
    ];
    const bytes = packed({
      'xl/worksheets/Blad1.xml': `<worksheet><sheetData>${rows.map((row) => `<row>${row}</row>`).join('')}</sheetData></worksheet>`,
    });
    const book = await bookIn(bytes, { mapping: ['debtor-name', 'open-amount'] });
    expect(openCents(book)).toBe(500);
    expect(shortcoming(book, 'unreadable-amounts')).toEqual({ code: 'unreadable-amounts', count: 1 });
  });

  it('passes over a sheet of one column, as with an explanation', async () => {
    const row = (...cells: readonly string[]) =>
      `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
    const bytes = packed({
      [SHEET]: `<worksheet><sheetData>${row('Uitleg')}${row('Lees dit eerst')}</sheetData></worksheet>`,
      'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${row('Klant', 'Saldo')}${row('Vis', '12,50')}</sheetData></worksheet>`,
    });
    expect(openCents(await bookIn(bytes, { mapping: ['debtor-name', 'open-amount'] }))).toBe(1_250);
  });

  it('reads parts written in UTF-16', async () => {
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="inlineStr"><is><t>Klant</t></is></c><c t="inlineStr"><is><t>Saldo</t></is></c></row><row><c t="inlineStr"><is><t>Möller</t></is></c><c><v>7</v></c></row></sheetData></worksheet>`;
    const bytes = zipSync({ [SHEET]: new Uint8Array(Uint16Array.from(`\uFEFF${sheet}`, (sign) => sign.charCodeAt(0)).buffer) });
    expect((await bookIn(bytes, { mapping: ['debtor-name', 'open-amount'] })).debtors[0]).toMatchObject({ name: 'Möller' });
  });

  it('is refused when its cells run off the sheet', async () => {
    const bytes = packed({ [SHEET]: '<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>' });
    expect(await read(bytes)).toEqual({ kind: 'refused', code: 'too-many-columns', data: { limit: 200 } });
    expect(await read(packed({ 'xl/workbook.xml': '<workbook/>' }))).toMatchObject({ code: 'spreadsheet-broken' });
  });
});
