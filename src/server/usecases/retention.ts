import { dayInAmsterdam, type Clock } from '#/server/clock.ts';
import type { MailRecord } from '#/server/db/records.ts';
import type { Database, RetentionReport } from '#/server/db/repositories.ts';
import type { MailTransport } from '#/server/mail/transport.ts';
import type { RetentionPeriods } from './deps.ts';
import { monthsBefore, retentionLimits } from './stored.ts';

export interface RetentionDeps {
  readonly database: Pick<Database, 'retention' | 'mails' | 'transaction'>;
  readonly clock: Clock;
  readonly retention: RetentionPeriods;
  readonly mailCopies: Pick<MailTransport, 'kept' | 'discard'>;
  readonly log: {
    info(fields: Readonly<Record<string, unknown>>, message: string): void;
    error(fields: Readonly<Record<string, unknown>>, message: string): void;
  };
}

const DAY_MS = 24 * 60 * 60_000;

/** What a sweep erased, one number per kind. */
export interface SweepReport extends RetentionReport {
  readonly mailCopies: number;
  readonly feedback: number;
  readonly stepCounts: number;
}

function sweepStatistics({
  database,
  clock,
  retention,
}: Omit<RetentionDeps, 'log'>): Promise<Pick<SweepReport, 'feedback' | 'stepCounts'>> {
  const before = dayInAmsterdam(monthsBefore(clock.now(), retention.statisticsMonths));
  return database.transaction(async (inside) => ({
    feedback: await inside.feedback.eraseBefore(before),
    stepCounts: await inside.stepCounts.eraseBefore(before),
  }));
}

/** A mail without its words has no address either. */
const isEmptied = ({ to }: MailRecord) => to.address === '';

/** Erases what is past its period, then the copies of mails that are past it too or whose lead is gone. Tells how many of each. */
export async function sweep(deps: Omit<RetentionDeps, 'log'>): Promise<SweepReport> {
  const limits = retentionLimits(deps.clock.now(), deps.retention);
  const report = await deps.database.retention.sweep(limits);
  let mailCopies = 0;
  for (const { leadId, mailId } of await deps.mailCopies.kept()) {
    const mail = await deps.database.mails.find(mailId);
    if (mail !== null && !isEmptied(mail) && (mail.sentAt === null || mail.sentAt >= limits.mailBodiesBefore)) continue;
    await deps.mailCopies.discard(leadId, mailId);
    mailCopies += 1;
  }
  return { ...report, mailCopies, ...(await sweepStatistics(deps)) };
}

/** Sweeps at once and then every day; a fault is logged and does not end the server. */
export function startRetention(deps: RetentionDeps): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const run = (): void => {
    running = sweep(deps).then(
      (report) => deps.log.info({ ...report }, 'retention sweep'),
      (error: unknown) => deps.log.error({ err: error }, 'the retention sweep failed; it runs again tomorrow and at the next start'),
    );
  };
  run();
  const timer = setInterval(run, DAY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
