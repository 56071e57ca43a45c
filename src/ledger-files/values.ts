import { plainDateOf, type PlainDate } from '#/quote-engine/calendar.ts';
import { cents, type Cents } from '#/quote-engine/units.ts';
import { LIMITS } from './limits.ts';
import { Refusal } from './result.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const EXACT_EURO = /^[+-]?\d{1,15}(?:[.,]\d{1,10})?$/;

/** An amount of an audit file (`1234.50`, a comma or a sign allowed) in cents; null when it is none or absurd. */
export function exactAmount(text: string | undefined): number | null {
  if (text === undefined || !EXACT_EURO.test(text)) return null;
  const amount = Math.round(Number(text.replace(',', '.')) * 100);
  return Math.abs(amount) <= LIMITS.amountCents ? amount + 0 : null;
}

/** A sum in cents that must fit. Throws Refusal `amounts-too-large`. */
export function sumInCents(sum: number): Cents {
  if (!Number.isSafeInteger(sum)) throw new Refusal('amounts-too-large');
  return cents(sum);
}

/** A day of the calendar between 1990 and 2100; null otherwise. */
export function dayOf(year: number, month: number, day: number): PlainDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const pad = (value: number) => String(value).padStart(2, '0');
  try {
    return plainDateOf(`${String(year)}-${pad(month)}-${pad(day)}`);
  } catch {
    return null;
  }
}

/** `2026-03-01`, also with a time or zone behind it, as XML writes dates; null for other text and for days before 1990. */
export function xmlDate(text: string | undefined): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T+\-Z ])/.exec(text ?? '');
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
