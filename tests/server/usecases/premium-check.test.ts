import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { EXAMPLE_POLICY } from '#/server/api/examples.ts';
import type { PremiumCheckInput } from '#/server/app.ts';
import { hashToken, newToken } from '#/server/ids.ts';
import { sweep } from '#/server/usecases/retention.ts';
import { CONTACT, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';

const INPUT: PremiumCheckInput = { profile: PROFILE, policy: EXAMPLE_POLICY };
const WHO = { ...CONTACT, insurers: [] };

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const checks = () => test.app.premiumChecks;
const leads = () => test.database.leads.list({ limit: 9, withContact: true });
const mails = () => test.database.mails.list({ states: ['due', 'sent', 'sending'], limit: 20 });

async function mailTexts(): Promise<readonly string[]> {
  const names = await readdir(test.mailFolder, { recursive: true });
  return Promise.all(names.filter((name) => name.endsWith('.eml')).map((name) => readFile(join(test.mailFolder, name), 'utf8')));
}

describe('keeping a Premie-Check', () => {
  it('stores nothing for a check alone', async () => {
    expect(checks().check(INPUT).verdict.kind).not.toBe('not-assessable');
    expect(await leads()).toEqual([]);
  });

  it('keeps the outcome under its form key, once, and gives it back as it was', async () => {
    const key = newToken();
    expect(await checks().keep(INPUT, key)).toBe(key);
    expect(await checks().keep({ ...INPUT, profile: { ...PROFILE, turnoverCents: 1e9 } }, key)).toBe(key);
    expect(await checks().keep(INPUT, 'no key')).toBeNull();
    expect(await leads()).toMatchObject([{ type: 'premium-check', stage: 'indication', contact: null, mails: [] }]);
    expect(await checks().read(key)).toMatchObject({ check: checks().check(INPUT), isReplaced: false, keptUntil: '2027-02-19' });
    expect(await checks().read(newToken())).toBeNull();
  });

  it('moves the day of erasure with a visit, and erases everything by its link', async () => {
    const key = newToken();
    await checks().keep(INPUT, key);
    test.clock.pass(30 * 24 * 3_600_000);
    expect(await checks().read(key)).toMatchObject({ keptUntil: '2027-03-21' });
    expect(await checks().erase(key)).toBe(true);
    expect(await checks().erase(key)).toBe(false);
    expect(await checks().read(key)).toBeNull();
    expect(await leads()).toEqual([]);
  });

  it('keeps at another address once what its form key kept was erased, and is one there too', async () => {
    const key = newToken();
    await checks().keep(INPUT, key);
    await checks().erase(key);
    const again = await checks().keep(INPUT, key);
    expect(again).not.toBe(key);
    expect(await checks().read(key)).toBeNull();
    expect(await checks().read(again ?? '')).not.toBeNull();
    expect(await checks().keep(INPUT, key)).toBe(again);
    expect(await checks().review({ input: INPUT, formKey: key }, WHO)).toBe(again);
    expect(await leads()).toHaveLength(1);
    await checks().erase(again ?? '');
    const third = await checks().keep(INPUT, key);
    expect([key, again]).not.toContain(third);
    expect(await checks().read(again ?? '')).toBeNull();
  });
});

describe('letting the broker look along', () => {
  it('writes check, lead, contact, consent and both mails at once', async () => {
    const key = newToken();
    expect(await checks().review({ input: INPUT, formKey: key }, WHO)).toBe(key);
    const [lead] = await leads();
    expect(lead).toMatchObject({ type: 'premium-check', stage: 'review-requested', contact: { email: CONTACT.email } });
    expect(lead?.mails.map(({ kind }) => kind)).toEqual(['premium-check-visitor', 'premium-check-broker']);
    const [consent] = await test.database.consents.findByLeadId(lead?.id ?? '');
    expect(consent).toMatchObject({ purpose: 'broker-review', textVersion: '2026-11-22' });
    const [toVisitor, toBroker] = await mails();
    expect(toVisitor?.text).toContain(`https://voorbeeld.example/premie-check/${key}/`);
    expect(toBroker?.text).not.toContain(key);
    expect(toBroker?.text).toContain('0,45%');
    expect(toBroker?.subject).not.toMatch(/Anna|Kaas/);
    expect(test.nudges()).toBe(1);
  });

  it('is one request when it is sent twice, and tells both sides of other details', async () => {
    const place = { input: INPUT, formKey: newToken() };
    await checks().review(place, WHO);
    await checks().review(place, WHO);
    expect(await mails()).toHaveLength(2);
    await checks().review({ token: place.formKey }, { ...WHO, phone: '030 1234567' });
    expect((await mails()).map(({ kind }) => kind)).toHaveLength(4);
    expect(await leads()).toHaveLength(1);
    expect(await checks().review({ token: newToken() }, WHO)).toBeNull();
  });

  it('leaves nothing behind when a mail cannot be written', async () => {
    await test.close();
    test = await openTestApp({
      wrap: (database) => ({
        ...database,
        transaction: (work) =>
          database.transaction((inside) =>
            work({ ...inside, mails: { ...inside.mails, insert: () => Promise.reject(new Error('full')) } }),
          ),
      }),
    });
    await expect(checks().review({ input: INPUT, formKey: newToken() }, WHO)).rejects.toThrow('full');
    expect(await leads()).toEqual([]);
  });

  it('erases the copies of mails with the check', async () => {
    const key = newToken();
    await checks().review({ input: INPUT, formKey: key }, WHO);
    await test.sendMails();
    expect(await mailTexts()).toHaveLength(2);
    await checks().erase(key);
    expect(await mailTexts()).toEqual([]);
  });
});

describe('the outcome by mail', () => {
  it('keeps the check, mails once per key and at most five times', async () => {
    const key = newToken();
    const send = (mailKey: string) => checks().mail({ input: INPUT, formKey: key }, { address: 'ik@voorbeeld.example', mailKey });
    expect(await send(key)).toBe('done');
    expect(await send(key)).toBe('done');
    expect(await mails()).toHaveLength(1);
    for (let more = 0; more < 4; more += 1) expect(await send(newToken())).toBe('done');
    expect(await send(newToken())).toBe('too-many');
    expect(await checks().mail({ token: newToken() }, { address: 'a@b.example', mailKey: newToken() })).toBe('not-found');
    expect((await mails())[0]?.text).toMatch(/U betaalt|Wat u betaalt/);
  });
});

describe('the outcome by mail to another address', () => {
  it('goes there too when the same form is sent again with it, and once to each', async () => {
    const key = newToken();
    const send = (address: string) => checks().mail({ input: INPUT, formKey: key }, { address, mailKey: key });
    for (const address of ['fout@voorbeeld.example', 'goed@voorbeeld.example', 'goed@voorbeeld.example'])
      expect(await send(address)).toBe('done');
    expect((await mails()).map(({ to }) => to.address).sort()).toEqual(['fout@voorbeeld.example', 'goed@voorbeeld.example']);
  });
});

describe('a reminder of the notice day', () => {
  const DAY = plainDateOf('2027-04-30');
  const ask = (formKey: string, day = DAY, address = 'ik@voorbeeld.example') => checks().askReminder({ address, day, formKey });

  /** Asks, and answers the token of the link in the newest mail. */
  async function asked(formKey = newToken(), day = DAY): Promise<string> {
    expect(await ask(formKey, day)).toBe('done');
    const text = (await mails()).toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]?.text ?? '';
    return /\/premie-check\/herinnering\/([\w-]{22})\//.exec(text)?.[1] ?? 'no link';
  }

  it('is confirmed by who reads the mail alone: the form key opens and confirms nothing', async () => {
    const formKey = newToken();
    const token = await asked(formKey);
    expect(token).not.toBe(formKey);
    expect((await mails())[0]).toMatchObject({ to: { address: 'ik@voorbeeld.example' } });
    expect(JSON.stringify(await mails())).not.toContain(formKey);
    expect(await checks().reminder(formKey)).toBeNull();
    expect([await checks().confirmReminder(formKey), await checks().stopReminder(formKey)]).toEqual([false, false]);
    expect((await checks().reminder(token))?.isConfirmed).toBe(false);
  });

  it('mails a corrected address of the same form too', async () => {
    const formKey = newToken();
    await ask(formKey);
    expect(await ask(formKey, DAY, 'goed@voorbeeld.example')).toBe('done');
    expect((await mails()).map(({ to }) => to.address).sort()).toEqual(['goed@voorbeeld.example', 'ik@voorbeeld.example']);
  });

  it('is asked for, confirmed by a press, and lies ready for 60 and 14 days before', async () => {
    const formKey = newToken();
    const key = await asked(formKey);
    expect(await ask(formKey)).toBe('done');
    expect((await mails()).map(({ kind }) => kind)).toEqual(['reminder-confirm']);
    expect(await checks().reminder(key)).toEqual({ day: DAY, isConfirmed: false, before: [60, 14] });
    expect(await checks().confirmReminder(key)).toBe(true);
    expect(await checks().confirmReminder(key)).toBe(true);
    const later = (await mails()).filter(({ kind }) => kind !== 'reminder-confirm');
    expect(later.map(({ kind, nextAttemptAt }) => [kind, nextAttemptAt])).toEqual([
      ['reminder-60', '2027-03-01T07:00:00.000Z'],
      ['reminder-14', '2027-04-16T06:00:00.000Z'],
    ]);
    expect(later[0]?.calendar).toContain('DTSTART;VALUE=DATE:20270430');
    expect(later[0]?.text).toContain(`/premie-check/herinnering/${key}/#stoppen`);
  });

  it('stops with one press: address and mails are gone', async () => {
    const key = await asked();
    await checks().confirmReminder(key);
    expect(await checks().stopReminder(key)).toBe(true);
    expect(await checks().stopReminder(key)).toBe(false);
    expect(await mails()).toEqual([]);
    expect(await checks().confirmReminder(key)).toBe(false);
    expect(await test.database.reminders.findByTokenHash(hashToken(key))).toBeNull();
  });

  it('mails only what is still ahead, and refuses a day that is too near or too far', async () => {
    const key = await asked(newToken(), plainDateOf('2026-12-31'));
    await checks().confirmReminder(key);
    expect((await mails()).map(({ kind }) => kind)).toEqual(['reminder-confirm', 'reminder-14']);
    expect(await ask(newToken(), plainDateOf('2026-12-01'))).toBe('too-late');
    expect(await ask(newToken(), plainDateOf('2036-12-01'))).toBe('too-far');
    expect(await ask('no key')).toBe('not-found');
    expect([DAY, plainDateOf('2036-12-01')].map((day) => checks().isTooFarToRemind(day))).toEqual([false, true]);
  });

  it('promises no mail that can no longer come: confirmed too late it is refused, and it tells which are ahead', async () => {
    const late = await asked(newToken(), plainDateOf('2026-12-07'));
    const early = await asked(newToken(), plainDateOf('2026-12-31'));
    await checks().confirmReminder(early);
    expect(await checks().reminder(early)).toMatchObject({ isConfirmed: true, before: [14] });
    test.clock.pass(3 * 24 * 3_600_000);
    expect(await checks().confirmReminder(late)).toBe(false);
    expect(await checks().reminder(late)).toEqual({ day: '2026-12-07', isConfirmed: false, before: [] });
    expect((await mails()).map(({ kind }) => kind).sort()).toEqual(['reminder-14', 'reminder-confirm', 'reminder-confirm']);
    expect([checks().reminderDays(plainDateOf('2026-12-08')), checks().reminderDays(DAY)]).toEqual([[], [60, 14]]);
  });

  it('names the day and not how many are left, because a mail may have waited for a server that was down', async () => {
    const key = await asked();
    await checks().confirmReminder(key);
    const later = (await mails()).filter(({ kind }) => kind !== 'reminder-confirm');
    for (const { subject, text } of later) {
      expect(subject).toContain('30\u00a0april 2027');
      expect(text).not.toMatch(/nog \d+ dagen/i);
    }
  });

  it('is erased after seven days without confirmation, and after its day', async () => {
    const deps = { database: test.database, clock: test.clock, mailCopies: test.transport };
    const retention = { indicationDays: 90, debtorCheckDays: 30, leadMonths: 12, mailBodyDays: 30, statisticsMonths: 24 };
    const open = await asked();
    const set = await asked();
    await checks().confirmReminder(set);
    test.clock.pass(8 * 24 * 3_600_000);
    expect(await sweep({ ...deps, retention })).toMatchObject({ reminders: 1 });
    expect(await checks().reminder(open)).toBeNull();
    expect(await checks().reminder(set)).not.toBeNull();
    test.clock.pass(200 * 24 * 3_600_000);
    expect(await sweep({ ...deps, retention })).toMatchObject({ reminders: 1 });
  });
});
