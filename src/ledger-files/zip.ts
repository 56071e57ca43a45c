import { Inflate } from 'fflate';
import { LIMITS } from './limits.ts';
import { Refusal } from './result.ts';

/** A file inside a packed file. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly headerAt: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** Packed bytes taken at a time: at the most that deflate can pack, they become sixteen megabytes. */
const STEP = 16_384;

function broken(): Refusal {
  return new Refusal('zip-broken');
}

function endRecord(view: DataView): number {
  const last = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= last; at -= 1) if (view.getUint32(at, true) === END_RECORD) return at;
  throw broken();
}

/** The files in a packed file by its own list. Throws Refusal: `zip-broken`, `unpacks-too-large` (too many files). */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.packedFiles) throw new Refusal('unpacks-too-large', { limit: LIMITS.packedFiles });
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw broken();
    const nameSize = view.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameSize)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, { headerAt, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== LOCAL) throw broken();
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedSize > bytes.length) throw broken();
  return bytes.subarray(start, start + packedSize);
}

/** Bytes that may still come out of one packed file, shared by all its entries. */
export class UnpackBudget {
  #left: number;

  constructor(bytes: number = LIMITS.unpackedBytes) {
    this.#left = bytes;
  }

  /** Throws Refusal `unpacks-too-large`. */
  take(size: number, ofThisFile: number, packedSize: number): void {
    this.#left -= size;
    if (ofThisFile > LIMITS.ordinaryBytes && ofThisFile > packedSize * LIMITS.packingRatio) {
      throw new Refusal('unpacks-too-large', { limit: LIMITS.ordinaryBytes });
    }
    if (this.#left < 0) throw new Refusal('unpacks-too-large', { limit: LIMITS.unpackedBytes });
    if (ofThisFile > LIMITS.unpackedFileBytes) throw new Refusal('unpacks-too-large', { limit: LIMITS.unpackedFileBytes });
  }
}

/** The bytes of one entry, piece by piece. Throws Refusal: `zip-broken`, `password-protected`, `unpacks-too-large`. */
export function* unpacked(bytes: Uint8Array, entry: ZipEntry, budget: UnpackBudget): Generator<Uint8Array> {
  if (entry.encrypted) throw new Refusal('password-protected');
  if (entry.method !== 0 && entry.method !== 8) throw broken();
  const packed = packedBytes(bytes, entry);
  let size = 0;
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    size += piece.length;
    budget.take(piece.length, size, packed.length);
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    const step = packed.subarray(at, at + STEP);
    if (entry.method === 0) {
      size += step.length;
      budget.take(step.length, size, packed.length);
      yield step;
      continue;
    }
    try {
      inflate.push(step, at + STEP >= packed.length);
    } catch (error) {
      throw error instanceof Refusal ? error : broken();
    }
    yield* pieces;
    pieces = [];
  }
}
