import { describe, expect, it } from 'vitest';
import { bookIn, openCents, shortcoming } from '../read.ts';
import { ACCOUNTS, invoice, payment, RELATIONS, writeXaf, type XafCase } from './write-xaf.ts';

type Line = readonly [nr: string, amnt: string, amntTp: 'C' | 'D', invRef: string];

const journal = (jrnID: string, jrnTp: string, lines: readonly Line[]) => ({
  fields: { jrnID, jrnTp, offsetAccID: jrnTp === 'S' ? '1300' : '1100' },
  transactions: lines.map(([nr, amnt, amntTp, invRef]) => ({
    fields: { nr, trDt: '2025-06-01' },
    lines: [{ nr: '1', accID: '1300', amnt, amntTp, custSupID: '10', invRef }],
  })),
});

const SALES = journal('70', 'S', [
  ['1001', '1000.00', 'D', '1001'],
  ['1002', '150.00', 'C', '1002'],
]);
const PAID_ELSEWHERE = journal('20', 'B', [['2001', '400.00', 'C', '990']]);

const bookOf = (journals: NonNullable<XafCase['journals']>, opening?: XafCase['opening']) =>
  bookIn(writeXaf({ relations: RELATIONS, accounts: ACCOUNTS, journals, ...(opening && { opening }) }));
const openingOf = (amnt: string, accID = '1300') => ({ lines: [{ nr: '1', accID, amnt, amntTp: 'D' }] });

describe('an audit file without sub-ledgers', () => {
  it('keeps credit notes of the sales journal, whatever the opening balance', async () => {
    for (const opening of [undefined, openingOf('900.00'), openingOf('900.00', '1500')]) {
      const book = await bookOf([SALES], opening);
      expect(openCents(book)).toBe(85_000);
      expect(shortcoming(book, 'credit-notes')).toEqual({ code: 'credit-notes', count: 1, amountCents: 15_000 });
      expect(shortcoming(book, 'paid-elsewhere')).toBeUndefined();
    }
  });

  it('keeps a correction that bears the number of its own transaction, and takes no bank statement for one', async () => {
    const corrected = await bookOf([SALES, journal('90', 'M', [['3001', '50.00', 'C', '3001']])]);
    expect(openCents(corrected)).toBe(80_000);
    expect(shortcoming(corrected, 'credit-notes')).toEqual({ code: 'credit-notes', count: 2, amountCents: 20_000 });
    const paid = await bookOf([SALES, journal('20', 'B', [['3001', '50.00', 'C', '3001']])]);
    expect(shortcoming(paid, 'paid-elsewhere')).toEqual({ code: 'paid-elsewhere', count: 1, amountCents: 5_000 });
  });

  it('leaves payments of invoices of earlier years out where the account opens with a balance or tells none, and says so', async () => {
    for (const opening of [openingOf('900.00'), undefined]) {
      const book = await bookOf([SALES, PAID_ELSEWHERE], opening);
      expect(openCents(book)).toBe(85_000);
      expect(shortcoming(book, 'paid-elsewhere')).toEqual({ code: 'paid-elsewhere', count: 1, amountCents: 40_000 });
      expect(shortcoming(book, 'no-opening-subledger')?.amountCents).toBe(opening ? 50_000 : -40_000);
    }
  });

  it('has nothing of an earlier year where the account opens with nought: every booking counts, and the ledger says the same', async () => {
    const book = await bookOf([SALES, PAID_ELSEWHERE], openingOf('900.00', '1500'));
    expect(openCents(book)).toBe(45_000);
    expect(book.ledger).toEqual({ account: '1300', balanceCents: 45_000 });
    expect(shortcoming(book, 'paid-elsewhere')).toBeUndefined();
    expect(shortcoming(book, 'no-opening-subledger')).toBeUndefined();
  });

  it('adds the bookings of the year to open items that stand at the opening alone', async () => {
    const items = [invoice('990', '10', '500.00', '2024-11-01', '2024-12-01')];
    const book = await bookOf([SALES, PAID_ELSEWHERE], { ...openingOf('500.00'), subledger: { type: 'CU', lines: items } });
    expect(openCents(book)).toBe(95_000);
    expect(book.ledger?.balanceCents).toBe(95_000);
    expect(book.debtors[0]?.items[0]).toMatchObject({ reference: '990', openCents: 10_000, dueDate: '2024-12-01' });
  });
});

describe('an audit file with a sub-ledger', () => {
  it('keeps a payment of an unknown invoice where the account opens with nought', async () => {
    const lines = [invoice('1001', '10', '1000.00', '2025-06-01', '2025-07-01'), payment('2001', '10', '400.00', '2025-06-01', '990')];
    const file: XafCase = { relations: RELATIONS, accounts: ACCOUNTS, subledgers: [{ fields: { sbType: 'CU' }, lines }] };
    const atNought = await bookIn(writeXaf({ ...file, opening: openingOf('900.00', '1500') }));
    expect(openCents(atNought)).toBe(60_000);
    const before = await bookIn(writeXaf({ ...file, opening: openingOf('900.00') }));
    expect(openCents(before)).toBe(100_000);
    expect(shortcoming(before, 'paid-elsewhere')).toEqual({ code: 'paid-elsewhere', count: 1, amountCents: 40_000 });
  });
});

describe('a customer whose country an audit file writes in its own way', () => {
  it('has its country when it is a name, and is told when it is none', async () => {
    const of = (taxRegistrationCountry: string) =>
      bookIn(writeXaf({ relations: RELATIONS.map((one) => ({ ...one, taxRegistrationCountry })), accounts: ACCOUNTS, journals: [SALES] }));
    expect((await of('Rusland')).debtors.map(({ country }) => country)).toEqual(['RU']);
    const unread = await of('Ruritanië');
    expect(unread.debtors).toMatchObject([{ country: null, unreadCountry: 'Ruritanië' }]);
    expect(shortcoming(unread, 'countries-unread')).toEqual({ code: 'countries-unread', count: 1, detail: '“Ruritanië”' });
  });
});
