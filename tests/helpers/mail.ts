import type { OutgoingMail } from '#/server/mail/transport.ts';

export const LEAD = '01900000-0000-7000-8000-000000000001';
export const MAIL = '01900000-0000-7000-8000-000000000002';

/** A mail as the worker hands it to a transport. */
export function outgoing(change: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    id: MAIL,
    leadId: LEAD,
    messageId: `<${LEAD}.offer-request-visitor@example.invalid>`,
    from: { name: 'Voorbeeld B.V.', address: 'van@example.invalid' },
    to: { name: 'Anna Jansen', address: 'anna@example.invalid' },
    replyTo: { name: 'Makelaar', address: 'makelaar@example.invalid' },
    subject: 'Uw offerteaanvraag',
    text: 'Beste Anna,\n\nHoera.\n',
    html: '<p>Beste Anna</p>',
    ...change,
  };
}
