import type { Context } from './context.ts';
import { prepareInsert, type Executor } from './prepared.ts';
import type { ConsentRecord } from './records.ts';
import type { Repositories } from './repositories.ts';
import type { ConsentRow } from './schema.ts';
import { toInstant, toMillis, toWord, toWords } from './values.ts';

const PURPOSES: readonly ConsentRecord['purpose'][] = ['offers', 'broker-review', 'tips', 'call-back', 'result-by-mail'];
const COLUMNS = ['id', 'lead_id', 'purpose', 'text_version', 'given_at', 'insurers'] as const satisfies readonly (keyof ConsentRow)[];

export function consentStatements(db: Executor) {
  return { insert: prepareInsert(db, 'consent', COLUMNS) };
}

function toRow(consent: ConsentRecord): ConsentRow {
  return {
    id: consent.id,
    lead_id: consent.leadId,
    purpose: consent.purpose,
    text_version: consent.textVersion,
    given_at: toMillis(consent.givenAt),
    insurers: JSON.stringify(consent.insurers),
  };
}

function toRecord(row: ConsentRow): ConsentRecord {
  return {
    id: row.id,
    leadId: row.lead_id,
    purpose: toWord(PURPOSES, row.purpose),
    textVersion: row.text_version,
    givenAt: toInstant(row.given_at),
    insurers: toWords(row.insurers),
  };
}

export function consentRepository(statements: ReturnType<typeof consentStatements>, { executor }: Context): Repositories['consents'] {
  return {
    insert: async (consent) => {
      await statements.insert(executor, toRow(consent));
    },
    async findByLeadId(leadId) {
      const rows = await executor.selectFrom('consent').selectAll().where('lead_id', '=', leadId).orderBy('id').execute();
      return rows.map(toRecord);
    },
  };
}
