import { sql, type Kysely } from 'kysely';
import type { Traits } from '../traits.ts';

type Db = Kysely<unknown>;

async function createQuote(db: Db, { text, integer, bytes, tableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('quote')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('token_hash', text, (c) => c.notNull().unique())
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('last_visited_at', integer, (c) => c.notNull())
    .addColumn('as_of', text, (c) => c.notNull())
    .addColumn('engine_version', text, (c) => c.notNull())
    .addColumn('comparison', bytes, (c) => c.notNull())
    .addColumn('comparison_sha256', text, (c) => c.notNull())
    .modifyEnd(tableOptions)
    .execute();
  await db.schema.createIndex('quote_last_visited_at').on('quote').column('last_visited_at').execute();
}

async function createContact(db: Db, { text, integer, bytes, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('contact')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('key_id', text, (c) => c.notNull())
    .addColumn('company_name', bytes, (c) => c.notNull())
    .addColumn('registration_number', bytes)
    .addColumn('person_name', bytes, (c) => c.notNull())
    .addColumn('email', bytes, (c) => c.notNull())
    .addColumn('phone', bytes)
    .addColumn('remarks', bytes)
    .addColumn('created_at', integer, (c) => c.notNull())
    .modifyEnd(keyedTableOptions)
    .execute();
}

async function createLead(db: Db, { text, integer, isJson, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('lead')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('type', text, (c) => c.notNull().check(sql`type in ('quote', 'no-indication')`))
    .addColumn('stage', text, (c) => c.notNull().check(sql`stage in ('indication', 'offer-requested')`))
    .addColumn('quote_id', text, (c) => c.notNull().unique().references('quote.id').onDelete('cascade'))
    .addColumn('contact_id', text, (c) => c.references('contact.id'))
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('last_contact_at', integer, (c) => c.notNull())
    .addColumn('insurers', text, (c) => c.notNull().check(isJson('insurers')))
    .modifyEnd(keyedTableOptions)
    .execute();
  await sql`create unique index lead_contact_id on lead (contact_id) where contact_id is not null`.execute(db);
  await sql`create index lead_last_contact_at on lead (last_contact_at) where contact_id is not null`.execute(db);
}

async function createConsent(db: Db, { text, integer, isJson, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('consent')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('lead_id', text, (c) => c.notNull().references('lead.id').onDelete('cascade'))
    .addColumn('purpose', text, (c) => c.notNull().check(sql`purpose in ('offers', 'tips')`))
    .addColumn('text_version', text, (c) => c.notNull())
    .addColumn('given_at', integer, (c) => c.notNull())
    .addColumn('insurers', text, (c) => c.notNull().check(isJson('insurers')))
    .modifyEnd(keyedTableOptions)
    .execute();
  await db.schema.createIndex('consent_lead_id').on('consent').column('lead_id').execute();
}

async function createMail(db: Db, { text, integer, bytes, tableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('mail')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('lead_id', text, (c) => c.notNull().references('lead.id').onDelete('cascade'))
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
    .modifyEnd(tableOptions)
    .execute();
  await db.schema.createIndex('mail_lead_id').on('mail').column('lead_id').execute();
  await sql`create index mail_open on mail (next_attempt_at) where state in ('due', 'sending', 'unknown')`.execute(db);
}

/** No foreign key: the record is written first, so that a second request with the same key stops before it does any work. */
async function createIdempotency(db: Db, { text, integer, bytes, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('idempotency')
    .addColumn('key_hash', text, (c) => c.primaryKey().notNull())
    .addColumn('body_hash', text, (c) => c.notNull())
    .addColumn('sealed_answer', bytes)
    .addColumn('quote_id', text)
    .addColumn('created_at', integer, (c) => c.notNull())
    .modifyEnd(keyedTableOptions)
    .execute();
  await db.schema.createIndex('idempotency_created_at').on('idempotency').column('created_at').execute();
  await sql`create index idempotency_quote_id on idempotency (quote_id) where quote_id is not null`.execute(db);
}

async function createErasure(db: Db, { text, integer, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('erasure')
    .addColumn('quote_id', text, (c) => c.primaryKey().notNull())
    .addColumn('erased_at', integer, (c) => c.notNull())
    .addColumn('cause', text, (c) => c.notNull().check(sql`cause in ('request', 'retention')`))
    .modifyEnd(keyedTableOptions)
    .execute();
}

async function createDictionary(db: Db, { integer, bytes, tableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('dictionary')
    .addColumn('id', integer, (c) => c.primaryKey().notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .modifyEnd(tableOptions)
    .execute();
}

/** The first schema. Forward only. */
export async function init(db: Db, traits: Traits): Promise<void> {
  await createQuote(db, traits);
  await createContact(db, traits);
  await createLead(db, traits);
  await createConsent(db, traits);
  await createMail(db, traits);
  await createIdempotency(db, traits);
  await createErasure(db, traits);
  await createDictionary(db, traits);
}
