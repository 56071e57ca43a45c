import { addDays, addMonths, plainDateOf, type PlainDate } from '#/quote-engine/calendar.ts';
import type { RunningPolicy } from './running-policy.ts';

/** The last day on which a notice reaches the insurer in time. */
export interface Notice {
  readonly day: PlainDate;
  /** First day of the term that the notice prevents. */
  readonly renewsOn: PlainDate;
  readonly months: number;
  /** The notice period is not known: the longest usual one was taken, so that the day is on the safe side. */
  readonly monthsAssumed: boolean;
  /** The day of the term that comes next has passed; this is the one after it. */
  readonly missed: PlainDate | null;
}

const LONGEST_USUAL = 3;

const noticeDay = (renewsOn: PlainDate, months: number) => addDays(addMonths(renewsOn, -months), -1);

/**
 * Latest notice day before a term that starts on `renewsOn` (for a day in the past: the same day in a later year): the whole notice
 * period must lie before that day, so it is the day before it begins. Null when the policy's renewal day is not known.
 */
export function noticeOf({ renewsOn, noticeMonths }: Pick<RunningPolicy, 'renewsOn' | 'noticeMonths'>, today: PlainDate): Notice | null {
  if (renewsOn === undefined) return null;
  const months = noticeMonths ?? LONGEST_USUAL;
  const given = plainDateOf(renewsOn);
  // Years are always counted from the day that was given: 29 February comes back in the years that have it.
  const after = (years: number) => addMonths(given, 12 * years);
  let years = 0;
  while (after(years) <= today) years += 1;
  const first = noticeDay(after(years), months);
  const isMissed = first < today;
  const term = after(isMissed ? years + 1 : years);
  return {
    day: isMissed ? noticeDay(term, months) : first,
    renewsOn: term,
    months,
    monthsAssumed: noticeMonths === undefined,
    missed: isMissed ? first : null,
  };
}
