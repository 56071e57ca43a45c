import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDebtors } from '#/debtor-check/check.ts';
import { impliedProfile } from '#/debtor-check/implied-profile.ts';
import { lossOf } from '#/debtor-check/loss.ts';
import { reconciliationSentences } from '#/messages/debtor-check/book.ts';
import { readLedgerFile } from '#/ledger-files/read-ledger-file.ts';

const FILE = join(process.env['SHARED_DIR'] ?? join(process.cwd(), '..', 'shared'), 'fixtures', 'xaf', 'ExactOnline_V32_2016.xml');
const NL = { establishment: 'NL' } as const;

describe.skipIf(!existsSync(FILE))('a real export of Exact Online', () => {
  it('reconciles with account 1300, and the risk is computed on what five customers owe', async () => {
    const result = await readLedgerFile([readFileSync(FILE)]);
    if (result.kind !== 'book') throw new Error(`not read: ${result.kind}`);
    const check = checkDebtors(result.receivables, NL);
    expect(check.reconciliation).toMatchObject({
      ...{ verdict: 'agrees', netCents: -30_422_009, owing: 5, openCents: 8_762_237 },
      ledger: { account: '1300', balanceCents: -30_422_009 },
    });
    expect(reconciliationSentences(check.reconciliation, ['Koroma']).join(' ')).toBe(
      'Wij lazen 7 klanten, samen €\u00a087.622,37 open. Dat staat open bij 5 klanten. Daarnaast is €\u00a0391.842,46 ontvangen of gecrediteerd zonder factuur, bij Koroma. Wij rekenen dat niet als risico: het risico gaat over de €\u00a087.622,37. Alles bij elkaar is dat €\u00a0-304.220,09. Uw grootboek zegt hetzelfde (rekening 1300).',
    );
    expect(check.reconciliation.withoutInvoice.map(({ amountCents }) => amountCents)).toEqual([39_184_246]);
    expect(lossOf(check.lossBook).exposedCents).toBe(8_762_237);
    expect(check.label.level).toBe('high');
    expect(check.turnover.amountCents).toBe(9_110_678);
    expect(impliedProfile(check, NL).roundedTermDays).toBe(21);
    expect(impliedProfile(check, NL).readFromFile).toEqual(expect.arrayContaining(['turnover', 'numberOfBuyers', 'countries']));
  });
});
