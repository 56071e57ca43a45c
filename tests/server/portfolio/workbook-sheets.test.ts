import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { workbookRows } from '#/server/portfolio/read-workbook.ts';

type Rows = readonly (readonly (string | number)[])[];
interface Sheet {
  readonly name: string;
  readonly rows: Rows;
  readonly state?: 'hidden' | 'veryHidden';
}

const HEADERS = ['Klant', 'Jaaromzet', 'Aantal klanten', 'Grootste klant %', 'Betaaltermijn dagen'];
const LIST: Rows = [HEADERS, ['Vis BV', 2_350_000, 60, 18, 30]];
const OLD: Rows = [HEADERS, ['Oud BV', 1, 1, 1, 1]];

async function firstCells(...sheets: readonly Sheet[]): Promise<readonly string[]> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, state = 'visible' } of sheets) book.addWorksheet(name, { state }).addRows(rows.map((row) => [...row]));
  const rows = await workbookRows(new Uint8Array(await book.xlsx.writeBuffer()));
  return rows.map(({ cells }) => cells[0] ?? '');
}

describe('the sheets of a portfolio', () => {
  it('are looked through for the list: a cover says what it is about and is no list', async () => {
    const cover: Rows = [['Portefeuille van ons kantoor'], ['Peildatum', '31-8-2026'], ['Klant', 'zie blad Polissen']];
    expect(await firstCells({ name: 'Voorblad', rows: cover }, { name: 'Polissen', rows: LIST })).toEqual(['Klant', 'Vis BV']);
  });

  it('count where they are seen, before those that are hidden', async () => {
    expect(await firstCells({ name: 'Oud', rows: OLD, state: 'hidden' }, { name: 'Polissen', rows: LIST })).toEqual(['Klant', 'Vis BV']);
    expect(await firstCells({ name: 'Uitleg', rows: [['Lees dit']] }, { name: 'Polissen', rows: LIST, state: 'veryHidden' })).toEqual([
      'Klant',
      'Vis BV',
    ]);
  });
});
