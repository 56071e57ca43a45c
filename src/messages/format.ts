/** Numbers, dates and amounts as the site writes them (nl-NL): `€ 1.000.000` with a no-break space, `0,24%`, `1 oktober 2026`. */
const NO_BREAK = '\u00a0';

const wholeEuro = /* @__PURE__ */ new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const exactEuro = /* @__PURE__ */ new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const plain = /* @__PURE__ */ new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const percentTwo = /* @__PURE__ */ new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percentAny = /* @__PURE__ */ new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 6 });
const factorDigits = /* @__PURE__ */ new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 4, maximumFractionDigits: 8 });

/** Units of `Rate` in one percent. */
const UNITS_PER_PERCENT = 1_000_000;
const UNITS_PER_ONE = 100_000_000;

/** Cents as whole euros: 100000000 → `€ 1.000.000`. */
export const euro = (cents: number): string => wholeEuro.format(cents / 100);

/** Cents with the cents shown: 560750 → `€ 5.607,50`. */
export const euroCents = (cents: number): string => exactEuro.format(cents / 100);

/**
 * Two amounts in cents as a range of whole euros: `€ 2.000 – € 4.000`; one amount when they are equal. The dash stays on the line of the
 * first amount: at the start of a line it reads as a minus.
 */
export const euroRange = (low: number, high: number): string => (low === high ? euro(low) : `${euro(low)}${NO_BREAK}– ${euro(high)}`);

/** A share of one in 1e-8 with two decimals: 240000 → `0,24%`. */
export const percent = (units: number): string => `${percentTwo.format(units / UNITS_PER_PERCENT)}%`;

/** A share of one in 1e-8 with exactly the decimals it has: 145000 → `0,145%`, 21000000 → `21%`. */
export const rate = (units: number): string => `${percentAny.format(units / UNITS_PER_PERCENT)}%`;

/** A share as the API writes it, decimal text in percent: `"12.5"` → `12,5%`. */
export const pct = (text: string): string => `${percentAny.format(Number(text))}%`;

/** A multiplier in 1e-8 with at least four decimals: 105000000 → `1,0500`. */
export const factor = (units: number): string => factorDigits.format(units / UNITS_PER_ONE);

/** A plain number: 12345 → `12.345`. */
export const count = (value: number): string => plain.format(value);

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `2026-10-01` → `1 oktober 2026`; `2026-10` → `oktober 2026`; any other text comes back as it is. */
export function date(text: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text);
  const month = match ? MONTHS[Number(match[2]) - 1] : undefined;
  if (!match || month === undefined) return text;
  const day = match[3] === undefined ? '' : `${String(Number(match[3]))}${NO_BREAK}`;
  return `${day}${month} ${match[1] ?? ''}`;
}

/** An amount in cents as spoken: 150000000 → `1,5 miljoen euro`; 1050 → `10 euro en 50 cent`. */
export function inWords(cents: number): string {
  const euros = Math.floor(cents / 100);
  const rest = cents - euros * 100;
  if (rest !== 0) return `${plain.format(euros)} euro en ${String(rest)} cent`;
  if (euros >= 1_000_000_000 && euros % 10_000_000 === 0) return `${plain.format(euros / 1_000_000_000)} miljard euro`;
  if (euros >= 1_000_000 && euros % 10_000 === 0) return `${plain.format(euros / 1_000_000)} miljoen euro`;
  if (euros >= 1_000 && euros < 1_000_000 && euros % 1_000 === 0) return `${plain.format(euros / 1_000)} duizend euro`;
  return `${plain.format(euros)} euro`;
}

/** Names in a row as in a sentence: `a`, `a en b`, `a, b en c`. */
export function list(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}

/** A text as the end of a sentence: with a full stop, and with one alone (`B.V.` ends in its own). */
export const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** `1 dag`, `90 dagen`. */
export const dayCount = (number: number): string => `${count(number)} ${number === 1 ? 'dag' : 'dagen'}`;

/** `1 maand`, `12 maanden`. */
export const monthCount = (number: number): string => `${count(number)} ${number === 1 ? 'maand' : 'maanden'}`;
