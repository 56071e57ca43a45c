import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

const TOKEN = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** A new UUIDv7: sorts by the time it was made. */
export function newId(): string {
  return v7();
}

/** Bytes from the operating system's random source. */
export function randomOctets(size: number): Buffer {
  return randomBytes(size);
}

/** A new owner token: 128 random bits as base64url (22 characters). */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

/** True for text that can be a token; the last character carries two bits, so only four are possible there. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** SHA-256 of a token as hex: the only form in which a token is stored. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}

/** The id of what is kept under a token: one to one, so that the register of erasures knows a spent token without holding it. */
export function idOfToken(token: string): string {
  const hex = createHash('sha256').update(`id ${token}`, 'utf8').digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
