import type { Kysely } from 'kysely';
import type { Traits } from '../traits.ts';

/** What stored comparisons have in common (terms and sources of rate books), by the SHA-256 of the text. */
export async function comparisonParts(db: Kysely<unknown>, { text, keyedTableOptions }: Traits): Promise<void> {
  await db.schema
    .createTable('comparison_parts')
    .addColumn('hash', text, (c) => c.primaryKey().notNull())
    .addColumn('content', text, (c) => c.notNull())
    .modifyEnd(keyedTableOptions)
    .execute();
}
