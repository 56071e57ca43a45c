import { sql, type Kysely } from 'kysely';
import type { Traits } from '../traits.ts';

type Db = Kysely<unknown>;

const LEAD_TYPES = sql`type in ('quote', 'no-indication', 'call-back', 'premium-check')`;
const LEAD_STAGES = sql`stage in ('indication', 'offer-requested', 'call-back-requested', 'review-requested')`;
const MAIL_STATES = sql`state in ('due', 'sending', 'sent', 'failed', 'unknown')`;
const PURPOSES = sql`purpose in ('offers', 'broker-review', 'tips', 'call-back', 'result-by-mail')`;
/** A mail belongs to a lead, to saved answers or to a reminder: to exactly one of them. */
const ONE_OWNER = sql`(case when lead_id is null then 0 else 1 end) + (case when saved_answers_id is null then 0 else 1 end)
  + (case when reminder_id is null then 0 else 1 end) = 1`;

async function createPremiumCheck(db: Db, { text, integer, bytes, tableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('premium_check')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('token_hash', text, (c) => c.notNull().unique())
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('last_visited_at', integer, (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addColumn('content_sha256', text, (c) => c.notNull())
    .modifyEnd(tableOptions)
    .execute();
  await db.schema.createIndex('premium_check_last_visited_at').on('premium_check').column('last_visited_at').execute();
}

async function createReminder(db: Db, { text, integer, bytes, tableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('reminder')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('token_hash', text, (c) => c.notNull().unique())
    .addColumn('key_id', text, (c) => c.notNull())
    .addColumn('address', bytes, (c) => c.notNull())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('confirmed_at', integer)
    .modifyEnd(tableOptions)
    .execute();
  await db.schema.createIndex('reminder_day').on('reminder').column('day').execute();
}

async function createLead(db: Db, name: string, { text, integer, isJson, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable(name)
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('type', text, (c) => c.notNull().check(LEAD_TYPES))
    .addColumn('stage', text, (c) => c.notNull().check(LEAD_STAGES))
    .addColumn('quote_id', text, (c) => c.references('quote.id').onDelete('cascade'))
    .addColumn('premium_check_id', text, (c) => c.references('premium_check.id').onDelete('cascade'))
    .addColumn('contact_id', text, (c) => c.references('contact.id'))
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('last_contact_at', integer, (c) => c.notNull())
    .addColumn('insurers', text, (c) => c.notNull().check(isJson('insurers')))
    .modifyEnd(keyedTableOptions)
    .execute();
}

/** Tables `…_next` that hang on a lead; the next step of the schema that changes the lead makes them anew too. */
export async function createChildrenOfLead(db: Db, lead: string, { text, integer, isJson, keyedTableOptions }: Traits): Promise<void> {
  const ofLead = `${lead}.id`;
  await db.schema
    .createTable('consent_next')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('lead_id', text, (c) => c.notNull().references(ofLead).onDelete('cascade'))
    .addColumn('purpose', text, (c) => c.notNull().check(PURPOSES))
    .addColumn('text_version', text, (c) => c.notNull())
    .addColumn('given_at', integer, (c) => c.notNull())
    .addColumn('insurers', text, (c) => c.notNull().check(isJson('insurers')))
    .modifyEnd(keyedTableOptions)
    .execute();
  await db.schema
    .createTable('call_back_next')
    .addColumn('lead_id', text, (c) => c.primaryKey().notNull().references(ofLead).onDelete('cascade'))
    .addColumn('token_hash', text, (c) => c.unique())
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('from_time', text, (c) => c.notNull())
    .addColumn('to_time', text, (c) => c.notNull())
    .addColumn('revision', integer, (c) => c.notNull())
    .modifyEnd(keyedTableOptions)
    .execute();
  await db.schema
    .createTable('lead_source_next')
    .addColumn('lead_id', text, (c) => c.primaryKey().notNull().references(ofLead).onDelete('cascade'))
    .addColumn('entry_path', text, (c) => c.notNull())
    .addColumn('utm', text, (c) => c.notNull().check(isJson('utm')))
    .modifyEnd(keyedTableOptions)
    .execute();
}

/** The same for mails. */
export async function createMail(db: Db, lead: string, { text, integer, bytes, tableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('mail_next')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('lead_id', text, (c) => c.references(`${lead}.id`).onDelete('cascade'))
    .addColumn('saved_answers_id', text, (c) => c.references('saved_answers.id').onDelete('cascade'))
    .addColumn('reminder_id', text, (c) => c.references('reminder.id').onDelete('cascade'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('message_id', text, (c) => c.notNull().unique())
    .addColumn('key_id', text, (c) => c.notNull())
    .addColumn('subject', text, (c) => c.notNull())
    .addColumn('content', bytes)
    .addColumn('state', text, (c) => c.notNull().check(MAIL_STATES))
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('next_attempt_at', integer, (c) => c.notNull())
    .addColumn('leased_until', integer)
    .addColumn('last_error', bytes)
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('sent_at', integer)
    .addCheckConstraint('mail_has_one_owner', ONE_OWNER)
    .modifyEnd(tableOptions)
    .execute();
}

const LEAD = ['id', 'type', 'stage', 'quote_id', 'contact_id', 'created_at', 'last_contact_at', 'insurers'];
const MAIL = ['id', 'lead_id', 'saved_answers_id', 'kind', 'message_id', 'key_id', 'subject', 'content', 'state', 'attempts'];
const COPIED: readonly (readonly [string, readonly string[]])[] = [
  ['lead', LEAD],
  ['consent', ['id', 'lead_id', 'purpose', 'text_version', 'given_at', 'insurers']],
  ['call_back', ['lead_id', 'token_hash', 'day', 'from_time', 'to_time', 'revision']],
  ['lead_source', ['lead_id', 'entry_path', 'utm']],
  ['mail', [...MAIL, 'next_attempt_at', 'leased_until', 'last_error', 'created_at', 'sent_at']],
];

/** SQLite cannot loosen a column or a rule: new tables take over, and old children go before the old lead, so that no row is pulled along. */
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
  await db.schema.createIndex('consent_lead_id').on('consent').column('lead_id').execute();
  await sql`create index mail_lead_id on mail (lead_id) where lead_id is not null`.execute(db);
  await sql`create index mail_saved_answers_id on mail (saved_answers_id) where saved_answers_id is not null`.execute(db);
  await sql`create index mail_open on mail (next_attempt_at) where state in ('due', 'sending', 'unknown')`.execute(db);
}

async function alterInPostgres(db: Db): Promise<void> {
  await sql`alter table lead drop constraint lead_type_check, add constraint lead_type_check check (${LEAD_TYPES})`.execute(db);
  await sql`alter table lead drop constraint lead_stage_check, add constraint lead_stage_check check (${LEAD_STAGES})`.execute(db);
  await sql`alter table lead add column premium_check_id text collate "C" references premium_check (id) on delete cascade`.execute(db);
  await sql`alter table mail add column reminder_id text collate "C" references reminder (id) on delete cascade`.execute(db);
  await sql`alter table mail drop constraint mail_has_one_owner, add constraint mail_has_one_owner check (${ONE_OWNER})`.execute(db);
}

/** Kept Premie-Checks with a lead of their own, and reminders of a notice day that hang on nothing but their own token. */
export async function premiumCheck(db: Db, traits: Traits): Promise<void> {
  await createPremiumCheck(db, traits);
  await createReminder(db, traits);
  await (traits.name === 'sqlite' ? rebuildInSqlite(db, traits) : alterInPostgres(db));
  await sql`create unique index lead_premium_check_id on lead (premium_check_id) where premium_check_id is not null`.execute(db);
  await sql`create index mail_reminder_id on mail (reminder_id) where reminder_id is not null`.execute(db);
}
