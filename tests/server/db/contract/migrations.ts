import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { STEPS, type MigrationSteps } from '#/server/db/migrate.ts';
import type { Engine, Store } from '../../../helpers/engines.ts';
import { insertIndication, quote } from './rows.ts';
import { comesThrough } from './saving.ts';

const isThere = (store: Store, table: string) =>
  store.query(`select count(*) as rows_found from ${table}`).then(
    () => true,
    () => false,
  );

const half: MigrationSteps[string] = async (db) => {
  await sql`create table half_made (id integer)`.execute(db);
  await sql`insert into half_made values (1)`.execute(db);
  await sql`delete from quote`.execute(db);
  throw new Error('out of ideas');
};

export function migrationsContract(engine: () => Engine): void {
  const withStore = async (work: (store: Store) => Promise<void>) => {
    const store = await engine().store();
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };

  it('runs every step once, however often it is asked', () =>
    withStore(async (store) => {
      const database = store.open();
      await database.migrate();
      const { quote: kept } = await insertIndication(database);
      await database.migrate();
      expect(await database.quotes.findById(kept.id)).not.toBeNull();
      await database.close();
    }));

  it('leaves nothing of a step that fails, says which, and runs it again later', () =>
    withStore(async (store) => {
      const old = store.open();
      await old.migrate();
      await old.quotes.insert(quote());
      await old.close();
      const broken = store.open({ steps: { ...STEPS, '9000-broken': half } });
      await expect(broken.migrate()).rejects.toThrow(/could not run step 9000-broken: out of ideas\. Nothing was changed\./);
      await broken.close();
      expect(await isThere(store, 'half_made')).toBe(false);
      expect(await store.query('select id from quote')).toHaveLength(1);
      const mended = store.open({
        steps: { ...STEPS, '9000-broken': (db) => sql`create table half_made (id integer)`.execute(db).then(() => undefined) },
      });
      await mended.migrate();
      expect(await isThere(store, 'half_made')).toBe(true);
      await mended.close();
    }));

  it('leaves an empty database empty when its first start fails', () =>
    withStore(async (store) => {
      const broken = store.open({ steps: { ...STEPS, '9000-broken': half } });
      await expect(broken.migrate()).rejects.toThrow(/9000-broken/);
      await broken.close();
      for (const table of ['quote', 'lead', 'half_made']) expect(await isThere(store, table), table).toBe(false);
    }));

  it('takes the rows of the first schema along into the next', () => withStore(comesThrough));

  it('refuses the database of a newer version', () =>
    withStore(async (store) => {
      const newer = store.open({ steps: { ...STEPS, '9999-future': () => Promise.resolve() } });
      await newer.migrate();
      await newer.close();
      const older = store.open();
      await expect(older.migrate()).rejects.toThrow(/could not be brought up to date.*install the version that made this database/s);
      await older.close();
    }));
}
