import { inflateSync } from 'node:zlib';

const WOFF = { signature: 0x774f4646, head: 44, entry: 20 } as const;
const SFNT = { head: 12, entry: 16 } as const;

const padded = (length: number): number => (length + 3) & ~3;

interface FontTable {
  readonly tag: Buffer;
  readonly checksum: number;
  readonly data: Buffer;
}

function tablesOf(woff: Buffer): readonly FontTable[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
    const entry = woff.subarray(WOFF.head + at * WOFF.entry);
    const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const data = woff.subarray(offset, offset + packed);
    return { tag: entry.subarray(0, 4), checksum: entry.readUInt32BE(16), data: packed < length ? inflateSync(data) : data };
  });
}

/**
 * A WOFF 1.0 font unpacked to the plain font it holds (W3C WOFF 1.0, sections 3 to 5). pdfkit's font reader takes WOFF too, but unpacks
 * it in JavaScript again for every document, which takes ten times as long as the document itself. Throws RangeError on other files.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== WOFF.signature) throw new RangeError('the font of the papers is no WOFF 1.0 file');
  const tables = tablesOf(woff);
  const start = SFNT.head + tables.length * SFNT.entry;
  const font = Buffer.alloc(tables.reduce((size, { data }) => size + padded(data.length), start));
  const selector = Math.floor(Math.log2(tables.length));
  const range = 2 ** selector * SFNT.entry;
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(tables.length, 4);
  font.writeUInt16BE(range, 6);
  font.writeUInt16BE(selector, 8);
  font.writeUInt16BE(tables.length * SFNT.entry - range, 10);
  let offset = start;
  tables.forEach(({ tag, checksum, data }, at) => {
    const entry = SFNT.head + at * SFNT.entry;
    tag.copy(font, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(offset, entry + 8);
    font.writeUInt32BE(data.length, entry + 12);
    data.copy(font, offset);
    offset += padded(data.length);
  });
  return font;
}
