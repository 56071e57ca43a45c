import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { testClock } from '../../helpers/clock.ts';
import { ENGINES, type Engine } from '../../helpers/engines.ts';
import { claimsContract } from './contract/claims.ts';
import { debtorCheckContract } from './contract/debtor-check.ts';
import { erasureContract } from './contract/erasure.ts';
import { migrationsContract } from './contract/migrations.ts';
import type { Opened } from './contract/opened.ts';
import { packingContract } from './contract/packing.ts';
import { premiumCheckContract } from './contract/premium-check.ts';
import { repositoriesContract } from './contract/repositories.ts';
import { retentionContract } from './contract/retention.ts';
import { sealingContract } from './contract/sealing.ts';
import { savingContract } from './contract/saving.ts';
import { statisticsContract } from './contract/statistics.ts';
import { transactionsContract } from './contract/transactions.ts';

function started<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The database did not start; see the failure above.');
  return value;
}

describe.each(ENGINES)('storage on $name', ({ start }) => {
  let engine: Engine | undefined;
  let current: Opened | undefined;
  const opened = () => started(current);

  beforeAll(async () => {
    engine = await start();
  });

  afterAll(async () => {
    await engine?.stop();
  });

  describe('with an empty store', () => {
    beforeEach(async () => {
      const store = await started(engine).store();
      const clock = testClock();
      const database = store.open({ clock });
      await database.migrate();
      current = { store, database, clock };
    });

    afterEach(async () => {
      await current?.database.close();
      await current?.store.close();
      current = undefined;
    });

    describe('repositories', () => {
      repositoriesContract(opened);
    });
    describe('transactions', () => {
      transactionsContract(opened);
    });
    describe('claims of mails', () => {
      claimsContract(opened);
    });
    describe('erasure', () => {
      erasureContract(opened);
    });
    describe('retention', () => {
      retentionContract(opened);
    });
    describe('statistics', () => {
      statisticsContract(opened);
    });
    describe('calls, links and saved answers', () => {
      savingContract(opened);
    });
    describe('Premie-Checks and reminders', () => {
      premiumCheckContract(opened);
    });
    describe('Klantenchecks', () => {
      debtorCheckContract(opened);
    });
    describe('packing', () => {
      packingContract(opened);
    });
    describe('sealing', () => {
      sealingContract(opened);
    });
  });

  describe('migrations', () => {
    migrationsContract(() => started(engine));
  });
});
