import type { PlainDate } from '#/quote-engine/calendar.ts';

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Day and time in Amsterdam of an instant, as `2026-11-23T10:00`. */
export function amsterdamTime(milliseconds: number): string {
  return clock.format(milliseconds).replace(', ', 'T');
}

const HOUR_MS = 60 * 60_000;

/** The instant (UTC, ISO 8601) at which clocks in Amsterdam show `time` (`hh:mm`) on `day`. Throws RangeError for an hour that is skipped. */
export function instantInAmsterdam(day: PlainDate, time: string): string {
  const shown = `${day}T${time}`;
  const asUtc = Date.parse(`${shown}:00.000Z`);
  const found = [1, 2].map((hours) => asUtc - hours * HOUR_MS).find((candidate) => amsterdamTime(candidate) === shown);
  if (found === undefined) throw new RangeError(`clocks in Amsterdam never show ${shown}`);
  return new Date(found).toISOString();
}
