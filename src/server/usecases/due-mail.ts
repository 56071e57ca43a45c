import type { MailRecord } from '#/server/db/records.ts';
import { newId } from '#/server/ids.ts';
import type { RenderedMail } from '#/server/mail/offer-mails.ts';
import type { AppDeps } from './deps.ts';

/** A rendered mail as a record that is due now. `name` stands before the host in its Message-ID and must be unique. */
export function dueMail(deps: Pick<AppDeps, 'clock' | 'publicOrigin'>, owner: string, mail: RenderedMail, name: string): MailRecord {
  const now = deps.clock.now();
  return {
    ...mail,
    id: newId(),
    leadId: owner,
    messageId: messageIdOf(deps, name),
    state: 'due',
    attempts: 0,
    nextAttemptAt: now,
    leasedUntil: null,
    lastError: null,
    createdAt: now,
    sentAt: null,
  };
}

export function messageIdOf({ publicOrigin }: Pick<AppDeps, 'publicOrigin'>, name: string): string {
  return `<${name}@${new URL(publicOrigin).hostname}>`;
}
