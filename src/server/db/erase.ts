import type { Context } from './context.ts';
import type { Repositories } from './repositories.ts';
import { toInstant, toMillis } from './values.ts';

/**
 * Removes quotes and everything that hangs on them, and notes that it happened. Rows go one table at a time, so that it does not
 * rest on cascades alone. Tells how many quotes there were.
 */
export async function eraseQuotes(
  { executor, now, noteErasure }: Context,
  ids: readonly string[],
  cause: 'request' | 'retention',
): Promise<number> {
  if (ids.length === 0) return 0;
  const leads = await executor.selectFrom('lead').select(['id', 'contact_id']).where('quote_id', 'in', ids).execute();
  const leadIds = leads.map((lead) => lead.id);
  const contactIds = leads.flatMap((lead) => (lead.contact_id === null ? [] : [lead.contact_id]));
  if (leadIds.length > 0) {
    await executor.deleteFrom('mail').where('lead_id', 'in', leadIds).execute();
    await executor.deleteFrom('consent').where('lead_id', 'in', leadIds).execute();
    await executor.deleteFrom('lead_source').where('lead_id', 'in', leadIds).execute();
    await executor.deleteFrom('lead').where('id', 'in', leadIds).execute();
  }
  if (contactIds.length > 0) await executor.deleteFrom('contact').where('id', 'in', contactIds).execute();
  await executor.deleteFrom('idempotency').where('quote_id', 'in', ids).execute();
  const erased = await executor.deleteFrom('quote').where('id', 'in', ids).returning('id').execute();
  if (erased.length > 0) {
    const erasedAt = toMillis(now());
    const rows = erased.map((quote) => ({ quote_id: quote.id, erased_at: erasedAt, cause }));
    await executor.insertInto('erasure').values(rows).execute();
    noteErasure();
  }
  return erased.length;
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
  };
}
