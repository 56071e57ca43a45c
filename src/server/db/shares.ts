import { firstOrNull, type Context } from './context.ts';
import type { ShareRecord } from './records.ts';
import type { Repositories } from './repositories.ts';
import type { ShareRow } from './schema.ts';
import { toInstant, toMillis } from './values.ts';

const toRow = (share: ShareRecord): ShareRow => ({
  quote_id: share.quoteId,
  id: share.id,
  token_hash: share.tokenHash,
  created_at: toMillis(share.createdAt),
});

const toRecord = (row: ShareRow): ShareRecord => ({
  id: row.id,
  quoteId: row.quote_id,
  tokenHash: row.token_hash,
  createdAt: toInstant(row.created_at),
});

export function shareRepository({ executor }: Context): Repositories['shares'] {
  return {
    insert: async (share) => {
      await executor.insertInto('share').values(toRow(share)).execute();
    },
    async findByQuoteId(quoteId) {
      const row = firstOrNull(await executor.selectFrom('share').selectAll().where('quote_id', '=', quoteId).execute());
      return row && toRecord(row);
    },
    async findByTokenHash(tokenHash) {
      const row = firstOrNull(await executor.selectFrom('share').selectAll().where('token_hash', '=', tokenHash).execute());
      return row && toRecord(row);
    },
    async remove(quoteId) {
      const removed = await executor.deleteFrom('share').where('quote_id', '=', quoteId).returning('id').execute();
      return removed.length > 0;
    },
  };
}
