import { plainDateOf, type PlainDate } from '../calendar.ts';

/** A day as someone typed it; `no-such-day` is readable, but not a day in the calendar or outside the years asked for. */
export type ParsedDate =
  { readonly kind: 'date'; readonly date: PlainDate } | { readonly kind: 'no-such-day' } | { readonly kind: 'unreadable' };

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const LONG_MONTHS: Readonly<Record<string, number>> = {
  januari: 1,
  februari: 2,
  maart: 3,
  april: 4,
  juni: 6,
  juli: 7,
  augustus: 8,
  september: 9,
  sept: 9,
  oktober: 10,
  november: 11,
  december: 12,
};

const DAY_FIRST = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const IN_WORDS = /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/;

function monthOf(word: string): number {
  const short = MONTHS.findIndex((month) => month === word);
  return short === -1 ? (Object.hasOwn(LONG_MONTHS, word) ? (LONG_MONTHS[word] ?? 0) : 0) : short + 1;
}

/** First and last year that can be meant. */
export type Years = readonly [first: number, last: number];

function dayOf([first, last]: Years, year: number, month: number, day: number): ParsedDate {
  if (year < first || year > last) return { kind: 'no-such-day' };
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  try {
    return { kind: 'date', date: plainDateOf(`${pad(year, 4)}-${pad(month)}-${pad(day)}`) };
  } catch {
    return { kind: 'no-such-day' };
  }
}

/** Reads a day in Dutch notations: `1-3-2026`, `01/03/2026`, `1 maart 2026`, and `2026-03-01` as browsers write it. */
export function parseDate(typed: string, years: Years = [2000, 2100]): ParsedDate {
  const text = typed.length > 40 ? '' : typed.normalize('NFKC').trim().toLowerCase();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(years, Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayOf(years, Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const words = IN_WORDS.exec(text);
  const month = monthOf(words?.[2] ?? '');
  return words && month > 0 ? dayOf(years, Number(words[3]), month, Number(words[1])) : { kind: 'unreadable' };
}
