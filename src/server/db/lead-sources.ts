import { readSource } from '#/quote-engine/contract/source-schema.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import { firstOrNull, type Context } from './context.ts';
import { prepareInsert, type Executor } from './prepared.ts';
import type { Repositories } from './repositories.ts';
import type { LeadSourceRow } from './schema.ts';

export function leadSourceStatements(db: Executor) {
  return { insert: prepareInsert(db, 'lead_source', ['lead_id', 'entry_path', 'utm']) };
}

function sourceOfRow(row: LeadSourceRow): LeadSource | null {
  return readSource({ entryPath: row.entry_path, utm: JSON.parse(row.utm) as unknown });
}

/** Sources of several leads at once, by the id of the lead. */
export async function sourcesByLead({ executor }: Context, leadIds: readonly string[]): Promise<ReadonlyMap<string, LeadSource>> {
  if (leadIds.length === 0) return new Map();
  const rows = await executor.selectFrom('lead_source').selectAll().where('lead_id', 'in', leadIds).execute();
  return new Map(
    rows.flatMap((row) => {
      const source = sourceOfRow(row);
      return source === null ? [] : [[row.lead_id, source] as const];
    }),
  );
}

export function leadSourceRepository(
  statements: ReturnType<typeof leadSourceStatements>,
  { executor }: Context,
): Repositories['leadSources'] {
  return {
    insert: async (leadId, { entryPath, utm }) => {
      await statements.insert(executor, { lead_id: leadId, entry_path: entryPath, utm: JSON.stringify(utm) });
    },
    async find(leadId) {
      const row = firstOrNull(await executor.selectFrom('lead_source').selectAll().where('lead_id', '=', leadId).execute());
      return row && sourceOfRow(row);
    },
  };
}
