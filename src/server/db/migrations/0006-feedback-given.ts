import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Traits } from '../traits.ts';

/** That a result was answered about and, apart from that, explained; never what was said, and nothing that leads to the feedback itself. */
export async function feedbackGiven(db: Kysely<unknown>, { text, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('feedback_given')
    .addColumn('quote_id', text, (c) => c.notNull().references('quote.id').onDelete('cascade'))
    .addColumn('kind', text, (c) => c.notNull().check(sql`kind in ('answer', 'remark')`))
    .addPrimaryKeyConstraint('feedback_given_key', ['quote_id', 'kind'])
    .modifyEnd(keyedTableOptions)
    .execute();
}
