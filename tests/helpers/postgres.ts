import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';

const BINARIES = '/usr/lib/postgresql/15/bin';
const READY_TRIES = 200;

/** A PostgreSQL 15 of this test run only: own folder, no network, one socket. */
export interface TestPostgres {
  /** Makes an empty database and answers its name. */
  createDatabase(): Promise<string>;
  /** A pool of `size` connections to one of those databases. */
  dialect(database: string, size: number): Dialect;
  query(database: string, text: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's package made. */
function runAs(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** `pg` hands 64-bit integers over as text; ours are counts and times and always safe integers. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is no safe integer`);
  return value;
}

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: Parameters<typeof pg.types.getTypeParser>[0], format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? safeInteger
      : (pg.types.getTypeParser(oid, format) as unknown)) as pg.CustomTypesConfig['getTypeParser'],
};

/** Waits for connections that are still closing, which the server would otherwise cut; a forgotten one holds it up a few seconds only. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const cut = setTimeout(() => child.kill('SIGINT'), 5000);
  await exit;
  clearTimeout(cut);
}

async function untilReady(child: ChildProcess, query: TestPostgres['query'], output: () => string): Promise<void> {
  for (let tries = 0; tries < READY_TRIES; tries += 1) {
    if (child.exitCode !== null) break;
    try {
      await query('postgres', 'select 1');
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error(`PostgreSQL did not start:\n${output()}`);
}

/** Starts the server. Throws with the package to install when there is none. */
export async function startPostgres(): Promise<TestPostgres> {
  if (!existsSync(join(BINARIES, 'postgres'))) {
    throw new Error(`PostgreSQL 15 is missing in ${BINARIES}; install it with: apt-get install postgresql-15`);
  }
  const user = runAs();
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, stdio: 'pipe' } as const;
  const data = join(folder, 'data');
  execFileSync(join(BINARIES, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], options);
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'];
  const child = spawn(join(BINARIES, 'postgres'), ['-D', data, ...settings], options);
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output = `${output}${chunk.toString()}`.slice(-4000)));

  const query: TestPostgres['query'] = async (database, text) => {
    const client = new pg.Client({ host: folder, user: 'test', database, types });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  await untilReady(child, query, () => output);
  let made = 0;
  return {
    query,
    async createDatabase() {
      made += 1;
      const name = `test_${String(made)}`;
      await query('postgres', `create database ${name}`);
      return name;
    },
    dialect: (database, size) => new PostgresDialect({ pool: new pg.Pool({ host: folder, user: 'test', database, max: size, types }) }),
    async stop() {
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
