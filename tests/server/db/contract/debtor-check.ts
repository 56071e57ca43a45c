import { expect, it } from 'vitest';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { DebtorCheckRecord, LeadRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { hashToken, newId, newToken } from '#/server/ids.ts';
import { SealBroken } from '#/server/security/box.ts';
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

const check = (replaced: Partial<DebtorCheckRecord> = {}): DebtorCheckRecord => ({
  id: newId(),
  tokenHash: hashToken(newToken()),
  createdAt: NOON,
  findingsJson: '{"kind":"book","key":"k1é"}',
  chosenJson: null,
  ...replaced,
});

const leadOf = (debtorCheckId: string, contactId: string | null, lastContactAt = NOON): LeadRecord => ({
  ...{ id: newId(), type: 'debtor-check', stage: contactId === null ? 'indication' : 'review-requested', quoteId: null, debtorCheckId },
  ...{ contactId, createdAt: NOON, lastContactAt, insurers: [] },
});

async function insertAsked(database: Repositories, replaced: Partial<DebtorCheckRecord> = {}) {
  const kept = check({ chosenJson: '[{"key":"k1","name":"Kanarie B.V."}]', ...replaced });
  const person = contact();
  const lead = leadOf(kept.id, person.id);
  await database.debtorChecks.insert(kept);
  await database.contacts.insert(person);
  await database.leads.insert(lead);
  await database.consents.insert(consent(lead.id, { purpose: 'broker-review' }));
  await database.mails.insert(mail(lead.id, { kind: 'debtor-check-broker' }));
  return { kept, lead };
}

export function debtorCheckContract(opened: () => Opened): void {
  it('gives a check back as it was, by its token alone, and replaces what it holds', async () => {
    const { database } = opened();
    const kept = check();
    await database.debtorChecks.insert(kept);
    expect(await database.debtorChecks.findByTokenHash(kept.tokenHash)).toStrictEqual(kept);
    expect(await database.debtorChecks.findByTokenHash(hashToken(newToken()))).toBeNull();
    const next = { ...kept, findingsJson: '{"kind":"two-minutes"}', chosenJson: '[]' };
    await database.debtorChecks.update(next);
    expect(await database.debtorChecks.findByTokenHash(kept.tokenHash)).toStrictEqual(next);
    await expect(database.debtorChecks.insert(check({ tokenHash: kept.tokenHash }))).rejects.toThrow(/unique|constraint/i);
  });

  it('seals outcome and names, each in its own column of its own row', async () => {
    const { database, store } = opened();
    const { kept } = await insertAsked(database);
    const other = check();
    await database.debtorChecks.insert(other);
    expect(JSON.stringify(await store.query('select * from debtor_check'))).not.toMatch(/Kanarie|book/);
    expect(store.files()?.includes('Kanarie') ?? false).toBe(false);
    await store.query(
      `update debtor_check set content = (select content from debtor_check where id = '${kept.id}') where id = '${other.id}'`,
    );
    await expect(database.debtorChecks.findByTokenHash(other.tokenHash)).rejects.toThrow(SealBroken);
  });

  it('erases a check with lead, names, contact, consent and mails', async () => {
    const { database, store } = opened();
    const { kept, lead } = await insertAsked(database);
    expect(await database.leads.findByDebtorCheckId(kept.id)).toStrictEqual(lead);
    expect(await database.leads.erase(lead.id)).toBe(false);
    expect(await database.debtorChecks.erase(kept.id)).toBe(true);
    expect(await database.debtorChecks.erase(kept.id)).toBe(false);
    for (const table of ['debtor_check', 'lead', 'contact', 'consent', 'mail'])
      expect(await store.query(`select 1 from ${table}`)).toStrictEqual([]);
    expect((await database.erasures.list(5)).map(({ quoteId }) => quoteId)).toStrictEqual([kept.id]);
  });

  it('erases by the day of keeping; where the broker was asked only the request stays, as long as a lead', async () => {
    const { database, store } = opened();
    const old = check({ createdAt: '2026-10-22T11:59:59.999Z' });
    const edge = check({ createdAt: '2026-10-22T12:00:00.000Z' });
    for (const one of [old, edge]) await database.debtorChecks.insert(one);
    await database.leads.insert(leadOf(old.id, null));
    const { kept, lead } = await insertAsked(database, { createdAt: '2026-10-22T11:00:00.000Z' });
    const limits = { ...NEVER, debtorChecksBefore: '2026-10-22T12:00:00.000Z' };
    expect(await database.retention.sweep(limits)).toMatchObject({ debtorChecks: 2, leads: 0 });
    expect(await database.retention.sweep(limits)).toMatchObject({ debtorChecks: 0 });
    expect(await database.debtorChecks.findByTokenHash(old.tokenHash)).toBeNull();
    expect(await database.debtorChecks.findByTokenHash(edge.tokenHash)).not.toBeNull();
    expect(await database.debtorChecks.findByTokenHash(kept.tokenHash)).toStrictEqual({ ...kept, findingsJson: null, chosenJson: null });
    expect(await database.leads.find(lead.id)).toStrictEqual(lead);
    expect(await database.retention.sweep({ ...NEVER, leadsBefore: '2099-01-01T00:00:00.000Z' })).toMatchObject({ leads: 1 });
    expect(await store.query('select id from debtor_check')).toStrictEqual([{ id: edge.id }]);
  });
}
