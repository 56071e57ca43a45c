import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** More than any comparison takes; a stored value that would unpack to more is refused. */
const MAX_UNPACKED = 4 * 1024 * 1024;

/** Packs the JSON text of a comparison. */
export function packComparison(json: string): Uint8Array {
  return zstdCompressSync(Buffer.from(json, 'utf8'), { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
}

/** The JSON text out of what `packComparison` made. Throws on a damaged value. */
export function unpackComparison(packed: Uint8Array): string {
  return zstdDecompressSync(packed, { maxOutputLength: MAX_UNPACKED }).toString('utf8');
}
