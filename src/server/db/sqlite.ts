import { setTimeout as wait } from 'node:timers/promises';
import SqliteFile from 'better-sqlite3';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';

export const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'secure_delete = ON',
  'busy_timeout = 100',
  'wal_autocheckpoint = 1000',
  'journal_size_limit = 67108864',
  'temp_store = MEMORY',
];

/** How often and how long apart a transaction tries to start while another process writes. */
const BUSY_TRIES = 40;
const BUSY_PAUSE_MILLISECONDS = 25;
const TRUNCATE_TRIES = 8;

const isBusy = (error: unknown) => error instanceof SqliteFile.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** Takes the write lock at the start: a transaction that reads first could otherwise not write later. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!isBusy(error) || tries === BUSY_TRIES) throw error;
        await wait(BUSY_PAUSE_MILLISECONDS);
      }
    }
  }
}

/** SQLite takes schema changes back with the rest of a transaction; Kysely assumes it does not. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Statements stay prepared: their texts are few and fixed by this program. Lists of changing length are not kept. */
function withStatementCache(file: SqliteFile.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      kept.clear();
      file.close();
    },
    prepare(text) {
      const found = kept.get(text);
      if (found) return found;
      const statement = file.prepare(text);
      const adapted: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => statement.run(...parameters),
        iterate: (parameters) => statement.iterate(...parameters),
      };
      if (kept.size < 200) kept.set(text, adapted);
      return adapted;
    },
  };
}

class FileDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: this.#database });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

export interface OpenSqlite {
  readonly dialect: Dialect;
  /**
   * Moves everything out of the write-ahead log and empties it, so that erased text is in no file. While another process reads it
   * tries for a while; then the next erasure or the daily job does it.
   */
  readonly truncateLog: () => Promise<void>;
}

/** Opens a file (or `:memory:`). Throws when it cannot be opened or is no database. */
export function openSqlite(path: string): OpenSqlite {
  const file = new SqliteFile(path);
  try {
    for (const pragma of PRAGMAS) file.pragma(pragma);
  } catch (error) {
    file.close();
    throw error;
  }
  return {
    dialect: new FileDialect(withStatementCache(file)),
    async truncateLog() {
      for (let tries = 1; file.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0 && tries < TRUNCATE_TRIES; tries += 1) {
        await wait(BUSY_PAUSE_MILLISECONDS);
      }
    },
  };
}
