import { plainDateOf } from '#/quote-engine/calendar.ts';
import { firstOrNull, type Context } from './context.ts';
import type { CallBackRecord } from './records.ts';
import type { LeadOverview, Repositories } from './repositories.ts';
import type { CallBackRow } from './schema.ts';

function toRow(callBack: CallBackRecord): CallBackRow {
  return {
    lead_id: callBack.leadId,
    token_hash: callBack.tokenHash,
    day: callBack.day,
    from_time: callBack.from,
    to_time: callBack.to,
    revision: callBack.revision,
  };
}

function toRecord(row: CallBackRow): CallBackRecord {
  return {
    leadId: row.lead_id,
    tokenHash: row.token_hash,
    day: plainDateOf(row.day),
    from: row.from_time,
    to: row.to_time,
    revision: row.revision,
  };
}

/** When to call, per lead that asks for a call. */
export async function callBacksByLead(
  { executor }: Context,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<LeadOverview['callBack']>>> {
  if (leadIds.length === 0) return new Map();
  const rows = await executor.selectFrom('call_back').selectAll().where('lead_id', 'in', leadIds).execute();
  return new Map(
    rows.map((row) => {
      const { day, from, to, revision } = toRecord(row);
      return [row.lead_id, { day, from, to, revision }];
    }),
  );
}

export function callBackRepository({ executor }: Context): Repositories['callBacks'] {
  return {
    insert: async (callBack) => {
      await executor.insertInto('call_back').values(toRow(callBack)).execute();
    },
    async update(callBack) {
      const { lead_id, ...changes } = toRow(callBack);
      await executor.updateTable('call_back').set(changes).where('lead_id', '=', lead_id).execute();
    },
    async find(leadId) {
      const row = firstOrNull(await executor.selectFrom('call_back').selectAll().where('lead_id', '=', leadId).execute());
      return row && toRecord(row);
    },
    async findByTokenHash(tokenHash) {
      const row = firstOrNull(await executor.selectFrom('call_back').selectAll().where('token_hash', '=', tokenHash).execute());
      return row && toRecord(row);
    },
  };
}
