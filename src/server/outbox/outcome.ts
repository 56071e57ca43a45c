import { addMilliseconds } from '#/server/clock.ts';
import type { Instant, MailRecord } from '#/server/db/records.ts';
import type { Delivery } from '#/server/mail/transport.ts';
import { BLOCKED_REST, lateAttempt, nextAttempt, type Jitter } from './schedule.ts';

export type Outcome = Pick<MailRecord, 'state' | 'nextAttemptAt' | 'lastError' | 'sentAt'>;

/** Mark at the start of `lastError` by which the one late retry of an unknown outcome is recognised. */
const CUT = 'outcome unknown';

const failed = (now: Instant, why: string): Outcome => ({ state: 'failed', nextAttemptAt: now, lastError: why, sentAt: null });

/** What the row of a mail becomes after an attempt; `mail` is the row as claimed, the attempt already counted. */
export function outcomeOf(
  mail: Pick<MailRecord, 'attempts' | 'createdAt' | 'lastError'>,
  delivery: Delivery,
  now: Instant,
  jitter: Jitter,
): Outcome {
  const wasCut = mail.lastError?.startsWith(CUT) === true;
  const waiting = (nextAttemptAt: Instant, why: string): Outcome => {
    return { state: 'due', nextAttemptAt, lastError: wasCut ? `${CUT}; then ${why}` : why, sentAt: null };
  };
  switch (delivery.kind) {
    case 'sent':
      return { state: 'sent', nextAttemptAt: now, lastError: null, sentAt: now };
    case 'refused':
      return failed(now, `refused: ${delivery.code}`);
    case 'blocked':
      return waiting(addMilliseconds(now, BLOCKED_REST), `login or TLS: ${delivery.code}`);
    case 'unknown':
      if (wasCut) return failed(now, `${CUT} twice: ${delivery.code}; it may have arrived`);
      return { state: 'unknown', nextAttemptAt: lateAttempt(now, jitter), lastError: `${CUT}: ${delivery.code}`, sentAt: null };
    case 'retry': {
      const next = nextAttempt(mail, now, jitter);
      return next === null ? failed(now, `given up after 72 hours: ${delivery.code}`) : waiting(next, `not taken: ${delivery.code}`);
    }
  }
}
