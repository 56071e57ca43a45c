import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#/server/db/repositories.ts';
import type { MailRecord } from '#/server/db/records.ts';
import { fileTransport } from '#/server/mail/files.ts';
import { smtpTransport, SMTP_TIMEOUTS, type SmtpServer } from '#/server/mail/smtp.ts';
import type { Delivery, MailTransport } from '#/server/mail/transport.ts';
import { startOutboxWorker, type OutboxWorker } from '#/server/outbox/worker.ts';
import { HOUR, MINUTE, testClock, type TestClock } from '../../helpers/clock.ts';
import { dueMail, storeLead, testDatabase } from '../../helpers/database.ts';
import { closedPort, startCutAfterData, startSilent, startSmtp } from '../../helpers/smtp.ts';

let clock: TestClock;
let database: Database;
let worker: OutboxWorker | null = null;
let lines: string[] = [];
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  clock = testClock();
  database = await testDatabase(clock);
  lines = [];
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  for (const stop of stops.splice(0).reverse()) await stop();
  await database.close();
});

const kept = async <Thing extends { stop(): Promise<void> }>(starting: Promise<Thing>): Promise<Thing> => {
  const thing = await starting;
  stops.push(() => thing.stop());
  return thing;
};

const note = (fields: Readonly<Record<string, unknown>>, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`);

function start(transport: MailTransport): OutboxWorker {
  const from = { name: 'Voorbeeld B.V.', address: 'van@example.invalid' };
  worker = startOutboxWorker({ database, transport, from, clock, jitter: () => 0, log: { info: note, error: note }, pollMs: 3_600_000 });
  return worker;
}

const SHORT = { ...SMTP_TIMEOUTS, connectMs: 1000, greetingMs: 300, socketMs: 500, attemptMs: 2000 };
const smtpAt = (port: number, login: SmtpServer['login'] = null) =>
  smtpTransport({ host: '127.0.0.1', port, tls: 'optional', login }, SHORT);

async function stored(change: Partial<MailRecord> = {}): Promise<MailRecord> {
  const { lead } = await storeLead(database, clock.now());
  const mail = dueMail(lead.id, clock.now(), change);
  await database.mails.insert(mail);
  return mail;
}

/** Waits until the mail is neither being sent nor in its old state. */
async function settled(mail: MailRecord, attempts: number): Promise<MailRecord> {
  for (let turn = 0; turn < 400; turn += 1) {
    const row = await database.mails.find(mail.id);
    if (row !== null && row.attempts >= attempts && row.state !== 'sending') return row;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the mail was not attempted ${String(attempts)} times`);
}

/** A transport that answers as told, and counts. */
function scripted(answers: readonly Delivery[]): MailTransport & { readonly tried: string[] } {
  const tried: string[] = [];
  return {
    tried,
    async deliver(mail) {
      tried.push(mail.messageId);
      return answers[tried.length - 1] ?? { kind: 'sent' };
    },
    forget: () => Promise.resolve(),
    kept: () => Promise.resolve([]),
    discard: () => Promise.resolve(),
  };
}

describe('the outbox worker against a real mail server', () => {
  it('sends what is due and counts the attempt', async () => {
    const smtp = await kept(startSmtp());
    const mail = await stored();
    start(smtpAt(smtp.port));
    expect(await settled(mail, 1)).toMatchObject({ state: 'sent', attempts: 1, sentAt: clock.now(), lastError: null });
    expect(smtp.received).toHaveLength(1);
  });

  it('keeps a mail while the server is down and sends it when it is back, with the same Message-ID', async () => {
    const port = await closedPort();
    const mail = await stored();
    const running = start(smtpAt(port));
    expect(await settled(mail, 1)).toMatchObject({ state: 'due', nextAttemptAt: '2026-11-21T12:01:00.000Z' });
    const smtp = await kept(startSmtp({ port }));
    running.nudge();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(smtp.received).toHaveLength(0);
    clock.pass(MINUTE);
    running.nudge();
    expect(await settled(mail, 2)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(smtp.received[0]?.raw.replace(/\r\n /g, ' ')).toContain(mail.messageId);
  });

  it.each([
    ['refused for now', { atRecipient: 451 }, 'due'],
    ['refused for good', { atRecipient: 550 }, 'failed'],
    ['text refused for now', { atEnd: 451 }, 'due'],
    ['text refused for good', { atEnd: 550 }, 'failed'],
  ])('%s', async (_name, script, state) => {
    const smtp = await kept(startSmtp(script));
    const mail = await stored();
    start(smtpAt(smtp.port));
    const row = await settled(mail, 1);
    expect(row.state).toBe(state);
    expect(row.lastError).not.toContain('anna');
  });

  it('tries a silent server again later', async () => {
    const silent = await kept(startSilent());
    const mail = await stored();
    start(smtpAt(silent.port));
    expect(await settled(mail, 1)).toMatchObject({ state: 'due' });
  });

  it('marks a cut after the text as unknown, sends it once more four hours later, then leaves it', async () => {
    const smtp = await kept(startSmtp());
    const proxy = await kept(startCutAfterData(smtp.port));
    const mail = await stored();
    const running = start(smtpAt(proxy.port));
    expect(await settled(mail, 1)).toMatchObject({ state: 'unknown', attempts: 1 });
    clock.pass(4 * HOUR - 1);
    running.nudge();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await database.mails.find(mail.id))?.attempts).toBe(1);
    clock.pass(1);
    running.nudge();
    expect(await settled(mail, 2)).toMatchObject({ state: 'failed', attempts: 2 });
    const ids = smtp.received.map(({ raw }) => /Message-ID:\s+(<[^>]+>)/.exec(raw)?.[1]);
    expect(ids).toEqual([mail.messageId, mail.messageId]);
  });

  it('stops the whole queue at a wrong login, keeps every row due and probes an hour later', async () => {
    const smtp = await kept(startSmtp({ login: { user: 'u', password: 'goed' } }));
    const first = await stored();
    const second = await stored();
    const running = start(smtpAt(smtp.port, { user: 'u', password: 'fout' }));
    expect(await settled(first, 1)).toMatchObject({ state: 'due' });
    running.nudge();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await database.mails.find(second.id)).toMatchObject({ state: 'due', attempts: 0 });
    expect(lines.join('\n')).toContain('a mail needs the eye of the operator');
    clock.pass(HOUR);
    running.nudge();
    expect(await settled(second, 1)).toMatchObject({ state: 'due' });
  });
});

describe('the outbox worker', () => {
  const down: Delivery = { kind: 'retry', code: 'ESOCKET CONN', connection: true };

  it('rests five minutes after five failed connections in a row and then goes on', async () => {
    for (let count = 0; count < 6; count += 1) await stored();
    const transport = scripted([down, down, down, down, down]);
    const running = start(transport);
    await expect.poll(() => transport.tried.length).toBe(5);
    clock.pass(5 * MINUTE - 1);
    running.nudge();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(transport.tried).toHaveLength(5);
    clock.pass(1);
    running.nudge();
    await expect.poll(() => transport.tried.length).toBe(11);
  });

  it('takes over a mail whose worker died, but only after its lease', async () => {
    const mail = await stored({ state: 'sending', attempts: 1, leasedUntil: '2026-11-21T12:02:00.000Z' });
    const transport = scripted([]);
    const running = start(transport);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(transport.tried).toHaveLength(0);
    clock.pass(2 * MINUTE);
    running.nudge();
    expect(await settled(mail, 2)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(transport.tried).toEqual([mail.messageId]);
  });

  it('finishes the attempt under way when it is stopped, and takes no other', async () => {
    const first = await stored();
    const second = await stored();
    const under = Promise.withResolvers<Delivery>();
    const transport = { ...scripted([]), deliver: () => under.promise };
    const running = start(transport);
    await expect.poll(async () => (await database.mails.find(first.id))?.state).toBe('sending');
    const stopping = running.stop();
    under.resolve({ kind: 'sent' });
    await stopping;
    expect((await database.mails.find(first.id))?.state).toBe('sent');
    expect((await database.mails.find(second.id))?.state).toBe('due');
  });

  it('leaves no file when the lead is erased while its mail is written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    const files = fileTransport(folder);
    const { quote, lead } = await storeLead(database, clock.now());
    await database.mails.insert(dueMail(lead.id, clock.now()));
    const written = Promise.withResolvers<undefined>();
    start({
      ...files,
      async deliver(mail) {
        await database.quotes.erase(quote.id);
        const delivery = await files.deliver(mail);
        expect(await readdir(folder)).toHaveLength(1);
        written.resolve(undefined);
        return delivery;
      },
    });
    await written.promise;
    await expect.poll(() => readdir(folder)).toEqual([]);
  });

  it('logs ids and states, never an address or a name', async () => {
    const mail = await stored();
    start(scripted([{ kind: 'refused', code: 'EENVELOPE RCPT TO 550' }]));
    await settled(mail, 1);
    await expect.poll(() => lines.length).toBe(1);
    expect(lines[0]).toContain(mail.id);
    expect(lines.join()).not.toMatch(/anna/i);
  });
});
