import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Receivables } from '#/debtor-check/receivables.ts';
import { shortcomingText } from '#/messages/ledger-files.ts';
import { confirmed, meaningsOf, openCents, proposalOf, shortcoming } from '../read.ts';

const HEAD = 'Factuurnr;Factuurdatum;Vervaldatum;Openstaand';
const perCustomer = (book: Receivables) =>
  book.debtors.map(({ name, items }) => [name, items.reduce((sum, { openCents: open }) => sum + open, 0), items.length]);

describe('a list with a line per customer above its items', () => {
  it('is read with the customer at every item, and says so', async () => {
    const list = [
      ...['Openstaande posten debiteuren', 'Peildatum: 31-08-2026', '', HEAD],
      ...[
        '1001 Zagerij Beuk;;;',
        '2601;1-7-2026;31-7-2026;1.000,00',
        '2602;1-8-2026;31-8-2026;200,06',
        'Totaal 1001 Zagerij Beuk;;;1.200,06',
      ],
      ...['1002 Café De Hoek;;;', 'Tel. 020-1234567;;;', '2603;5-8-2026;4-9-2026;300,00', 'Subtotaal;;;300,00', 'Totaal;;;1.500,06'],
    ].join('\n');
    expect(await meaningsOf(list)).toEqual([
      ...['invoice-number', 'invoice-date', 'due-date', 'open-amount'],
      ...['debtor-number', 'debtor-name'],
    ]);
    const book = await confirmed(list);
    expect(perCustomer(book)).toEqual([
      ['Zagerij Beuk', 120_006, 2],
      ['Café De Hoek', 30_000, 1],
    ]);
    expect(book.debtors[0]?.items[0]).toMatchObject({ reference: '2601', dueDate: '2026-07-31' });
    const told = shortcoming(book, 'grouped-lines');
    expect(told).toEqual({ code: 'grouped-lines', count: 2 });
    expect(told && shortcomingText(told)).toBe(
      'In deze lijst staan 2 klanten op een eigen regel, met de posten eronder. Wij zetten de klant bij elke post.',
    );
    expect([shortcoming(book, 'list-total-differs'), shortcoming(book, 'rows-without-customer')]).toEqual([undefined, undefined]);
  });

  it('may hold the numbers of the invoices under the header of the customer', async () => {
    const list = [
      ...['Debiteur;Datum;Vervaldatum;Saldo', 'Zagerij Beuk;;;', '2601;1-7-2026;31-7-2026;100,00', '2602;1-7-2026;31-7-2026;50,00'],
      ...['Vis & Zn;;;', '2603;1-7-2026;31-7-2026;25,00'],
    ].join('\n');
    expect(perCustomer(await confirmed(list))).toEqual([
      ['Zagerij Beuk', 15_000, 2],
      ['Vis & Zn', 2_500, 1],
    ]);
  });

  it('may have the sum beside the customer, which counts where nothing stands below it', async () => {
    const list = [
      ...[HEAD, 'Debiteur: 1 - Beuk BV;;;150,00', '2601;1-7-2026;31-7-2026;100,00', '2602;1-7-2026;31-7-2026;50,00'],
      ...['Debiteur: 2 - Vis BV;;;75,00', 'Debiteur: 3 - Bos BV;;;10,00', '2604;1-7-2026;31-7-2026;10,00'],
    ].join('\n');
    const book = await confirmed(list);
    expect(perCustomer(book)).toEqual([
      ['Beuk BV', 15_000, 2],
      ['Vis BV', 7_500, 1],
      ['Bos BV', 1_000, 1],
    ]);
  });

  it('is found in a workbook, with number and name in cells of their own', async () => {
    const file = new ExcelJS.Workbook();
    file.addWorksheet('Voorblad').addRows([['Openstaand'], ['Peildatum', '31-8-2026']]);
    file.addWorksheet('Lijst').addRows([
      ['Factuurnr', 'Omschrijving', 'Vervaldatum', 'Openstaand'],
      [1001, 'Zagerij Beuk'],
      [2601, 'Planken', '31-7-2026', 100],
      [1002, 'Vis BV'],
      [2602, 'Haring', '31-7-2026', 50],
    ]);
    const book = await confirmed(new Uint8Array(await file.xlsx.writeBuffer()));
    expect(perCustomer(book)).toEqual([
      ['Zagerij Beuk', 10_000, 1],
      ['Vis BV', 5_000, 1],
    ]);
  });

  it.each([
    ['names its customers itself', 'Klant;Vervaldatum;Saldo\nBeuk;31-7-2026;100,00\nGroothandel;;\nVis;31-7-2026;50,00\n'],
    ['has numbers for customers', 'Debiteur;Vervaldatum;Saldo\n1001;31-7-2026;100,00\n1002;31-7-2026;50,00\nAlle bedragen in euro;;\n'],
    ['has a note in between', `${HEAD}\n2601;1-7-2026;31-7-2026;1,00\nLet op: betwist;;;\n2602;1-7-2026;31-7-2026;1,00\n`],
    ['leaves the place of the customer open', 'Klant;Factuurnr;Vervaldatum;Saldo\nBeuk;;;\n;2601;31-7-2026;100,00\n'],
  ])('is no list that %s', async (_, list) => {
    const { table } = await proposalOf(list);
    expect(table.groups).toBeUndefined();
  });

  it('keeps every amount of a customer on the next page too', async () => {
    const list = [
      ...[HEAD, '1001 Beuk;;;', '2601;1-7-2026;31-7-2026;100,00', 'Pagina 2;;;', HEAD, '2602;1-7-2026;31-7-2026;50,00'],
      ...['1002 Vis;;;', '2603;1-7-2026;31-7-2026;25,00'],
    ].join('\n');
    const book = await confirmed(list);
    expect([openCents(book), perCustomer(book)[0]]).toEqual([17_500, ['Beuk', 15_000, 2]]);
  });
});
