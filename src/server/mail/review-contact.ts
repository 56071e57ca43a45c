import type { Contact } from '#/quote-engine/contract/contact.ts';
import { brokerMailTexts } from '#/messages/mails.ts';

/** Who asks the broker to look along, when it came in, and to what was agreed. */
export interface ReviewAsker {
  readonly contact: Contact;
  readonly leadId: string;
  /** Instant in ISO 8601, UTC. */
  readonly createdAt: string;
  readonly consent: { readonly label: string; readonly version: string };
}

/** The broker's first table of a review: label and value per row; what was left empty is said to be so. */
export function reviewContactRows({ contact, leadId, createdAt, consent }: ReviewAsker): readonly (readonly [string, string])[] {
  const { fields, notGiven, reference, received, receivedOn, given } = brokerMailTexts;
  const orNot = (text: string | undefined) => (text === undefined || text === '' ? notGiven : text);
  return [
    [fields.companyName, contact.companyName],
    [fields.registrationNumber, orNot(contact.registrationNumber)],
    [fields.personName, contact.personName],
    [fields.email, contact.email],
    [fields.phone, orNot(contact.phone)],
    [fields.remarks, orNot(contact.remarks)],
    [consent.label, given(consent.version)],
    [receivedOn, received(createdAt)],
    [reference, leadId],
  ];
}
