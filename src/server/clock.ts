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

/** The calendar day of an instant in Europe/Amsterdam. Throws RangeError on a text that is no instant. */
export function dayInAmsterdam(instant: Instant): PlainDate {
  return plainDateOf(amsterdamDay.format(Date.parse(instant)));
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
