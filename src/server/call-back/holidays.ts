import { addDays, plainDateOf, type PlainDate } from '#/quote-engine/calendar.ts';

const pad = (value: number): string => String(value).padStart(2, '0');
const dayOf = (year: number, month: number, day: number): PlainDate => plainDateOf(`${String(year)}-${pad(month)}-${pad(day)}`);

/** Easter Sunday of a year in the Gregorian calendar (the method of Butcher, also known as Meeus/Jones/Butcher). */
export function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** King's Day: 27 April, a day earlier when that is a Sunday. */
function kingsDay(year: number): PlainDate {
  const day = dayOf(year, 4, 27);
  return new Date(day).getUTCDay() === 0 ? addDays(day, -1) : day;
}

/** Days on which offices in the Netherlands are closed. Liberation Day counts in years that end in 0 or 5. */
export function holidaysOf(year: number): ReadonlySet<PlainDate> {
  const easter = easterSunday(year);
  return new Set([
    dayOf(year, 1, 1),
    easter,
    addDays(easter, 1),
    kingsDay(year),
    ...(year % 5 === 0 ? [dayOf(year, 5, 5)] : []),
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(easter, 50),
    dayOf(year, 12, 25),
    dayOf(year, 12, 26),
  ]);
}
