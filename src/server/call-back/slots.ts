import { addDays, type PlainDate } from '#/quote-engine/calendar.ts';
import { WEEKDAYS, type CallBackSlot, type OpeningTimes } from '#/server/app.ts';
import { holidaysOf } from './holidays.ts';
import { amsterdamTime, instantInAmsterdam } from './zone.ts';

/** Working days that can be chosen. */
const DAYS = 5;
/** No further ahead than this, whatever is closed in between. */
const HORIZON_DAYS = 28;
const SLOT_MINUTES = 30;
/** Nobody is called within the hour. */
const NOTICE_MS = 60 * 60_000;
/** Parts of the day while the opening times are not filled in: the broker says later what suits. */
const PARTS = [
  { from: '09:00', to: '12:00' },
  { from: '12:00', to: '17:00' },
] as const;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * Half hours from opening to closing, so that every minute of the opening times can be chosen: the last one takes what is left over, and a
 * shorter opening is one time.
 */
function timesWithin({ from, to }: { readonly from: string; readonly to: string }) {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  const count = Math.max(1, Math.floor((end - start) / SLOT_MINUTES));
  return Array.from({ length: count }, (_, index) => ({
    from: timeOf(start + index * SLOT_MINUTES),
    to: index === count - 1 ? to : timeOf(start + (index + 1) * SLOT_MINUTES),
  }));
}

const weekdayOf = (day: PlainDate) => new Date(day).getUTCDay();

function timesOn(day: PlainDate, opening: OpeningTimes | null) {
  const weekday = weekdayOf(day);
  if (holidaysOf(Number(day.slice(0, 4))).has(day)) return [];
  if (opening === null) return weekday === 0 || weekday === 6 ? [] : PARTS;
  if (opening.closedOn.includes(day)) return [];
  const name = WEEKDAYS[(weekday + 6) % 7];
  return (name === undefined ? [] : opening[name]).flatMap(timesWithin);
}

/**
 * Times at which someone can ask to be called, on the first five days that have any: half hours within the opening times, or parts of
 * the day when these are not known. Nothing on holidays, in the past or within the hour. `now` is an instant in UTC.
 */
export function slotsFrom(now: string, opening: OpeningTimes | null): readonly CallBackSlot[] {
  const earliest = Date.parse(now) + NOTICE_MS;
  const today = amsterdamTime(Date.parse(now)).slice(0, 10) as PlainDate;
  const days = Array.from({ length: HORIZON_DAYS }, (_, ahead) => addDays(today, ahead)).map((day) =>
    timesOn(day, opening)
      .filter(({ from }) => Date.parse(instantInAmsterdam(day, from)) >= earliest)
      .map(({ from, to }): CallBackSlot => ({ day, from, to })),
  );
  return days
    .filter((slots) => slots.length > 0)
    .slice(0, DAYS)
    .flat();
}
