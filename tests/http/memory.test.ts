import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../helpers/server.ts';

const LIMIT_MEGABYTES = 600;
let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Resident size of the process in megabytes: the highest so far where the system keeps it, else what it is now. */
function megabytes(pid: number | undefined): number {
  const status = `/proc/${String(pid)}/status`;
  const kilobytes = existsSync(status)
    ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}

const abusive: readonly (readonly [string, string])[] = [
  ['opening brackets', '['.repeat(5_000_000)],
  ['opening brackets within the limit', '['.repeat(32_000)],
  ['a million keys', `{${Array.from({ length: 1_000_000 }, (_, i) => `"${String(i)}":0`).join(',')}}`],
  ['keys within the limit', `{"profile":{${Array.from({ length: 3000 }, (_, i) => `"${String(i)}":0`).join(',')}}}`],
  ['a long number', `{"profile":{"turnoverCents":${'9'.repeat(32_000)}}}`],
  ['a long text', `{"profile":{"scope":"${'a'.repeat(32_000)}"}}`],
  ['escapes', `{"profile":{"scope":"${'\\ud800'.repeat(5000)}"}}`],
];

it(`stays under ${String(LIMIT_MEGABYTES)} MB whatever is sent`, { timeout: 60_000 }, async () => {
  for (const [name, body] of abusive) {
    const sent = Array.from({ length: 50 }, () =>
      fetch(`${server.origin}/api/v1/quotes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
        (response) => response.status,
        // The server may hang up on a body that is too large before it was sent whole.
        () => 413,
      ),
    );
    for (const status of await Promise.all(sent)) expect([400, 413, 422], name).toContain(status);
  }
  expect(megabytes(server.process.pid)).toBeLessThan(LIMIT_MEGABYTES);
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
});
