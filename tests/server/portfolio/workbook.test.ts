import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytes, faultOf, numberCell, PAID, previewOf, rowsOf, testPortfolio, textCell, workbookOf } from '../../helpers/portfolio.ts';

const BARE = {
  Jaaromzet: numberCell(2_350_000),
  'Aantal klanten': numberCell(60),
  'Grootste klant %': numberCell(18),
  'Betaaltermijn dagen': numberCell(30),
};

describe('a portfolio as workbook', () => {
  it('reads days as days and as numbers, percentages as shares, and formulas by their value', async () => {
    const day = { value: new Date(Date.UTC(2027, 6, 1)), type: Date, format: 'dd-mm-yyyy' };
    const rows = await rowsOf(
      await workbookOf(
        { ...BARE, 'Dekking %': numberCell(0.85), Verlengdatum: day },
        { ...BARE, Verlengdatum: numberCell(46_569) },
        { ...BARE, Verlengdatum: { value: 'DATE(2027,7,1)', type: 'Formula' } },
      ),
    );
    expect(rows.map(({ noticeDay }) => noticeDay)).toEqual(['2027-03-31', '2027-03-31', null]);
    expect(rows.map(({ paidCents }) => paidCents)).toEqual([PAID, PAID, null]);
    expect(rows[2]?.faults).toEqual([{ column: 'Verlengdatum', text: expect.stringContaining('formule zonder uitkomst') as string }]);
  });

  it('takes the value that stands in a formula, and asks about one that failed', async () => {
    const parts = unzipSync(await workbookOf({ Jaaromzet: numberCell(2_350_000) }, { Verlengdatum: textCell('#N/A') }));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    const calculated = sheet.replace('<v>2350000</v>', '<f>SUM(A1:A9)</f><v>2350000</v>');
    expect(calculated).not.toBe(sheet);
    const [good, failed] = await rowsOf(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': bytes(calculated) }));
    expect(good).toMatchObject({ paidCents: PAID, faults: [] });
    expect(failed?.faults).toMatchObject([{ column: 'Verlengdatum', text: expect.stringContaining('“#N/A”') as string }]);
  });

  it('reads percentages as they are shown, and asks about a bare rate that is very low', async () => {
    const rows = await rowsOf(
      await workbookOf(
        { Tarief: numberCell(0.0028, '0.00%'), 'Dekking %': numberCell(0.85, '0%'), 'Grootste klant %': numberCell(0.18, '0%') },
        { Tarief: numberCell(0.0028) },
      ),
    );
    expect(rows[0]).toMatchObject({ paidCents: PAID, faults: [] });
    expect(rows[1]?.faults).toEqual([{ column: 'Tarief', text: 'Bedoelt u 0,28% of 0,0028%? Schrijf het tarief met % of ‰ erbij' }]);
  });

  it('rounds what sums leave behind the comma, and does not take 1.005 for a thousand', async () => {
    const [sums, small] = await rowsOf(
      await workbookOf(
        {
          Jaaromzet: numberCell(2_350_000.000_4),
          'Grootste klant %': numberCell(11 / 60, '0%'),
          Tarief: numberCell(0.002_800_001, '0.00%'),
        },
        { Jaaromzet: numberCell(1.005) },
      ),
    );
    expect(sums).toMatchObject({ paidCents: PAID, faults: [] });
    expect(small?.faults.map(({ text }) => text).join()).not.toContain('Bedoelt u');
  });

  it('reads its own template back', async () => {
    const [row, ...others] = await rowsOf(await testPortfolio().template('xlsx'));
    expect(row).toMatchObject({ label: 'Voorbeeld groothandel', faults: [] });
    expect(others).toEqual([]);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads parts in %s', async (encoding) => {
    const parts = unzipSync(await workbookOf({ Polis: textCell('Café Oké') }));
    const wide = (part: Uint8Array) => {
      const text = new TextDecoder().decode(part).replace(/encoding="[^"]*"/, 'encoding="UTF-16"');
      const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
      return new Uint8Array(encoding === 'utf-16le' ? little : little.swap16());
    };
    const file = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, wide(part)])));
    expect(await rowsOf(file)).toMatchObject([{ label: 'Café Oké', paidCents: PAID, faults: [] }]);
  });

  it('counts days from 1904 in a UTF-16 workbook that says so', async () => {
    const parts = unzipSync(
      await workbookOf({ Verlengdatum: { value: new Date(Date.UTC(2023, 5, 30)), type: Date, format: 'dd-mm-yyyy' } }),
    );
    const text = new TextDecoder().decode(parts['xl/workbook.xml']);
    const said = /<workbookPr[^>]*>/.test(text)
      ? text.replace('<workbookPr', '<workbookPr date1904="1"')
      : text.replace(/<workbook[^>]*>/, '$&<workbookPr date1904="1"/>');
    const file = zipSync({ ...parts, 'xl/workbook.xml': new Uint8Array(Buffer.from(`\uFEFF${said}`, 'utf16le')) });
    expect(await rowsOf(file)).toMatchObject([{ noticeDay: '2027-03-31' }]);
  });
});

describe('a bare 0,18 in a column of shares', () => {
  const share = 'Grootste klant %';

  it('is 18% where the whole column is below one, and the file says so before it is checked', async () => {
    const file = await workbookOf({ [share]: numberCell(0.18) }, { [share]: numberCell(0.3) }, { [share]: numberCell(0.25, '0%') });
    const preview = await previewOf(file);
    expect(preview.readAs).toEqual([{ column: share, cell: '0,18', as: '18%' }]);
    const percent = await rowsOf(await workbookOf({ [share]: numberCell(18) }, { [share]: numberCell(30) }, { [share]: numberCell(25) }));
    expect(await rowsOf(file)).toEqual(percent);
    expect(await rowsOf(bytes(preview.table))).toEqual(percent);
  });

  it('is asked where other rows have percentages', async () => {
    const [asked, plain] = await rowsOf(await workbookOf({ [share]: numberCell(0.18) }, { [share]: numberCell(18) }));
    expect(asked?.faults).toEqual([
      { column: share, text: 'Bedoelt u 18% of 0,18%? Schrijf het procentteken erbij, of geef de kolom in Excel de opmaak Procent' },
    ]);
    expect(plain?.faults).toEqual([]);
  });

  it('is asked of what may well be less than one percent', async () => {
    for (const header of ['Niet verzekerbaar %', 'Bonus %']) {
      const head = `Polis;Land;Jaaromzet;Aantal klanten;${header};Verzekeraar;Premie over;Tarief;Dekking %;Eigen risico`;
      const row = (cell: string) => `A1;NL;2350000;60;${cell};Atradius;omzet;0,28%;85;geen`;
      const rows = await rowsOf(bytes([head, row('0,5'), row('0,5%'), row('0'), row('1')].join('\n')));
      expect(rows.map(({ faults }) => faults.length)).toEqual([1, 0, 0, 0]);
      expect(rows[0]?.faults[0]?.text).toContain('Bedoelt u 50% of 0,5%?');
    }
  });
});

it('is found behind a sheet of explanation', async () => {
  const parts = unzipSync(await workbookOf({}, {}));
  const cell = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const cover = `<worksheet><sheetData><row r="1">${cell('A1', 'Toelichting')}${cell('B1', 'Verzekeraar')}</row></sheetData></worksheet>`;
  const list = parts['xl/worksheets/sheet1.xml'] ?? bytes('');
  const both = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': bytes(cover), 'xl/worksheets/sheet2.xml': list });
  expect(await rowsOf(both)).toMatchObject([
    { row: 2, paidCents: PAID },
    { row: 3, paidCents: PAID },
  ]);
});

describe('cells far away', () => {
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
  ])('are refused in row %i', async (row, cells, fault) => {
    expect(await faultOf(sheetWith(row, cells))).toBe(fault);
  });

  it('do no harm without a value, and rows keep their number', async () => {
    expect(await faultOf(sheetWith(1_048_576, '<c r="XFD1048576" s="1"/>'))).toBeNull();
    expect(await rowsOf(sheetWith(9, cellAt('A9', 'later')))).toMatchObject([{ row: 9, label: 'later' }]);
  });
});
