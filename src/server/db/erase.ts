import type { Context } from './context.ts';
import type { Executor } from './prepared.ts';
import type { Repositories } from './repositories.ts';
import { toInstant, toMillis } from './values.ts';

type Cause = 'request' | 'retention';

/** Writes what was erased into the register. Tells how many there were. */
async function noted({ executor, now, noteErasure }: Context, erased: readonly { readonly id: string }[], cause: Cause): Promise<number> {
  if (erased.length === 0) return 0;
  const erasedAt = toMillis(now());
  const rows = erased.map(({ id }) => ({ quote_id: id, erased_at: erasedAt, cause }));
  await executor.insertInto('erasure').values(rows).execute();
  noteErasure();
  return erased.length;
}

async function removeLeads(
  executor: Executor,
  leads: readonly { readonly id: string; readonly contact_id: string | null }[],
): Promise<void> {
  if (leads.length === 0) return;
  const leadIds = leads.map((lead) => lead.id);
  const contactIds = leads.flatMap((lead) => (lead.contact_id === null ? [] : [lead.contact_id]));
  await executor.deleteFrom('mail').where('lead_id', 'in', leadIds).execute();
  await executor.deleteFrom('consent').where('lead_id', 'in', leadIds).execute();
  await executor.deleteFrom('lead_source').where('lead_id', 'in', leadIds).execute();
  await executor.deleteFrom('call_back').where('lead_id', 'in', leadIds).execute();
  await executor.deleteFrom('lead').where('id', 'in', leadIds).execute();
  if (contactIds.length > 0) await executor.deleteFrom('contact').where('id', 'in', contactIds).execute();
}

/**
 * Removes quotes and everything that hangs on them, and notes that it happened. Rows go one table at a time, so that it does not
 * rest on cascades alone. Tells how many quotes there were.
 */
export async function eraseQuotes(context: Context, ids: readonly string[], cause: Cause): Promise<number> {
  if (ids.length === 0) return 0;
  const { executor } = context;
  const leads = await executor.selectFrom('lead').select(['id', 'contact_id']).where('quote_id', 'in', ids).execute();
  await removeLeads(executor, leads);
  await executor.deleteFrom('share').where('quote_id', 'in', ids).execute();
  await executor.deleteFrom('idempotency').where('quote_id', 'in', ids).execute();
  const erased = await executor.deleteFrom('quote').where('id', 'in', ids).returning('id').execute();
  return noted(context, erased, cause);
}

/** Removes leads that hang on nothing, with everything of theirs; leads of a quote or a check are left alone. Tells how many there were. */
export async function eraseLeads(context: Context, ids: readonly string[], cause: Cause): Promise<number> {
  if (ids.length === 0) return 0;
  const { executor } = context;
  const leads = await executor
    .selectFrom('lead')
    .select(['id', 'contact_id'])
    .where('id', 'in', ids)
    .where('quote_id', 'is', null)
    .where('premium_check_id', 'is', null)
    .where('debtor_check_id', 'is', null)
    .execute();
  await removeLeads(executor, leads);
  return noted(context, leads, cause);
}

/** Removes answers saved for later with the mail that holds their link and the address. Tells how many there were. */
export async function eraseSavedAnswers(context: Context, ids: readonly string[], cause: Cause): Promise<number> {
  if (ids.length === 0) return 0;
  const { executor } = context;
  await executor.deleteFrom('mail').where('saved_answers_id', 'in', ids).execute();
  return noted(context, await executor.deleteFrom('saved_answers').where('id', 'in', ids).returning('id').execute(), cause);
}

/** Removes Premie-Checks with their leads and everything of those. Tells how many there were. */
export async function erasePremiumChecks(context: Context, ids: readonly string[], cause: Cause): Promise<number> {
  if (ids.length === 0) return 0;
  const { executor } = context;
  await removeLeads(
    executor,
    await executor.selectFrom('lead').select(['id', 'contact_id']).where('premium_check_id', 'in', ids).execute(),
  );
  return noted(context, await executor.deleteFrom('premium_check').where('id', 'in', ids).returning('id').execute(), cause);
}

/** Removes Klantenchecks with their leads, names of customers and everything else of those. Tells how many there were. */
export async function eraseDebtorChecks(context: Context, ids: readonly string[], cause: Cause): Promise<number> {
  if (ids.length === 0) return 0;
  const { executor } = context;
  await removeLeads(executor, await executor.selectFrom('lead').select(['id', 'contact_id']).where('debtor_check_id', 'in', ids).execute());
  return noted(context, await executor.deleteFrom('debtor_check').where('id', 'in', ids).returning('id').execute(), cause);
}

/** Takes the words out of mails that were sent and removes what waits to be sent: both hold the outcome and names of customers. */
async function emptyMails(executor: Executor, checkIds: readonly string[]): Promise<void> {
  const leads = await executor.selectFrom('lead').select('id').where('debtor_check_id', 'in', checkIds).execute();
  const leadIds = leads.map(({ id }) => id);
  if (leadIds.length === 0) return;
  await executor.deleteFrom('mail').where('lead_id', 'in', leadIds).where('state', '!=', 'sent').execute();
  await executor.updateTable('mail').set({ content: null, last_error: null }).where('lead_id', 'in', leadIds).execute();
}

/** Removes the outcome and the customers that were named, in mails too; the request to the broker stays. Tells how many there were. */
export async function emptyDebtorChecks({ executor, noteErasure }: Context, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  await emptyMails(executor, ids);
  const emptied = await executor
    .updateTable('debtor_check')
    .set({ content: null, chosen: null })
    .where('id', 'in', ids)
    .returning('id')
    .execute();
  noteErasure();
  return emptied.length;
}

/** Removes reminders with their mails, sent or not. Tells how many there were. */
export async function eraseReminders(context: Context, ids: readonly string[], cause: Cause): Promise<number> {
  if (ids.length === 0) return 0;
  const { executor } = context;
  await executor.deleteFrom('mail').where('reminder_id', 'in', ids).execute();
  return noted(context, await executor.deleteFrom('reminder').where('id', 'in', ids).returning('id').execute(), cause);
}

/** The register of erasures, newest first. */
export function erasureRepository({ executor }: Context): Repositories['erasures'] {
  return {
    async list(limit) {
      const rows = await executor
        .selectFrom('erasure')
        .selectAll()
        .orderBy('erased_at', 'desc')
        .orderBy('quote_id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ quoteId: row.quote_id, erasedAt: toInstant(row.erased_at) }));
    },
    has: async (id) => (await executor.selectFrom('erasure').select('quote_id').where('quote_id', '=', id).execute()).length > 0,
  };
}
