import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { App } from '../app.ts';
import type { Clock } from '../clock.ts';
import { SealBroken } from './box.ts';
import { KeyFault } from './key-files.ts';
import type { Keyring } from './keyring.ts';

/** Browsers drop a cookie of more than 4096 bytes with name and attributes without a word. */
export const MAX_COOKIE_VALUE = 3800;
const MAX_AGE_MILLISECONDS = 24 * 3_600_000;
/** Clocks of instances that share keys may differ a little. */
const CLOCK_SKEW_MILLISECONDS = 60_000;
const MAX_PLAIN = 65_536;
const PURPOSE = 'cookie.answers';

/** The answers do not fit into a cookie; the page asks for a shorter list or for JavaScript. */
export class FormCookieTooLarge extends Error {
  readonly size: number;

  constructor(size: number) {
    super(`The answers take ${String(size)} bytes as a cookie; a browser keeps at most ${String(MAX_COOKIE_VALUE)}.`);
    this.name = 'FormCookieTooLarge';
    this.size = size;
  }
}

interface Content {
  readonly at: number;
  readonly value: Record<string, unknown>;
}

function isContent(content: unknown): content is Content {
  if (typeof content !== 'object' || content === null || !('at' in content) || !('value' in content)) return false;
  return typeof content.at === 'number' && typeof content.value === 'object' && content.value !== null && !Array.isArray(content.value);
}

function unseal(keyring: Keyring, name: string, cookie: string): unknown {
  try {
    const plain = keyring.openBytes(PURPOSE, name, Buffer.from(cookie, 'base64url'));
    return JSON.parse(inflateRawSync(plain, { maxOutputLength: MAX_PLAIN }).toString('utf8'));
  } catch (error) {
    if (error instanceof SealBroken || error instanceof KeyFault) return null;
    throw error;
  }
}

/**
 * The functional cookie that carries the answers of a visitor without JavaScript: sealed, at most 24 hours old.
 * `seal` throws FormCookieTooLarge; `open` answers null for a missing, changed, expired or foreign cookie.
 */
export function createFormCookie(deps: {
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly publicOrigin: string;
}): App['formCookie'] {
  const secure = deps.publicOrigin.startsWith('https:');
  const name = secure ? '__Host-antwoorden' : 'antwoorden';
  const now = () => Date.parse(deps.clock.now());
  return {
    name,
    secure,
    seal(value) {
      const content: Content = { at: now(), value };
      const packed = deflateRawSync(JSON.stringify(content), { level: 9 });
      const cookie = Buffer.from(deps.keyring.sealBytes(PURPOSE, name, packed)).toString('base64url');
      if (cookie.length > MAX_COOKIE_VALUE) throw new FormCookieTooLarge(cookie.length);
      return cookie;
    },
    open(cookie) {
      if (cookie === undefined || cookie === '' || cookie.length > MAX_COOKIE_VALUE) return null;
      const content = unseal(deps.keyring, name, cookie);
      if (!isContent(content)) return null;
      const age = now() - content.at;
      return age >= -CLOCK_SKEW_MILLISECONDS && age <= MAX_AGE_MILLISECONDS ? content.value : null;
    },
  };
}
