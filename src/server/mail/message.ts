import MailComposer from 'nodemailer/lib/mail-composer';
import type { Attachment, OutgoingMail } from './transport.ts';

const APPOINTMENT = { filename: 'afspraak.ics', contentType: 'text/calendar; charset=utf-8; method=PUBLISH' };

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
      ...(mail.calendar === undefined ? [] : [{ ...APPOINTMENT, content: mail.calendar }]),
      ...(mail.attachment === undefined ? [] : [paperPart(mail.attachment)]),
    ],
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return { raw: await node.build(), envelope: { from: mail.from.address, to: [mail.to.address] } };
}
