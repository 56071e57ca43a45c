import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SqliteFile from 'better-sqlite3';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { PRAGMAS } from '#/server/db/sqlite.ts';
import { hashToken } from '#/server/ids.ts';
import { startServer, type RunningServer } from '../tests/helpers/server.ts';
import { run } from './load.ts';
import { median, type Row } from './report.ts';

const CONNECTIONS = 32;
const ROUNDS = 5;
const ROUND_MS = 3000;
const WARM_UP_MS = 2500;
const PATH = '/api/v1/quotes';
const BODY = JSON.stringify({ profile: EXAMPLE_PROFILE });

interface Created {
  readonly token: string;
  readonly comparison: { readonly appraisals: readonly unknown[] };
}

type Cell = string | number | bigint | Buffer | null;
const portable = (value: Cell) => (Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value);

/** Sends one request to the real server and takes the rows it stored for it out of its database. */
async function writeTemplate(server: RunningServer, file: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await (await fetch(`${server.origin}${PATH}`, { method: 'POST', headers, body: BODY })).text();
  const { token } = JSON.parse(answer) as Created;
  const database = new SqliteFile(join(server.dataDir, 'site.db'), { readonly: true });
  const quote = database.prepare<[string], Record<string, Cell>>('select * from quote where token_hash = ?').get(hashToken(token));
  const quoteId = String(quote?.['id']);
  const lead = database.prepare<[string], Record<string, Cell>>('select * from lead where quote_id = ?').get(quoteId);
  database.close();
  if (!quote || !lead) throw new Error('the quote that was answered does not stand in the database');
  const rows = Object.entries({ quote, lead }).map(([table, row]) => ({
    table,
    row: Object.fromEntries(Object.entries(row).map(([column, value]) => [column, portable(value)])),
  }));
  writeFileSync(file, JSON.stringify({ pragmas: PRAGMAS, rows, answer, token, quoteId }));
}

/** An empty database with the schema of the real one, so that both servers keep the same indexes. */
function emptyCopy(server: RunningServer, folder: string): string {
  const source = new SqliteFile(join(server.dataDir, 'site.db'));
  source.pragma('wal_checkpoint(TRUNCATE)');
  source.close();
  const file = join(folder, 'bare.db');
  copyFileSync(join(server.dataDir, 'site.db'), file);
  const copy = new SqliteFile(file);
  copy.exec('delete from lead; delete from quote; vacuum');
  copy.close();
  return file;
}

async function startBare(server: RunningServer, folder: string): Promise<{ readonly port: number; readonly process: ChildProcess }> {
  const template = join(folder, 'template.json');
  await writeTemplate(server, template);
  const port = 45_950;
  const child = spawn(process.execPath, ['bench/bare-server.ts', emptyCopy(server, folder), template, String(port)], { stdio: 'inherit' });
  for (let tries = 0; tries < 100; tries += 1) {
    const answered = await fetch(`http://127.0.0.1:${String(port)}/`, { method: 'POST', body: '{}' }).catch(() => null);
    if (answered?.status === 201) return { port, process: child };
    await wait(50);
  }
  throw new Error('the bare server did not start');
}

function check(samples: readonly string[]): void {
  const tokens = new Set(samples.map((sample) => (JSON.parse(sample) as Created).token));
  if (tokens.size !== samples.length) throw new Error('an answer came twice');
  for (const sample of samples) {
    if ((JSON.parse(sample) as Created).comparison.appraisals.length < 4) throw new Error('an answer without appraisals');
  }
}

async function measure(
  server: RunningServer,
  bare: number,
): Promise<{ readonly ratios: readonly number[]; readonly own: number; readonly peer: number }> {
  const load = { path: PATH, body: BODY, connections: CONNECTIONS, status: 201 };
  const once = (port: number, milliseconds: number) => run({ ...load, port, milliseconds });
  await once(server.port, WARM_UP_MS);
  await once(bare, WARM_UP_MS);
  const own: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await once(server.port, ROUND_MS);
    const theirs = await once(bare, ROUND_MS);
    check(ours.samples);
    check(theirs.samples);
    own.push(ours.perSecond);
    peer.push(theirs.perSecond);
  }
  return { ratios: own.map((value, round) => value / (peer[round] ?? 1)), own: median(own), peer: median(peer) };
}

/** Durable quotes per second of the built server, as a ratio to a bare server that stores the same rows and answers the same bytes. */
export async function benchQuotes(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kv-bench-'));
  const server = await startServer();
  let bare: ChildProcess | null = null;
  try {
    const started = await startBare(server, folder);
    bare = started.process;
    const { ratios, own, peer } = await measure(server, started.port);
    const ratio = median(ratios);
    const detail = `${own.toFixed(0)}/s against ${peer.toFixed(0)}/s, rounds ${ratios.map((value) => value.toFixed(2)).join(' ')}`;
    return [
      {
        name: `POST ${PATH}, durable, ${String(CONNECTIONS)} connections, ratio to bare node:http`,
        goal: '≥ 0.50',
        figure: ratio.toFixed(2),
        met: ratio >= 0.5,
        detail,
      },
    ];
  } finally {
    bare?.kill();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
