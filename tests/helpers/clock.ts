import { addMilliseconds, dayInAmsterdam, type Clock } from '#/server/clock.ts';

export interface TestClock extends Clock {
  /** Moves the clock forward. */
  pass(milliseconds: number): void;
}

/** A clock that stands still until it is moved. */
export function testClock(start = '2026-11-21T12:00:00.000Z'): TestClock {
  let now = start;
  return {
    now: () => now,
    today: () => dayInAmsterdam(now),
    pass(milliseconds) {
      now = addMilliseconds(now, milliseconds);
    },
  };
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
