import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shortcomingText } from '#/messages/ledger-files.ts';
import { bookIn, confirmed, openCents, proposalOf, read, shortcoming } from '../read.ts';

type Rows = readonly (readonly (string | number)[])[];
interface Sheet {
  readonly name: string;
  readonly rows: Rows;
  readonly state?: 'hidden' | 'veryHidden';
}

const HEADERS = ['Debiteurnr', 'Naam', 'Vervaldatum', 'Openstaand'];
const POSTS: Rows = [HEADERS, [1001, 'Zagerij Beuk', '30-9-2026', 1200.06]];
const OLD: Rows = [HEADERS, [9, 'Oude Klant', '1-1-2020', 99_999]];
const COVER: Rows = [['Openstaande posten'], ['Peildatum', '31-8-2026']];

async function workbook(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, state = 'visible' } of sheets) book.addWorksheet(name, { state }).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function seen(bytes: Uint8Array) {
  const { table } = await proposalOf(bytes);
  const { read: at, filled = [] } = table.worksheets ?? {};
  return { at, read: filled.find((sheet) => sheet.at === at)?.name, filled: filled.map(({ name }) => name) };
}

describe('the sheets of a workbook', () => {
  it('are read where they are seen: a hidden one before the list is passed over, and told', async () => {
    const bytes = await workbook({ name: 'Oud', rows: OLD, state: 'hidden' }, { name: 'Posten', rows: POSTS });
    expect(await seen(bytes)).toEqual({ at: 1, read: 'Posten', filled: ['Oud', 'Posten'] });
    const book = await confirmed(bytes);
    expect(openCents(book)).toBe(120_006);
    const told = shortcoming(book, 'other-sheets');
    expect(told).toEqual({ code: 'other-sheets', count: 1, detail: 'Posten' });
    expect(told && shortcomingText(told)).toBe('Wij lazen één blad van dit werkboek: “Posten”. Er is nog 1 ander blad waar iets in staat.');
  });

  it('are chosen by their headers, so that a cover does not stand for the list', async () => {
    const sales: Rows = [
      ['Klant', 'Omzet'],
      ['Zagerij Beuk', 5000],
    ];
    const bytes = await workbook({ name: 'Voorblad', rows: COVER }, { name: 'Omzet', rows: sales }, { name: 'Posten', rows: POSTS });
    expect(await seen(bytes)).toEqual({ at: 2, read: 'Posten', filled: ['Voorblad', 'Omzet', 'Posten'] });
    expect(await seen(await workbook({ name: 'Voorblad', rows: COVER }, { name: 'Omzet', rows: sales }))).toMatchObject({ read: 'Omzet' });
  });

  it('can be chosen otherwise', async () => {
    const bytes = await workbook({ name: 'Posten', rows: POSTS }, { name: 'Oud', rows: OLD, state: 'veryHidden' });
    const asked = await proposalOf(bytes, { worksheet: 1 });
    expect(asked.table.worksheets).toEqual({
      read: 1,
      filled: [
        { at: 0, name: 'Posten', hidden: false },
        { at: 1, name: 'Oud', hidden: true },
      ],
    });
    expect(openCents(await confirmed(bytes, { worksheet: 1 }))).toBe(9_999_900);
    expect(await read(bytes, { worksheet: 7 })).toMatchObject({ kind: 'refused', code: 'no-table' });
  });

  it('are read though hidden where nothing else holds columns', async () => {
    const bytes = await workbook({ name: 'Uitleg', rows: [['Lees dit eerst']] }, { name: 'Posten', rows: POSTS, state: 'hidden' });
    expect(await seen(bytes)).toEqual({ at: 1, read: 'Posten', filled: ['Uitleg', 'Posten'] });
  });

  it('say nothing when there is but one with something in it', async () => {
    const bytes = await workbook({ name: 'Posten', rows: POSTS }, { name: 'Blad2', rows: [] });
    expect(shortcoming(await confirmed(bytes), 'other-sheets')).toBeUndefined();
  });

  it('come in the order of the workbook, whatever the numbers of their parts', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const part = (name: string, saldo: string) =>
      `<worksheet><sheetData><row>${text('Klant')}${text('Saldo')}</row><row>${text(name)}${text(saldo)}</row></sheetData></worksheet>`;
    const relation = (id: string, target: string, type = 'worksheet') =>
      `<Relationship Id="${id}" Target="${target}" Type="http://x/${type}"/>`;
    const bytes = (names: string) =>
      zipSync(
        Object.fromEntries(
          Object.entries({
            'xl/workbook.xml': `<x:workbook xmlns:x="a" xmlns:rel="b"><x:sheets>${names}</x:sheets></x:workbook>`,
            'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheets/sheet2.xml')}${relation('r2', '/xl/worksheets/sheet1.xml')}${relation('r3', 'chartsheets/sheet1.xml', 'chartsheet')}</Relationships>`,
            'xl/worksheets/sheet1.xml': part('Tweede', '2,00'),
            'xl/worksheets/sheet2.xml': part('Eerste', '1,00'),
          }).map(([name, xml]) => [name, strToU8(xml)]),
        ),
      );
    const named =
      '<x:sheet name="Grafiek" sheetId="9" rel:id="r3"/><x:sheet name="Een" sheetId="4" rel:id="r1"/><x:sheet name="Twee" sheetId="5" rel:id="r2"/>';
    const mapping = ['debtor-name', 'open-amount'] as const;
    expect((await bookIn(bytes(named), { mapping })).debtors[0]?.name).toBe('Eerste');
    expect((await bookIn(bytes(''), { mapping })).debtors[0]?.name).toBe('Tweede');
  });

  it('that cannot be read leave the others alone, and are told', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const list = `<worksheet><sheetData><row>${text('Klant')}${text('Saldo')}</row><row>${text('Vis')}${text('1,00')}</row></sheetData></worksheet>`;
    const bytes = zipSync({
      'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'),
      'xl/worksheets/sheet2.xml': strToU8(list),
    });
    const book = await bookIn(bytes, { mapping: ['debtor-name', 'open-amount'] });
    expect([openCents(book), shortcoming(book, 'other-sheets')?.count]).toEqual([100, 1]);
  });
});
