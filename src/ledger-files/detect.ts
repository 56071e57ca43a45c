import { byteOrderMark } from './text-decoding.ts';

/** What the first bytes of a file say it is. `name` is for the words of a refusal. */
export type Detected =
  { readonly kind: 'xml' | 'zip' | 'text' | 'ole' } | { readonly kind: 'other'; readonly name: string } | { readonly kind: 'empty' };

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['ffd8ff', 'JPEG'],
  ['89504e47', 'PNG'],
  ['47494638', 'GIF'],
  ['25504446', 'PDF'],
  ['1f8b', 'gzip'],
  ['52617221', 'RAR'],
  ['377abcaf', '7-Zip'],
  ['7b5c727466', 'RTF'],
  ['53514c69', 'SQLite'],
  ['4d5a', 'EXE'],
];
const OLE = 'd0cf11e0a1b11ae1';
const ZIP = ['504b0304', '504b0506'];
/** Share of signs that text does not hold, above which bytes are no text. */
const MOST_CONTROLS = 0.02;

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27) || byte === 127;
}

/** Tells a file by its content, never by its name. */
export function detect(head: Uint8Array): Detected {
  if (head.length === 0) return { kind: 'empty' };
  const start = hex(head.subarray(0, 8));
  if (start === OLE) return { kind: 'ole' };
  if (ZIP.some((sign) => start.startsWith(sign))) return { kind: 'zip' };
  const known = SIGNATURES.find(([sign]) => start.startsWith(sign));
  if (known) return { kind: 'other', name: known[1] };
  const text = byteOrderMark(head) === null ? head : head.filter((byte) => byte !== 0);
  if (text.filter(isControl).length > MOST_CONTROLS * text.length) return { kind: 'other', name: '' };
  // A mark before the first sign, then white space, then the first tag.
  const first = [...text.subarray(0, 1024)].find(
    (byte) => byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte !== 0xff && byte !== 0xfe && byte > 32,
  );
  if (first === undefined) return { kind: 'empty' };
  return { kind: first === 0x3c ? 'xml' : 'text' };
}
