import { sql } from 'kysely';
import { firstOrNull, type Context } from './context.ts';
import { MAIL_KINDS, MAIL_STATES, mailOf, mailRowOf, sealedError } from './mail-rows.ts';
import { prepareInsert, type Executor } from './prepared.ts';
import type { Instant, MailRecord } from './records.ts';
import type { Repositories } from './repositories.ts';
import type { MailRow } from './schema.ts';
import { toMillis, toMillisOrNull, toWord } from './values.ts';

const COLUMNS = [
  'id',
  'lead_id',
  'saved_answers_id',
  'reminder_id',
  'kind',
  'message_id',
  'key_id',
  'subject',
  'content',
  'state',
  'attempts',
  'next_attempt_at',
  'leased_until',
  'last_error',
  'created_at',
  'sent_at',
] as const satisfies readonly (keyof MailRow)[];

export function mailStatements(db: Executor) {
  return { insert: prepareInsert(db, 'mail', COLUMNS) };
}

async function claim(
  { executor, sealer, traits }: Context,
  now: Instant,
  leaseUntil: Instant,
  limit: number,
): Promise<readonly MailRecord[]> {
  const at = toMillis(now);
  const open = executor
    .selectFrom('mail')
    .select('id')
    .where((where) =>
      where.or([
        where.and([where('state', 'in', [sql.lit('due'), sql.lit('unknown')]), where('next_attempt_at', '<=', at)]),
        where.and([where('state', '=', sql.lit('sending')), where('leased_until', '<=', at)]),
      ]),
    )
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(limit);
  const rows = await executor
    .updateTable('mail')
    .set((column) => ({ state: 'sending', attempts: column('attempts', '+', 1), leased_until: toMillis(leaseUntil) }))
    .where('id', 'in', traits.skipLocked ? open.forUpdate().skipLocked() : open)
    .returningAll()
    .execute();
  return rows.sort((a, b) => a.next_attempt_at - b.next_attempt_at || (a.id < b.id ? -1 : 1)).map((row) => mailOf(sealer, row));
}

async function finish({ executor, sealer }: Context, id: string, outcome: Parameters<Repositories['mails']['finish']>[1]): Promise<void> {
  await executor
    .updateTable('mail')
    .set({
      state: outcome.state,
      next_attempt_at: toMillis(outcome.nextAttemptAt),
      last_error: sealedError(sealer, id, outcome.lastError),
      sent_at: toMillisOrNull(outcome.sentAt),
      leased_until: null,
    })
    .where('id', '=', id)
    .execute();
}

export function mailRepository(statements: ReturnType<typeof mailStatements>, context: Context): Repositories['mails'] {
  const { executor, sealer } = context;
  return {
    insert: async (mail) => {
      await statements.insert(executor, mailRowOf(sealer, mail));
    },
    claim: (now, leaseUntil, limit) => claim(context, now, leaseUntil, limit),
    finish: (id, outcome) => finish(context, id, outcome),
    async list({ states, limit }) {
      const rows = await executor.selectFrom('mail').selectAll().where('state', 'in', states).orderBy('id').limit(limit).execute();
      return rows.map((row) => mailOf(sealer, row));
    },
    async find(id) {
      const row = firstOrNull(await executor.selectFrom('mail').selectAll().where('id', '=', id).execute());
      return row && mailOf(sealer, row);
    },
    async isKnown(messageId) {
      const rows = await executor.selectFrom('mail').select('id').where('message_id', '=', messageId).execute();
      return rows.length > 0;
    },
    async ofLead(leadId) {
      const rows = await executor.selectFrom('mail').select(['id', 'kind', 'state']).where('lead_id', '=', leadId).orderBy('id').execute();
      return rows.map((row) => ({ id: row.id, kind: toWord(MAIL_KINDS, row.kind), state: toWord(MAIL_STATES, row.state) }));
    },
  };
}
