import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import { CONSENTS } from '#/messages/consents.ts';
import type { ConsentRecord, ContactRecord, LeadRecord, MailRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { newId } from '#/server/ids.ts';
import { totalRange } from '#/server/mail/bands.ts';
import { offerMails } from '#/server/mail/offer-mails.ts';
import type { AppDeps } from './deps.ts';

export interface OfferRequestInput {
  readonly lead: LeadRecord;
  readonly contact: Contact;
  readonly comparison: Comparison;
  readonly token: string;
  readonly source: LeadSource | null;
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Typed contact details as a row; what is empty is not there. */
export function contactRecord(id: string, contact: Contact, createdAt: string): ContactRecord {
  return {
    id,
    companyName: contact.companyName,
    registrationNumber: orNull(contact.registrationNumber),
    personName: contact.personName,
    email: contact.email,
    phone: orNull(contact.phone),
    remarks: orNull(contact.remarks),
    createdAt,
  };
}

/** Without any figure nobody is asked for offers: then the consent is to look at the case, in its own words. */
function consentRecords({ lead, contact, comparison }: OfferRequestInput, givenAt: string): readonly ConsentRecord[] {
  const isReview = totalRange(comparison) === null;
  const consent = (purpose: ConsentRecord['purpose'], insurers: readonly string[]): ConsentRecord => ({
    id: newId(),
    leadId: lead.id,
    purpose,
    textVersion: purpose === 'broker-review' ? CONSENTS.reviewVersion : CONSENTS.version,
    givenAt,
    insurers,
  });
  return [consent(isReview ? 'broker-review' : 'offers', contact.insurers), ...(contact.tipsConsent ? [consent('tips', [])] : [])];
}

function mailRecords(deps: AppDeps, input: OfferRequestInput, isChange: boolean, revision: number): readonly MailRecord[] {
  const { lead, contact, comparison, token, source } = input;
  const now = deps.clock.now();
  const { hostname } = new URL(deps.publicOrigin);
  const context = { site: deps.site, texts: deps.texts.mails, publicOrigin: deps.publicOrigin, broker: deps.mail.broker };
  return offerMails({ ...context, leadId: lead.id, createdAt: now, contact, comparison, token, source, isChange }).map((mail) => ({
    ...mail,
    id: newId(),
    leadId: lead.id,
    messageId: `<${lead.id}.${mail.kind}${revision === 0 ? '' : `.${String(revision)}`}@${hostname}>`,
    state: 'due',
    attempts: 0,
    nextAttemptAt: now,
    leasedUntil: null,
    lastError: null,
    createdAt: now,
    sentAt: null,
  }));
}

async function isSame(repositories: Repositories, lead: LeadRecord, known: ContactRecord, contact: Contact): Promise<boolean> {
  const typed = contactRecord(known.id, contact, known.createdAt);
  const keys = Object.keys(typed) as readonly (keyof ContactRecord)[];
  if (keys.some((key) => typed[key] !== known[key])) return false;
  if (contact.insurers.toSorted().join() !== lead.insurers.toSorted().join()) return false;
  const given = await repositories.consents.findByLeadId(lead.id);
  const consents = given.filter(({ purpose }) => purpose === 'offers' || purpose === 'broker-review' || purpose === 'tips');
  const lastGiven = consents.reduce((last, consent) => (consent.givenAt > last ? consent.givenAt : last), '');
  return consents.some((consent) => consent.purpose === 'tips' && consent.givenAt === lastGiven) === contact.tipsConsent;
}

/**
 * Writes contact details, consents and mails of a request for offers inside the caller's transaction. Sent again with the same
 * details nothing is written; with other details the same lead is updated and both sides get a mail that says so.
 * True when mails were written.
 */
export async function storeOfferRequest(deps: AppDeps, repositories: Repositories, input: OfferRequestInput): Promise<boolean> {
  const { lead, contact } = input;
  const now = deps.clock.now();
  const known = lead.contactId === null ? null : await repositories.contacts.find(lead.contactId);
  if (known !== null && (await isSame(repositories, lead, known, contact))) return false;
  const record = contactRecord(known?.id ?? newId(), contact, known?.createdAt ?? now);
  await (known === null ? repositories.contacts.insert(record) : repositories.contacts.update(record));
  await repositories.leads.update({
    ...lead,
    stage: 'offer-requested',
    contactId: record.id,
    lastContactAt: now,
    insurers: contact.insurers,
  });
  for (const consent of consentRecords(input, now)) await repositories.consents.insert(consent);
  const earlier = (await repositories.mails.ofLead(lead.id)).filter((mail) => mail.kind === 'offer-request-visitor').length;
  for (const mail of mailRecords(deps, input, known !== null, earlier)) await repositories.mails.insert(mail);
  return true;
}
