import { addMilliseconds } from '#/server/clock.ts';
import type { Instant } from '#/server/db/records.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waits after the first, second, … failed attempt; the last one repeats. */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR] as const;
/** After this long without success a mail has failed. */
const GIVE_UP_AFTER = 72 * HOUR;
/** When a mail whose outcome is unknown is tried the one time more. */
const UNKNOWN_WAIT = 4 * HOUR;
/** How long the queue rests after a failed login, and after a row of failed connections. */
export const BLOCKED_REST = HOUR;
export const BREAKER_REST = 5 * MINUTE;
export const BREAKER_THRESHOLD = 5;

/** A number from 0 (inclusive) to 1 (exclusive) that spreads the attempts; handed in so that tests know it. */
export type Jitter = () => number;

/** When to try again after `attempts` failed attempts (1 or more), up to a fifth later than the plain wait; null when 72 hours have passed. */
export function nextAttempt(
  mail: { readonly attempts: number; readonly createdAt: Instant },
  now: Instant,
  jitter: Jitter,
): Instant | null {
  if (addMilliseconds(mail.createdAt, GIVE_UP_AFTER) <= now) return null;
  const wait = WAITS[Math.min(Math.max(mail.attempts, 1), WAITS.length) - 1] ?? WAITS[4];
  return addMilliseconds(now, wait + Math.floor((jitter() * wait) / 5));
}

/** When a mail that may have arrived is tried again. */
export function lateAttempt(now: Instant, jitter: Jitter): Instant {
  return addMilliseconds(now, UNKNOWN_WAIT + Math.floor((jitter() * UNKNOWN_WAIT) / 5));
}
