import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bookIn, read, shortcoming } from './read.ts';
import { writeXaf } from './xaf/write-xaf.ts';

interface Invoice {
  readonly id: string;
  readonly date: string;
  readonly customer: string;
  readonly number: string;
  readonly net: string;
  readonly currency?: string;
  readonly root?: 'Invoice' | 'CreditNote';
}

const party = (role: string, name: string, number: string, country: string) =>
  `<cac:${role}><cac:Party><cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName><cac:PostalAddress><cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>` +
  `<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName><cbc:CompanyID schemeID="0106">${number}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:${role}>`;

function ubl({ id, date, customer, number, net, currency = 'EUR', root = 'Invoice' }: Invoice): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc">
<cbc:ID>${id}</cbc:ID><cbc:IssueDate>${date}</cbc:IssueDate><cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
${party('AccountingSupplierParty', 'Blauwe Lijn B.V.', '11111111', 'NL')}${party('AccountingCustomerParty', customer, number, 'BE')}
<cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID="${currency}">${net}</cbc:TaxExclusiveAmount><cbc:PayableAmount>${String(Number(net) * 1.21)}</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cac:Item><cbc:Name>Planken</cbc:Name></cac:Item></cac:InvoiceLine></${root}>`;
}

const SET: readonly Invoice[] = [
  { id: '1', date: '2025-01-10', customer: 'Mertens NV', number: '0400', net: '1000.00' },
  { id: '2', date: '2025-03-10', customer: 'Mertens NV', number: '0400', net: '500.00' },
  { id: '3', date: '2025-03-20', customer: 'Mertens NV', number: '0400', net: '200.00', root: 'CreditNote' },
  { id: '4', date: '2025-12-30', customer: 'Blauwe Lijn Holding B.V.', number: '22', net: '50.00' },
  { id: '5', date: '2025-06-01', customer: 'Overseas', number: '33', net: '900.00', currency: 'USD' },
];

const zipOf = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

describe('a zip of UBL invoices', () => {
  const files = Object.fromEntries(SET.map((invoice) => [`facturen/${invoice.id}.xml`, ubl(invoice)]));

  it('gives sales per customer without VAT, credit notes taken off, other currencies and repeats left out', async () => {
    const book = await bookIn(
      zipOf({ ...files, 'facturen/kopie.xml': ubl(SET[0]!), 'facturen/stuk.xml': '<Invoice><cbc:ID>', 'lees.txt': 'x' }),
    );
    expect(book).toMatchObject({ format: 'ubl', asOf: '2025-12-30', salesDays: 355, ledger: null, establishment: 'NL' });
    expect(book.debtors).toEqual([
      expect.objectContaining({ name: 'Mertens NV', country: 'BE', salesCents: 130_000, items: [], notInsurable: null }),
      expect.objectContaining({ salesCents: 5_000, notInsurable: 'related-party' }),
    ]);
    expect(shortcoming(book, 'sales-only')).toEqual({ code: 'sales-only', count: 4 });
    expect(shortcoming(book, 'other-currency')).toEqual({ code: 'other-currency', count: 1, detail: 'USD' });
    expect(shortcoming(book, 'repeated-documents')).toEqual({ code: 'repeated-documents', count: 1 });
    expect(shortcoming(book, 'unreadable-documents')).toEqual({ code: 'unreadable-documents', count: 1 });
  });

  it('reads one invoice on its own, and a packed audit file', async () => {
    const one = await bookIn(ubl(SET[0]!));
    expect(one.debtors).toHaveLength(1);
    expect(shortcoming(one, 'short-period')).toEqual({ code: 'short-period', count: 1 });
    const relations = [{ custSupID: '1', custSupName: 'Vis', custSupTp: 'C' }];
    const lines = [{ amnt: '10.00', amntTp: 'D', custSupID: '1', invRef: '7', invPurSalTp: 'S', mutTp: 'I' }];
    const audit = writeXaf({ relations, subledgers: [{ fields: { sbType: 'CU' }, lines }] });
    expect((await bookIn(zipOf({ 'auditfile.xaf': audit }))).format).toBe('xaf-3.2');
    const two = await bookIn(zipOf({ '2016.xaf': audit, '2025.xaf': audit }));
    expect(shortcoming(two, 'other-ledgers')).toEqual({ code: 'other-ledgers', count: 1 });
  });

  it('says that everything is in another currency', async () => {
    expect(await read(ubl(SET[4]!))).toMatchObject({ kind: 'refused', code: 'other-currency', data: { detail: 'USD' } });
  });

  it('refuses a zip without anything to read', async () => {
    expect(await read(zipOf({ 'foto.jpg': 'x' }))).toMatchObject({ kind: 'refused', code: 'zip-without-ledger' });
    expect(await read(zipOf({ 'a.xml': '<iets/>' }))).toMatchObject({ kind: 'refused', code: 'zip-without-ledger' });
  });
});
