import { LIMITS } from './limits.ts';
import { Refusal, type ByteSource, type LedgerFileResult, type ReadOptions } from './result.ts';
import { slicesOf } from './slices.ts';
import { readXaf } from './xaf/read-xaf.ts';

/**
 * Reads a file of a bookkeeping, whatever its bytes, and says what came of it: never throws, never fetches, runs nothing of the file.
 * What it is follows from the content, not from a name.
 */
export async function readLedgerFile(source: ByteSource, options: ReadOptions = {}): Promise<LedgerFileResult> {
  try {
    return { kind: 'book', receivables: await readXaf(slicesOf(source, options, LIMITS.fileBytes)) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, data: error.data };
    throw error;
  }
}
