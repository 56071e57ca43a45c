import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Executor } from './prepared.ts';

/** More than any comparison takes; a stored value that would unpack to more is refused. */
const MAX_UNPACKED = 4 * 1024 * 1024;
/** The first bytes of a packed comparison: number of its dictionary, 0 for none. */
const HEADER_SIZE = 2;
const WITHOUT = 0;
/** The first bytes of a typical comparison hold its head and two products; with more of it each packing takes longer and saves little. */
const DICTIONARY_SIZE = 6000;
/** A dictionary that packs a typical comparison to less than this still fits the rate books of today. */
const STILL_FITS = 2500;
/** With a dictionary time counts: a fast level still packs a quote to less than its 6 kB. Without one, size does. */
const LEVEL_WITH_DICTIONARY = 1;
const LEVEL_WITHOUT = 9;

/**
 * Packs comparisons. Most of one is the same in all of them (terms and sources out of the rate books), so it is packed against a typical
 * comparison that the database keeps: a dictionary. Dictionaries are never changed or removed; new editions get a new one.
 */
export interface ComparisonCodec {
  pack(json: string): Uint8Array;
  /** Throws on a damaged value and on one whose dictionary is gone. */
  unpack(executor: Executor, packed: Uint8Array): Promise<string>;
  /** Reads the dictionaries; makes a new one of `typical` (made up, no visitor's answers) when the newest does not fit it. */
  prepare(executor: Executor, typical: string | null): Promise<void>;
}

function packWith(json: string, number: number, dictionary: Uint8Array | null): Buffer {
  const level = dictionary === null ? LEVEL_WITHOUT : LEVEL_WITH_DICTIONARY;
  const params = { [constants.ZSTD_c_compressionLevel]: level };
  const body = zstdCompressSync(Buffer.from(json, 'utf8'), dictionary === null ? { params } : { params, dictionary });
  const header = Buffer.alloc(HEADER_SIZE);
  header.writeUInt16BE(number);
  return Buffer.concat([header, body]);
}

export function createComparisonCodec(): ComparisonCodec {
  const known = new Map<number, Uint8Array>();
  let current = WITHOUT;

  const read = async (executor: Executor) => {
    const rows = await executor.selectFrom('dictionary').selectAll().orderBy('id').execute();
    for (const row of rows) known.set(row.id, row.content);
    current = rows.at(-1)?.id ?? WITHOUT;
  };

  const find = async (executor: Executor, number: number): Promise<Uint8Array> => {
    if (!known.has(number)) await read(executor);
    const dictionary = known.get(number);
    if (dictionary) return dictionary;
    throw new Error(
      `A comparison was packed with dictionary ${String(number)}, which the database does not have. Restore table "dictionary" from a backup.`,
    );
  };

  return {
    pack: (json) => packWith(json, current, known.get(current) ?? null),
    async unpack(executor, packed) {
      const number = Buffer.from(packed.buffer, packed.byteOffset, packed.length).readUInt16BE();
      const body = packed.subarray(HEADER_SIZE);
      const options = { maxOutputLength: MAX_UNPACKED };
      const dictionary = number === WITHOUT ? null : await find(executor, number);
      return zstdDecompressSync(body, dictionary === null ? options : { ...options, dictionary }).toString('utf8');
    },
    async prepare(executor, typical) {
      await read(executor);
      if (typical === null) return;
      const newest = known.get(current);
      if (newest && packWith(typical, current, newest).length < STILL_FITS) return;
      const row = { id: current + 1, content: Buffer.from(typical, 'utf8').subarray(0, DICTIONARY_SIZE) };
      await executor
        .insertInto('dictionary')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      await read(executor);
    },
  };
}
