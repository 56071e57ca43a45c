import { plainDateOf, type PlainDate } from '#/quote-engine/calendar.ts';
import { parseDate } from '#/quote-engine/contract/parse-date.ts';
import { LIMITS } from '../limits.ts';
import type { Cell } from '../table.ts';
import { dayOf } from '../values.ts';
import { serialDay } from './xlsx-parts.ts';

/** How a column writes its numbers: which sign stands before the cents. */
export type DecimalSign = ',' | '.';

/** Day numbers of a spreadsheet between 1990 and 2100. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_415;

/** A code may stand against the figures: `EUR1.234,56`. */
const CURRENCY = /€|\$|£|(?<![A-Z])(?:EURO?|USD|GBP|CHF|DKK|SEK|NOK|PLN|CZK|HUF|RON|TRY|CAD|AUD|JPY|CNY)(?![A-Z])/i;
const CURRENCIES = new RegExp(CURRENCY.source, 'gi');
/** No amount and no date is written longer. */
const LONGEST = 40;
const CODES: Readonly<Record<string, string>> = { '€': 'EUR', EURO: 'EUR', $: 'USD', '£': 'GBP' };

/** The currency that a cell names; null when it names none. */
export function currencyIn(cell: Cell): string | null {
  const sign = typeof cell === 'string' ? CURRENCY.exec(cell)?.[0].toUpperCase() : undefined;
  return sign === undefined ? null : (CODES[sign] ?? sign);
}

interface SignedDigits {
  readonly negative: boolean;
  readonly digits: string;
}

/** Sign and bare digits of an amount: minus before or after, brackets, `CR` or `C` for a credit. Null for other text. */
function signedDigits(text: string): SignedDigits | null {
  if (text.length > LONGEST) return null;
  const bare = text
    .normalize('NFKC')
    .replace(CURRENCIES, ' ')
    .replace(/[−–—]/g, '-')
    .replace(/,-\s*$/, '')
    .replace(/[\s']/g, '');
  const match = /^(\()?([+-])?(\d[\d.,]*|[.,]\d+)(\))?(-|\+|CR?|DR?|D)?$/i.exec(bare);
  if (!match) return null;
  const [, bracket, before, digits = '', closing, after] = match;
  const negative = (bracket !== undefined && closing !== undefined) || before === '-' || after === '-' || /^c/i.test(after ?? '');
  return { negative, digits };
}

/** The sign before the cents that a column shows: one or two digits behind it at the end. A comma where nothing tells: the Dutch way. */
export function decimalSignOf(cells: readonly Cell[]): DecimalSign {
  let points = 0;
  let commas = 0;
  for (const cell of cells) {
    const digits = typeof cell === 'string' ? (signedDigits(cell)?.digits ?? '') : '';
    if (/\.\d{1,2}$|^\d+\.\d{4,}$/.test(digits)) points += 1;
    if (/,\d{1,2}$|^\d+,\d{4,}$/.test(digits)) commas += 1;
  }
  return points > commas ? '.' : ',';
}

/** Thousands stand in groups of three. */
const GROUPED = /^\d*(?:[.,]\d{3})*$/;

/** An amount in cents by the column's way of writing; null when the cell holds none. */
export function amountIn(cell: Cell, decimal: DecimalSign): number | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return bounded(Math.round(cell * 100));
  const signed = signedDigits(cell);
  if (!signed) return null;
  const { digits, negative } = signed;
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const behind = digits.length - last - 1;
  // A lone sign that is not the column's own, with cents behind it, still stands before cents.
  const isDecimal =
    last >= 0 &&
    (behind !== 3 || (digits[last] === decimal && decimal === '.') || /^0?$/.test(digits.slice(0, last))) &&
    countOf(digits, digits[last]) === 1;
  const grouped = isDecimal ? digits.slice(0, last) : digits;
  // `1.234.56`: nothing tells what its signs mean.
  if (!GROUPED.test(grouped)) return null;
  const whole = grouped.replace(/[.,]/g, '');
  const euros = Number(`${whole === '' ? '0' : whole}.${isDecimal ? digits.slice(last + 1) : '0'}`);
  const amount = bounded(Math.round(euros * 100));
  return amount === null || !negative ? amount : 0 - amount;
}

function countOf(text: string, sign: string | undefined): number {
  return sign === undefined ? 0 : text.split(sign).length - 1;
}

function bounded(amount: number): number | null {
  return Number.isSafeInteger(amount) && Math.abs(amount) <= LIMITS.amountCents ? amount + 0 : null;
}

const NUMERIC_DATE = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})(?:[ T]\d.*)?$/;
const SOLID_DATE = /^(\d{4})(\d{2})(\d{2})$/;
/** `31-dec-2025`, `wo 31 dec 25`, with a time behind it or not. */
const SPELLED_DATE = /^(?:[a-z]{2,9}[.,]*\s+)?(\d{1,2})[-. /]+([a-z]{3,9})[-. /]+(\d{4}|\d{2})(?:$|[ T]\d)/i;
/** `Dec 31, 2025`. */
const MONTH_IN_FRONT = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i;
/** English months that are written otherwise in Dutch. */
const MONTHS: Readonly<Record<string, string>> = {
  ...{ january: 'januari', february: 'februari', mar: 'mrt', march: 'maart', may: 'mei', june: 'juni', july: 'juli' },
  ...{ august: 'augustus', oct: 'okt', october: 'oktober' },
};
const MILLISECONDS = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:$|[ T])/;

/** Whether a column writes the month before the day: some second number is above twelve and no first one is. */
export function monthFirst(cells: readonly Cell[]): boolean {
  let second = false;
  for (const cell of cells) {
    const match = typeof cell === 'string' && cell.length <= LONGEST ? NUMERIC_DATE.exec(cell) : null;
    if (!match) continue;
    if (Number(match[1]) > 12) return false;
    if (Number(match[2]) > 12) second = true;
  }
  return second;
}

/** A date of 1900 and the like: it looks like a date and is none. */
export type ReadDate = PlainDate | 'impossible' | null;

function told(date: PlainDate | null): ReadDate {
  return date ?? 'impossible';
}

function fromNumber(serial: number): ReadDate {
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return plainDateOf(serialDay(serial, false) ?? '1990-01-01');
  return serial >= 19_900_101 && serial <= 21_001_231 ? fromText(String(serial), false) : null;
}

function fromText(text: string, monthBefore: boolean): ReadDate {
  const year = YEAR_FIRST.exec(text) ?? SOLID_DATE.exec(text);
  if (year) return told(dayOf(Number(year[1]), Number(year[2]), Number(year[3])));
  const numeric = NUMERIC_DATE.exec(text);
  if (numeric) {
    const [, first, second, last = ''] = numeric;
    const whole = wholeYear(last);
    return told(monthBefore ? dayOf(whole, Number(first), Number(second)) : dayOf(whole, Number(second), Number(first)));
  }
  const milliseconds = MILLISECONDS.exec(text)?.[1];
  if (milliseconds !== undefined) return fromMilliseconds(Number(milliseconds));
  if (/^\d{5}$/.test(text)) return fromNumber(Number(text));
  const spelled = parseDate(spelledOut(text));
  if (spelled.kind === 'date') return spelled.date;
  return spelled.kind === 'no-such-day' ? 'impossible' : null;
}

/** Years of two figures from here on are of the last century. */
const LAST_CENTURY = 70;

function wholeYear(year: string): number {
  if (year.length !== 2) return Number(year);
  return Number(year) + (Number(year) < LAST_CENTURY ? 2000 : 1900);
}

/** A date with its month in letters as a person writes it; other text as it is. */
function spelledOut(text: string): string {
  const [, front = '', dayBehind = '', fullYear = ''] = MONTH_IN_FRONT.exec(text) ?? [];
  const [, day = dayBehind, month = front, year = fullYear] = SPELLED_DATE.exec(text) ?? [];
  return month === '' ? text : `${day} ${MONTHS[month.toLowerCase()] ?? month} ${wholeYear(year)}`;
}

function fromMilliseconds(time: number): ReadDate {
  if (Math.abs(time) > 8e15) return 'impossible';
  const date = new Date(time);
  return told(dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()));
}

/** A day in any notation of the packages: Dutch, ISO, `20260301`, `/Date(ms)/`, a spreadsheet's day number. */
export function dateIn(cell: Cell, monthBefore = false): ReadDate {
  if (cell === null) return null;
  if (typeof cell === 'number') return fromNumber(cell);
  return cell.length > LONGEST ? null : fromText(cell.trim(), monthBefore);
}
