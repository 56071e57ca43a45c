import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { randomOctets } from '../ids.ts';

const KEY_SIZE = 32;
const KEY_FILE = /^sealing-(\d{4}-[0-9a-f]{8})\.key$/;
const NOTE_FILE = 'BACK-THIS-UP.txt';
const NOTE = `Back this folder up, apart from the database, and keep it secret.

The files sealing-*.key open the contact details and mails in the database. Without them those are lost for good;
with them and the database anybody can read them. Old keys stay needed as long as rows sealed with them exist.
The key with the highest number seals new rows.
`;

export interface SealingKey {
  readonly id: string;
  readonly secret: Buffer;
}

/** What is wrong with the folder of keys, and what to do. */
export class KeyFault extends Error {}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readKey(folder: string, name: string, id: string): SealingKey {
  const path = join(folder, name);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o007) !== 0) {
    throw new KeyFault(`Everybody on this computer can read ${path}. Make it private: chmod 600 ${path}`);
  }
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (secret.length !== KEY_SIZE) {
    throw new KeyFault(`${path} does not hold a key of ${String(KEY_SIZE)} bytes in base64. Put it back from the backup of this folder.`);
  }
  return { id, secret };
}

/** All keys in the folder, oldest first; none when the folder does not exist. Throws KeyFault on a damaged or public file. */
export function readKeys(folder: string): readonly SealingKey[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return names.flatMap((name) => {
    const id = KEY_FILE.exec(name)?.[1];
    return id === undefined ? [] : [readKey(folder, name, id)];
  });
}

/**
 * Makes a key that seals from now on, in a file only the owner can read (folder 0700, file 0600), with a note beside it.
 * The older keys stay and keep opening what they sealed. Throws KeyFault or the fault of the file system.
 */
export function addKey(folder: string): SealingKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const number = Number((readKeys(folder).at(-1)?.id ?? '0').slice(0, 4)) + 1;
  const key = { id: `${String(number).padStart(4, '0')}-${randomOctets(4).toString('hex')}`, secret: randomOctets(KEY_SIZE) };
  writeDurably(join(folder, `sealing-${key.id}.key`), `${key.secret.toString('base64')}\n`);
  writeFileSync(join(folder, NOTE_FILE), NOTE, { mode: 0o600 });
  return key;
}
