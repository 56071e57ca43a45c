import { expect, it } from 'vitest';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { FeedbackRecord, StepCountRecord } from '#/server/db/records.ts';
import type { Opened } from './opened.ts';
import { insertIndication, insertOfferRequest, offerRequest } from './rows.ts';

const SOURCE = { entryPath: '/verzekeraars/', utm: { utm_source: 'nieuwsbrief', utm_campaign: 'najaar 2026' } };
const day = plainDateOf;

function feedback(replaced: Partial<FeedbackRecord> = {}): FeedbackRecord {
  const editions = ['mkbzeker-2026-1 0123abcd'];
  const random = Array.from(crypto.getRandomValues(new Uint8Array(8)), String).join('');
  return { id: random, givenOn: day('2026-11-21'), answer: 'higher', remark: null, engineVersion: '1.0.0', editions, ...replaced };
}

function count(replaced: Partial<StepCountRecord> = {}): StepCountRecord {
  return { day: day('2026-11-21'), step: 'omzet', question: 'turnover', event: 'answered', times: 1, ...replaced };
}

function sourceContract(opened: () => Opened): void {
  it('keeps the source of a lead with the lead, and erases it with the lead', async () => {
    const { database, store } = opened();
    const request = offerRequest();
    await insertOfferRequest(database, request);
    const { lead: other } = await insertIndication(database);
    await database.leadSources.insert(request.lead.id, SOURCE);
    await database.leadSources.insert(other.id, { entryPath: '/', utm: {} });
    expect(await database.leadSources.find(request.lead.id)).toStrictEqual(SOURCE);
    expect(await database.leadSources.find('no such id')).toBeNull();
    const listed = await database.leads.list({ limit: 9, withContact: false });
    expect(listed.map(({ id, source }) => [id, source])).toContainEqual([request.lead.id, SOURCE]);
    await database.quotes.erase(request.quote.id);
    expect(await store.query('select lead_id from lead_source')).toStrictEqual([{ lead_id: other.id }]);
    await database.retention.sweep({
      indicationsBefore: '2099-01-01T00:00:00.000Z',
      leadsBefore: '2020-01-01T00:00:00.000Z',
      mailBodiesBefore: '2020-01-01T00:00:00.000Z',
      idempotencyBefore: '2020-01-01T00:00:00.000Z',
      savedAnswersBefore: '2020-01-01T00:00:00.000Z',
      unconfirmedRemindersBefore: '2020-01-01T00:00:00.000Z',
      debtorChecksBefore: '2020-01-01T00:00:00.000Z',
      remindersBefore: plainDateOf('2020-01-01'),
    });
    expect(await store.query('select lead_id from lead_source')).toStrictEqual([]);
    expect(store.files()?.includes('nieuwsbrief') ?? false).toBe(false);
  });

  it('takes no source of a lead that is not there', async () => {
    await expect(opened().database.leadSources.insert('no such lead', SOURCE)).rejects.toThrow(/foreign key/i);
  });
}

function feedbackContract(opened: () => Opened): void {
  it('gives back feedback as it was given, newest day first, with nothing in the row that leads to a visitor', async () => {
    const { database, store } = opened();
    const tap = feedback();
    const remark = feedback({ givenOn: day('2026-11-22'), answer: 'lower', remark: 'Ik dacht aan de helft – “echt”' });
    await database.feedback.insert(tap);
    await database.feedback.insert(remark);
    expect(await database.feedback.list({ limit: 9 })).toStrictEqual([remark, tap]);
    expect(await database.feedback.list({ limit: 1 })).toStrictEqual([remark]);
    const [row] = await store.query('select * from feedback');
    expect(Object.keys(row ?? {}).toSorted()).toStrictEqual(['answer', 'editions', 'engine_version', 'given_on', 'id', 'remark']);
  });

  it('erases feedback of before a day, also out of the files', async () => {
    const { database, store } = opened();
    await database.feedback.insert(feedback({ givenOn: day('2024-11-20'), remark: 'kanarietekst' }));
    const edge = feedback({ givenOn: day('2024-11-21') });
    await database.feedback.insert(edge);
    expect(await database.transaction((inside) => inside.feedback.eraseBefore(day('2024-11-21')))).toBe(1);
    expect(await database.feedback.list({ limit: 9 })).toStrictEqual([edge]);
    expect(store.files()?.includes('kanarietekst') ?? false).toBe(false);
  });
}

function stepCountContract(opened: () => Opened): void {
  it('adds up per day, step, question and event', async () => {
    const { database, store } = opened();
    const fault = count({ event: 'fault:share-over-100', question: 'excludedShare' });
    await database.stepCounts.add([count({ times: 3 }), fault]);
    await database.stepCounts.add([count({ times: 4 }), count({ day: day('2026-11-22'), times: 5 })]);
    expect(await store.query('select times from step_count')).toHaveLength(3);
    expect(await database.stepCounts.sums(day('2026-11-21'), day('2026-11-22'))).toStrictEqual([
      { ...fault, times: 1 },
      count({ day: day('2026-11-22'), times: 12 }),
    ]);
    expect(await database.stepCounts.sums(day('2026-11-22'), day('2026-11-22'))).toMatchObject([{ times: 5 }]);
    expect(await database.stepCounts.sums(day('2026-11-23'), day('2026-11-30'))).toStrictEqual([]);
  });

  it('takes nothing, and more than fits in one statement', async () => {
    const { database } = opened();
    await database.stepCounts.add([]);
    await database.stepCounts.add(Array.from({ length: 450 }, (_, index) => count({ event: `e${String(index)}` })));
    expect(await database.stepCounts.sums(day('2026-11-21'), day('2026-11-21'))).toHaveLength(450);
  });

  it('erases the sums of days before a day', async () => {
    const { database } = opened();
    await database.stepCounts.add([count({ day: day('2024-11-20') }), count({ day: day('2024-11-21'), times: 2 })]);
    expect(await database.stepCounts.eraseBefore(day('2024-11-21'))).toBe(1);
    expect(await database.stepCounts.sums(day('2020-01-01'), day('2030-01-01'))).toMatchObject([{ times: 2 }]);
  });
}

export function statisticsContract(opened: () => Opened): void {
  sourceContract(opened);
  feedbackContract(opened);
  stepCountContract(opened);
}
