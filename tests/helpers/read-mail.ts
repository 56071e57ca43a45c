import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One part of a mail, decoded. */
export interface MailPart {
  /** Header names in lower case, values unfolded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly type: string;
  /** Name of the file, for an attachment. */
  readonly fileName: string | null;
  readonly bytes: Buffer;
}

export interface ReadMail {
  readonly headers: Readonly<Record<string, string>>;
  /** The leaves, in order. */
  readonly parts: readonly MailPart[];
  /** The plain text. */
  readonly text: string;
}

const unquoted = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/=\r?\n/g, '').replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    'latin1',
  );

const decoded = (body: string, encoding: string): Buffer => {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return encoding === 'quoted-printable' ? unquoted(body) : Buffer.from(body, 'latin1');
};

/** Words that a header could not hold as they are (RFC 2047). */
const plainWords = (value: string): string =>
  value
    .replaceAll(/(=\?[^?]+\?[QBqb]\?[^?]*\?=)\s+(?==\?)/g, '$1')
    .replaceAll(/=\?[^?]+\?([QBqb])\?([^?]*)\?=/g, (_, kind: string, body: string) =>
      (kind.toUpperCase() === 'B' ? Buffer.from(body, 'base64') : unquoted(body.replaceAll('_', '=20'))).toString('utf8'),
    );

function headersOf(head: string): Readonly<Record<string, string>> {
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), plainWords(line.slice(colon + 1).trim())];
    }),
  );
}

function partsOf(raw: string): { readonly headers: Readonly<Record<string, string>>; readonly parts: readonly MailPart[] } {
  const end = raw.indexOf('\r\n\r\n');
  const headers = headersOf(raw.slice(0, end));
  const body = raw.slice(end + 4);
  const type = headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined) {
    const fileName = /filename="?([^";]+)"?/.exec(headers['content-disposition'] ?? '')?.[1] ?? null;
    return { headers, parts: [{ headers, type, fileName, bytes: decoded(body, headers['content-transfer-encoding'] ?? '') }] };
  }
  const inner = body.split(`--${boundary}`).slice(1, -1);
  return { headers, parts: inner.flatMap((part) => partsOf(part.replace(/^\r\n/, '').replace(/\r\n$/, '')).parts) };
}

/** Reads a mail as a mail program does. */
export function readMail(raw: string): ReadMail {
  const { headers, parts } = partsOf(raw);
  const text = parts.find((part) => part.type.startsWith('text/plain'))?.bytes.toString('utf8') ?? '';
  return { headers, parts, text };
}

/** Every mail in a folder of mails to this address. */
export function mailsTo(folder: string, address: string): readonly ReadMail[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  const mails = names.map((name) => readMail(readFileSync(join(folder, name), 'latin1')));
  return mails.filter(({ headers }) => headers['to']?.includes(address) === true);
}
