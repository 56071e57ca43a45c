import { addMilliseconds, type Clock } from '#/server/clock.ts';
import type { Instant, MailRecord, PaperSource } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import type { Attachment, Delivery, Mailbox, MailTransport } from '#/server/mail/transport.ts';
import { outcomeOf } from './outcome.ts';
import { BLOCKED_REST, BREAKER_REST, BREAKER_THRESHOLD, type Jitter } from './schedule.ts';

export interface OutboxLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface PapersByMail {
  /** The paper of a mail that is about to be sent. Rejects when it cannot be made now. */
  attachmentOf(source: PaperSource): Promise<Attachment>;
}

export interface OutboxDeps {
  readonly database: Pick<Repositories, 'mails'>;
  readonly transport: MailTransport;
  readonly papers: PapersByMail;
  readonly from: Mailbox;
  readonly clock: Clock;
  readonly jitter: Jitter;
  readonly log: OutboxLog;
  /** How often to look for due mails without a nudge. */
  readonly pollMs?: number;
  /** How long one claimed mail may take before another worker takes it; longer than one whole attempt. */
  readonly leaseMs?: number;
  /** How long `stop` waits for the attempt under way; shorter than the server takes to end. */
  readonly graceMs?: number;
}

export interface OutboxWorker {
  /** Mails were written: look now. Returns at once. */
  nudge(): void;
  /**
   * Takes no other mail and gives the attempt under way a few seconds to finish. A mail that is still being sent then keeps its
   * lease, so that the next start takes it up again with the same Message-ID.
   */
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

/** Hands over the mail with its paper. A paper that cannot be made now holds its mail back for a later attempt. */
async function deliver({ transport, papers, from, log }: OutboxDeps, { paper, ...mail }: MailRecord): Promise<Delivery> {
  if (paper === undefined) return transport.deliver({ ...mail, from });
  try {
    const attachment = await papers.attachmentOf(paper);
    return await transport.deliver({ ...mail, from, attachment });
  } catch (error) {
    log.error({ err: error, mail: mail.id }, 'the paper of a mail could not be made; the mail is tried again later');
    return { kind: 'retry', code: 'PAPER', connection: false };
  }
}

async function attempt(deps: OutboxDeps, breaker: Breaker, mail: MailRecord): Promise<void> {
  const delivery = await deliver(deps, mail);
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

/** Looks for due mails once per nudge, one mail at a time, never twice at once. */
class Loop {
  readonly #deps: OutboxDeps;
  readonly #breaker = new Breaker();
  #isStopped = false;
  #isNudged = false;
  #running: Promise<void> | null = null;

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
  }

  nudge(): void {
    if (this.#isStopped) return;
    this.#isNudged = true;
    this.#running ??= this.#run();
  }

  /** Ends after the attempt under way; answers when it is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  #takesNudge(): boolean {
    const isNudged = this.#isNudged && !this.#isStopped;
    this.#isNudged = false;
    return isNudged;
  }

  async #run(): Promise<void> {
    while (this.#takesNudge()) {
      try {
        await this.#drain();
      } catch (error) {
        this.#report(error);
      }
    }
    this.#running = null;
  }

  #report(error: unknown): void {
    if (!this.#isStopped) this.#deps.log.error({ err: error }, 'the outbox could not be read; it is tried again at the next turn');
  }

  /** Sends until nothing is due, the breaker rests or the worker is stopped. */
  async #drain(): Promise<void> {
    const { clock, database, leaseMs } = this.#deps;
    while (!this.#isStopped) {
      const now = clock.now();
      if (this.#breaker.isResting(now)) return;
      const [mail] = await database.mails.claim(now, addMilliseconds(now, leaseMs ?? 120_000), 1);
      if (mail === undefined) return;
      await attempt(this.#deps, this.#breaker, mail);
    }
  }
}

/** Starts the worker that sends the outbox; it looks at once, at every nudge and every half minute. */
export function startOutboxWorker(deps: OutboxDeps): OutboxWorker {
  const loop = new Loop(deps);
  const timer = setInterval(() => loop.nudge(), deps.pollMs ?? 30_000);
  timer.unref();
  loop.nudge();
  return {
    nudge: () => loop.nudge(),
    async stop() {
      clearInterval(timer);
      const patience = Promise.withResolvers<undefined>();
      const grace = setTimeout(() => patience.resolve(undefined), deps.graceMs ?? 4000);
      await Promise.race([loop.stop(), patience.promise]);
      clearTimeout(grace);
    },
  };
}
