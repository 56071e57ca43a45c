import { sql, type Kysely } from 'kysely';
import type { Traits } from '../traits.ts';
import { createChildrenOfLead, createMail } from './0005-premium-check.ts';

type Db = Kysely<unknown>;

const LEAD_TYPES = sql`type in ('quote', 'no-indication', 'call-back', 'premium-check', 'debtor-check')`;
const LEAD_STAGES = sql`stage in ('indication', 'offer-requested', 'call-back-requested', 'review-requested')`;

async function createDebtorCheck(db: Db, { text, integer, bytes, tableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('debtor_check')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('token_hash', text, (c) => c.notNull().unique())
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('key_id', text, (c) => c.notNull())
    .addColumn('content', bytes)
    .addColumn('chosen', bytes)
    .modifyEnd(tableOptions)
    .execute();
  await sql`create index debtor_check_created_at on debtor_check (created_at) where content is not null`.execute(db);
}

async function createLead(db: Db, name: string, { text, integer, isJson, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable(name)
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('type', text, (c) => c.notNull().check(LEAD_TYPES))
    .addColumn('stage', text, (c) => c.notNull().check(LEAD_STAGES))
    .addColumn('quote_id', text, (c) => c.references('quote.id').onDelete('cascade'))
    .addColumn('premium_check_id', text, (c) => c.references('premium_check.id').onDelete('cascade'))
    .addColumn('debtor_check_id', text, (c) => c.references('debtor_check.id').onDelete('cascade'))
    .addColumn('contact_id', text, (c) => c.references('contact.id'))
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('last_contact_at', integer, (c) => c.notNull())
    .addColumn('insurers', text, (c) => c.notNull().check(isJson('insurers')))
    .modifyEnd(keyedTableOptions)
    .execute();
}

const LEAD = ['id', 'type', 'stage', 'quote_id', 'premium_check_id', 'contact_id', 'created_at', 'last_contact_at', 'insurers'];
const MAIL = [
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
];
const COPIED: readonly (readonly [string, readonly string[]])[] = [
  ['lead', LEAD],
  ['consent', ['id', 'lead_id', 'purpose', 'text_version', 'given_at', 'insurers']],
  ['call_back', ['lead_id', 'token_hash', 'day', 'from_time', 'to_time', 'revision']],
  ['lead_source', ['lead_id', 'entry_path', 'utm']],
  ['mail', [...MAIL, 'next_attempt_at', 'leased_until', 'last_error', 'created_at', 'sent_at']],
];

/** SQLite cannot loosen a rule: new tables take over, and old children go before the old lead, so that no row is pulled along. */
async function rebuildInSqlite(db: Db, traits: Traits): Promise<void> {
  await createLead(db, 'lead_next', traits);
  await createChildrenOfLead(db, 'lead_next', traits);
  await createMail(db, 'lead_next', traits);
  for (const [table, columns] of COPIED) {
    const names = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(`${table}_next`)} (${names}) select ${names} from ${sql.table(table)}`.execute(db);
  }
  for (const [table] of COPIED.toReversed()) await db.schema.dropTable(table).execute();
  for (const [table] of COPIED) await db.schema.alterTable(`${table}_next`).renameTo(table).execute();
  await sql`create unique index lead_contact_id on lead (contact_id) where contact_id is not null`.execute(db);
  await sql`create index lead_last_contact_at on lead (last_contact_at) where contact_id is not null`.execute(db);
  await sql`create unique index lead_quote_id on lead (quote_id) where type <> 'call-back'`.execute(db);
  await sql`create unique index lead_call_back_quote_id on lead (quote_id) where type = 'call-back' and quote_id is not null`.execute(db);
  await sql`create unique index lead_premium_check_id on lead (premium_check_id) where premium_check_id is not null`.execute(db);
  await db.schema.createIndex('consent_lead_id').on('consent').column('lead_id').execute();
  await sql`create index mail_lead_id on mail (lead_id) where lead_id is not null`.execute(db);
  await sql`create index mail_saved_answers_id on mail (saved_answers_id) where saved_answers_id is not null`.execute(db);
  await sql`create index mail_reminder_id on mail (reminder_id) where reminder_id is not null`.execute(db);
  await sql`create index mail_open on mail (next_attempt_at) where state in ('due', 'sending', 'unknown')`.execute(db);
}

async function alterInPostgres(db: Db): Promise<void> {
  await sql`alter table lead drop constraint lead_type_check, add constraint lead_type_check check (${LEAD_TYPES})`.execute(db);
  await sql`alter table lead add column debtor_check_id text collate "C" references debtor_check (id) on delete cascade`.execute(db);
}

/** Kept Klantenchecks, sealed, with a lead of their own and the customers that the broker may see. */
export async function debtorCheck(db: Db, traits: Traits): Promise<void> {
  await createDebtorCheck(db, traits);
  await (traits.name === 'sqlite' ? rebuildInSqlite(db, traits) : alterInPostgres(db));
  await sql`create unique index lead_debtor_check_id on lead (debtor_check_id) where debtor_check_id is not null`.execute(db);
}
