import { openDatabase } from '#/server/db/open.ts';
import type { Database } from '#/server/db/repositories.ts';
import type { LeadRecord, MailRecord, QuoteRecord } from '#/server/db/records.ts';
import { newId } from '#/server/ids.ts';
import { createKeyring } from '#/server/security/keyring.ts';
import type { Clock } from '#/server/clock.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';

const KEYRING = createKeyring([{ id: '0001-test', secret: Buffer.alloc(32, 7) }]);

/** A fresh SQLite database with the real schema, in memory or in a file. */
export async function testDatabase(clock: Clock, file?: string): Promise<Database> {
  const database = await openDatabase({
    database: file === undefined ? { kind: 'memory' } : { kind: 'sqlite', file },
    keyring: KEYRING,
    clock,
  });
  await database.migrate();
  return database;
}

/** A stored lead to hang mails on. */
export async function storeLead(database: Database, at: string): Promise<{ readonly quote: QuoteRecord; readonly lead: LeadRecord }> {
  const quote: QuoteRecord = {
    id: newId(),
    tokenHash: newId().replaceAll('-', '').repeat(2),
    createdAt: at,
    lastVisitedAt: at,
    asOf: plainDateOf('2026-11-21'),
    engineVersion: 'test',
    comparisonJson: '{}',
    comparisonSha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  };
  const lead: LeadRecord = {
    id: newId(),
    type: 'quote',
    stage: 'indication',
    quoteId: quote.id,
    contactId: null,
    createdAt: at,
    lastContactAt: at,
    insurers: [],
  };
  await database.transaction(async (inside) => {
    await inside.quotes.insert(quote);
    await inside.leads.insert(lead);
  });
  return { quote, lead };
}

/** A mail that is due now, of a lead. */
export function dueMail(leadId: string, at: string, change: Partial<MailRecord> = {}): MailRecord {
  const id = newId();
  return {
    id,
    leadId,
    kind: 'offer-request-visitor',
    messageId: `<${id}@example.invalid>`,
    to: { name: 'Anna', address: 'anna@example.invalid' },
    replyTo: null,
    subject: 'Uw offerteaanvraag',
    text: 'Tekst',
    html: '<p>Tekst</p>',
    state: 'due',
    attempts: 0,
    nextAttemptAt: at,
    leasedUntil: null,
    lastError: null,
    createdAt: at,
    sentAt: null,
    ...change,
  };
}
