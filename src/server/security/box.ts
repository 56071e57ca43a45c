import { createCipheriv, createDecipheriv } from 'node:crypto';
import { randomOctets } from '../ids.ts';

const IV_SIZE = 12;
const TAG_SIZE = 16;

/** Bytes that AES-GCM adds to what it seals. */
export const BOX_OVERHEAD = IV_SIZE + TAG_SIZE;

/** A sealed value that this key and these associated data do not open: tampered with, moved to another row, or of another key. */
export class SealBroken extends Error {
  constructor(what: string) {
    super(`${what} cannot be opened: it was changed, belongs to another row, or was sealed with another key.`);
    this.name = 'SealBroken';
  }
}

/** AES-256-GCM with a fresh random nonce: nonce, tag, ciphertext. `associated` is authenticated and not stored. */
export function sealBox(key: Uint8Array, associated: string, plain: Uint8Array): Buffer {
  const iv = randomOctets(IV_SIZE);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(associated, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Opens what `sealBox` made; `what` names it in the message. Throws SealBroken. */
export function openBox(key: Uint8Array, associated: string, sealed: Uint8Array, what: string): Buffer {
  if (sealed.length < BOX_OVERHEAD) throw new SealBroken(what);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_SIZE), { authTagLength: TAG_SIZE });
  decipher.setAAD(Buffer.from(associated, 'utf8'));
  decipher.setAuthTag(sealed.subarray(IV_SIZE, BOX_OVERHEAD));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(BOX_OVERHEAD)), decipher.final()]);
  } catch {
    throw new SealBroken(what);
  }
}
