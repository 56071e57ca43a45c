import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookIn, shortcoming } from '../read.ts';
import { ACCOUNTS, invoice, payment, RELATIONS, writeXaf } from './write-xaf.ts';

const line = fc.record({
  amount: fc.integer({ min: -500_000, max: 500_000 }),
  custSupID: fc.constantFrom('10', '11', '12'),
  invRef: fc.constantFrom('0', '1001', '1002', '1003', ''),
  matchKeyID: fc.constantFrom('', 'M1', 'M2'),
  mutTp: fc.constantFrom('I', 'P', 'Z', ''),
  invDueDt: fc.constantFrom('', '2025-10-31', '1900-01-01', 'soon'),
});
const said = (fields: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

describe('the lines of a sub-ledger', () => {
  it('keeps payments without an invoice (invRef 0) apart, and tells them and whom they leave in credit', async () => {
    const lines = [
      invoice('1001', '10', '100.00', '2025-10-01', '2025-10-31'),
      payment('2001', '10', '30.00', '2025-11-10', '0'),
      payment('2002', '11', '500.00', '2025-11-11', '000'),
    ];
    const book = await bookIn(writeXaf({ relations: RELATIONS, accounts: ACCOUNTS, subledgers: [{ fields: { sbType: 'CU' }, lines }] }));
    expect(book.debtors[0]?.items.map(({ kind, openCents: open, reference }) => [kind, open, reference])).toEqual([
      ['invoice', 10_000, '1001'],
      ['payment', -3_000, null],
    ]);
    expect(shortcoming(book, 'unallocated-payments')).toEqual({ code: 'unallocated-payments', count: 2, amountCents: 53_000 });
    expect(shortcoming(book, 'received-without-invoice')).toEqual({ code: 'received-without-invoice', count: 1, amountCents: 50_000 });
  });

  it('not a cent is lost: what is open is the sum of the lines, per customer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (rows) => {
        const lines = rows.map(({ amount, ...fields }) =>
          said({
            ...fields,
            amnt: (Math.abs(amount) / 100).toFixed(2),
            amntTp: amount < 0 ? 'C' : 'D',
            invPurSalTp: 'S',
            invDt: '2025-10-01',
          }),
        );
        const opening = { subledger: { type: 'CU', lines: [] } };
        const book = await bookIn(writeXaf({ relations: RELATIONS, opening, subledgers: [{ fields: { sbType: 'CU' }, lines }] }));
        const found = book.debtors.map(({ items }) => items.reduce((sum, { openCents: open }) => sum + open, 0)).toSorted();
        const ids = [...new Set(rows.map(({ custSupID }) => custSupID))];
        const sums = ids.map((id) => rows.filter(({ custSupID }) => custSupID === id).reduce((sum, { amount }) => sum + amount, 0));
        expect(found).toEqual(sums.toSorted());
      }),
      { numRuns: 100 },
    );
  });
});
