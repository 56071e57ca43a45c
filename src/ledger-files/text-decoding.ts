/** Bytes at which a text may be cut without cutting a character in two: ASCII. */
const ASCII = 0x80;
const GREATER_THAN = 62;
const LINE_FEED = 10;
/** A stretch without ASCII longer than this is no text in any Dutch package; it is decoded as it stands. */
const LONGEST_STRETCH = 65_536;

const TAB = 9;
const isAscii = (byte: number | undefined): boolean => byte !== undefined && byte >= TAB && byte < ASCII;

/** The wide encoding that the first two bytes show; null for any other. */
export function byteOrderMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: text begins with a letter of ours, and holds no zero byte in any other encoding.
  if (isAscii(bytes[0]) && bytes[1] === 0) return 'utf-16le';
  return bytes[0] === 0 && isAscii(bytes[1]) ? 'utf-16be' : null;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Where the last ASCII byte ends: everything before it can be decoded on its own. */
function safeEnd(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) >= ASCII) end -= 1;
  return end;
}

/**
 * Bytes to text, piece by piece, whatever the file says about its own encoding: UTF-8 where the bytes are UTF-8,
 * windows-1252 where they are not (packages declare UTF-8 and write the other), UTF-16 with a mark or a first letter of two bytes.
 */
export class TextDecoding {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  readonly #western = new TextDecoder('windows-1252');
  #wide: TextDecoder | null = null;
  #rest: Uint8Array = new Uint8Array(0);
  #begun = false;
  #fellBack = false;

  /** Some bytes were no UTF-8 and were read as windows-1252. */
  get fellBack(): boolean {
    return this.#fellBack;
  }

  push(piece: Uint8Array): string {
    const bytes = joined(this.#rest, piece);
    if (!this.#begun) {
      if (bytes.length < 2) {
        this.#rest = bytes.slice();
        return '';
      }
      this.#begin(bytes);
    }
    if (this.#wide) {
      this.#rest = new Uint8Array(0);
      return this.#wide.decode(bytes, { stream: true });
    }
    const end = safeEnd(bytes);
    const cut = end === 0 && bytes.length > LONGEST_STRETCH ? bytes.length : end;
    this.#rest = bytes.slice(cut);
    return this.#narrow(bytes.subarray(0, cut));
  }

  end(): string {
    const rest = this.#rest;
    this.#rest = new Uint8Array(0);
    return this.#wide ? this.#wide.decode(rest) : this.#narrow(rest);
  }

  #begin(bytes: Uint8Array): void {
    this.#begun = true;
    const mark = byteOrderMark(bytes);
    if (mark !== null) this.#wide = new TextDecoder(mark);
  }

  #narrow(bytes: Uint8Array): string {
    if (bytes.length === 0) return '';
    try {
      return this.#utf8.decode(bytes);
    } catch {
      this.#fellBack = true;
      return this.#mixed(bytes);
    }
  }

  /** Element by element or line by line: a file may hold both encodings. */
  #mixed(bytes: Uint8Array): string {
    let text = '';
    let from = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      if (bytes[at] !== GREATER_THAN && bytes[at] !== LINE_FEED && at < bytes.length - 1) continue;
      const part = bytes.subarray(from, at + 1);
      from = at + 1;
      try {
        text += this.#utf8.decode(part);
      } catch {
        text += this.#western.decode(part);
      }
    }
    return text;
  }
}

/** A whole text at once, by the same rules. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly fellBack: boolean } {
  const decoding = new TextDecoding();
  const text = decoding.push(bytes) + decoding.end();
  return { text, fellBack: decoding.fellBack };
}
