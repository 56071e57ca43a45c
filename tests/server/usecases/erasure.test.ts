import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#/server/ids.ts';
import { startRetention, sweep } from '#/server/usecases/retention.ts';
import { CONTACT, createdToken, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';
import { DAY } from '../../helpers/clock.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const PERIODS = { indicationDays: 90, debtorCheckDays: 30, leadMonths: 12, mailBodyDays: 30, statisticsMonths: 24 };
const sweepNow = () => sweep({ database: test.database, clock: test.clock, retention: PERIODS, mailCopies: test.transport });
const leads = () => test.database.leads.list({ limit: 100, withContact: true });

/** Everything that lies in the data folder, as one text. */
async function bytesOnDisk(): Promise<string> {
  const folder = dirname(test.mailFolder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
  return (await Promise.all(files)).join('\n');
}

describe('erasing', () => {
  it('removes answers, contact, consents, mails and their files, and only notes that it happened', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: CONTACT }));
    const other = createdToken(await test.app.createQuote({ profile: PROFILE, contact: { ...CONTACT, email: 'ander@example.invalid' } }));
    await test.sendMails();
    expect(await readdir(test.mailFolder)).toHaveLength(4);
    const leadId = (await leads()).find(({ contact }) => contact?.email === CONTACT.email)?.id ?? '';

    expect(await test.app.eraseQuote(token)).toBe(true);

    expect(await readdir(test.mailFolder)).toHaveLength(2);
    expect(await test.app.readQuote(token)).toBeNull();
    expect(await test.app.keptData(token)).toBeNull();
    expect(await leads()).toHaveLength(1);
    expect(await test.database.consents.findByLeadId(leadId)).toEqual([]);
    expect(await test.database.mails.ofLead(leadId)).toEqual([]);
    expect(await test.database.erasures.list(10)).toMatchObject([{ erasedAt: '2026-11-21T12:00:00.000Z' }]);
    expect(await test.app.readQuote(other)).not.toBeNull();
    expect(await test.app.eraseQuote(token)).toBe(false);
  });

  it('leaves no byte of the address or the token in any file of the data folder', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: CONTACT }));
    await test.sendMails();
    expect(await bytesOnDisk()).toContain(CONTACT.email);
    await test.app.eraseQuote(token);
    const bytes = await bytesOnDisk();
    expect(bytes).not.toContain(CONTACT.email);
    expect(bytes).not.toContain(token);
  });

  it('of an indication without contact needs no mail folder', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    expect(await test.app.eraseQuote(token)).toBe(true);
    expect(await leads()).toEqual([]);
  });

  it('before the mails were sent leaves nothing to send', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: CONTACT }));
    await test.app.eraseQuote(token);
    await test.sendMails();
    expect(await test.transport.kept()).toEqual([]);
  });
});

describe('retention', () => {
  it('erases an indication 90 days after the last visit, not a day earlier', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    test.clock.pass(60 * DAY);
    await test.app.readQuote(token);
    test.clock.pass(90 * DAY);
    expect(await sweepNow()).toMatchObject({ indications: 0 });
    test.clock.pass(1);
    expect(await sweepNow()).toMatchObject({ indications: 1 });
    expect(await test.app.readQuote(token)).toBeNull();
  });

  it('keeps a lead twelve months after the last contact, its mail texts thirty days', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: CONTACT }));
    await test.sendMails();
    test.clock.pass(30 * DAY);
    expect(await sweepNow()).toMatchObject({ mailBodies: 0, mailCopies: 0 });
    test.clock.pass(1);
    expect(await sweepNow()).toMatchObject({ mailBodies: 2, mailCopies: 2, leads: 0 });
    expect(await readdir(test.mailFolder)).toEqual([]);
    expect(await sweepNow()).toMatchObject({ mailBodies: 0, mailCopies: 0 });
    test.clock.pass(335 * DAY);
    expect(await sweepNow()).toMatchObject({ leads: 1, indications: 0 });
    expect(await leads()).toEqual([]);
    expect(await test.app.readQuote(token)).toBeNull();
  });

  it('removes the file of a mail whose lead is gone, as after a crash while erasing', async () => {
    await mkdir(test.mailFolder, { recursive: true });
    await writeFile(join(test.mailFolder, `${newId()}.${newId()}.eml`), 'left over');
    expect(await sweepNow()).toMatchObject({ mailCopies: 1 });
    expect(await readdir(test.mailFolder)).toEqual([]);
  });

  it('frees idempotency keys after a day', async () => {
    await test.app.createQuote({ profile: PROFILE, idempotencyKey: 'sleutel-0001' });
    test.clock.pass(DAY + 1);
    expect(await sweepNow()).toMatchObject({ idempotencyKeys: 1 });
  });

  it('runs at the start and survives a fault, which it logs', async () => {
    const lines: string[] = [];
    const log = { info: () => undefined, error: (_fields: unknown, message: string) => void lines.push(message) };
    const database = { ...test.database, retention: { sweep: () => Promise.reject(new Error('disk full')) } };
    const job = startRetention({ database, clock: test.clock, retention: PERIODS, mailCopies: test.transport, log });
    await job.stop();
    expect(lines).toEqual(['the retention sweep failed; it runs again tomorrow and at the next start']);
  });
});
