import type { Meaning } from '../table.ts';

/** Meaning of a header about days late; `exact` when its band is one of ours. */
export interface DayBand {
  readonly meaning: Meaning;
  readonly exact: boolean;
}

/** The words around the days, one after the other, until bounds and signs are left: `31 t/m 60 dagen` becomes `31-60`. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/[€()]|\b(?:eur|euro)\b/g, ' '],
  [/[–—]/g, '-'],
  [/\b(?:(?:en|of) (?:ouder|meer|later|langer)|and (?:over|older)|or more)\b/g, '+'],
  [/\b(?:meer dan|ouder dan|langer dan|older than|more than|over|vanaf|boven)\b/g, '>'],
  [/\b(?:minder dan|korter dan|less than)\b/g, '<'],
  [/\b(?:tot en met|t\/m|tot|up to|to)\b/g, '-'],
  [/\b(?:dagen|dgn|dag|days|day|vervallen|verlopen|verv|te laat|overdue|past due|late|oud|bedrag|en|and|d)\b/g, ' '],
  [/(\d)\s+(?=\d)/g, '$1-'],
  [/\s+/g, ''],
];

const RANGE = /^(?:>=?)?0*(\d{1,3})(?:-|<=?)0*(\d{1,4})$/;
const UP_TO = /^(?:<=?|-)?0*(\d{1,3})$/;
const FROM = /^(?:>=?0*(\d{1,3})|0*(\d{1,3})\+)$/;

const band = (meaning: Meaning, exact = true): DayBand => ({ meaning, exact });

/** Our bands end at 30, 60 and 90 days; packages end theirs a day or two beside them. */
function between(from: number, upTo: number): DayBand | null {
  if (upTo === 0) return band('not-due');
  if (upTo < 7 || from > upTo) return null;
  if (from >= 89) return band('over-90');
  if (upTo <= 31) return band('up-to-30');
  if (upTo <= 62) return band('up-to-60', from >= 28);
  if (upTo <= 93) return band('up-to-90', from >= 59);
  return band('over-90', false);
}

/** Everything beyond a number of days: the youngest of our bands that it reaches, to be confirmed where it reaches more than one. */
function beyond(days: number): DayBand | null {
  if (days >= 89) return band('over-90');
  if (days >= 59) return band('up-to-90', false);
  return days >= 28 ? band('up-to-60', false) : null;
}

/** A header of an ageing list as a number of days, whatever words stand around it; null for another header. */
export function dayBandOf(plainHeader: string): DayBand | null {
  if (!/\d/.test(plainHeader)) return null;
  const bare = REWRITES.reduce((text, [from, to]) => text.replace(from, to), plainHeader);
  const range = RANGE.exec(bare);
  if (range) return between(Number(range[1]), Number(range[2]));
  const upTo = UP_TO.exec(bare)?.[1];
  // Thirty, sixty, ninety days: the band that ends there.
  if (upTo !== undefined) return between(Math.max(0, Number(upTo) - 29), Number(upTo));
  const from = FROM.exec(bare);
  return from ? beyond(Number(from[1] ?? from[2])) : null;
}
