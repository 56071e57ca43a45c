import { expect, it } from 'vitest';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { LeadRecord, PremiumCheckRecord, ReminderRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { hashToken, newId, newToken } from '#/server/ids.ts';
import type { Opened } from './opened.ts';
import { consent, contact, mail, NOON } from './rows.ts';

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const NEVER = {
  indicationsBefore: LONG_AGO,
  leadsBefore: LONG_AGO,
  mailBodiesBefore: LONG_AGO,
  idempotencyBefore: LONG_AGO,
  savedAnswersBefore: LONG_AGO,
  unconfirmedRemindersBefore: LONG_AGO,
  debtorChecksBefore: LONG_AGO,
  remindersBefore: plainDateOf('2020-01-01'),
};

const check = (replaced: Partial<PremiumCheckRecord> = {}): PremiumCheckRecord => ({
  id: newId(),
  tokenHash: hashToken(newToken()),
  createdAt: NOON,
  lastVisitedAt: NOON,
  checkJson: '{"verdict":"één"}',
  ...replaced,
});

const reminder = (replaced: Partial<ReminderRecord> = {}): ReminderRecord => ({
  id: newId(),
  tokenHash: hashToken(newToken()),
  address: 'kanarie@voorbeeld.example',
  day: plainDateOf('2027-04-30'),
  createdAt: NOON,
  confirmedAt: null,
  ...replaced,
});

const leadOf = (premiumCheckId: string, contactId: string | null, lastContactAt = NOON): LeadRecord => ({
  ...{ id: newId(), type: 'premium-check', stage: contactId === null ? 'indication' : 'review-requested', quoteId: null, premiumCheckId },
  ...{ contactId, createdAt: NOON, lastContactAt, insurers: [] },
});

async function insertReviewed(database: Repositories, lastContactAt = NOON) {
  const kept = check({ lastVisitedAt: LONG_AGO });
  const person = contact();
  const lead = leadOf(kept.id, person.id, lastContactAt);
  await database.premiumChecks.insert(kept);
  await database.contacts.insert(person);
  await database.leads.insert(lead);
  await database.consents.insert(consent(lead.id, { purpose: 'broker-review' }));
  await database.mails.insert(mail(lead.id, { kind: 'premium-check-broker' }));
  return { kept, lead, person };
}

export function premiumCheckContract(opened: () => Opened): void {
  it('gives a check back as it was, by its token alone', async () => {
    const { database } = opened();
    const kept = check();
    await database.premiumChecks.insert(kept);
    expect(await database.premiumChecks.findByTokenHash(kept.tokenHash)).toStrictEqual(kept);
    expect(await database.premiumChecks.findByTokenHash(hashToken(newToken()))).toBeNull();
    await database.premiumChecks.touch(kept.id, '2026-12-01T00:00:00.000Z');
    expect(await database.premiumChecks.findByTokenHash(kept.tokenHash)).toMatchObject({ lastVisitedAt: '2026-12-01T00:00:00.000Z' });
    await expect(database.premiumChecks.insert(check({ tokenHash: kept.tokenHash }))).rejects.toThrow(/unique|constraint/i);
  });

  it('refuses a check that is not the one that was stored', async () => {
    const { database, store } = opened();
    const kept = check();
    await database.premiumChecks.insert(kept);
    await store.query(`update premium_check set content_sha256 = 'other'`);
    await expect(database.premiumChecks.findByTokenHash(kept.tokenHash)).rejects.toThrow(/SHA-256 differs/);
  });

  it('erases a check with lead, contact, consent and mails', async () => {
    const { database, store } = opened();
    const { kept, lead } = await insertReviewed(database);
    expect(await database.leads.findByPremiumCheckId(kept.id)).toStrictEqual(lead);
    expect(await database.leads.erase(lead.id)).toBe(false);
    expect(await database.premiumChecks.erase(kept.id)).toBe(true);
    expect(await database.premiumChecks.erase(kept.id)).toBe(false);
    for (const table of ['premium_check', 'lead', 'contact', 'consent', 'mail'])
      expect(await store.query(`select 1 from ${table}`)).toStrictEqual([]);
    expect((await database.erasures.list(5)).map(({ quoteId }) => quoteId)).toStrictEqual([kept.id]);
  });

  it('erases a check by its last visit, and one with contact details by the last contact', async () => {
    const { database } = opened();
    const old = check({ lastVisitedAt: '2026-08-23T11:59:59.999Z' });
    await database.premiumChecks.insert(old);
    await database.leads.insert(leadOf(old.id, null));
    const { kept } = await insertReviewed(database, '2025-11-21T11:59:59.999Z');
    const visits = { ...NEVER, indicationsBefore: '2026-08-23T12:00:00.000Z' };
    expect(await database.retention.sweep(visits)).toMatchObject({ premiumChecks: 1, leads: 0 });
    expect(await database.premiumChecks.findByTokenHash(old.tokenHash)).toBeNull();
    expect(await database.premiumChecks.findByTokenHash(kept.tokenHash)).not.toBeNull();
    expect(await database.retention.sweep({ ...NEVER, leadsBefore: '2025-11-21T12:00:00.000Z' })).toMatchObject({ leads: 1 });
    expect(await database.premiumChecks.findByTokenHash(kept.tokenHash)).toBeNull();
  });

  it('seals the address of a reminder, and erases it with mails that are still to be sent', async () => {
    const { database, store } = opened();
    const wish = reminder();
    await database.reminders.insert(wish);
    const later = mail(wish.id, { kind: 'reminder-60', nextAttemptAt: '2027-03-01T08:00:00.000Z' });
    await database.mails.insert(later);
    expect(await database.reminders.findByTokenHash(wish.tokenHash)).toStrictEqual(wish);
    expect(JSON.stringify(await store.query('select * from reminder'))).not.toContain('kanarie');
    await database.reminders.confirm(wish.id, NOON);
    expect(await database.reminders.findByTokenHash(wish.tokenHash)).toMatchObject({ confirmedAt: NOON });
    expect(await database.mails.find(later.id)).toStrictEqual(later);
    expect(await database.reminders.erase(wish.id)).toBe(true);
    expect(await database.reminders.erase(wish.id)).toBe(false);
    expect(await database.mails.find(later.id)).toBeNull();
  });

  it('erases reminders after their day, and those that nobody confirmed', async () => {
    const { database } = opened();
    const past = reminder({ day: plainDateOf('2026-11-20'), confirmedAt: NOON });
    const today = reminder({ day: plainDateOf('2026-11-21'), confirmedAt: NOON });
    const unconfirmed = reminder({ createdAt: '2026-11-14T11:59:59.999Z' });
    for (const one of [past, today, unconfirmed]) await database.reminders.insert(one);
    const limits = { ...NEVER, remindersBefore: plainDateOf('2026-11-21'), unconfirmedRemindersBefore: '2026-11-14T12:00:00.000Z' };
    expect(await database.retention.sweep(limits)).toMatchObject({ reminders: 2 });
    expect(await database.reminders.findByTokenHash(today.tokenHash)).not.toBeNull();
  });
}
