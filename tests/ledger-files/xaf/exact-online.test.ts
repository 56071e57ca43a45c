import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bookIn, openCents, shortcoming } from '../read.ts';

const FILE = join(process.env['SHARED_DIR'] ?? join(process.cwd(), '..', 'shared'), 'fixtures', 'xaf', 'ExactOnline_V32_2016.xml');

describe.runIf(existsSync(FILE))('a real export of Exact Online', () => {
  const book = () => bookIn(readFileSync(FILE));

  it('reconciles: debtor sub-ledger and account 1300 are both € −304.220,09', async () => {
    const read = await book();
    expect(read.ledger).toEqual({ account: '1300', balanceCents: -30_422_009 });
    expect(openCents(read)).toBe(-30_422_009);
    expect(shortcoming(read, 'control-totals-differ')).toBeUndefined();
  });

  it('has five customers with € 87.622,37 open, and one that paid € 391.842,46 without an invoice', async () => {
    const read = await book();
    const balances = read.debtors.map(({ items }) => items.reduce((sum, item) => sum + item.openCents, 0));
    const owing = balances.filter((balance) => balance > 0);
    expect(owing).toHaveLength(5);
    expect(owing.reduce((sum, balance) => sum + balance, 0)).toBe(8_762_237);
    expect(shortcoming(read, 'received-without-invoice')).toEqual({ code: 'received-without-invoice', count: 1, amountCents: 39_184_246 });
    expect(shortcoming(read, 'unallocated-payments')).toEqual({ code: 'unallocated-payments', count: 2, amountCents: 40_184_246 });
  });

  it('gives sales per customer without VAT, due dates and the day of the book', async () => {
    const read = await book();
    expect(read).toMatchObject({ format: 'xaf-3.2', madeBy: 'Exact Online', asOf: '2016-12-31', salesDays: 366 });
    expect(read.debtors.map(({ salesCents }) => salesCents)).toEqual([754_717, 5_406_125, 2_000_000, 661_157, 0, 100_000, 188_679]);
    expect(read.debtors[2]).toMatchObject({
      country: 'BE',
      items: [{ dueDate: '2016-04-16' }, { dueDate: '2016-03-18' }, { dueDate: null }],
    });
  });

  it('reads the same balances from its bookings when its sub-ledgers are taken out', async () => {
    const whole = await book();
    const read = await bookIn(readFileSync(FILE, 'utf8').replace(/<subledgers>.*<\/subledgers>/s, ''));
    const balances = (debtors: typeof read.debtors) => debtors.map(({ items }) => items.reduce((sum, item) => sum + item.openCents, 0));
    expect(balances(read.debtors)).toEqual(balances(whole.debtors));
    expect(openCents(read)).toBe(read.ledger?.balanceCents);
    expect(shortcoming(read, 'credit-notes')).toEqual({ code: 'credit-notes', count: 3, amountCents: 650_000 });
  });
});
