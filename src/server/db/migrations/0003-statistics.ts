import { sql, type Kysely } from 'kysely';
import type { Traits } from '../traits.ts';

type Db = Kysely<unknown>;

async function createLeadSource(db: Db, { text, isJson, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('lead_source')
    .addColumn('lead_id', text, (c) => c.primaryKey().notNull().references('lead.id').onDelete('cascade'))
    .addColumn('entry_path', text, (c) => c.notNull())
    .addColumn('utm', text, (c) => c.notNull().check(isJson('utm')))
    .modifyEnd(keyedTableOptions)
    .execute();
}

/** No column leads to a quote or a visitor, and the order of the rows tells nothing: their ids are random. */
async function createFeedback(db: Db, { text, isJson, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('given_on', text, (c) => c.notNull())
    .addColumn('answer', text, (c) => c.notNull().check(sql`answer in ('yes', 'higher', 'lower')`))
    .addColumn('remark', text)
    .addColumn('engine_version', text, (c) => c.notNull())
    .addColumn('editions', text, (c) => c.notNull().check(isJson('editions')))
    .modifyEnd(keyedTableOptions)
    .execute();
}

async function createStepCount(db: Db, { text, integer, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('step_count')
    .addColumn('day', text, (c) => c.notNull())
    .addColumn('step', text, (c) => c.notNull())
    .addColumn('question', text, (c) => c.notNull())
    .addColumn('event', text, (c) => c.notNull())
    .addColumn('times', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('step_count_key', ['day', 'step', 'question', 'event'])
    .modifyEnd(keyedTableOptions)
    .execute();
}

/** Where leads came from, what visitors thought of their result, and how often each step and question was shown and answered. */
export async function statistics(db: Db, traits: Traits): Promise<void> {
  await createLeadSource(db, traits);
  await createFeedback(db, traits);
  await createStepCount(db, traits);
}
