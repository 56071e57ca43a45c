import type { Context } from './context.ts';
import { eraseQuotes } from './erase.ts';
import type { RetentionReport, Repositories } from './repositories.ts';
import { toMillis } from './values.ts';

/** Rows erased in one go, so that visitors never wait long for the daily job. */
const BATCH = 200;

export type RetentionLimits = Parameters<Repositories['retention']['sweep']>[0];

/** One go: whether there may be more, and what it did. */
export interface SweepBatch {
  readonly more: boolean;
  readonly report: RetentionReport;
}

const NOTHING: RetentionReport = { indications: 0, leads: 0, mailBodies: 0, idempotencyKeys: 0 };

export function addReports(a: RetentionReport, b: RetentionReport): RetentionReport {
  return {
    indications: a.indications + b.indications,
    leads: a.leads + b.leads,
    mailBodies: a.mailBodies + b.mailBodies,
    idempotencyKeys: a.idempotencyKeys + b.idempotencyKeys,
  };
}

async function sweepIndications(context: Context, before: number): Promise<SweepBatch> {
  const due = await context.executor
    .selectFrom('quote')
    .leftJoin('lead', 'lead.quote_id', 'quote.id')
    .select('quote.id')
    .where('quote.last_visited_at', '<', before)
    .where('lead.contact_id', 'is', null)
    .limit(BATCH)
    .execute();
  const ids = due.map((row) => row.id);
  const erased = await eraseQuotes(context, ids, 'retention');
  return { more: due.length === BATCH, report: { ...NOTHING, indications: erased } };
}

async function sweepLeads(context: Context, before: number): Promise<SweepBatch> {
  const due = await context.executor
    .selectFrom('lead')
    .select('quote_id')
    .where('contact_id', 'is not', null)
    .where('last_contact_at', '<', before)
    .limit(BATCH)
    .execute();
  const ids = due.map((row) => row.quote_id);
  const erased = await eraseQuotes(context, ids, 'retention');
  return { more: due.length === BATCH, report: { ...NOTHING, leads: erased } };
}

async function sweepMails({ executor, noteErasure }: Context, before: number): Promise<SweepBatch> {
  const due = await executor
    .selectFrom('mail')
    .select('id')
    .where('content', 'is not', null)
    .where('sent_at', '<', before)
    .limit(BATCH)
    .execute();
  const ids = due.map((row) => row.id);
  if (ids.length > 0) {
    await executor.updateTable('mail').set({ content: null, last_error: null }).where('id', 'in', ids).execute();
    noteErasure();
  }
  return { more: due.length === BATCH, report: { ...NOTHING, mailBodies: ids.length } };
}

async function sweepIdempotency({ executor }: Context, before: number): Promise<SweepBatch> {
  const due = await executor.selectFrom('idempotency').select('key_hash').where('created_at', '<', before).limit(BATCH).execute();
  const keys = due.map((row) => row.key_hash);
  if (keys.length > 0) await executor.deleteFrom('idempotency').where('key_hash', 'in', keys).execute();
  return { more: due.length === BATCH, report: { ...NOTHING, idempotencyKeys: keys.length } };
}

/**
 * Erases everything due before the limits, a batch at a time; `inBatch` decides in which transaction a batch runs.
 */
export async function sweepAll(
  limits: RetentionLimits,
  inBatch: (batch: (context: Context) => Promise<SweepBatch>) => Promise<SweepBatch>,
): Promise<RetentionReport> {
  const sweeps = [
    (context: Context) => sweepIndications(context, toMillis(limits.indicationsBefore)),
    (context: Context) => sweepLeads(context, toMillis(limits.leadsBefore)),
    (context: Context) => sweepMails(context, toMillis(limits.mailBodiesBefore)),
    (context: Context) => sweepIdempotency(context, toMillis(limits.idempotencyBefore)),
  ];
  let total = NOTHING;
  for (const sweep of sweeps) {
    for (let more = true; more;) {
      const batch = await inBatch(sweep);
      total = addReports(total, batch.report);
      more = batch.more;
    }
  }
  return total;
}
