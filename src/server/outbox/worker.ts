import { addMilliseconds, type Clock } from '#/server/clock.ts';
import type { Instant, MailRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import type { Mailbox, MailTransport } from '#/server/mail/transport.ts';
import { outcomeOf } from './outcome.ts';
import { BLOCKED_REST, BREAKER_REST, BREAKER_THRESHOLD, type Jitter } from './schedule.ts';

export interface OutboxLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface OutboxDeps {
  readonly database: Pick<Repositories, 'mails'>;
  readonly transport: MailTransport;
  readonly from: Mailbox;
  readonly clock: Clock;
  readonly jitter: Jitter;
  readonly log: OutboxLog;
  /** How often to look for due mails without a nudge. */
  readonly pollMs?: number;
  /** How long one claimed mail may take before another worker takes it; longer than one whole attempt. */
  readonly leaseMs?: number;
}

export interface OutboxWorker {
  /** Mails were written: look now. Returns at once. */
  nudge(): void;
  /** Finishes the attempt under way and ends. */
  stop(): Promise<void>;
}

/** Stops sending for a while after a failed login or a row of failed connections. */
class Breaker {
  #failures = 0;
  #restUntil: Instant = '';

  isResting(now: Instant): boolean {
    return now < this.#restUntil;
  }

  note(delivery: { readonly kind: string; readonly connection?: boolean }, now: Instant): void {
    if (delivery.kind === 'blocked') this.#restUntil = addMilliseconds(now, BLOCKED_REST);
    const isConnectionFault = delivery.kind === 'blocked' || delivery.connection === true;
    this.#failures = isConnectionFault ? this.#failures + 1 : 0;
    if (delivery.kind !== 'blocked' && this.#failures >= BREAKER_THRESHOLD) this.#restUntil = addMilliseconds(now, BREAKER_REST);
  }
}

async function attempt(deps: OutboxDeps, breaker: Breaker, mail: MailRecord): Promise<void> {
  const delivery = await deps.transport.deliver({ ...mail, from: deps.from });
  const now = deps.clock.now();
  breaker.note(delivery, now);
  const outcome = outcomeOf(mail, delivery, now, deps.jitter);
  await deps.database.mails.finish(mail.id, outcome);
  // Erased while it was under way: what the transport has just written must go as well.
  if ((await deps.database.mails.find(mail.id)) === null) await deps.transport.forget(mail.leadId);
  const fields = {
    mail: mail.id,
    lead: mail.leadId,
    kind: mail.kind,
    attempts: mail.attempts,
    state: outcome.state,
    fault: outcome.lastError,
  };
  if (outcome.state === 'failed' || delivery.kind === 'blocked') deps.log.error(fields, 'a mail needs the eye of the operator');
  else deps.log.info(fields, 'mail attempted');
}

/** Sends what is due, one mail at a time, until nothing is due, the breaker rests or `isStopped`. */
async function drain(deps: OutboxDeps, breaker: Breaker, isStopped: () => boolean): Promise<void> {
  while (!isStopped()) {
    const now = deps.clock.now();
    if (breaker.isResting(now)) return;
    const [mail] = await deps.database.mails.claim(now, addMilliseconds(now, deps.leaseMs ?? 120_000), 1);
    if (mail === undefined) return;
    await attempt(deps, breaker, mail);
  }
}

/** Starts the worker that sends the outbox; it looks at once, at every nudge and every half minute. */
export function startOutboxWorker(deps: OutboxDeps): OutboxWorker {
  const breaker = new Breaker();
  let stopped = false;
  let nudges = 0;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    for (let seen = -1; seen !== nudges && !stopped;) {
      seen = nudges;
      try {
        await drain(deps, breaker, () => stopped);
      } catch (error) {
        deps.log.error({ err: error }, 'the outbox could not be read; it is tried again at the next turn');
      }
    }
    running = null;
  };
  const nudge = (): void => {
    if (stopped) return;
    nudges += 1;
    running ??= run();
  };
  const timer = setInterval(nudge, deps.pollMs ?? 30_000);
  timer.unref();
  nudge();
  return {
    nudge,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
