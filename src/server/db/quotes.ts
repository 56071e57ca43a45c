import { createHash } from 'node:crypto';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { ComparisonCodec } from './comparison-codec.ts';
import { firstOrNull, type Context } from './context.ts';
import { eraseQuotes } from './erase.ts';
import { prepare, prepareInsert, type Executor } from './prepared.ts';
import type { QuoteRecord } from './records.ts';
import type { Repositories } from './repositories.ts';
import type { QuoteRow } from './schema.ts';
import { toInstant, toMillis } from './values.ts';

const COLUMNS = [
  'id',
  'token_hash',
  'created_at',
  'last_visited_at',
  'as_of',
  'engine_version',
  'comparison',
  'comparison_sha256',
] as const satisfies readonly (keyof QuoteRow)[];

export function quoteStatements(db: Executor) {
  return {
    insert: prepareInsert(db, 'quote', COLUMNS),
    findByTokenHash: prepare<{ tokenHash: string }, QuoteRow>((slots) =>
      db.selectFrom('quote').selectAll().where('token_hash', '=', slots.tokenHash),
    ),
    touch: prepare<{ id: string; at: number }, unknown>((slots) =>
      db.updateTable('quote').set({ last_visited_at: slots.at }).where('id', '=', slots.id).where('last_visited_at', '<', slots.at),
    ),
  };
}

function toRow(codec: ComparisonCodec, quote: QuoteRecord): QuoteRow {
  return {
    id: quote.id,
    token_hash: quote.tokenHash,
    created_at: toMillis(quote.createdAt),
    last_visited_at: toMillis(quote.lastVisitedAt),
    as_of: quote.asOf,
    engine_version: quote.engineVersion,
    comparison: codec.pack(quote.comparisonJson),
    comparison_sha256: quote.comparisonSha256,
  };
}

/** The text of the comparison; throws when it is not, byte for byte, what was stored. */
async function whole({ codec, executor }: Context, row: QuoteRow): Promise<string> {
  const json = await codec.unpack(executor, row.comparison);
  if (createHash('sha256').update(json, 'utf8').digest('hex') === row.comparison_sha256) return json;
  throw new Error(`The comparison of quote ${row.id} is not the one that was stored: its SHA-256 differs. Restore the row from a backup.`);
}

async function toRecord(context: Context, row: QuoteRow): Promise<QuoteRecord> {
  return {
    id: row.id,
    tokenHash: row.token_hash,
    createdAt: toInstant(row.created_at),
    lastVisitedAt: toInstant(row.last_visited_at),
    asOf: plainDateOf(row.as_of),
    engineVersion: row.engine_version,
    comparisonJson: await whole(context, row),
    comparisonSha256: row.comparison_sha256,
  };
}

export function quoteRepository(statements: ReturnType<typeof quoteStatements>, context: Context): Repositories['quotes'] {
  const { executor, codec } = context;
  const recordOrNull = (rows: readonly QuoteRow[]) => {
    const row = firstOrNull(rows);
    return row && toRecord(context, row);
  };
  return {
    insert: async (quote) => {
      await statements.insert(executor, toRow(codec, quote));
    },
    findByTokenHash: async (tokenHash) => recordOrNull((await statements.findByTokenHash(executor, { tokenHash })).rows),
    findById: async (id) => recordOrNull(await executor.selectFrom('quote').selectAll().where('id', '=', id).execute()),
    async page(afterId, limit) {
      const all = executor.selectFrom('quote').selectAll().orderBy('id').limit(limit);
      const rows = await (afterId === null ? all : all.where('id', '>', afterId)).execute();
      return Promise.all(rows.map((row) => toRecord(context, row)));
    },
    touch: async (id, at) => {
      await statements.touch(executor, { id, at: toMillis(at) });
    },
    replace: async (quote) => {
      const { as_of, engine_version, comparison, comparison_sha256 } = toRow(codec, quote);
      const changed = { as_of, engine_version, comparison, comparison_sha256 };
      await executor.updateTable('quote').set(changed).where('id', '=', quote.id).execute();
    },
    erase: async (id) => (await eraseQuotes(context, [id], 'request')) === 1,
  };
}
