import { createHash, hkdfSync } from 'node:crypto';
import { randomOctets } from '../ids.ts';
import { openBox, sealBox } from './box.ts';

const SALT_SIZE = 16;
const INFO = 'idempotency-answer-v1';

/** SHA-256 of the client's `Idempotency-Key` as hex: the only form in which it is stored. */
export function hashClientKey(clientKey: string): string {
  return createHash('sha256').update(clientKey, 'utf8').digest('hex');
}

/** SHA-256 of a request body as hex, to tell the same request from another one under the same key. */
export function hashBody(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex');
}

const derivedKey = (clientKey: string, salt: Uint8Array) => new Uint8Array(hkdfSync('sha256', clientKey, salt, INFO, 32));

/** Seals a stored answer so that only who repeats the client's key can read it: HKDF-SHA-256 over that key, then AES-256-GCM. */
export function sealAnswer(clientKey: string, answer: string): Uint8Array {
  const salt = randomOctets(SALT_SIZE);
  return Buffer.concat([salt, sealBox(derivedKey(clientKey, salt), INFO, Buffer.from(answer, 'utf8'))]);
}

/** Opens what `sealAnswer` made. Throws SealBroken with another key or changed bytes. */
export function openAnswer(clientKey: string, sealed: Uint8Array): string {
  const key = derivedKey(clientKey, sealed.subarray(0, SALT_SIZE));
  return openBox(key, INFO, sealed.subarray(SALT_SIZE), 'The stored answer').toString('utf8');
}
