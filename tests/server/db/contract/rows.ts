import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { ConsentRecord, ContactRecord, LeadRecord, MailRecord, QuoteRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { hashBody } from '#/server/security/idempotency-seal.ts';
import { hashToken, newId, newToken } from '#/server/ids.ts';

export const NOON = '2026-11-21T12:00:00.000Z';

export function quote(replaced: Partial<QuoteRecord> = {}): QuoteRecord {
  const shown = { order: ['atradius', 'coface'], text: 'één "premie" van € 1.000 – 日本', numbers: [1, 2.5, null] };
  const comparisonJson = replaced.comparisonJson ?? JSON.stringify(shown);
  return {
    id: newId(),
    tokenHash: hashToken(newToken()),
    createdAt: NOON,
    lastVisitedAt: NOON,
    asOf: plainDateOf('2026-11-21'),
    engineVersion: '1.0.0',
    comparisonJson,
    comparisonSha256: hashBody(comparisonJson),
    ...replaced,
  };
}

export function lead(quoteId: string, replaced: Partial<LeadRecord> = {}): LeadRecord {
  const times = { createdAt: NOON, lastContactAt: NOON };
  return { id: newId(), type: 'quote', stage: 'indication', quoteId, contactId: null, insurers: [], ...times, ...replaced };
}

export function contact(replaced: Partial<ContactRecord> = {}): ContactRecord {
  return {
    id: newId(),
    companyName: 'Canarie Groothandel B.V.',
    registrationNumber: '12345678',
    personName: 'Tjitske Kanarie-O’Neill',
    email: 'tjitske@kanarie.example',
    phone: '+31 6 00 00 00 00',
    remarks: 'Bel na 14.00 uur\nzoutloze kanarie',
    createdAt: NOON,
    ...replaced,
  };
}

export function consent(leadId: string, replaced: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    id: newId(),
    leadId,
    purpose: 'offers',
    textVersion: '2026-11-01',
    givenAt: NOON,
    insurers: ['coface', 'atradius'],
    ...replaced,
  };
}

export function mail(leadId: string, replaced: Partial<MailRecord> = {}): MailRecord {
  const id = newId();
  return {
    id,
    leadId,
    kind: 'offer-request-visitor',
    messageId: `<${id}@example.nl>`,
    to: { name: 'Tjitske Kanarie-O’Neill', address: 'tjitske@kanarie.example' },
    replyTo: null,
    subject: 'Uw aanvraag',
    text: 'Beste Tjitske,\r\n\r\nkanarietekst',
    html: '<p>Beste Tjitske</p>',
    state: 'due',
    attempts: 0,
    nextAttemptAt: NOON,
    leasedUntil: null,
    lastError: null,
    createdAt: NOON,
    sentAt: null,
    ...replaced,
  };
}

/** A quote whose visitor asked for offers: one row or more in every table. */
export function offerRequest(replaced: { readonly quote?: Partial<QuoteRecord>; readonly lead?: Partial<LeadRecord> } = {}) {
  const quoted = quote(replaced.quote);
  const person = contact();
  const asked = lead(quoted.id, { stage: 'offer-requested', contactId: person.id, insurers: ['coface'], ...replaced.lead });
  return {
    quote: quoted,
    contact: person,
    lead: asked,
    consents: [consent(asked.id), consent(asked.id, { purpose: 'tips', insurers: [] })],
    mails: [
      mail(asked.id),
      mail(asked.id, {
        kind: 'offer-request-broker',
        replyTo: { name: person.personName, address: person.email },
        lastError: '550 <tjitske@kanarie.example> unknown',
      }),
    ],
    idempotency: {
      keyHash: hashToken(newToken()),
      bodyHash: 'body',
      sealedAnswer: new Uint8Array([1, 2, 3]),
      quoteId: quoted.id,
      createdAt: NOON,
    },
  };
}

export async function insertIndication(into: Repositories, replaced: Partial<QuoteRecord> = {}) {
  const quoted = quote(replaced);
  const found = lead(quoted.id);
  await into.quotes.insert(quoted);
  await into.leads.insert(found);
  return { quote: quoted, lead: found };
}

export async function insertOfferRequest(into: Repositories, request: ReturnType<typeof offerRequest>): Promise<void> {
  await into.idempotency.insert(request.idempotency);
  await into.quotes.insert(request.quote);
  await into.contacts.insert(request.contact);
  await into.leads.insert(request.lead);
  for (const given of request.consents) await into.consents.insert(given);
  for (const letter of request.mails) await into.mails.insert(letter);
}
