import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { STEPS } from '#/server/db/migrate.ts';
import { openDatabase } from '#/server/db/open.ts';
import { openSqlite } from '#/server/db/sqlite.ts';
import { testClock } from '../../helpers/clock.ts';
import { testKeyring } from '../../helpers/engines.ts';
import { insertIndication, insertOfferRequest, offerRequest, quote } from './contract/rows.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
  path = join(folder, 'data', 'site.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = () => openDatabase({ database: { kind: 'sqlite', file: path }, keyring: testKeyring(), clock: testClock() });

const openMigrated = async () => {
  const database = await open();
  await database.migrate();
  return database;
};

describe('the embedded database', () => {
  it('runs with every guard on', async () => {
    const db = new Kysely<object>({ dialect: openSqlite(join(folder, 'a.db')).dialect });
    const pragma = async (name: string) =>
      Object.values((await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('trusted_schema')).toBe(0);
    expect(await pragma('secure_delete')).toBe(1);
    await db.destroy();
  });

  it('has strict tables only', async () => {
    const database = await openMigrated();
    const file = new SqliteFile(path, { readonly: true });
    const loose = file.prepare(
      `select name from pragma_table_list where strict = 0 and schema = 'main' and name not like 'sqlite%' and name not like 'kysely%'`,
    );
    expect(loose.all()).toStrictEqual([]);
    file.close();
    await database.close();
  });

  it('makes its folder for its owner only', async () => {
    const database = await openMigrated();
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    await database.close();
  });

  it('lets a transaction that has read write after another process wrote', async () => {
    const [one, two] = [await openMigrated(), await openMigrated()];
    const rounds = Array.from({ length: 15 }, () => [one, two]).flat();
    await Promise.all(
      rounds.map((process) =>
        process.transaction(async (inside) => {
          await inside.quotes.page(null, 5);
          await Promise.resolve();
          await insertIndication(inside);
        }),
      ),
    );
    expect(await one.quotes.page(null, 100)).toHaveLength(30);
    await Promise.all([one.close(), two.close()]);
  });

  it('waits for another process that writes, without stopping its own process', async () => {
    const database = await openMigrated();
    const other = new SqliteFile(path);
    other.exec('begin immediate');
    const insert = database.transaction((inside) => inside.quotes.insert(quote()));
    const turns = await new Promise<number>((resolve) => {
      let count = 0;
      const timer = setInterval(() => {
        count += 1;
        if (count < 3) return;
        clearInterval(timer);
        resolve(count);
      }, 5);
    });
    other.exec('commit');
    await insert;
    expect(turns).toBe(3);
    expect(await database.quotes.page(null, 5)).toHaveLength(1);
    other.close();
    await database.close();
  });

  it('erases although another process is reading, and the daily job empties the log afterwards', async () => {
    const database = await openMigrated();
    const request = offerRequest({ quote: { engineVersion: 'canary-engine' } });
    await insertOfferRequest(database, request);
    const reader = new SqliteFile(path, { readonly: true });
    reader.exec('begin');
    reader.prepare('select count(*) from quote').get();
    expect(await database.quotes.erase(request.quote.id)).toBe(true);
    expect(await database.quotes.findById(request.quote.id)).toBeNull();
    reader.exec('commit');
    reader.close();
    const longAgo = '2020-01-01T00:00:00.000Z';
    const limits = {
      indicationsBefore: longAgo,
      leadsBefore: longAgo,
      mailBodiesBefore: longAgo,
      idempotencyBefore: longAgo,
      savedAnswersBefore: longAgo,
      unconfirmedRemindersBefore: longAgo,
      debtorChecksBefore: longAgo,
      remindersBefore: plainDateOf('2020-01-01'),
    };
    await database.retention.sweep(limits);
    expect(statSync(`${path}-wal`).size).toBe(0);
    expect(readFileSync(path).includes('canary-engine')).toBe(false);
    await database.close();
  });

  it('is complete after a process was killed in the middle of its first migration', async () => {
    const script = join(folder, 'killed.ts');
    const source = (name: string) => JSON.stringify(join(import.meta.dirname, '../../../src/server/db', name));
    writeFileSync(
      script,
      `import { mkdirSync } from 'node:fs';
       import { createDatabase } from ${source('database.ts')};
       import { STEPS } from ${source('migrate.ts')};
       import { openSqlite } from ${source('sqlite.ts')};
       import { SQLITE } from ${source('traits.ts')};
       mkdirSync(${JSON.stringify(join(folder, 'data'))});
       const steps = { ...STEPS, '9000-killed': async () => { process.kill(process.pid, 'SIGKILL'); await new Promise(() => {}); } };
       const { dialect } = openSqlite(${JSON.stringify(path)});
       await createDatabase({ dialect, traits: SQLITE, sealer: {}, now: () => '', steps }).migrate();`,
    );
    const killed = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(killed.signal, killed.stderr).toBe('SIGKILL');
    expect(existsSync(path)).toBe(true);
    const database = await openMigrated();
    await insertIndication(database);
    await database.close();
    const file = new SqliteFile(path, { readonly: true });
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(file.prepare('select name from kysely_migration').all()).toStrictEqual(Object.keys(STEPS).map((name) => ({ name })));
    file.close();
  });

  it('commits what was asked for together at once, and takes back alone what failed', async () => {
    const database = await openMigrated();
    const observer = new SqliteFile(path, { readonly: true });
    const seen: number[] = [];
    const count = () => Number(observer.prepare('select count(*) from quote').pluck().get());
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) =>
        database
          .transaction(async (inside) => {
            await insertIndication(inside);
            if (index % 10 === 9) throw new Error(`no ${String(index)}`);
            return index;
          })
          .then((value) => {
            seen.push(count());
            return value;
          }),
      ),
    );
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(10);
    expect(results[42]).toStrictEqual({ status: 'fulfilled', value: 42 });
    expect(results[49]).toMatchObject({ status: 'rejected', reason: { message: 'no 49' } });
    expect(new Set(seen).size, 'number of commits').toBeLessThanOrEqual(3);
    expect(seen[0], 'rows that are durable when the first is told').toBeGreaterThan(1);
    expect(count()).toBe(90);
    observer.close();
    await database.close();
  });

  it('tells all of a group when their commit fails, and goes on', async () => {
    const database = await openMigrated();
    const breakCommit = new SqliteFile(path);
    breakCommit.exec(
      `create trigger full after insert on quote when new.engine_version = 'full' begin select raise(rollback, 'disk full'); end`,
    );
    const stored = [quote(), quote({ engineVersion: 'full' }), quote()];
    const results = await Promise.allSettled(stored.map((row) => database.transaction((inside) => inside.quotes.insert(row))));
    expect(results.map((result) => result.status)).toStrictEqual(['rejected', 'rejected', 'rejected']);
    expect(await database.quotes.page(null, 9)).toStrictEqual([]);
    await database.transaction((inside) => inside.quotes.insert(quote()));
    expect(await database.quotes.page(null, 9)).toHaveLength(1);
    breakCommit.close();
    await database.close();
  });

  it('says in one sentence why a file cannot be opened', async () => {
    const text = join(folder, 'text.db');
    writeFileSync(text, 'no database at all, but a text that is long enough to be read as a header of one '.repeat(20));
    const opening = { keyring: testKeyring(), clock: testClock() };
    await expect(openDatabase({ ...opening, database: { kind: 'sqlite', file: text } })).rejects.toThrow(
      /The database .*text\.db cannot be opened: file is not a database/,
    );
    await expect(openDatabase({ ...opening, database: { kind: 'sqlite', file: join(text, 'x', 'site.db') } })).rejects.toThrow(
      /cannot be opened: ENOTDIR.*Check that the folder exists/,
    );
  });
});
