import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { firstOrNull, type Context } from './context.ts';
import { erasePremiumChecks } from './erase.ts';
import type { PremiumCheckRecord } from './records.ts';
import type { Repositories } from './repositories.ts';
import type { PremiumCheckRow } from './schema.ts';
import { toInstant, toMillis } from './values.ts';

/** More than any check takes; a stored value that would unpack to more is refused. */
const MAX_UNPACKED = 1024 * 1024;

const hashOf = (json: string) => createHash('sha256').update(json, 'utf8').digest('hex');

function toRow(check: PremiumCheckRecord): PremiumCheckRow {
  return {
    id: check.id,
    token_hash: check.tokenHash,
    created_at: toMillis(check.createdAt),
    last_visited_at: toMillis(check.lastVisitedAt),
    content: zstdCompressSync(Buffer.from(check.checkJson, 'utf8')),
    content_sha256: hashOf(check.checkJson),
  };
}

function toRecord(row: PremiumCheckRow): PremiumCheckRecord {
  const checkJson = zstdDecompressSync(row.content, { maxOutputLength: MAX_UNPACKED }).toString('utf8');
  if (hashOf(checkJson) !== row.content_sha256)
    throw new Error(`Premie-Check ${row.id} is not the one that was stored: its SHA-256 differs. Restore the row from a backup.`);
  return {
    id: row.id,
    tokenHash: row.token_hash,
    createdAt: toInstant(row.created_at),
    lastVisitedAt: toInstant(row.last_visited_at),
    checkJson,
  };
}

export function premiumCheckRepository(context: Context): Repositories['premiumChecks'] {
  const { executor } = context;
  return {
    insert: async (check) => {
      await executor.insertInto('premium_check').values(toRow(check)).execute();
    },
    async findByTokenHash(tokenHash) {
      const row = firstOrNull(await executor.selectFrom('premium_check').selectAll().where('token_hash', '=', tokenHash).execute());
      return row && toRecord(row);
    },
    touch: async (id, at) => {
      await executor
        .updateTable('premium_check')
        .set({ last_visited_at: toMillis(at) })
        .where('id', '=', id)
        .execute();
    },
    erase: async (id) => (await erasePremiumChecks(context, [id], 'request')) === 1,
  };
}
