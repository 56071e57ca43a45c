import { addDays, plainDateOf } from '#/quote-engine/calendar.ts';
import { parseDate } from '#/quote-engine/contract/parse-date.ts';
import { date } from '#/messages/format.ts';
import { parseRate } from '#/premium-check/parse-rate.ts';
import { POLICY_FIELDS } from '#/premium-check/policy-form.ts';
import type { ReadAs } from '../portfolios.ts';
import { kindOf } from './column-kinds.ts';
import type { ColumnKey, MatchedColumns } from './columns.ts';
import { bare } from './header-units.ts';
import type { TableRow } from './table-rows.ts';
import { codeOf } from './words.ts';

/** How a file writes what can be written in more than one way; decided for a whole column at a time. */
export interface Notation {
  /** Numbers have a decimal point. */
  readonly isEnglish: boolean;
  /** Shares in these columns are parts of one: 0,18 stands for 18%. */
  readonly fractions: ReadonlySet<ColumnKey>;
  /** Days in these columns have their month first, as in 7/31/2027. */
  readonly monthFirst: ReadonlySet<ColumnKey>;
  /** A rate without a sign is per mille, as its header says. */
  readonly isRatePerMille: boolean;
}

const DAY_COLUMNS = ['renewsOn', 'policyStart'] as const satisfies readonly ColumnKey[];
const SHARE_COLUMNS = ['excludedShare', 'largestBuyerShare', 'topFiveShare', 'bonus'] as const satisfies readonly ColumnKey[];
/** A share below one percent does not happen here, so that a column of numbers below one says what it means. */
const BUYER_SHARES = ['largestBuyerShare', 'topFiveShare'] as const satisfies readonly ColumnKey[];
const isAmong = (keys: readonly ColumnKey[], key: ColumnKey) => keys.includes(key);

/** Decimals that a question takes. A workbook hands out as many as its sums have, which is no fault of whoever fills it in. */
const AMOUNTS = ['turnover', 'losses', 'overdue', ...POLICY_FIELDS.flatMap(({ key, kind }) => (kind === 'amount' ? [key] : []))] as const;
const DECIMALS: ReadonlyMap<ColumnKey, number> = new Map([
  ...[...AMOUNTS, ...SHARE_COLUMNS].map((key): [ColumnKey, number] => [key, 2]),
  ['premiumRate', 4],
]);
const PER_MILLE_DECIMALS = 3;

/** Days as a workbook counts them; anything else of five digits is no day of a policy. */
const SERIAL = /^[2-6]\d{4}$/;
const SERIAL_ZERO = plainDateOf('1899-12-30');
const TIME_OF_DAY = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?Z?$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const POINT_DECIMAL = /^\d+\.\d+\s*%?$/;
const ENGLISH_THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** Nothing else has thousands: 1,250 is a rate of one and a quarter, whoever wrote it. */
const HAS_THOUSANDS: ReadonlySet<string> = new Set(['amount', 'count']);
const MANY_DECIMALS = /^(\d{1,15},\d{4,20})(\s*%?)$/;
const BARE_NUMBER = /^\d{1,9}(?:[.,]\d{1,20})?$/;
/** Said where something may stay open: it counts as an empty cell. */
const NOT_KNOWN: ReadonlySet<string> = new Set(['onbekend', 'unknown', 'weetikniet', 'nvt', 'na', 'nietbekend']);
const DASH = /^[-–—?]+$/;

const numberOf = (text: string) => Number(text.replace(',', '.'));
const written = (value: number, decimals: number) => String(Math.round(value * 10 ** decimals) / 10 ** decimals).replace('.', ',');
const tidy = (raw: string) => raw.replace(/[\s\u00a0]+/g, ' ').trim();

/** A bare number between nothing and one in a column of shares, which can be read in two ways; null when there is one way. */
export function bareFraction(key: ColumnKey, raw: string): number | null {
  const text = tidy(raw);
  const value = isAmong(SHARE_COLUMNS, key) && BARE_NUMBER.test(text) ? numberOf(text) : 0;
  return value > 0 && value < 1 ? value : null;
}

/** A share of one as a percentage: 0.18 is `18%`. */
export const asPercent = (fraction: number, decimals = 2): string => `${written(fraction * 100, decimals)}%`;

function dayText(text: string, isMonthFirst: boolean): string {
  if (SERIAL.test(text)) return addDays(SERIAL_ZERO, Number(text));
  const day = text.replace(TIME_OF_DAY, '');
  return isMonthFirst ? day.replace(SLASHED, '$2/$1/$3') : day;
}

function percentageText(text: string): string {
  const number = numberOf(text.replace('%', ''));
  if (Number.isNaN(number) || text === '') return text;
  return String(number <= 1 && !text.includes('%') ? Math.round(number * 100) : number);
}

function numberText(key: ColumnKey, text: string, isEnglish: boolean): string {
  const isThousands = isEnglish && HAS_THOUSANDS.has(kindOf(key)) && ENGLISH_THOUSANDS.test(text);
  const plain = isThousands ? text.replaceAll(',', '') : text;
  const dutch = isEnglish && POINT_DECIMAL.test(plain) ? plain.replace('.', ',') : plain;
  const decimals = DECIMALS.get(key);
  const [, number, sign = ''] = decimals === undefined ? [] : (MANY_DECIMALS.exec(dutch) ?? []);
  return number === undefined || decimals === undefined ? dutch : `${written(numberOf(number), decimals)}${sign}`;
}

/** Nothing is said in this cell, in so many words or by a dash. */
export const saysNothing = (text: string): boolean => DASH.test(text) || (!text.startsWith('#') && NOT_KNOWN.has(bare(text)));

/** The text of a cell in the notation of the form. */
export function cellText(key: ColumnKey, raw: string, { isEnglish, fractions, monthFirst, isRatePerMille }: Notation): string {
  const text = tidy(raw);
  if (key === 'premiumRate' && isRatePerMille && BARE_NUMBER.test(text)) return `${written(numberOf(text), PER_MILLE_DECIMALS)}‰`;
  if (isAmong(DAY_COLUMNS, key)) return dayText(text, monthFirst.has(key));
  if (key === 'policyPct') return percentageText(text);
  if (key === 'noticeMonths') return text.replace(/\s*(?:maand|maanden|months?|mnd)\.?$/i, '');
  if (fractions.has(key) && BARE_NUMBER.test(text)) return asPercent(numberOf(text));
  const code = codeOf(key, text);
  return code === text && key !== 'label' && key !== 'policyProduct' ? numberText(key, text, isEnglish) : code;
}

/** Everything that stands in a column. */
const cellsUnder = (place: number | undefined, rows: readonly TableRow[]) =>
  place === undefined ? [] : rows.flatMap(({ cells }) => (cells[place] === undefined ? [] : [tidy(cells[place])]));

/** Days with slashes and more than one reading, in a file with English numbers. */
function slashedDays(place: number | undefined, rows: readonly TableRow[]) {
  return cellsUnder(place, rows).flatMap((text) => {
    const [, first = '', second = ''] = SLASHED.exec(text.replace(TIME_OF_DAY, '')) ?? [];
    return first === '' ? [] : [{ text, first: Number(first), second: Number(second) }];
  });
}

function isMonthFirst(place: number | undefined, rows: readonly TableRow[]): boolean {
  const days = slashedDays(place, rows);
  return days.some(({ second }) => second > 12) && days.every(({ first }) => first <= 12);
}

/** How the columns of a file are written, out of all that stands in them. */
export function notationOf({ at, isRatePerMille }: MatchedColumns, rows: readonly TableRow[], isEnglish: boolean): Notation {
  const fractions = BUYER_SHARES.filter((key) => {
    const numbers = cellsUnder(at.get(key), rows).filter((text) => BARE_NUMBER.test(text));
    return numbers.some((text) => bareFraction(key, text) !== null) && numbers.every((text) => numberOf(text) <= 1);
  });
  const monthFirst = isEnglish ? DAY_COLUMNS.filter((key) => isMonthFirst(at.get(key), rows)) : [];
  return { isEnglish, fractions: new Set(fractions), monthFirst: new Set(monthFirst), isRatePerMille };
}

/** What was decided for whole columns, each with the first cell that it counts for. */
export function readingsAs(
  { at }: MatchedColumns,
  headers: readonly string[],
  rows: readonly TableRow[],
  notation: Notation,
): readonly ReadAs[] {
  const shares = [...notation.fractions].flatMap((key) => {
    const cell = cellsUnder(at.get(key), rows).find((text) => bareFraction(key, text) !== null);
    return cell === undefined ? [] : [{ key, cell, as: cellText(key, cell, notation) }];
  });
  const days = DAY_COLUMNS.flatMap((key) => {
    const found = notation.isEnglish ? slashedDays(at.get(key), rows).find(({ first, second }) => first !== second) : undefined;
    const parsed = parseDate(found === undefined ? '' : cellText(key, found.text, notation));
    return found === undefined || parsed.kind !== 'date' ? [] : [{ key, cell: found.text, as: date(parsed.date) }];
  });
  const rate = notation.isRatePerMille ? cellsUnder(at.get('premiumRate'), rows).find((text) => BARE_NUMBER.test(text)) : undefined;
  const read = parseRate(rate === undefined ? '' : cellText('premiumRate', rate, notation));
  const rates =
    rate === undefined || read.kind !== 'rate' ? [] : [{ key: 'premiumRate' as const, cell: rate, as: `${read.pct.replace('.', ',')}%` }];
  return [...rates, ...shares, ...days].map(({ key, cell, as }) => ({ column: headers[at.get(key) ?? -1] ?? key, cell, as }));
}
