import ExcelJS from 'exceljs';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Receivables } from '#/debtor-check/receivables.ts';
import { bookIn, confirmed, meaningsOf, openCents, proposalOf, read, shortcoming } from '../read.ts';

const fixture = (name: string) => readFileSync(`tests/fixtures/ledgers/${name}`);

const owes = (book: Receivables, name: string) =>
  book.debtors.find((debtor) => debtor.name === name)?.items.reduce((sum, item) => sum + item.openCents, 0);

describe('lists of packages, mapped as proposed', () => {
  it('Exact Online, ageing: windows-1252, bands, another currency left out', async () => {
    const book = await confirmed(fixture('exact-online-ageing.csv'));
    expect(book.madeBy).toBe('Exact Online');
    expect(book.debtors.map(({ name, ageing }) => [name, ageing?.upTo30Cents, ageing?.upTo60Cents, ageing?.over90Cents])).toEqual([
      ['Bakkerij Zoete Koék B.V.', 1_000_000, 250_050, 0],
      ['Möbelhaus Grün GmbH', 0, 0, 300_000],
    ]);
    expect(shortcoming(book, 'other-currency')).toEqual({ code: 'other-currency', count: 1, detail: 'USD' });
    expect(shortcoming(book, 'ageing-without-not-due')).toBeDefined();
  });

  it('Exact Online, receivables: commas, debts below nought, dates in milliseconds', async () => {
    const book = await confirmed(fixture('exact-online-receivables.csv'));
    expect(openCents(book)).toBe(373_050);
    expect(book.debtors[0]?.items).toEqual([
      { kind: 'invoice', openCents: 121_000, invoiceDate: '2025-10-01', dueDate: '2025-11-01', reference: '20250101' },
    ]);
    expect(shortcoming(book, 'signs-turned')).toBeDefined();
    expect(shortcoming(book, 'negative-book')).toBeUndefined();
  });

  it('e-Boekhouden: title above, day of the list, minus behind, suppliers and totals left out, no due dates', async () => {
    const book = await confirmed(fixture('e-boekhouden-open-items.csv'));
    expect(book).toMatchObject({ madeBy: 'e-Boekhouden', asOf: '2025-12-31' });
    expect(book.debtors).toHaveLength(2);
    expect([owes(book, 'Loodgieter Pijp & Zn'), owes(book, "Kwekerij 't Veld")]).toEqual([100_000, 50_000]);
    expect(shortcoming(book, 'no-due-date')).toEqual({ code: 'no-due-date', count: 2, amountCents: 160_500 });
    expect(shortcoming(book, 'credit-notes')).toEqual({ code: 'credit-notes', count: 1, amountCents: 10_500 });
  });

  it('SnelStart: open balance before invoice amount, settled invoices left out', async () => {
    const book = await confirmed(fixture('snelstart-invoices.csv'));
    expect(book.madeBy).toBe('SnelStart');
    expect(book.debtors.map(({ items }) => items.map(({ openCents: open, dueDate }) => [open, dueDate]))).toEqual([
      [[121_000, '2025-10-31']],
      [[42_000, '2025-12-05']],
    ]);
  });

  it('Moneybird: commas inside quotation marks, decimal points, francs left out', async () => {
    const book = await confirmed(fixture('moneybird-invoices.csv'));
    expect(book.madeBy).toBe('Moneybird');
    expect([owes(book, 'Studio Lichtval'), owes(book, 'Reisbureau Ver, Weg en Zo')]).toEqual([181_500, 21_000]);
    expect(book.debtors).toHaveLength(2);
    expect(shortcoming(book, 'other-currency')).toMatchObject({ count: 1, detail: 'CHF' });
  });

  it('AFAS-like: a due date under the header beside it is noticed and proposed, unsure', async () => {
    const { proposal, table } = await proposalOf(fixture('afas-like-shifted.csv'));
    expect(proposal.shifted).toBe(true);
    const due = proposal.columns.find(({ meaning }) => meaning === 'due-date');
    expect(due).toEqual({ column: table.headers.indexOf('Boekstuk'), meaning: 'due-date', sure: false });
    const book = await confirmed(fixture('afas-like-shifted.csv'));
    expect(book.debtors[0]).toMatchObject({ name: 'Drukkerij Kleurrijk', items: [{ dueDate: '2025-09-30' }, { openCents: 25_050 }] });
    expect(book.debtors[1]).toMatchObject({ items: [{ openCents: 75_000, dueDate: '2026-01-14' }] });
  });

  it('Twinfield-like: debit and credit, customer named once for several lines, subtotals left out, government told', async () => {
    const book = await confirmed(fixture('twinfield-like-open-items.csv'));
    expect(book.asOf).toBe('2025-12-31');
    expect([owes(book, 'Bouwgroep Stevig B.V.'), owes(book, 'Gemeente Rivierdal')]).toEqual([1_573_000, 75_000]);
    expect(book.debtors.map(({ notInsurable, isPerson }) => [notInsurable, isPerson])).toEqual([
      [null, false],
      ['government', null],
    ]);
  });

  it('AFAS-like, open items in order: day above the list, minus before and after, rest before invoice amount', async () => {
    const book = await confirmed(fixture('afas-like-open-items.csv'));
    expect(book.asOf).toBe('2025-12-31');
    expect([owes(book, 'Drukkerij Kleurrijk'), owes(book, 'Hotel Zeezicht')]).toEqual([125_050, 70_000]);
    expect(book.debtors[0]?.items.map(({ invoiceDate, dueDate }) => [invoiceDate, dueDate])).toEqual([
      ['2025-08-31', '2025-09-30'],
      ['2025-11-15', '2025-12-15'],
    ]);
    expect(shortcoming(book, 'credit-notes')).toEqual({ code: 'credit-notes', count: 1, amountCents: 5_000 });
    expect(shortcoming(book, 'list-total-differs')).toBeUndefined();
  });

  it.each([
    ['e-boekhouden-ageing.csv', 'Loodgieter Pijp & Zn', [0, 100_000, 50_000, 30_000, 20_000, 0]],
    ['e-boekhouden-ageing.csv', "Kwekerij 't Veld", [0, -10_500, 0, 0, 0, 0]],
    ['snelstart-ageing.csv', 'Timmerfabriek De Schaaf B.V.', [121_000, 0, 0, 0, 42_050, 0]],
    ['snelstart-ageing.csv', 'Garage Vonk', [0, 10_000, 20_000, 0, 0, 0]],
    ['moneybird-ageing.csv', 'Reisbureau Ver, Weg en Zo', [21_000, 0, 0, 0, 100_000, 0]],
    ['afas-like-ageing.csv', 'Drukkerij Kleurrijk', [0, 25_050, 0, 0, 100_000, 0]],
    ['afas-like-ageing.csv', 'Hotel Zeezicht', [70_000, 5_000, 0, 0, 0, 0]],
    ['twinfield-like-ageing.csv', 'Bouwgroep Stevig B.V.', [363_000, 1_210_000, 0, 0, 0, 0]],
  ])('%s: every band of %s', async (name, debtor, bands) => {
    const book = await confirmed(fixture(name));
    const found = book.debtors.find((one) => one.name === debtor)?.ageing;
    expect(found && Object.values(found)).toEqual(bands);
    expect(book.debtors).toHaveLength(2);
    for (const code of ['unreadable-amounts', 'list-total-differs', 'other-currency']) expect(shortcoming(book, code)).toBeUndefined();
  });

  it('every list of a package, saved by Excel as a workbook, is the same book', async () => {
    for (const name of readdirSync('tests/fixtures/ledgers').filter((file) => file.endsWith('.csv'))) {
      const content = fixture(name);
      const { table, proposal } = await proposalOf(content);
      const mapping = proposal.columns.map(({ meaning }) => meaning);
      const workbook = new ExcelJS.Workbook();
      const sheet = workbook.addWorksheet('Blad1');
      for (const line of [...table.above.map((text) => [text, 'x']), table.headers, ...table.rows]) sheet.addRow([...line]);
      const saved = new Uint8Array(await workbook.xlsx.writeBuffer());
      const { debtors } = await bookIn(saved, { mapping });
      expect(debtors, name).toEqual((await bookIn(content, { mapping })).debtors);
    }
  });

  it('an ageing list pasted from a spreadsheet', async () => {
    const content = fixture('king-like-ageing.txt');
    const book = await confirmed(content, { pasted: true, asOf: '2025-12-31' as Receivables['asOf'] & string });
    expect(book.format).toBe('pasted');
    expect(book.debtors[0]?.ageing).toEqual({
      notDueCents: 40_000,
      upTo30Cents: 30_000,
      upTo60Cents: 20_000,
      upTo90Cents: 10_000,
      over90Cents: 0,
      unknownCents: 0,
    });
    expect(book.debtors[1]).toMatchObject({ country: 'FR', ageing: { over90Cents: -50_000 } });
    expect(shortcoming(book, 'customers-in-credit')).toEqual({ code: 'customers-in-credit', count: 1, amountCents: 50_000 });
  });
});

describe('lists with something odd', () => {
  it('says that everything is in another currency', async () => {
    const content = 'Klant;Factuurnr;Openstaand;Valuta\nA;1;10,00;USD\nB;2;20,00;GBP\n';
    const mapping = await meaningsOf(content);
    expect(await read(content, { mapping })).toMatchObject({ kind: 'refused', code: 'other-currency', data: { detail: 'USD, GBP' } });
  });

  it('tells that an ageing list without numbers names a customer twice', async () => {
    const book = await confirmed('Naam;Totaal;0-30;31-60\nJansen;100,00;100,00;0,00\nJansen;50,00;50,00;0,00\n');
    expect(shortcoming(book, 'rows-of-one-name')).toEqual({ code: 'rows-of-one-name', count: 1 });
    expect(book.debtors[0]?.ageing?.upTo30Cents).toBe(15_000);
  });

  it('reads a list in UTF-16, with its mark and without', async () => {
    const wide = (text: string) => new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
    const text = 'Klant;Openstaand\r\nMöller;10,00\r\nCafé;20,00\r\n';
    for (const content of [wide(text), wide(`\uFEFF${text}`)]) {
      expect((await confirmed(content)).debtors.map(({ name }) => name)).toEqual(['Möller', 'Café']);
    }
  });

  it('keeps two customers of one name apart by their number', async () => {
    const book = await confirmed('Debiteurnr;Naam;Openstaand\n1;Jansen;10,00\n2;Jansen;20,00\n');
    expect(book.debtors.map(({ key, items }) => [key, items[0]?.openCents])).toEqual([
      ['k1', 1_000],
      ['k2', 2_000],
    ]);
    expect(shortcoming(book, 'same-name')).toEqual({ code: 'same-name', count: 2 });
  });

  it('takes numbers under `Debiteur` for the number of the customer', async () => {
    const two = await confirmed(
      'Debiteur;Naam;Factuurnr;Factuurdatum;Vervaldatum;Openstaand\n100;Jansen BV;F1;01-01-2026;31-01-2026;100,00\n101;Jansen BV;F2;01-01-2026;31-01-2026;200,00\n',
    );
    expect(two.debtors.map(({ name, items }) => [name, items[0]?.openCents])).toEqual([
      ['Jansen BV (100)', 10_000],
      ['Jansen BV (101)', 20_000],
    ]);
    expect(shortcoming(two, 'same-name')).toEqual({ code: 'same-name', count: 2 });
    expect(await meaningsOf('Klant;Klantnaam;Openstaand\nD0100;Jansen;1,00\nD0101;Jansen;2,00\n')).toEqual([
      'debtor-number',
      'debtor-name',
      'open-amount',
    ]);
    expect(await meaningsOf('Verkooprelatie;Naam;Document No.;Saldo\n100;Jansen;1;1,00\n')).toEqual([
      ...['debtor-number', 'debtor-name', 'invoice-number', 'open-amount'],
    ]);
    expect(await meaningsOf('Debiteur;Factuurnr;Openstaand\n100;F1;10,00\n')).toEqual(['debtor-number', 'invoice-number', 'open-amount']);
  });

  it('leaves suppliers out under a header that says nothing, and sees who trades under another name', async () => {
    const book = await confirmed(
      'Type;Naam;Saldo\nDebiteur;J. Jansen h.o.d.n. Jansen Bouw;10,00\nCrediteur;Inkoop;-5,00\nDebiteur;Bouw B.V. h.o.d.n. Bouw;20,00\n',
    );
    expect(book.debtors.map(({ isPerson }) => isPerson)).toEqual([true, false]);
    expect(shortcoming(book, 'suppliers-left-out')).toMatchObject({ count: 1 });
  });

  it('goes by the currency that a header names', async () => {
    const content = 'Klant;Factuurnr;Openstaand (USD)\nA;1;10,00\n';
    expect(await read(content, { mapping: await meaningsOf(content) })).toMatchObject({ code: 'other-currency', data: { detail: 'USD' } });
    expect(openCents(await confirmed('Klant;Openstaand USD;Openstaand EUR\nA;11,00;10,00\n'))).toBe(1_000);
  });

  it('moves all headers when a column slipped in between, so that no two dates change places', async () => {
    const head = 'Klant;Factuurnr;Factuurdatum;Vervaldatum;Openstaand\n';
    for (const more of ['Levering', '']) {
      const content = `${head}A;F1;${more};01-12-2025;31-12-2025;10,00\nB;F2;${more};02-12-2025;01-01-2026;20,00\n`;
      const { proposal } = await proposalOf(content);
      expect(proposal.shifted).toBe(true);
      expect(proposal.columns.map(({ meaning }) => meaning)).toEqual([
        ...['debtor-name', 'invoice-number', 'ignore', 'invoice-date', 'due-date', 'open-amount'],
      ]);
      expect(proposal.columns[4]?.sure).toBe(false);
    }
  });

  it('proposes the later of two columns with days as the due date', async () => {
    expect(await meaningsOf('Jansen;01-12-2025;31-12-2025;10,00\nPieters;02-12-2025;01-01-2026;20,00\n')).toEqual([
      ...['debtor-name', 'invoice-date', 'due-date', 'open-amount'],
    ]);
    expect(await meaningsOf('Jansen;31-12-2025;01-12-2025;10,00\n')).toEqual(['debtor-name', 'due-date', 'invoice-date', 'open-amount']);
  });

  it('passes over dates of 1900 and amounts in words', async () => {
    const book = await confirmed(
      'Klant;Factuurnr;Vervaldatum;Openstaand\nA;1;00-01-1900;10,00\nB;2;31-12-2025;onbekend\nC;3;30-02-2025;5,00\n',
    );
    expect(shortcoming(book, 'impossible-dates')).toMatchObject({ count: 2 });
    expect(shortcoming(book, 'unreadable-amounts')).toMatchObject({ count: 1 });
    expect(openCents(book)).toBe(1_500);
  });

  it('reads day numbers of a spreadsheet under the header of a date', async () => {
    const book = await confirmed('Klant;Vervaldatum;Openstaand\nA;46022;10,00\nB;46023;20,00\n');
    expect(book.debtors.map(({ items }) => items[0]?.dueDate)).toEqual(['2025-12-31', '2026-01-01']);
  });

  it('leaves a book that is negative as a whole negative when customers owe as well', async () => {
    const book = await confirmed('Klant;Factuurnr;Openstaand\nA;1;10,00\nB;;-500,00\n');
    expect(shortcoming(book, 'negative-book')).toMatchObject({ amountCents: -49_000 });
    expect(shortcoming(book, 'received-without-invoice')).toEqual({ code: 'received-without-invoice', count: 1, amountCents: 50_000 });
  });

  it('asks which columns are meant where headers say nothing, and takes the answer', async () => {
    const content = 'x;y;z\nJansen;12-12-2025;10,00\nPieters;13-12-2025;20,00\n';
    const { proposal } = await proposalOf(content);
    expect(proposal.columns).toEqual([
      { column: 0, meaning: 'debtor-name', sure: false },
      { column: 1, meaning: 'due-date', sure: false },
      { column: 2, meaning: 'open-amount', sure: false },
    ]);
    const book = await bookIn(content, { mapping: ['debtor-name', 'invoice-date', 'open-amount'] });
    expect(book.debtors[0]?.items[0]).toMatchObject({ invoiceDate: '2025-12-12', dueDate: null });
  });

  it('takes the due date of single invoices before bands, and passes over headers printed again', async () => {
    const head = 'Klant;Factuurnr;Vervaldatum;Saldo;0-30;31-60;> 60\n';
    const book = await confirmed(`${head}A;1;31-10-2025;10,00;0,00;0,00;10,00\n${head}A;2;30-11-2025;5,00;0,00;5,00;0,00\n`);
    expect(book.debtors).toHaveLength(1);
    expect(book.debtors[0]).toMatchObject({ ageing: null, items: [{ dueDate: '2025-10-31' }, { dueDate: '2025-11-30', openCents: 500 }] });
    expect(shortcoming(book, 'unreadable-amounts')).toBeUndefined();
  });

  it('counts back from the day of the list where it gives days instead of due dates', async () => {
    const book = await confirmed('Openstaand per 31-12-2025\nKlant;Factuurnr;Dagen te laat;Openstaand\nA;1;30;10,00\nB;2;-10;20,00\n');
    expect(book.debtors.map(({ items }) => items[0]?.dueDate)).toEqual(['2025-12-01', '2026-01-10']);
  });

  it('refuses a mapping without customer or amount', async () => {
    const content = 'Klant;Openstaand\nA;1,00\n';
    expect(await read(content, { mapping: ['ignore', 'open-amount'] })).toMatchObject({
      code: 'mapping-incomplete',
      data: { detail: 'customer' },
    });
    expect(await read(content, { mapping: ['debtor-name', 'ignore'] })).toMatchObject({
      code: 'mapping-incomplete',
      data: { detail: 'amount' },
    });
    expect(await read(content, { mapping: ['debtor-name'] })).toMatchObject({ code: 'mapping-incomplete', data: { detail: 'columns' } });
  });

  it('gives a list without headers the letters of a spreadsheet', async () => {
    expect((await proposalOf('Jansen;12-12-2025;10,00\nPieters;13-12-2025;20,00\n')).table.headers).toEqual(['A', 'B', 'C']);
  });
});
