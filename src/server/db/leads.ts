import { sql } from 'kysely';
import { callBacksByLead } from './call-backs.ts';
import { contactOf } from './contacts.ts';
import { sourcesByLead } from './lead-sources.ts';
import { firstOrNull, type Context } from './context.ts';
import { eraseLeads } from './erase.ts';
import { errorOf, MAIL_KINDS, MAIL_STATES } from './mail-rows.ts';
import { prepare, prepareInsert, type Executor } from './prepared.ts';
import type { LeadRecord, LeadStage, LeadType } from './records.ts';
import type { LeadOverview, Repositories } from './repositories.ts';
import type { LeadRow } from './schema.ts';
import { toInstant, toMillis, toWord, toWords } from './values.ts';

const TYPES: readonly LeadType[] = ['quote', 'no-indication', 'call-back', 'premium-check', 'debtor-check'];
const STAGES: readonly LeadStage[] = ['indication', 'offer-requested', 'call-back-requested', 'review-requested'];
const COLUMNS = [
  'id',
  'type',
  'stage',
  'quote_id',
  'premium_check_id',
  'debtor_check_id',
  'contact_id',
  'created_at',
  'last_contact_at',
  'insurers',
] as const satisfies readonly (keyof LeadRow)[];

export function leadStatements(db: Executor) {
  return {
    insert: prepareInsert(db, 'lead', COLUMNS),
    findByQuoteId: prepare<{ quoteId: string }, LeadRow>((slots) =>
      db.selectFrom('lead').selectAll().where('quote_id', '=', slots.quoteId).where('type', '<>', sql.lit('call-back')),
    ),
  };
}

function toRow(lead: LeadRecord): LeadRow {
  return {
    id: lead.id,
    type: lead.type,
    stage: lead.stage,
    quote_id: lead.quoteId,
    premium_check_id: lead.premiumCheckId ?? null,
    debtor_check_id: lead.debtorCheckId ?? null,
    contact_id: lead.contactId,
    created_at: toMillis(lead.createdAt),
    last_contact_at: toMillis(lead.lastContactAt),
    insurers: JSON.stringify(lead.insurers),
  };
}

function toRecord(row: LeadRow): LeadRecord {
  return {
    id: row.id,
    type: toWord(TYPES, row.type),
    stage: toWord(STAGES, row.stage),
    quoteId: row.quote_id,
    ...(row.premium_check_id === null ? {} : { premiumCheckId: row.premium_check_id }),
    ...(row.debtor_check_id === null ? {} : { debtorCheckId: row.debtor_check_id }),
    contactId: row.contact_id,
    createdAt: toInstant(row.created_at),
    lastContactAt: toInstant(row.last_contact_at),
    insurers: toWords(row.insurers),
  };
}

async function mailsByLead(
  { executor, sealer }: Context,
  leadIds: readonly string[],
): Promise<Map<string, LeadOverview['mails'][number][]>> {
  const byLead = new Map<string, LeadOverview['mails'][number][]>();
  if (leadIds.length === 0) return byLead;
  const rows = await executor
    .selectFrom('mail')
    .select(['id', 'lead_id', 'kind', 'state', 'attempts', 'last_error'])
    .where('lead_id', 'in', leadIds)
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const mail = { id: row.id, kind: toWord(MAIL_KINDS, row.kind), state: toWord(MAIL_STATES, row.state), attempts: row.attempts };
    if (row.lead_id !== null)
      byLead.set(row.lead_id, [...(byLead.get(row.lead_id) ?? []), { ...mail, lastError: errorOf(sealer, row.id, row.last_error) }]);
  }
  return byLead;
}

async function overview(context: Context, limit: number, withContact: boolean): Promise<readonly LeadOverview[]> {
  const { executor, sealer } = context;
  const rows = await executor.selectFrom('lead').selectAll().orderBy('id', 'desc').limit(limit).execute();
  const contactIds = withContact ? rows.flatMap((row) => (row.contact_id === null ? [] : [row.contact_id])) : [];
  const contacts = contactIds.length === 0 ? [] : await executor.selectFrom('contact').selectAll().where('id', 'in', contactIds).execute();
  const byId = new Map(contacts.map((row) => [row.id, row]));
  const leadIds = rows.map((row) => row.id);
  const mails = await mailsByLead(context, leadIds);
  const sources = await sourcesByLead(context, leadIds);
  const callBacks = await callBacksByLead(context, leadIds);
  return rows.map((row) => {
    const callBack = callBacks.get(row.id);
    const contact = row.contact_id === null ? undefined : byId.get(row.contact_id);
    return {
      ...toRecord(row),
      contact: contact ? contactOf(sealer, contact) : null,
      source: sources.get(row.id) ?? null,
      mails: mails.get(row.id) ?? [],
      ...(callBack === undefined ? {} : { callBack }),
    };
  });
}

export function leadRepository(statements: ReturnType<typeof leadStatements>, context: Context): Repositories['leads'] {
  const { executor } = context;
  return {
    insert: async (lead) => {
      await statements.insert(executor, toRow(lead));
    },
    async findByQuoteId(quoteId) {
      const row = firstOrNull((await statements.findByQuoteId(executor, { quoteId })).rows);
      return row && toRecord(row);
    },
    async findByPremiumCheckId(premiumCheckId) {
      const row = firstOrNull(await executor.selectFrom('lead').selectAll().where('premium_check_id', '=', premiumCheckId).execute());
      return row && toRecord(row);
    },
    async findByDebtorCheckId(debtorCheckId) {
      const row = firstOrNull(await executor.selectFrom('lead').selectAll().where('debtor_check_id', '=', debtorCheckId).execute());
      return row && toRecord(row);
    },
    async find(id) {
      const row = firstOrNull(await executor.selectFrom('lead').selectAll().where('id', '=', id).execute());
      return row && toRecord(row);
    },
    async ofQuote(quoteId) {
      const rows = await executor.selectFrom('lead').selectAll().where('quote_id', '=', quoteId).orderBy('id').execute();
      return rows.map(toRecord);
    },
    async update(lead) {
      const { id, ...changes } = toRow(lead);
      await executor.updateTable('lead').set(changes).where('id', '=', id).execute();
    },
    list: ({ limit, withContact }) => overview(context, limit, withContact),
    erase: async (id) => (await eraseLeads(context, [id], 'request')) === 1,
  };
}
