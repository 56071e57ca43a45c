import { firstOrNull, type Context } from './context.ts';
import { prepare, type Executor } from './prepared.ts';
import type { IdempotencyRecord } from './records.ts';
import type { Repositories } from './repositories.ts';
import type { IdempotencyRow } from './schema.ts';
import { toInstant, toMillis } from './values.ts';

export function idempotencyStatements(db: Executor) {
  return {
    find: prepare<{ keyHash: string }, IdempotencyRow>((slots) =>
      db.selectFrom('idempotency').selectAll().where('key_hash', '=', slots.keyHash),
    ),
    insert: prepare<IdempotencyRow, { key_hash: string }>((slots) =>
      db
        .insertInto('idempotency')
        .values({
          key_hash: slots.key_hash,
          body_hash: slots.body_hash,
          sealed_answer: slots.sealed_answer,
          quote_id: slots.quote_id,
          created_at: slots.created_at,
        })
        .onConflict((conflict) => conflict.column('key_hash').doNothing())
        .returning('key_hash'),
    ),
    complete: prepare<{ keyHash: string; sealedAnswer: Uint8Array }, unknown>((slots) =>
      db.updateTable('idempotency').set({ sealed_answer: slots.sealedAnswer }).where('key_hash', '=', slots.keyHash),
    ),
  };
}

const toRow = (record: IdempotencyRecord): IdempotencyRow => ({
  key_hash: record.keyHash,
  body_hash: record.bodyHash,
  sealed_answer: record.sealedAnswer,
  quote_id: record.quoteId ?? null,
  created_at: toMillis(record.createdAt),
});

const toRecord = (row: IdempotencyRow): IdempotencyRecord => ({
  keyHash: row.key_hash,
  bodyHash: row.body_hash,
  sealedAnswer: row.sealed_answer,
  quoteId: row.quote_id,
  createdAt: toInstant(row.created_at),
});

export function idempotencyRepository(
  statements: ReturnType<typeof idempotencyStatements>,
  { executor }: Context,
): Repositories['idempotency'] {
  return {
    async find(keyHash) {
      const row = firstOrNull((await statements.find(executor, { keyHash })).rows);
      return row && toRecord(row);
    },
    insert: async (record) => (await statements.insert(executor, toRow(record))).rows.length === 1,
    complete: async (keyHash, sealedAnswer) => {
      await statements.complete(executor, { keyHash, sealedAnswer });
    },
    remove: async (keyHash) => {
      await executor.deleteFrom('idempotency').where('key_hash', '=', keyHash).execute();
    },
  };
}
