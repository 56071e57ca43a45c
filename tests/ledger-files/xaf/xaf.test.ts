import { describe, expect, it } from 'vitest';
import { bookIn, openCents, read, shortcoming } from '../read.ts';
import { ACCOUNTS, invoice, payment, RELATIONS, writeXaf, type XafCase } from './write-xaf.ts';

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer);
}

function without(fields: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}

const sale = (nr: string, cust: string, net: string, gross: string, date: string) => ({
  fields: { nr, trDt: date },
  lines: [
    { nr: '0', accID: '1300', amnt: gross, amntTp: 'D', custSupID: cust, invRef: nr },
    { nr: '1', accID: '8000', amnt: net, amntTp: 'C' },
    { nr: '2', accID: '1500', amnt: String(Number(gross) - Number(net)), amntTp: 'C' },
    { nr: '3', accID: '7000', amnt: '300.00', amntTp: 'D' },
  ],
});

const WITHOUT_SUBLEDGERS: XafCase = {
  relations: RELATIONS,
  accounts: ACCOUNTS,
  journals: [
    {
      fields: { jrnID: '70', desc: 'Verkoop', jrnTp: 'S', offsetAccID: '1300' },
      transactions: [sale('1001', '10', '1000.00', '1210.00', '2025-10-01'), sale('1002', '11', '2000.00', '2420.00', '2025-11-01')],
    },
    {
      fields: { jrnID: '20', desc: 'Bank', jrnTp: 'B', offsetAccID: '1100' },
      transactions: [
        {
          fields: { nr: '2001', trDt: '2025-11-10' },
          lines: [{ nr: '1', accID: '1300', amnt: '1210.00', amntTp: 'C', custSupID: '10', invRef: '1001' }],
        },
      ],
    },
  ],
};

const TWO_CUSTOMERS: XafCase = {
  ...WITHOUT_SUBLEDGERS,
  subledgers: [
    {
      fields: { sbType: 'CU', totalDebit: '3630.00', totalCredit: '1210.00' },
      lines: [
        invoice('1001', '10', '1210.00', '2025-10-01', '2025-10-31'),
        invoice('1002', '11', '2420.00', '2025-11-01', '2025-12-01'),
        payment('2001', '10', '1210.00', '2025-11-10', '1001'),
      ],
    },
  ],
};

describe('an audit file with a sub-ledger', () => {
  it('leaves what is not settled open, with its due date, and agrees with the ledger', async () => {
    const book = await bookIn(writeXaf(TWO_CUSTOMERS));
    expect(book.debtors).toEqual([
      expect.objectContaining({
        key: 'k1',
        name: 'Van Dijk Bouw B.V.',
        items: [],
        salesCents: 100_000,
        averageDaysLate: 10,
        isPerson: false,
      }),
      expect.objectContaining({
        key: 'k2',
        country: 'BE',
        salesCents: 200_000,
        averageDaysLate: null,
        items: [{ kind: 'invoice', openCents: 242_000, invoiceDate: '2025-11-01', dueDate: '2025-12-01', reference: '1002' }],
      }),
    ]);
    expect(book.ledger).toEqual({ account: '1300', balanceCents: 242_000 });
    expect(book.shortcomings).toEqual([]);
  });

  it('matches by matching key before invoice number', async () => {
    const lines = [
      { ...invoice('1001', '10', '100.00', '2025-10-01', '2025-10-31'), matchKeyID: 'M1' },
      { ...invoice('1002', '10', '50.00', '2025-10-02', '2025-11-01'), matchKeyID: 'M1' },
      { ...payment('2001', '10', '150.00', '2025-11-10', '0'), matchKeyID: 'M1' },
    ];
    const book = await bookIn(writeXaf({ relations: RELATIONS, accounts: ACCOUNTS, subledgers: [{ fields: { sbType: 'CU' }, lines }] }));
    expect(openCents(book)).toBe(0);
    expect(shortcoming(book, 'unallocated-payments')).toBeUndefined();
  });

  it('tells a control total that does not hold', async () => {
    const [first] = TWO_CUSTOMERS.subledgers ?? [];
    const file = { ...TWO_CUSTOMERS, subledgers: [{ ...first!, fields: { sbType: 'CU', totalDebit: '3640.00', totalCredit: '1210.00' } }] };
    expect(shortcoming(await bookIn(writeXaf(file)), 'control-totals-differ')).toEqual({
      code: 'control-totals-differ',
      amountCents: -1_000,
    });
  });

  it('reads prefixed elements, a byte order mark and windows-1252 under a declaration of UTF-8', async () => {
    const text = writeXaf({ ...TWO_CUSTOMERS, relations: [{ custSupID: '10', custSupName: 'Café Möller', custSupTp: 'C' }] });
    const prefixed = text.replace('xmlns=', 'xmlns:a=').replace(/<(\/?)(?=[a-z])/gi, '<$1a:');
    expect((await bookIn(`\uFEFF${prefixed}`)).debtors[0]?.name).toBe('Café Möller');
    const western = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const book = await bookIn(western);
    expect(book.debtors[0]?.name).toBe('Café Möller');
    expect(shortcoming(book, 'wrong-encoding')).toBeDefined();
    expect((await bookIn(utf16(text))).debtors[0]?.name).toBe('Café Möller');
  });
});

describe('an audit file that lacks something', () => {
  it('takes payments of invoices of earlier years for settled, and says what stays unknown', async () => {
    const file: XafCase = {
      ...TWO_CUSTOMERS,
      opening: { lines: [{ nr: '1', accID: '1300', amnt: '900.00', amntTp: 'D' }] },
      subledgers: [
        {
          fields: { sbType: 'CU' },
          lines: [...(TWO_CUSTOMERS.subledgers?.[0]?.lines ?? []), payment('2002', '10', '500.00', '2025-02-01', '990')],
        },
      ],
    };
    const book = await bookIn(writeXaf(file));
    expect(openCents(book)).toBe(242_000);
    expect(book.ledger?.balanceCents).toBe(242_000 + 90_000);
    expect(shortcoming(book, 'no-opening-subledger')).toEqual({ code: 'no-opening-subledger', count: 1, amountCents: 90_000 });
  });

  it('adds the opening sub-ledger where there is one', async () => {
    const file: XafCase = {
      ...TWO_CUSTOMERS,
      opening: { subledger: { type: 'CU', lines: [invoice('990', '11', '75.00', '2023-11-01', '2023-12-01')] } },
    };
    const book = await bookIn(writeXaf(file));
    expect(openCents(book)).toBe(249_500);
    expect(shortcoming(book, 'old-open-items')).toEqual({ code: 'old-open-items', count: 1, amountCents: 7_500 });
  });

  it('falls back on the bookings of the debtors’ account without sub-ledgers', async () => {
    const book = await bookIn(writeXaf(WITHOUT_SUBLEDGERS));
    expect(openCents(book)).toBe(242_000);
    expect(shortcoming(book, 'no-subledgers')).toBeDefined();
    expect(shortcoming(book, 'no-due-date')).toEqual({ code: 'no-due-date', count: 1, amountCents: 242_000 });
  });

  it('tells customers from suppliers in a shared sub-ledger without types', async () => {
    const relations = RELATIONS.map((relation) => without(relation, 'custSupTp'));
    const unsaid = without(invoice('1003', '11', '60.00', '2025-11-01', '2025-12-01'), 'invPurSalTp');
    const bought = { ...invoice('5001', '11', '80.00', '2025-11-01', '2025-12-01'), invPurSalTp: 'P', amntTp: 'C' };
    const lines = [invoice('1001', '10', '40.00', '2025-10-01', '2025-10-31'), unsaid, bought];
    const book = await bookIn(writeXaf({ ...TWO_CUSTOMERS, relations, subledgers: [{ fields: { sbType: 'CS' }, lines }] }));
    expect(openCents(book)).toBe(10_000);
    expect(shortcoming(book, 'no-customer-types')).toEqual({ code: 'no-customer-types', count: 2 });
  });

  it('tells credit notes, two customers of one name, and a book that is negative as a whole', async () => {
    const relations = RELATIONS.map((relation) => ({ ...relation, custSupName: 'Jansen' }));
    const credit = { ...payment('3001', '10', '500.00', '2025-06-01', '3001'), mutTp: 'I', invTp: 'C' };
    const lines = [credit, invoice('1001', '11', '40.00', '2025-10-01', '2025-10-31')];
    const book = await bookIn(writeXaf({ relations, accounts: ACCOUNTS, subledgers: [{ fields: { sbType: 'CU' }, lines }] }));
    expect(shortcoming(book, 'credit-notes')).toEqual({ code: 'credit-notes', count: 1, amountCents: 50_000 });
    expect(shortcoming(book, 'same-name')).toEqual({ code: 'same-name', count: 2 });
    expect(shortcoming(book, 'customers-in-credit')).toEqual({ code: 'customers-in-credit', count: 1, amountCents: 50_000 });
    expect(shortcoming(book, 'negative-book')).toEqual({ code: 'negative-book', amountCents: -46_000 });
  });

  it('passes over unreadable amounts and impossible dates, and says how many', async () => {
    const lines = [
      invoice('1001', '10', 'veel', '2025-10-01', '2025-10-31'),
      invoice('1002', '10', '12.50', '1900-01-01', '2025-13-31'),
      invoice('1003', '10', '99999999999999.00', '2025-10-01', '2025-10-31'),
    ];
    const book = await bookIn(writeXaf({ ...TWO_CUSTOMERS, subledgers: [{ fields: { sbType: 'CU' }, lines }] }));
    expect(openCents(book)).toBe(1_250);
    expect(shortcoming(book, 'unreadable-amounts')).toEqual({ code: 'unreadable-amounts', count: 2 });
    expect(shortcoming(book, 'impossible-dates')).toEqual({ code: 'impossible-dates', count: 2 });
  });
});

describe('where the company is established', () => {
  const file = { accounts: ACCOUNTS, relations: RELATIONS, opening: { lines: [] }, journals: [] };
  const at = async (part: Partial<XafCase>) => {
    const sales = { fields: { jrnID: '70', jrnTp: 'S', offsetAccID: '1300' }, transactions: [sale('1', '10', '100', '121', '2025-03-01')] };
    return (await bookIn(writeXaf({ ...file, journals: [sales], ...part }))).establishment;
  };

  it('is read from the company in the file, and is not made up for another country or none', async () => {
    expect(await at({ companyCountry: 'BE' })).toBe('BE');
    expect(await at({ companyCountry: 'nl' })).toBe('NL');
    expect(await at({ companyCountry: 'DE' })).toBeUndefined();
    expect(await at({})).toBeUndefined();
  });
});

describe('other versions', () => {
  it('reads 3.1 when it holds the same elements', async () => {
    const book = await bookIn(writeXaf({ ...TWO_CUSTOMERS, namespace: 'http://www.auditfiles.nl/XAF/3.1' }));
    expect(book.format).toBe('xaf-3.1');
    expect(openCents(book)).toBe(242_000);
  });

  it('reads balances per customer from 4.0, without ages', async () => {
    const relations = [
      {
        custSupID: '10',
        custSupName: 'Van Dijk Bouw B.V.',
        custSupTp: 'C',
        opBalDesc: '10.00',
        opBalTp: 'D',
        clBalDesc: '500.00',
        clBalTp: 'D',
      },
      { custSupID: '12', custSupName: 'Papiergroothandel', custSupTp: 'S', clBalDesc: '70.00', clBalTp: 'C' },
    ];
    const namespace = 'http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0';
    const book = await bookIn(writeXaf({ ...WITHOUT_SUBLEDGERS, namespace, relations }));
    expect(book.format).toBe('xaf-4.0');
    expect(book.debtors[0]).toMatchObject({ items: [{ kind: 'other', openCents: 50_000, dueDate: null }], salesCents: 100_000 });
    expect(shortcoming(book, 'balances-only')).toBeDefined();
  });

  it('refuses what is older, in another currency, or without customers', async () => {
    expect(await read(writeXaf({ namespace: 'http://www.auditfiles.nl/XAF/2.0' }))).toMatchObject({ kind: 'refused', code: 'xaf-too-old' });
    const dollars = { ...TWO_CUSTOMERS, header: { curCode: 'USD' } };
    expect(await read(writeXaf(dollars))).toMatchObject({ kind: 'refused', code: 'other-currency', data: { detail: 'USD' } });
    expect(await read(writeXaf({ accounts: ACCOUNTS }))).toMatchObject({ kind: 'refused', code: 'no-debtors' });
  });
});
