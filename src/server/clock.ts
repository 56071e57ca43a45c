import { plainDateOf, type PlainDate } from '#/quote-engine/calendar.ts';
import type { Instant } from './db/records.ts';

/** The only source of time in the server; tests hand in a clock that stands still. */
export interface Clock {
  /** Now, in UTC with milliseconds. */
  now(): Instant;
  /** The day it is now in Europe/Amsterdam. */
  today(): PlainDate;
}

const amsterdamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

const HOUR_MILLISECONDS = 3_600_000;
let lastHour = Number.NaN;
let lastDay: PlainDate | null = null;

/** The calendar day of an instant in Europe/Amsterdam. Throws RangeError on a text that is no instant. */
export function dayInAmsterdam(instant: Instant): PlainDate {
  const milliseconds = Date.parse(instant);
  // Days there begin at a whole hour of UTC, and nearly every question is about the hour of the last one; formatting costs more than storing.
  const hour = Math.floor(milliseconds / HOUR_MILLISECONDS);
  if (lastDay !== null && hour === lastHour) return lastDay;
  lastDay = plainDateOf(amsterdamDay.format(milliseconds));
  lastHour = hour;
  return lastDay;
}

/** The instant `milliseconds` later (earlier when negative). Throws RangeError on a text that is no instant. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

export function systemClock(): Clock {
  return {
    now: () => new Date().toISOString(),
    today: () => dayInAmsterdam(new Date().toISOString()),
  };
}
