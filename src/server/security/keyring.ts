import { BOX_OVERHEAD, openBox, sealBox, SealBroken } from './box.ts';
import { addKey, KeyFault, readKeys, type SealingKey } from './key-files.ts';

/**
 * Seals text that must not be readable in a stolen database or cookie. A sealed value is the length of the key id, the key id,
 * and an AES-256-GCM box; purpose (table and column), row id and key id are authenticated, so that a value opens in its own place only.
 */
export interface Keyring {
  /** Id of the key that seals now. */
  readonly keyId: string;
  seal(purpose: string, rowId: string, text: string): Uint8Array;
  /** Throws SealBroken for a changed or moved value, KeyFault when its key is not there. */
  open(purpose: string, rowId: string, sealed: Uint8Array): string;
  sealBytes(purpose: string, rowId: string, plain: Uint8Array): Uint8Array;
  openBytes(purpose: string, rowId: string, sealed: Uint8Array): Uint8Array;
  /** True when values sealed with this key can be opened. */
  has(keyId: string): boolean;
}

const associated = (keyId: string, purpose: string, rowId: string) => JSON.stringify([keyId, purpose, rowId]);

function keyIdOf(sealed: Uint8Array, what: string): string {
  const size = sealed[0] ?? 0;
  if (size === 0 || sealed.length < 1 + size + BOX_OVERHEAD) throw new SealBroken(what);
  return Buffer.from(sealed.subarray(1, 1 + size)).toString('latin1');
}

/** A keyring over given keys; the last one seals. `reload` is asked once for a key id that is not known. Throws KeyFault without any key. */
export function createKeyring(keys: readonly SealingKey[], reload: () => readonly SealingKey[] = () => []): Keyring {
  const current = keys.at(-1);
  if (!current) throw new KeyFault('There is no key to seal with.');
  const secrets = new Map(keys.map((key) => [key.id, key.secret]));
  const prefix = Buffer.from([current.id.length, ...Buffer.from(current.id, 'latin1')]);
  const has = (keyId: string) => {
    if (!secrets.has(keyId)) for (const key of reload()) secrets.set(key.id, key.secret);
    return secrets.has(keyId);
  };
  const secretOf = (keyId: string, what: string) => {
    const secret = has(keyId) ? secrets.get(keyId) : undefined;
    if (secret) return secret;
    throw new KeyFault(`${what} was sealed with key ${keyId}, which is not in SECRETS_DIR. Put that file back from the backup.`);
  };
  const sealBytes = (purpose: string, rowId: string, plain: Uint8Array) =>
    Buffer.concat([prefix, sealBox(current.secret, associated(current.id, purpose, rowId), plain)]);
  const openBytes = (purpose: string, rowId: string, sealed: Uint8Array) => {
    const what = `The value ${purpose} of row ${rowId}`;
    const keyId = keyIdOf(sealed, what);
    if (!/^[\w-]+$/.test(keyId)) throw new SealBroken(what);
    const box = sealed.subarray(1 + keyId.length);
    return openBox(secretOf(keyId, what), associated(keyId, purpose, rowId), box, what);
  };
  return {
    keyId: current.id,
    has,
    sealBytes,
    openBytes,
    seal: (purpose, rowId, text) => sealBytes(purpose, rowId, Buffer.from(text, 'utf8')),
    open: (purpose, rowId, sealed) => openBytes(purpose, rowId, sealed).toString('utf8'),
  };
}

/** The keyring of a folder; makes the folder and a first key when there is none. Throws KeyFault, or the fault of the file system. */
export function loadKeyring(folder: string): Keyring {
  const found = readKeys(folder);
  return createKeyring(found.length > 0 ? found : [addKey(folder)], () => readKeys(folder));
}
