import type { Instant } from './records.ts';

/** Epoch milliseconds of an instant. Throws RangeError on text that is no instant. */
export function toMillis(instant: Instant): number {
  const millis = Date.parse(instant);
  if (Number.isSafeInteger(millis)) return millis;
  throw new RangeError(`"${instant}" is not an instant such as 2026-01-31T12:00:00.000Z`);
}

export function toInstant(millis: number): Instant {
  return new Date(millis).toISOString();
}

export const toMillisOrNull = (instant: Instant | null): number | null => (instant === null ? null : toMillis(instant));
export const toInstantOrNull = (millis: number | null): Instant | null => (millis === null ? null : toInstant(millis));

/** A list of words out of its JSON column. Throws when the column holds something else. */
export function toWords(json: string): readonly string[] {
  const list: unknown = JSON.parse(json);
  if (Array.isArray(list) && list.every((word) => typeof word === 'string')) return list;
  throw new TypeError('A column with a list of words holds something else; the row was changed outside this program.');
}

/** One of the known words of a column. Throws when the column holds another one. */
export function toWord<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((known) => known === text);
  if (word !== undefined) return word;
  throw new TypeError(`A column holds "${text}" where one of ${words.join(', ')} belongs; a newer version may have written this row.`);
}
