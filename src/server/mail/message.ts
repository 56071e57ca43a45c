import MailComposer from 'nodemailer/lib/mail-composer';
import type { Attachment, OutgoingMail } from './transport.ts';

/** The method in the type is the one in the file, or in neither of them (RFC 6047, section 2.4): days to think of have none. */
function calendarPart(text: string): { readonly filename: string; readonly contentType: string; readonly content: string } {
  const method = /^METHOD:(\w+)\r$/m.exec(text)?.[1];
  const type = 'text/calendar; charset=utf-8';
  if (method === undefined) return { filename: 'agenda.ics', contentType: type, content: text };
  return { filename: 'afspraak.ics', contentType: `${type}; method=${method}`, content: text };
}

/** Lets a mail program show a button that stops these mails with one press (RFC 2369, RFC 8058). */
const unsubscribeHeaders = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

const paperPart = ({ fileName, bytes }: Attachment) => ({
  filename: fileName,
  contentType: 'application/pdf',
  content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/**
 * The mail as bytes ready for the wire, and its envelope. Addresses go in as objects, so that text in a name or an address
 * can neither add a recipient nor a header; files and addresses on the web are never read.
 */
export async function compose(mail: OutgoingMail): Promise<{ readonly raw: Buffer; readonly envelope: Envelope }> {
  const node = new MailComposer({
    from: { ...mail.from },
    to: [{ ...mail.to }],
    ...(mail.replyTo === null ? {} : { replyTo: [{ ...mail.replyTo }] }),
    messageId: mail.messageId,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: [
      ...(mail.calendar === undefined ? [] : [calendarPart(mail.calendar)]),
      ...(mail.attachment === undefined ? [] : [paperPart(mail.attachment)]),
    ],
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(mail.unsubscribe === undefined ? {} : unsubscribeHeaders(mail.unsubscribe)),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return { raw: await node.build(), envelope: { from: mail.from.address, to: [mail.to.address] } };
}
