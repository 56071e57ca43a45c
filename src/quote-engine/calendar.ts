/** A plain calendar date `yyyy-mm-dd`, without time or zone; which day "today" is (Europe/Amsterdam) is decided by the shell. */
declare const plainDate: unique symbol;
export type PlainDate = string & { readonly [plainDate]: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Parses `yyyy-mm-dd`. Throws RangeError on another notation or a day that does not exist. */
export function plainDateOf(text: string): PlainDate {
  const match = PATTERN.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a date as yyyy-mm-dd`);
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (fromEpochDays(time / 86_400_000) !== text) throw new RangeError(`"${text}" is not a day in the calendar`);
  return text as PlainDate;
}

function fromEpochDays(days: number): PlainDate {
  const date = new Date(days * 86_400_000);
  const pad = (value: number, size: number) => String(value).padStart(size, '0');
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}` as PlainDate;
}

/** Days since 1970-01-01. */
export function epochDays(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDays(epochDays(date) + days);
}

/** The same day `months` later (earlier when negative), or the last day of that month when it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromEpochDays(Date.UTC(year, month, Math.min(Number(date.slice(8, 10)), lastDay)) / 86_400_000);
}

export function isBefore(a: PlainDate, b: PlainDate): boolean {
  return a < b;
}
