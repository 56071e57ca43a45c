import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createDatabase } from './database.ts';
import type { Instant } from './records.ts';
import type { Database } from './repositories.ts';
import type { Sealer } from './sealer.ts';
import { openSqlite, type OpenSqlite } from './sqlite.ts';
import { SQLITE } from './traits.ts';

export interface OpenOptions {
  readonly database: { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'memory' };
  readonly keyring: Sealer;
  readonly clock: { now(): Instant };
  /** JSON of a comparison of made-up answers with the rate books of today: it halves the room that comparisons take. */
  readonly typicalComparison?: string;
}

function openFile(database: OpenOptions['database']): OpenSqlite {
  if (database.kind === 'memory') return openSqlite(':memory:');
  try {
    mkdirSync(dirname(database.file), { recursive: true, mode: 0o700 });
    return openSqlite(database.file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database ${database.file} cannot be opened: ${reason}. Check that the folder exists, has room and may be written to.`,
      {
        cause: error,
      },
    );
  }
}

/** Opens the embedded database, in a file or in memory; `migrate()` must run before anything else. Throws a readable Error. */
export function openDatabase(options: OpenOptions): Promise<Database> {
  return Promise.resolve().then(() => {
    const { dialect, truncateLog } = openFile(options.database);
    const now = () => options.clock.now();
    const typical = options.typicalComparison === undefined ? {} : { typicalComparison: options.typicalComparison };
    return createDatabase({
      dialect,
      traits: SQLITE,
      sealer: options.keyring,
      now,
      afterErasure: truncateLog,
      oneWriter: true,
      ...typical,
    });
  });
}
