import { createHmac } from 'node:crypto';
import type { Clock } from '#/server/clock.ts';
import { randomOctets } from '#/server/ids.ts';

const DAY_MS = 24 * 60 * 60_000;
const MAX_PER_DAY = 5;
/** Bounds the memory; the address that was written to longest ago is forgotten first. */
const MAX_ADDRESSES = 50_000;

/** Bounds how often visitors can have mails sent to one address that they typed and that need not be theirs. */
export interface RecipientCap {
  /** Counts one more mail to this address; false, and not counted, when 24 hours hold their number already. */
  admit(address: string): boolean;
}

/** A cap in the memory of this process, under a keyed hash: no address is kept, and a restart forgets the counts. */
export function recipientCap(clock: Pick<Clock, 'now'>): RecipientCap {
  const key = randomOctets(32);
  const timesByAddress = new Map<string, readonly number[]>();
  return {
    admit(address) {
      const name = createHmac('sha256', key).update(address.trim().toLowerCase()).digest('base64url');
      const now = Date.parse(clock.now());
      const recent = (timesByAddress.get(name) ?? []).filter((time) => time > now - DAY_MS);
      if (recent.length >= MAX_PER_DAY) return false;
      timesByAddress.delete(name);
      timesByAddress.set(name, [...recent, now]);
      const [oldest] = timesByAddress.keys();
      if (timesByAddress.size > MAX_ADDRESSES && oldest !== undefined) timesByAddress.delete(oldest);
      return true;
    },
  };
}
