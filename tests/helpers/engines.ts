import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import SqliteFile from 'better-sqlite3';
import { PGliteDialect } from 'kysely';
import type { Clock } from '#/server/clock.ts';
import { createDatabase } from '#/server/db/database.ts';
import type { MigrationSteps } from '#/server/db/migrate.ts';
import type { Database } from '#/server/db/repositories.ts';
import { openSqlite } from '#/server/db/sqlite.ts';
import { POSTGRES, SQLITE } from '#/server/db/traits.ts';
import { createKeyring, type Keyring } from '#/server/security/keyring.ts';
import { startPostgres } from './postgres.ts';

/** A keyring of one key that no file holds. */
export function testKeyring(filledWith = 7, id = '0001-aaaaaaaa'): Keyring {
  return createKeyring([{ id, secret: Buffer.alloc(32, filledWith) }]);
}

interface Opening {
  readonly keyring?: Keyring;
  readonly clock?: Pick<Clock, 'now'>;
  readonly steps?: MigrationSteps;
  readonly typicalComparison?: string;
}

/** One empty store that can be opened several times, as several processes would. */
export interface Store {
  open(opening?: Opening): Database;
  /** Runs SQL past the repositories. */
  query(text: string): Promise<readonly Record<string, unknown>[]>;
  /** All bytes the store has on disk, where it keeps files of its own. */
  files(): Buffer | null;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  store(): Promise<Store>;
  stop(): Promise<void>;
}

const partsOf = ({ keyring = testKeyring(), clock, steps, typicalComparison }: Opening = {}) => ({
  sealer: keyring,
  now: () => clock?.now() ?? '2026-11-21T12:00:00.000Z',
  ...(steps ? { steps } : {}),
  ...(typicalComparison === undefined ? {} : { typicalComparison }),
});

const nothing = () => Promise.resolve();

function sqliteStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const path = join(folder, 'site.db');
  return {
    open(opening) {
      const { dialect, truncateLog } = openSqlite(path);
      return createDatabase({ ...partsOf(opening), dialect, traits: SQLITE, afterErasure: truncateLog, oneWriter: true });
    },
    async query(text) {
      const file = new SqliteFile(path);
      try {
        const statement = file.prepare<[], Record<string, unknown>>(text);
        if (statement.reader) return await Promise.resolve(statement.all());
        statement.run();
        return [];
      } finally {
        file.close();
      }
    },
    files: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** Starting takes a second, so all stores share one instance, one after the other. */
async function pgliteEngine(): Promise<Engine> {
  const instance = await PGlite.create();
  return {
    name: 'PGlite',
    async store() {
      await instance.exec('drop schema public cascade; create schema public;');
      return {
        open: (opening) => {
          const dialect = new PGliteDialect({ pglite: instance });
          const database = createDatabase({ ...partsOf(opening), dialect, traits: POSTGRES });
          return { ...database, close: nothing };
        },
        query: async (text) => (await instance.query<Record<string, unknown>>(text)).rows,
        files: () => null,
        close: nothing,
      };
    },
    stop: () => instance.close(),
  };
}

async function postgresEngine(): Promise<Engine> {
  const server = await startPostgres();
  return {
    name: 'PostgreSQL 15',
    async store() {
      const name = await server.createDatabase();
      return {
        open: (opening) => createDatabase({ ...partsOf(opening), dialect: server.dialect(name, 4), traits: POSTGRES }),
        query: (text) => server.query(name, text),
        files: () => null,
        close: () => Promise.resolve(),
      };
    },
    stop: () => server.stop(),
  };
}

/** The three databases that every storage test runs on. */
export const ENGINES: readonly { readonly name: string; readonly start: () => Promise<Engine> }[] = [
  { name: 'SQLite', start: () => Promise.resolve({ name: 'SQLite', store: () => Promise.resolve(sqliteStore()), stop: nothing }) },
  { name: 'PGlite', start: pgliteEngine },
  { name: 'PostgreSQL 15', start: postgresEngine },
];
