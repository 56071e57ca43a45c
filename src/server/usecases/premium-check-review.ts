import type { Contact } from '#/quote-engine/contract/contact.ts';
import { CONSENTS } from '#/messages/consents.ts';
import { REVIEW_CONSENT } from '#/messages/premium-check-forms.ts';
import type { ContactRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { newId } from '#/server/ids.ts';
import { reviewMails } from '#/server/mail/premium-check-mails.ts';
import type { AppDeps } from './deps.ts';
import { dueMail } from './due-mail.ts';
import { contactRecord } from './offer-request.ts';
import type { FoundCheck } from './premium-check.ts';

const isSame = (one: ContactRecord, other: ContactRecord): boolean =>
  (Object.keys(one) as (keyof ContactRecord)[]).every((key) => one[key] === other[key]);

/**
 * Writes contact, consents and both mails of someone who lets the broker look along, inside the caller's transaction. Sent again with the
 * same details nothing is written; with others the same lead is updated and both sides are told. True when mails were written.
 */
export async function storeReview(deps: AppDeps, inside: Repositories, found: FoundCheck, contact: Contact): Promise<boolean> {
  const { lead, token, check } = found;
  const now = deps.clock.now();
  const known = lead.contactId === null ? null : await inside.contacts.find(lead.contactId);
  const record = contactRecord(known?.id ?? newId(), contact, known?.createdAt ?? now);
  if (known !== null && isSame(record, known)) return false;
  await (known === null ? inside.contacts.insert(record) : inside.contacts.update(record));
  await inside.leads.update({ ...lead, stage: 'review-requested', contactId: record.id, lastContactAt: now });
  const given = { leadId: lead.id, givenAt: now, insurers: [] };
  await inside.consents.insert({ ...given, id: newId(), purpose: 'broker-review', textVersion: REVIEW_CONSENT.version });
  if (contact.tipsConsent) await inside.consents.insert({ ...given, id: newId(), purpose: 'tips', textVersion: CONSENTS.version });
  const earlier = (await inside.mails.ofLead(lead.id)).filter(({ kind }) => kind === 'premium-check-visitor').length;
  const page = `${deps.publicOrigin}/premie-check/${token}/`;
  const mails = reviewMails({
    ...{ site: deps.site, broker: deps.mail.broker, leadId: lead.id, createdAt: now, contact, check, page },
    isChange: known !== null,
  });
  for (const mail of mails) {
    const revision = earlier === 0 ? '' : `.${String(earlier)}`;
    await inside.mails.insert(dueMail(deps, lead.id, mail, `${lead.id}.${mail.kind}${revision}`));
  }
  return true;
}
