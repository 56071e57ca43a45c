import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listLeads } from '#/server/cli/list-leads.ts';
import type { Command } from '#/server/cli/operator.ts';
import { outboxCommand } from '#/server/cli/outbox-commands.ts';
import { replayQuotes } from '#/server/cli/replay-quotes.ts';
import { openDatabase } from '#/server/db/open.ts';
import { loadKeyring } from '#/server/security/keyring.ts';
import { CONTACT, createdToken, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';
import { HOUR, testClock } from '../../helpers/clock.ts';
import { storeLead } from '../../helpers/database.ts';

let test: TestApp;
let lines: string[] = [];
let command: Command;
beforeEach(async () => {
  test = await openTestApp();
  lines = [];
  command = { database: test.database, clock: test.clock, say: (line) => void lines.push(line) };
});
afterEach(() => test.close());
const output = () => lines.join('\n');

describe('npm run leads', () => {
  it('lists the newest first with contact details and mails', async () => {
    await test.app.createQuote({ profile: PROFILE });
    await test.app.createQuote({ profile: PROFILE, contact: CONTACT });
    expect(await listLeads(command, [])).toBe(0);
    expect(output()).toContain('quote, offer-requested');
    expect(output()).toContain('Anna de Vries, anna@kaas.example, +31 6 1234 5678');
    expect(output()).toContain('insurers: atradius, coface');
    expect(output()).toContain('mail offer-request-broker: due');
    expect(output().indexOf('offer-requested')).toBeLessThan(output().indexOf('quote, indication'));
    expect(lines.at(-1)).toBe('2 leads, newest first.');
  });

  it('gives JSON and keeps to a limit', async () => {
    for (const personName of ['Een', 'Twee', 'Drie']) await test.app.createQuote({ profile: PROFILE, contact: { ...CONTACT, personName } });
    expect(await listLeads(command, ['--json', '--limit', '2'])).toBe(0);
    expect(JSON.parse(output())).toMatchObject([{ contact: { personName: 'Drie' } }, { contact: { personName: 'Twee' } }]);
  });

  it('lets a visitor not move the cursor of the terminal', async () => {
    await test.app.createQuote({ profile: PROFILE, contact: { ...CONTACT, remarks: 'weg\u001b[2J\r\u202e\nnieuw' } });
    await listLeads(command, []);
    expect(output().replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it.each([[['--limit', '0']], [['--limit', 'veel']], [['--unknown']]])('refuses %j', async (args) => {
    await expect(listLeads(command, args)).rejects.toThrow();
  });
});

describe('npm run outbox', () => {
  it('lists mails without address or text', async () => {
    await test.app.createQuote({ profile: PROFILE, contact: CONTACT });
    expect(await outboxCommand(command, ['list'])).toBe(0);
    expect(output()).toMatch(/offer-request-visitor {2}due, next attempt 2026-11-21T12:00:00.000Z, 0 attempts/);
    expect(lines.at(-1)).toBe('2 not sent, 0 sent.');
    lines = [];
    await test.sendMails();
    await outboxCommand(command, ['list', '--json']);
    expect(JSON.parse(output())).toMatchObject([{ state: 'sent', attempts: 1 }, { state: 'sent' }]);
    expect(output()).not.toMatch(/anna|kaas/i);
  });

  it('makes one mail due again, or all that were not sent', async () => {
    const down = { kind: 'retry', code: 'ESOCKET CONN', connection: true } as const;
    await test.close();
    const none = { forget: () => Promise.resolve(), kept: () => Promise.resolve([]), discard: () => Promise.resolve() };
    test = await openTestApp({ transport: { ...none, deliver: () => Promise.resolve(down) } });
    command = { ...command, database: test.database, clock: test.clock };
    await test.app.createQuote({ profile: PROFILE, contact: CONTACT });
    await test.sendMails();
    const due = async () => (await test.database.mails.list({ states: ['due'], limit: 9 })).map(({ nextAttemptAt }) => nextAttemptAt);
    expect(await due()).toEqual(['2026-11-21T12:01:00.000Z', '2026-11-21T12:01:00.000Z']);
    const [first] = await test.database.mails.list({ states: ['due'], limit: 1 });
    expect(await outboxCommand(command, ['retry', first!.id])).toBe(0);
    expect((await due()).toSorted()).toEqual(['2026-11-21T12:00:00.000Z', '2026-11-21T12:01:00.000Z']);
    test.clock.pass(HOUR);
    expect(await outboxCommand(command, ['retry'])).toBe(0);
    expect(new Set(await due())).toEqual(new Set(['2026-11-21T13:00:00.000Z']));
    expect(lines.at(-1)).toBe('2 mails are due now; a running server sends within half a minute.');
  });

  it('does not send a second time what was sent, and says so', async () => {
    await test.app.createQuote({ profile: PROFILE, contact: CONTACT });
    await test.sendMails();
    const [sent] = await test.database.mails.list({ states: ['sent'], limit: 1 });
    await expect(outboxCommand(command, ['retry', sent!.id])).rejects.toThrow('was sent at 2026-11-21T12:00:00.000Z and is not sent again');
    expect(await outboxCommand(command, ['retry'])).toBe(0);
    expect(lines).toEqual(['No mail waits for another attempt.']);
  });

  it.each([['retry', 'no-such-id'], ['burn'], ['list', 'x']])('refuses %s %s in one sentence', async (...args) => {
    await expect(outboxCommand(command, args)).rejects.toThrow(/npm run outbox/);
  });
});

describe('npm run replay', () => {
  it('counts and ends with 0 when nothing differs', async () => {
    createdToken(await test.app.createQuote({ profile: PROFILE }));
    expect(await replayQuotes(command, [])).toBe(0);
    expect(lines).toEqual(['1 quotes: 1 same, 0 engine changed, 0 difference, 0 edition missing or changed.']);
  });

  it('names what differs and ends with 1', async () => {
    await test.app.createQuote({ profile: PROFILE });
    const page: typeof test.database.quotes.page = async (after, limit) =>
      (await test.database.quotes.page(after, limit)).map((quote) => ({
        ...quote,
        comparisonJson: quote.comparisonJson.replace('"order":[', '"order":["x",'),
      }));
    const [quote] = await test.database.quotes.page(null, 1);
    const changed = { ...command, database: { ...test.database, quotes: { ...test.database.quotes, page } } };
    expect(await replayQuotes(changed, [])).toBe(1);
    expect(output()).toContain(`difference with the same engine version:\n  ${quote!.id}`);
  });
});

describe('the commands as processes', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const run = (name: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, [`src/server/cli/${name}.ts`, ...args], { encoding: 'utf8', env: { PATH: '', DATA_DIR: folder, ...env } });

  it.each(['leads', 'outbox', 'replay'])('%s tells in one sentence that there is no database yet', (name) => {
    const { status, stdout, stderr } = run(name);
    expect(stderr).toContain(`There is no database at ${join(folder, 'site.db')} yet`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('read the database and the keys of the configured folder', async () => {
    const clock = testClock();
    const keyring = loadKeyring(join(folder, 'secrets'));
    const database = await openDatabase({ database: { kind: 'sqlite', file: join(folder, 'site.db') }, keyring, clock });
    await database.migrate();
    const { lead } = await storeLead(database, clock.now());
    await database.close();
    const { status, stdout, stderr } = run('leads', ['--json']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject([{ id: lead.id, contact: null }]);
    expect(run('outbox', ['list']).stdout).toBe('0 not sent, 0 sent.\n');
  });

  it('tell all faults of the configuration and no stack', () => {
    const { status, stderr } = run('leads', [], { PORT: 'x', HOST: '0.0.0.0' });
    expect(status).toBe(2);
    expect(stderr).toContain('PORT');
    expect(stderr).toContain('PUBLIC_ORIGIN');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
