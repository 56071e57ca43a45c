import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { NOTICE } from '#/messages/notice.ts';
import { portfolioTexts } from '#/messages/portfolio.ts';
import { COLUMNS } from '#/server/portfolio/columns.ts';
import { neutral } from '#/server/portfolio/exports.ts';
import type { PortfolioResults } from '#/server/portfolios.ts';
import { DUTCH, goodBut, resultsOf, testPortfolio } from '../../helpers/portfolio.ts';

const EVIL = ['=1+1', '+1', '-1', '@x', '=HYPERLINK("http://x")', '＝1+1'];

const evilResults = () =>
  resultsOf(
    [DUTCH, ...EVIL.map((label) => goodBut({ Polis: `"${label.replaceAll('"', '""')}"` })), goodBut({ Land: '=cmd()' })].join('\n'),
  );

async function opened(results: PortfolioResults) {
  const book = new ExcelJS.Workbook();
  const file = await testPortfolio().exported(results, 'xlsx');
  await book.xlsx.load(Buffer.from(file) as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
}

describe('results as a file', () => {
  it('neutralise what a spreadsheet would run', async () => {
    expect([...EVIL, '\t=1', '\r=1', '\n=1'].map(neutral).every((text) => text.startsWith("'"))).toBe(true);
    const csv = new TextDecoder().decode(await testPortfolio().exported(await evilResults(), 'csv'));
    expect(csv.startsWith(portfolioTexts.exportHeaders[0])).toBe(true);
    expect(csv).not.toMatch(/(^|;|")[=+@＝\t]|(^|;|")-\D/m);
    expect(csv).toContain(';6251;');
    expect(csv).toContain('Land: Hier staat een formule');
  });

  it('are a workbook that a second library opens, with numbers and days as such and no formula', async () => {
    const book = await opened(await evilResults());
    const sheet = book.getWorksheet(portfolioTexts.sheet);
    expect(sheet?.getRow(1).values).toEqual([undefined, ...portfolioTexts.exportHeaders]);
    expect(sheet?.rowCount).toBe(EVIL.length + 2);
    expect(sheet?.getCell('D2').value).toBe(6251);
    expect(sheet?.getCell('I2').value).toEqual(new Date('2027-03-31T00:00:00.000Z'));
    const column = (header: string) => (sheet?.getRow(1).values as readonly unknown[]).indexOf(header);
    expect(sheet?.getRow(2).getCell(column('Toelichting')).value).toMatch(/^De marge van de markt is te breed\. .*Dagen te laat/);
    expect(sheet?.getRow(2).getCell(column('Zekerheid')).value).toBeNull();
    expect(sheet?.getRow(EVIL.length + 2).getCell(column('Toelichting')).value).toBeNull();
    sheet?.eachRow((row) => {
      row.eachCell((cell) => expect(cell.formula).toBeUndefined());
    });
    expect(sheet?.getCell('B2').value).toBe("'=1+1");
    expect(book.getWorksheet(portfolioTexts.aboutSheet)?.getCell('A2').value).toBe(NOTICE);
    expect(book.getWorksheet(portfolioTexts.aboutSheet)?.getCell('A3').value).toMatch(/^Niet te beoordelen: /);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.getColumn(2).width).toBeGreaterThan(15);
  });
});

describe('the template', () => {
  it('has numbers as numbers, and every column explained with its words on a second sheet', async () => {
    const book = new ExcelJS.Workbook();
    const file = await testPortfolio().template('xlsx');
    await book.xlsx.load(Buffer.from(file) as unknown as Parameters<typeof book.xlsx.load>[0]);
    const [list, words] = book.worksheets;
    const header = (name: string) => (list?.getRow(1).values as readonly unknown[]).indexOf(name);
    expect(list?.getRow(2).getCell(header('Jaaromzet')).value).toBe(2_350_000);
    expect(list?.getRow(2).getCell(header('Tarief'))).toMatchObject({ value: 0.0028, numFmt: '0.00%' });
    expect(list?.getRow(2).getCell(header('Verlengdatum')).value).toBeInstanceOf(Date);
    const told = new Map<unknown, unknown[]>();
    words?.eachRow((row) => told.set(row.getCell(1).value, [row.getCell(2).value, row.getCell(3).value]));
    expect(told.get('Volgorde eigen risico')).toEqual(['mag open', 'eerst percentage, eerst eigen risico, hoogste van twee']);
    expect(told.get('Land')).toEqual(['ja', 'NL, BE']);
    expect(told.size).toBe(COLUMNS.length + 1);
  });
});
