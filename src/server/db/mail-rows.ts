import type { MailKind, MailRecord, MailState } from './records.ts';
import type { MailRow } from './schema.ts';
import type { Sealer } from './sealer.ts';
import { toInstant, toInstantOrNull, toMillis, toMillisOrNull, toWord } from './values.ts';

export const MAIL_KINDS: readonly MailKind[] = [
  'offer-request-visitor',
  'offer-request-broker',
  'call-back-visitor',
  'call-back-broker',
  'result-copy',
  'saved-answers',
  'premium-check-visitor',
  'premium-check-broker',
  'premium-check-copy',
  'debtor-check-visitor',
  'debtor-check-broker',
  'reminder-confirm',
  'reminder-60',
  'reminder-14',
];
export const MAIL_STATES: readonly MailState[] = ['due', 'sending', 'sent', 'failed', 'unknown'];

type Content = Pick<MailRecord, 'to' | 'replyTo' | 'text' | 'html' | 'calendar' | 'unsubscribe' | 'paper'>;

const CONTENT = 'mail.content';
const ERROR = 'mail.last_error';

/** What is left of a mail whose body is past its retention. */
const GONE: Content = { to: { name: '', address: '' }, replyTo: null, text: '', html: '' };

export function sealedError(sealer: Sealer, id: string, error: string | null): Uint8Array | null {
  return error === null ? null : sealer.seal(ERROR, id, error);
}

export function errorOf(sealer: Sealer, id: string, sealed: Uint8Array | null): string | null {
  return sealed === null ? null : sealer.open(ERROR, id, sealed);
}

const REMINDERS: ReadonlySet<MailKind> = new Set(['reminder-confirm', 'reminder-60', 'reminder-14']);

/** The kind of a mail tells to what it belongs. */
function ownerColumns({ kind, leadId: owner }: MailRecord): Pick<MailRow, 'lead_id' | 'saved_answers_id' | 'reminder_id'> {
  const none = { lead_id: null, saved_answers_id: null, reminder_id: null };
  if (kind === 'saved-answers') return { ...none, saved_answers_id: owner };
  return REMINDERS.has(kind) ? { ...none, reminder_id: owner } : { ...none, lead_id: owner };
}

export function mailRowOf(sealer: Sealer, mail: MailRecord): MailRow {
  const { to, replyTo, text, html, calendar, unsubscribe, paper } = mail;
  const content: Content = {
    ...{ to, replyTo, text, html },
    ...(calendar === undefined ? {} : { calendar }),
    ...(unsubscribe === undefined ? {} : { unsubscribe }),
    ...(paper === undefined ? {} : { paper }),
  };
  return {
    id: mail.id,
    ...ownerColumns(mail),
    kind: mail.kind,
    message_id: mail.messageId,
    key_id: sealer.keyId,
    subject: mail.subject,
    content: sealer.seal(CONTENT, mail.id, JSON.stringify(content)),
    state: mail.state,
    attempts: mail.attempts,
    next_attempt_at: toMillis(mail.nextAttemptAt),
    leased_until: toMillisOrNull(mail.leasedUntil),
    last_error: sealedError(sealer, mail.id, mail.lastError),
    created_at: toMillis(mail.createdAt),
    sent_at: toMillisOrNull(mail.sentAt),
  };
}

/** What `mailRowOf` sealed: only this program has the key, so what opens has the shape it wrote. */
function contentOf(sealer: Sealer, row: MailRow): Content {
  return row.content === null ? GONE : (JSON.parse(sealer.open(CONTENT, row.id, row.content)) as Content);
}

/** The database itself sees to it that a mail has one owner. */
const ownerOf = ({ lead_id, saved_answers_id, reminder_id }: MailRow): string => lead_id ?? saved_answers_id ?? reminder_id ?? '';

/** Opens a row. Throws what the sealer throws for a changed row or a missing key. */
export function mailOf(sealer: Sealer, row: MailRow): MailRecord {
  return {
    id: row.id,
    leadId: ownerOf(row),
    kind: toWord(MAIL_KINDS, row.kind),
    messageId: row.message_id,
    ...contentOf(sealer, row),
    subject: row.subject,
    state: toWord(MAIL_STATES, row.state),
    attempts: row.attempts,
    nextAttemptAt: toInstant(row.next_attempt_at),
    leasedUntil: toInstantOrNull(row.leased_until),
    lastError: errorOf(sealer, row.id, row.last_error),
    createdAt: toInstant(row.created_at),
    sentAt: toInstantOrNull(row.sent_at),
  };
}
