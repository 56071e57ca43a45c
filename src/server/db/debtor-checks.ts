import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { firstOrNull, type Context } from './context.ts';
import { eraseDebtorChecks } from './erase.ts';
import type { DebtorCheckRecord } from './records.ts';
import type { Repositories } from './repositories.ts';
import type { DebtorCheckRow } from './schema.ts';
import type { Sealer } from './sealer.ts';
import { toInstant, toMillis } from './values.ts';

/** More than any check takes; a stored value that would unpack to more is refused. */
const MAX_UNPACKED = 4 * 1024 * 1024;
const CONTENT = 'debtor_check.content';
const CHOSEN = 'debtor_check.chosen';

function pack(sealer: Sealer, purpose: string, id: string, json: string | null): Uint8Array | null {
  return json === null ? null : sealer.sealBytes(purpose, id, zstdCompressSync(Buffer.from(json, 'utf8')));
}

function unpack(sealer: Sealer, purpose: string, id: string, sealed: Uint8Array | null): string | null {
  if (sealed === null) return null;
  return zstdDecompressSync(sealer.openBytes(purpose, id, sealed), { maxOutputLength: MAX_UNPACKED }).toString('utf8');
}

function toRow(sealer: Sealer, check: DebtorCheckRecord): DebtorCheckRow {
  return {
    id: check.id,
    token_hash: check.tokenHash,
    created_at: toMillis(check.createdAt),
    key_id: sealer.keyId,
    content: pack(sealer, CONTENT, check.id, check.findingsJson),
    chosen: pack(sealer, CHOSEN, check.id, check.chosenJson),
  };
}

function toRecord(sealer: Sealer, row: DebtorCheckRow): DebtorCheckRecord {
  return {
    id: row.id,
    tokenHash: row.token_hash,
    createdAt: toInstant(row.created_at),
    findingsJson: unpack(sealer, CONTENT, row.id, row.content),
    chosenJson: unpack(sealer, CHOSEN, row.id, row.chosen),
  };
}

export function debtorCheckRepository(context: Context): Repositories['debtorChecks'] {
  const { executor, sealer } = context;
  return {
    insert: async (check) => {
      await executor.insertInto('debtor_check').values(toRow(sealer, check)).execute();
    },
    async update(check) {
      const { id, ...changes } = toRow(sealer, check);
      await executor.updateTable('debtor_check').set(changes).where('id', '=', id).execute();
    },
    async findByTokenHash(tokenHash) {
      const row = firstOrNull(await executor.selectFrom('debtor_check').selectAll().where('token_hash', '=', tokenHash).execute());
      return row && toRecord(sealer, row);
    },
    erase: async (id) => (await eraseDebtorChecks(context, [id], 'request')) === 1,
  };
}
