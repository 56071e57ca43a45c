import { expect, it } from 'vitest';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Opened } from './opened.ts';
import { insertIndication, insertOfferRequest, mail, offerRequest } from './rows.ts';

const LIMIT = '2026-08-23T12:00:00.000Z';
const JUST_BEFORE = '2026-08-23T11:59:59.999Z';
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
const NOTHING = {
  indications: 0,
  leads: 0,
  mailBodies: 0,
  idempotencyKeys: 0,
  savedAnswers: 0,
  premiumChecks: 0,
  debtorChecks: 0,
  reminders: 0,
};

export function retentionContract(opened: () => Opened): void {
  it('erases an indication from the millisecond on that it is past its limit', async () => {
    const { database } = opened();
    const { quote: old } = await insertIndication(database, { lastVisitedAt: JUST_BEFORE });
    const { quote: edge } = await insertIndication(database, { lastVisitedAt: LIMIT });
    const asked = offerRequest({ quote: { lastVisitedAt: LONG_AGO } });
    await insertOfferRequest(database, asked);
    expect(await database.retention.sweep({ ...NEVER, indicationsBefore: LIMIT })).toStrictEqual({ ...NOTHING, indications: 1 });
    expect(await database.quotes.findById(old.id)).toBeNull();
    expect(await database.leads.findByQuoteId(old.id)).toBeNull();
    expect(await database.quotes.findById(edge.id)).not.toBeNull();
    expect(await database.quotes.findById(asked.quote.id)).not.toBeNull();
    expect((await database.erasures.list(9)).map((erasure) => erasure.quoteId)).toStrictEqual([old.id]);
  });

  it('erases a lead with everything from the millisecond on that it is past its limit', async () => {
    const { database, store } = opened();
    const old = offerRequest({ lead: { lastContactAt: JUST_BEFORE } });
    const edge = offerRequest({ lead: { lastContactAt: LIMIT } });
    await insertOfferRequest(database, old);
    await insertOfferRequest(database, edge);
    await insertIndication(database, { lastVisitedAt: JUST_BEFORE });
    expect(await database.retention.sweep({ ...NEVER, leadsBefore: LIMIT })).toStrictEqual({ ...NOTHING, leads: 1 });
    expect(await database.contacts.find(old.contact.id)).toBeNull();
    expect(await database.mails.ofLead(old.lead.id)).toStrictEqual([]);
    expect(await store.query('select id from contact')).toHaveLength(1);
    expect(await store.query('select id from quote')).toHaveLength(2);
  });

  it('takes address and body out of a mail that was sent before the limit, once, and leaves the rest', async () => {
    const { database, store } = opened();
    const { lead } = await insertIndication(database);
    const letters = [
      mail(lead.id, { state: 'sent', sentAt: JUST_BEFORE, lastError: '451 tjitske@kanarie.example later' }),
      mail(lead.id, { state: 'sent', sentAt: LIMIT }),
      mail(lead.id, { createdAt: LONG_AGO }),
    ] as const;
    for (const letter of letters) await database.mails.insert(letter);
    expect(await database.retention.sweep({ ...NEVER, mailBodiesBefore: LIMIT })).toStrictEqual({ ...NOTHING, mailBodies: 1 });
    const stripped = { to: { name: '', address: '' }, replyTo: null, text: '', html: '', lastError: null };
    expect(await database.mails.find(letters[0].id)).toStrictEqual({ ...letters[0], ...stripped });
    expect(await database.mails.find(letters[1].id)).toStrictEqual(letters[1]);
    expect(await database.mails.find(letters[2].id)).toStrictEqual(letters[2]);
    expect(await store.query('select id from mail where content is null')).toStrictEqual([{ id: letters[0].id }]);
    expect(await database.retention.sweep({ ...NEVER, mailBodiesBefore: LIMIT })).toStrictEqual(NOTHING);
  });

  it('forgets idempotency keys', async () => {
    const { database } = opened();
    const key = { bodyHash: 'b', sealedAnswer: null };
    await database.idempotency.insert({ ...key, keyHash: 'old', createdAt: JUST_BEFORE });
    await database.idempotency.insert({ ...key, keyHash: 'edge', createdAt: LIMIT });
    expect(await database.retention.sweep({ ...NEVER, idempotencyBefore: LIMIT })).toStrictEqual({ ...NOTHING, idempotencyKeys: 1 });
    expect(await database.idempotency.find('edge')).not.toBeNull();
  });

  it('erases more than fits in one go', async () => {
    const { database, store } = opened();
    await database.transaction(async (inside) => {
      for (let i = 0; i < 450; i += 1) await insertIndication(inside, { lastVisitedAt: JUST_BEFORE });
    });
    expect(await database.retention.sweep({ ...NEVER, indicationsBefore: LIMIT })).toStrictEqual({ ...NOTHING, indications: 450 });
    expect(await store.query('select id from lead')).toStrictEqual([]);
  });
}
