import { sql, type Kysely } from 'kysely';
import type { Traits } from '../traits.ts';

type Db = Kysely<unknown>;

const LEAD_TYPES = sql`type in ('quote', 'no-indication', 'call-back')`;
const LEAD_STAGES = sql`stage in ('indication', 'offer-requested', 'call-back-requested')`;
const PURPOSES = sql`purpose in ('offers', 'broker-review', 'tips', 'call-back', 'result-by-mail')`;
/** A mail belongs to a lead or to saved answers, never to both. */
const ONE_OWNER = sql`(lead_id is null) <> (saved_answers_id is null)`;

const LEAD_COLUMNS = ['id', 'type', 'stage', 'quote_id', 'contact_id', 'created_at', 'last_contact_at', 'insurers'];
const CONSENT_COLUMNS = ['id', 'lead_id', 'purpose', 'text_version', 'given_at', 'insurers'];
const MAIL_COLUMNS = [
  'id',
  'lead_id',
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
];

async function createSavedAnswers(db: Db, { text, integer, bytes, tableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('saved_answers')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('token_hash', text, (c) => c.notNull().unique())
    .addColumn('key_id', text, (c) => c.notNull())
    .addColumn('answers', bytes, (c) => c.notNull())
    .addColumn('created_at', integer, (c) => c.notNull())
    .modifyEnd(tableOptions)
    .execute();
  await db.schema.createIndex('saved_answers_created_at').on('saved_answers').column('created_at').execute();
}

async function createCallBack(db: Db, { text, integer, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('call_back')
    .addColumn('lead_id', text, (c) => c.primaryKey().notNull().references('lead.id').onDelete('cascade'))
    .addColumn('token_hash', text, (c) => c.unique())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('from_time', text, (c) => c.notNull())
    .addColumn('to_time', text, (c) => c.notNull())
    .addColumn('revision', integer, (c) => c.notNull())
    .modifyEnd(keyedTableOptions)
    .execute();
}

async function createShare(db: Db, { text, integer, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('share')
    .addColumn('quote_id', text, (c) => c.primaryKey().notNull().references('quote.id').onDelete('cascade'))
    .addColumn('id', text, (c) => c.notNull().unique())
    .addColumn('token_hash', text, (c) => c.notNull().unique())
    .addColumn('created_at', integer, (c) => c.notNull())
    .modifyEnd(keyedTableOptions)
    .execute();
}

/** SQLite cannot loosen a column: new tables take over, children before parents, so that dropping the old ones pulls no row along. */
async function rebuildInSqlite(db: Db, { text, integer, bytes, isJson, tableOptions, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('lead_next')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('type', text, (c) => c.notNull().check(LEAD_TYPES))
    .addColumn('stage', text, (c) => c.notNull().check(LEAD_STAGES))
    .addColumn('quote_id', text, (c) => c.references('quote.id').onDelete('cascade'))
    .addColumn('contact_id', text, (c) => c.references('contact.id'))
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('last_contact_at', integer, (c) => c.notNull())
    .addColumn('insurers', text, (c) => c.notNull().check(isJson('insurers')))
    .modifyEnd(keyedTableOptions)
    .execute();
  await db.schema
    .createTable('consent_next')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('lead_id', text, (c) => c.notNull().references('lead_next.id').onDelete('cascade'))
    .addColumn('purpose', text, (c) => c.notNull().check(PURPOSES))
    .addColumn('text_version', text, (c) => c.notNull())
    .addColumn('given_at', integer, (c) => c.notNull())
    .addColumn('insurers', text, (c) => c.notNull().check(isJson('insurers')))
    .modifyEnd(keyedTableOptions)
    .execute();
  await db.schema
    .createTable('mail_next')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('lead_id', text, (c) => c.references('lead_next.id').onDelete('cascade'))
    .addColumn('saved_answers_id', text, (c) => c.references('saved_answers.id').onDelete('cascade'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('message_id', text, (c) => c.notNull().unique())
    .addColumn('key_id', text, (c) => c.notNull())
    .addColumn('subject', text, (c) => c.notNull())
    .addColumn('content', bytes)
    .addColumn('state', text, (c) => c.notNull().check(sql`state in ('due', 'sending', 'sent', 'failed', 'unknown')`))
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('next_attempt_at', integer, (c) => c.notNull())
    .addColumn('leased_until', integer)
    .addColumn('last_error', bytes)
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('sent_at', integer)
    .addCheckConstraint('mail_has_one_owner', ONE_OWNER)
    .modifyEnd(tableOptions)
    .execute();
  const copied = [
    ['lead', LEAD_COLUMNS],
    ['consent', CONSENT_COLUMNS],
    ['mail', MAIL_COLUMNS],
  ] as const;
  for (const [table, columns] of copied) {
    const names = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(`${table}_next`)} (${names}) select ${names} from ${sql.table(table)}`.execute(db);
  }
  for (const [table] of copied.toReversed()) await db.schema.dropTable(table).execute();
  for (const [table] of copied) await db.schema.alterTable(`${table}_next`).renameTo(table).execute();
  await sql`create unique index lead_contact_id on lead (contact_id) where contact_id is not null`.execute(db);
  await sql`create index lead_last_contact_at on lead (last_contact_at) where contact_id is not null`.execute(db);
  await db.schema.createIndex('consent_lead_id').on('consent').column('lead_id').execute();
  await sql`create index mail_lead_id on mail (lead_id) where lead_id is not null`.execute(db);
  await sql`create index mail_open on mail (next_attempt_at) where state in ('due', 'sending', 'unknown')`.execute(db);
}

async function alterInPostgres(db: Db): Promise<void> {
  await sql`alter table lead alter column quote_id drop not null`.execute(db);
  await sql`alter table lead drop constraint lead_quote_id_key`.execute(db);
  await sql`alter table lead drop constraint lead_type_check, add constraint lead_type_check check (${LEAD_TYPES})`.execute(db);
  await sql`alter table lead drop constraint lead_stage_check, add constraint lead_stage_check check (${LEAD_STAGES})`.execute(db);
  await sql`alter table consent drop constraint consent_purpose_check, add constraint consent_purpose_check check (${PURPOSES})`.execute(
    db,
  );
  await sql`alter table mail alter column lead_id drop not null`.execute(db);
  await sql`alter table mail add column saved_answers_id text collate "C" references saved_answers (id) on delete cascade`.execute(db);
  await sql`alter table mail add constraint mail_has_one_owner check (${ONE_OWNER})`.execute(db);
}

/**
 * Leads without a quote, asked-for calls, links for sharing, and answers saved for later with the mail that holds their link. A quote
 * has one lead of its own and at most one request for a call.
 */
export async function callBackSaveShare(db: Db, traits: Traits): Promise<void> {
  await createSavedAnswers(db, traits);
  await (traits.name === 'sqlite' ? rebuildInSqlite(db, traits) : alterInPostgres(db));
  await sql`create unique index lead_quote_id on lead (quote_id) where type <> 'call-back'`.execute(db);
  await sql`create unique index lead_call_back_quote_id on lead (quote_id) where type = 'call-back' and quote_id is not null`.execute(db);
  await sql`create index mail_saved_answers_id on mail (saved_answers_id) where saved_answers_id is not null`.execute(db);
  await createCallBack(db, traits);
  await createShare(db, traits);
}
