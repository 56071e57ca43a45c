import { expect, it } from 'vitest';
import { DAY } from '../../../helpers/clock.ts';
import type { Opened } from './opened.ts';
import { insertIndication, insertOfferRequest, offerRequest } from './rows.ts';

const TABLES = [
  'quote',
  'lead',
  'lead_source',
  'contact',
  'consent',
  'mail',
  'idempotency',
  'call_back',
  'share',
  'feedback_given',
  'saved_answers',
] as const;

/** Every value of every row as text: bytes as hex, so that sealed values can be looked for as they stand. */
async function dump(opened: Opened, tables: readonly string[] = [...TABLES, 'erasure']): Promise<string> {
  const rows = await Promise.all(tables.map((table) => opened.store.query(`select * from ${table}`)));
  return JSON.stringify(rows, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
    if (isBufferJson(value)) return Buffer.from(value.data).toString('hex');
    return value;
  });
}

const isBufferJson = (value: unknown): value is { readonly data: readonly number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';

/** A request with a word of its own in every text that is stored. */
function canaries() {
  const request = offerRequest({
    quote: { engineVersion: 'canary-engine', comparisonJson: '{"canary":"comparison"}' },
  });
  const letters = request.mails.map((letter, index) => ({
    ...letter,
    subject: `canary-subject-${String(index)}`,
    messageId: `<canary-message-${String(index)}@example.nl>`,
  }));
  const consents = request.consents.map((given) => ({ ...given, textVersion: 'canary-text', insurers: ['canary-insurer'] }));
  return {
    ...request,
    mails: letters,
    consents,
    lead: { ...request.lead, insurers: ['canary-insurer'] },
    idempotency: { ...request.idempotency, bodyHash: 'canary-body' },
  };
}

export function erasureContract(opened: () => Opened): void {
  it('leaves nothing of an erased quote in any table, and of others everything', async () => {
    const { database, clock } = opened();
    const { quote: neighbour } = await insertIndication(database);
    const other = offerRequest();
    await insertOfferRequest(database, other);
    const before = await dump(opened());
    const request = canaries();
    await insertOfferRequest(database, request);
    clock.pass(3 * DAY);
    expect(await database.quotes.erase(request.quote.id)).toBe(true);
    expect(await dump(opened(), TABLES)).toBe(JSON.stringify((JSON.parse(before) as unknown[]).slice(0, TABLES.length)));
    expect(await database.erasures.list(10)).toStrictEqual([{ quoteId: request.quote.id, erasedAt: '2026-11-24T12:00:00.000Z' }]);
    expect(await database.quotes.findById(neighbour.id)).not.toBeNull();
    expect(await database.contacts.find(other.contact.id)).toStrictEqual(other.contact);
    expect(await database.quotes.erase(request.quote.id)).toBe(false);
    expect(await database.erasures.list(10)).toHaveLength(1);
  });

  it('keeps no text that was sealed readable, and no erased text at all, in the files', async () => {
    const { database, store } = opened();
    const request = canaries();
    await insertOfferRequest(database, request);
    const stored = await dump(opened());
    const sealed = [...stored.matchAll(/"[0-9a-f]{60,}"/g)].map(([text]) => Buffer.from(text.slice(1, -1), 'hex'));
    expect(sealed.length).toBeGreaterThanOrEqual(request.mails.length + 6);
    const personal = [
      request.contact.email,
      request.contact.personName,
      'Canarie Groothandel',
      'kanarietekst',
      request.contact.phone ?? '?',
    ];
    for (const text of personal) {
      expect(stored).not.toContain(text);
      expect(stored).not.toContain(Buffer.from(text).toString('hex'));
      expect(store.files()?.includes(text) ?? false, text).toBe(false);
    }
    const files = store.files();
    if (files) for (const text of ['canary-engine', 'canary-subject-0']) expect(files.includes(text), text).toBe(true);
    await database.transaction((inside) => inside.quotes.erase(request.quote.id));
    const left = store.files();
    if (left) {
      const texts = [...stored.matchAll(/canary-[a-z]+/g)].map(([text]) => text);
      for (const text of [...texts, request.quote.tokenHash, request.contact.id, ...sealed]) {
        expect(left.includes(text), typeof text === 'string' ? text : text.toString('hex')).toBe(false);
      }
    }
    expect(await dump(opened(), TABLES)).toBe(JSON.stringify(TABLES.map(() => [])));
  });

  it('keeps everything when the transaction around an erasure fails', async () => {
    const { database } = opened();
    const request = offerRequest();
    await insertOfferRequest(database, request);
    const before = await dump(opened());
    const work = database.transaction(async (inside) => {
      expect(await inside.quotes.erase(request.quote.id)).toBe(true);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await dump(opened())).toBe(before);
  });
}
