import type { Context } from './context.ts';
import {
  emptyDebtorChecks,
  eraseDebtorChecks,
  eraseLeads,
  erasePremiumChecks,
  eraseQuotes,
  eraseReminders,
  eraseSavedAnswers,
} from './erase.ts';
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

const NOTHING: RetentionReport = {
  indications: 0,
  leads: 0,
  mailBodies: 0,
  idempotencyKeys: 0,
  savedAnswers: 0,
  premiumChecks: 0,
  debtorChecks: 0,
  reminders: 0,
};

export function addReports(a: RetentionReport, b: RetentionReport): RetentionReport {
  return {
    indications: a.indications + b.indications,
    leads: a.leads + b.leads,
    mailBodies: a.mailBodies + b.mailBodies,
    idempotencyKeys: a.idempotencyKeys + b.idempotencyKeys,
    savedAnswers: a.savedAnswers + b.savedAnswers,
    premiumChecks: a.premiumChecks + b.premiumChecks,
    debtorChecks: a.debtorChecks + b.debtorChecks,
    reminders: a.reminders + b.reminders,
  };
}

async function sweepIndications(context: Context, before: number): Promise<SweepBatch> {
  const due = await context.executor
    .selectFrom('quote')
    .select('quote.id')
    .where('quote.last_visited_at', '<', before)
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom('lead').select('lead.id').whereRef('lead.quote_id', '=', 'quote.id').where('lead.contact_id', 'is not', null),
        ),
      ),
    )
    .limit(BATCH)
    .execute();
  const ids = due.map((row) => row.id);
  const erased = await eraseQuotes(context, ids, 'retention');
  return { more: due.length === BATCH, report: { ...NOTHING, indications: erased } };
}

/** A quote on which two leads hang stays until the last contact of both is past the limit. */
async function sweepLeads(context: Context, before: number): Promise<SweepBatch> {
  const due = await context.executor
    .selectFrom('lead')
    .select(['lead.id', 'lead.quote_id', 'lead.premium_check_id', 'lead.debtor_check_id'])
    .where('lead.contact_id', 'is not', null)
    .where('lead.last_contact_at', '<', before)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('lead as other')
            .select('other.id')
            .whereRef('other.quote_id', '=', 'lead.quote_id')
            .where('other.contact_id', 'is not', null)
            .where('other.last_contact_at', '>=', before),
        ),
      ),
    )
    .limit(BATCH)
    .execute();
  const quoteIds = [...new Set(due.flatMap((row) => (row.quote_id === null ? [] : [row.quote_id])))];
  const checkIds = due.flatMap((row) => (row.premium_check_id === null ? [] : [row.premium_check_id]));
  const debtorIds = due.flatMap((row) => (row.debtor_check_id === null ? [] : [row.debtor_check_id]));
  const hangs = ({ quote_id, premium_check_id, debtor_check_id }: (typeof due)[number]) =>
    [quote_id, premium_check_id, debtor_check_id].some((id) => id !== null);
  const loose = due.flatMap((row) => (hangs(row) ? [] : [row.id]));
  const erased =
    (await eraseQuotes(context, quoteIds, 'retention')) +
    (await erasePremiumChecks(context, checkIds, 'retention')) +
    (await eraseDebtorChecks(context, debtorIds, 'retention')) +
    (await eraseLeads(context, loose, 'retention'));
  return { more: due.length === BATCH, report: { ...NOTHING, leads: erased } };
}

/** Kept checks without contact details, by their last visit, as quotes. */
async function sweepPremiumChecks(context: Context, before: number): Promise<SweepBatch> {
  const due = await context.executor
    .selectFrom('premium_check')
    .leftJoin('lead', (join) => join.onRef('lead.premium_check_id', '=', 'premium_check.id').on('lead.contact_id', 'is not', null))
    .select('premium_check.id')
    .where('premium_check.last_visited_at', '<', before)
    .where('lead.id', 'is', null)
    .limit(BATCH)
    .execute();
  const erased = await erasePremiumChecks(
    context,
    due.map(({ id }) => id),
    'retention',
  );
  return { more: due.length === BATCH, report: { ...NOTHING, premiumChecks: erased } };
}

/** Kept Klantenchecks by the day of keeping; of one that the broker was asked about the request itself stays. */
async function sweepDebtorChecks(context: Context, before: number): Promise<SweepBatch> {
  const due = await context.executor
    .selectFrom('debtor_check')
    .leftJoin('lead', (join) => join.onRef('lead.debtor_check_id', '=', 'debtor_check.id').on('lead.contact_id', 'is not', null))
    .select(['debtor_check.id', 'lead.id as asked'])
    .where('debtor_check.created_at', '<', before)
    .where('debtor_check.content', 'is not', null)
    .limit(BATCH)
    .execute();
  const ids = (isAsked: boolean) => due.filter(({ asked }) => (asked !== null) === isAsked).map(({ id }) => id);
  const erased = (await emptyDebtorChecks(context, ids(true))) + (await eraseDebtorChecks(context, ids(false), 'retention'));
  return { more: due.length === BATCH, report: { ...NOTHING, debtorChecks: erased } };
}

/** Reminders whose day has passed, and those that nobody confirmed. */
async function sweepReminders(context: Context, day: string, unconfirmedBefore: number): Promise<SweepBatch> {
  const due = await context.executor
    .selectFrom('reminder')
    .select('id')
    .where((where) =>
      where.or([where('day', '<', day), where.and([where('confirmed_at', 'is', null), where('created_at', '<', unconfirmedBefore)])]),
    )
    .limit(BATCH)
    .execute();
  const erased = await eraseReminders(
    context,
    due.map(({ id }) => id),
    'retention',
  );
  return { more: due.length === BATCH, report: { ...NOTHING, reminders: erased } };
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

async function sweepSavedAnswers(context: Context, before: number): Promise<SweepBatch> {
  const due = await context.executor.selectFrom('saved_answers').select('id').where('created_at', '<', before).limit(BATCH).execute();
  const ids = due.map((row) => row.id);
  return { more: due.length === BATCH, report: { ...NOTHING, savedAnswers: await eraseSavedAnswers(context, ids, 'retention') } };
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
    (context: Context) => sweepSavedAnswers(context, toMillis(limits.savedAnswersBefore)),
    (context: Context) => sweepPremiumChecks(context, toMillis(limits.indicationsBefore)),
    (context: Context) => sweepDebtorChecks(context, toMillis(limits.debtorChecksBefore)),
    (context: Context) => sweepReminders(context, limits.remindersBefore, toMillis(limits.unconfirmedRemindersBefore)),
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
