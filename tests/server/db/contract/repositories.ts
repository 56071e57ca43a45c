import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Opened } from './opened.ts';
import { contact, insertIndication, insertOfferRequest, lead, mail, NOON, offerRequest, quote } from './rows.ts';

export function repositoriesContract(opened: () => Opened): void {
  it('gives back a quote exactly as it was stored', async () => {
    const { database } = opened();
    const stored = quote();
    await database.quotes.insert(stored);
    expect(await database.quotes.findByTokenHash(stored.tokenHash)).toStrictEqual(stored);
    expect(await database.quotes.findById(stored.id)).toStrictEqual(stored);
    expect(await database.quotes.findById('no such id')).toBeNull();
    expect(await database.quotes.findByTokenHash('')).toBeNull();
  });

  it('keeps a token hash unique', async () => {
    const { database } = opened();
    const stored = quote();
    await database.quotes.insert(stored);
    await expect(database.quotes.insert(quote({ tokenHash: stored.tokenHash }))).rejects.toThrow(/unique/i);
  });

  it('pages through all quotes, oldest first, each once', async () => {
    const { database } = opened();
    const ids: string[] = [];
    for (let i = 0; i < 7; i += 1) ids.push((await insertIndication(database)).quote.id);
    const seen: string[] = [];
    for (let page = await database.quotes.page(null, 3); page.length > 0; page = await database.quotes.page(seen.at(-1) ?? null, 3)) {
      seen.push(...page.map((found) => found.id));
    }
    expect(seen).toStrictEqual(ids);
  });

  it('moves the last visit forward and never back', async () => {
    const { database } = opened();
    const stored = quote();
    await database.quotes.insert(stored);
    await database.quotes.touch(stored.id, '2026-11-25T08:00:00.123Z');
    await database.quotes.touch(stored.id, '2026-11-22T08:00:00.000Z');
    expect((await database.quotes.findById(stored.id))?.lastVisitedAt).toBe('2026-11-25T08:00:00.123Z');
  });

  it('puts another comparison in the place of one, and nothing else of it changes', async () => {
    const { database } = opened();
    const stored = quote();
    const other = quote();
    await database.quotes.insert(stored);
    await database.quotes.insert(other);
    const comparisonJson = '{"answered":true}';
    const comparisonSha256 = createHash('sha256').update(comparisonJson).digest('hex');
    const replaced = { ...stored, engineVersion: '9.9.9', comparisonJson, comparisonSha256 };
    await database.quotes.replace({ ...replaced, lastVisitedAt: '2027-01-01T00:00:00.000Z' });
    expect(await database.quotes.findById(stored.id)).toStrictEqual(replaced);
    expect(await database.quotes.findById(other.id)).toStrictEqual(other);
  });

  it('gives back lead, contact, consents and mails as they were stored', async () => {
    const { database } = opened();
    const request = offerRequest();
    await insertOfferRequest(database, request);
    expect(await database.leads.findByQuoteId(request.quote.id)).toStrictEqual(request.lead);
    expect(await database.contacts.find(request.contact.id)).toStrictEqual(request.contact);
    expect(await database.consents.findByLeadId(request.lead.id)).toStrictEqual(request.consents);
    for (const letter of request.mails) expect(await database.mails.find(letter.id)).toStrictEqual(letter);
    expect(await database.mails.ofLead(request.lead.id)).toStrictEqual(request.mails.map(({ id, kind, state }) => ({ id, kind, state })));
    expect(await database.mails.find('no such id')).toBeNull();
    expect(await database.contacts.find('no such id')).toBeNull();
    expect(await database.leads.findByQuoteId('no such id')).toBeNull();
  });

  it('changes a lead and a contact', async () => {
    const { database } = opened();
    const { lead: found } = await insertIndication(database);
    const person = contact();
    await database.contacts.insert(person);
    const asked = { ...found, stage: 'offer-requested', contactId: person.id, insurers: ['credendo'] } as const;
    await database.leads.update(asked);
    expect(await database.leads.findByQuoteId(found.quoteId ?? '')).toStrictEqual(asked);
    const other = contact({ id: person.id, companyName: 'Andere B.V.', phone: null, remarks: null, registrationNumber: null });
    await database.contacts.update(other);
    expect(await database.contacts.find(person.id)).toStrictEqual(other);
    expect(await database.contacts.filledFields(person.id)).toStrictEqual(['companyName', 'personName', 'email']);
  });

  it('tells which contact fields are filled without their text', async () => {
    const { database } = opened();
    const person = contact({ phone: null });
    await database.contacts.insert(person);
    expect(await database.contacts.filledFields(person.id)).toStrictEqual([
      'companyName',
      'registrationNumber',
      'personName',
      'email',
      'remarks',
    ]);
    expect(await database.contacts.filledFields('no such id')).toStrictEqual([]);
  });

  it('lists leads newest first, with contact only where asked', async () => {
    const { database } = opened();
    const { lead: first } = await insertIndication(database);
    const request = offerRequest();
    await insertOfferRequest(database, request);
    const letters = request.mails.map(({ id, kind, state, attempts, lastError }) => ({ id, kind, state, attempts, lastError }));
    expect(await database.leads.list({ limit: 10, withContact: true })).toStrictEqual([
      { ...request.lead, contact: request.contact, source: null, mails: letters },
      { ...first, contact: null, source: null, mails: [] },
    ]);
    expect(await database.leads.list({ limit: 1, withContact: false })).toStrictEqual([
      { ...request.lead, contact: null, source: null, mails: letters },
    ]);
  });

  it('refuses a lead without its quote, a second lead of a quote and a word that is not known', async () => {
    const { database, store } = opened();
    await expect(database.leads.insert(lead('no such quote'))).rejects.toThrow(/foreign key/i);
    const { quote: stored } = await insertIndication(database);
    await expect(database.leads.insert(lead(stored.id))).rejects.toThrow(/unique/i);
    await expect(store.query(`update lead set stage = 'sold'`)).rejects.toThrow(/check/i);
    await expect(store.query(`update lead set insurers = '[atradius'`)).rejects.toThrow(/check|json/i);
  });

  it('lists mails by state', async () => {
    const { database } = opened();
    const { lead: found } = await insertIndication(database);
    const due = mail(found.id);
    const failed = mail(found.id, { state: 'failed', attempts: 4, lastError: 'no such mailbox' });
    await database.mails.insert(due);
    await database.mails.insert(failed);
    expect(await database.mails.list({ states: ['failed', 'unknown'], limit: 5 })).toStrictEqual([failed]);
    expect(await database.mails.list({ states: ['due', 'failed'], limit: 1 })).toStrictEqual([due]);
  });

  it('keeps an idempotency key once and completes it', async () => {
    const { database } = opened();
    const record = { keyHash: 'a'.repeat(64), bodyHash: 'b', sealedAnswer: null, quoteId: null, createdAt: NOON };
    expect(await database.idempotency.insert(record)).toBe(true);
    expect(await database.idempotency.insert({ ...record, bodyHash: 'c' })).toBe(false);
    expect(await database.idempotency.find(record.keyHash)).toStrictEqual(record);
    await database.idempotency.complete(record.keyHash, new Uint8Array([0, 255, 128]));
    const completed = await database.idempotency.find(record.keyHash);
    expect([...(completed?.sealedAnswer ?? [])]).toStrictEqual([0, 255, 128]);
    await database.idempotency.remove(record.keyHash);
    expect(await database.idempotency.find(record.keyHash)).toBeNull();
  });

  it('says that it can be written to', async () => {
    await expect(opened().database.ping()).resolves.toBeUndefined();
  });
}
