import { describe, expect, it } from 'vitest';
import { checkDebtors } from '#/debtor-check/check.ts';
import { lossOf } from '#/debtor-check/loss.ts';
import { reconciliationSentences } from '#/messages/debtor-check/book.ts';
import { shortcomingText } from '#/messages/ledger-files.ts';
import { bookIn } from '../ledger-files/read.ts';
import { ACCOUNTS, invoice, payment, RELATIONS, writeXaf } from '../ledger-files/xaf/write-xaf.ts';

/** Two customers owe, a third paid more than it was invoiced: as a book that is negative as a whole comes out of a package. */
const LINES = [
  invoice('1001', '10', '600.00', '2025-10-01', '2025-10-31'),
  invoice('1002', '11', '400.00', '2025-11-01', '2025-12-01'),
  payment('2001', '12', '9000.00', '2025-11-10', '0'),
];
const opening = (amnt: string) => ({ lines: [{ nr: '1', accID: '1300', amnt, amntTp: 'C' }], subledger: { type: 'CU', lines: [] } });
const bookWith = (ledger: string) =>
  bookIn(
    writeXaf({
      relations: [...RELATIONS, { custSupID: '12', custSupName: 'Koroma', custSupTp: 'C' }],
      accounts: ACCOUNTS,
      opening: opening(ledger),
      subledgers: [{ fields: { sbType: 'CU' }, lines: LINES }],
    }),
  );

describe('what is said first about a book', () => {
  it('customers, what is open with how many, money without an invoice, the ledger, and the risk on what is owed', async () => {
    const book = await bookWith('8000.00');
    const check = checkDebtors(book, { establishment: 'NL' });
    expect(reconciliationSentences(check.reconciliation, ['Koroma'])).toEqual([
      'Wij lazen 3 klanten, samen €\u00a01.000,00 open. Dat staat open bij 2 klanten.',
      'Daarnaast is €\u00a09.000,00 ontvangen of gecrediteerd zonder factuur, bij Koroma. Wij rekenen dat niet als risico: het risico gaat over de €\u00a01.000,00.',
      'Alles bij elkaar is dat €\u00a0-8.000,00. Uw grootboek zegt hetzelfde (rekening 1300).',
    ]);
    const [, credit] = reconciliationSentences(check.reconciliation, ['Tegoed B.V.']);
    expect(credit).toContain('bij Tegoed B.V. Wij rekenen');
    expect(lossOf(check.lossBook).exposedCents).toBe(100_000);
    const noted = book.shortcomings.map(shortcomingText);
    expect(noted.join(' ')).toContain('Bij 1 klant ontving u €\u00a09.000,00 meer dan u factureerde.');
    expect(noted.join(' ')).toContain('Alles bij elkaar staat uw lijst in de min');
  });

  it('names the difference with the ledger where there is one', async () => {
    const { reconciliation } = checkDebtors(await bookWith('7500.00'), { establishment: 'NL' });
    expect(reconciliationSentences(reconciliation, ['Koroma']).at(-1)).toContain('een verschil van €\u00a0-500,00');
  });
});
