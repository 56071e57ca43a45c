import type { Appraisal, Comparison, Indication, Reason } from '#/quote-engine/outcome.ts';
import type { Assumption, TraceLine } from '#/quote-engine/trace.ts';

const UNITS_PER_PERCENT = 1_000_000;
const UNITS_PER_ONE = 100_000_000;

/** Whole units as decimal text without zeros at the end: 21_500_000 by 1_000_000 → `21.5`. */
export function decimal(units: number, perOne: number): string {
  const size = Math.abs(units);
  const whole = Math.floor(size / perOne);
  const rest = size - whole * perOne;
  const sign = units < 0 ? '-' : '';
  if (rest === 0) return `${sign}${String(whole)}`;
  const digits = String(perOne + rest)
    .slice(1)
    .replace(/0+$/, '');
  return `${sign}${String(whole)}.${digits}`;
}

const pct = (units: number): string => decimal(units, UNITS_PER_PERCENT);
const factor = (units: number): string => decimal(units, UNITS_PER_ONE);

/** JSON with everything outside ASCII escaped: such text needs no conversion on its way to the socket. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const keptTexts = new WeakMap<object, string>();

/** JSON of a value that belongs to a rate book: the same object in every comparison, written once. */
function keptJson(value: object): string {
  const kept = keptTexts.get(value);
  if (kept !== undefined) return kept;
  const text = asciiJson(value);
  keptTexts.set(value, text);
  return text;
}

type NumberField = (value: number) => string;
const shareField =
  (key: string): NumberField =>
  (value) =>
    `"${key}Pct":"${pct(value)}"`;
const factorField =
  (key: string): NumberField =>
  (value) =>
    `"${key}":"${factor(value)}"`;

/** Numbers of a trace line that are no amounts in cents. */
const NUMBER_FIELDS: ReadonlyMap<string, NumberField> = new Map([
  ...['excluded', 'rate', 'domesticShare'].map((key) => [key, shareField(key)] as const),
  ...['factor', 'full', 'floor', 'lowFactor', 'highFactor'].map((key) => [key, factorField(key)] as const),
  ['count', (value: number) => `"count":${String(value)}`],
]);

function fieldText(key: string, value: unknown): string {
  if (typeof value === 'number') return NUMBER_FIELDS.get(key)?.(value) ?? `"${key}Cents":${String(value)}`;
  if (value === null) return `"${key}Cents":null`;
  if (typeof value === 'boolean') return `"${key}":${String(value)}`;
  if (typeof value === 'string') return `"${key}":"${value}"`;
  if (key === 'slices') return `"slices":[${(value as readonly object[]).map(lineText).join(',')}]`;
  return `"${key}":${keptJson(value as object)}`;
}

/** A line with its numbers under names that say their unit. Its texts are codes of the engine, which need no escaping. */
function lineText(line: object): string {
  let text = '';
  for (const key in line) text += `${text === '' ? '' : ','}${fieldText(key, (line as Record<string, unknown>)[key])}`;
  return `{${text}}`;
}

function reasonView({ given, limit, unit, ...reason }: Reason): Record<string, unknown> {
  if (unit === 'cents') return { ...reason, unit, givenCents: given, limitCents: limit };
  if (unit === 'percent') return { ...reason, unit, givenPct: given === null ? null : pct(given), limitPct: limit === null ? null : pct(limit) };
  return { ...reason, unit, given, limit };
}

function assumptionView({ used, low, high, unit, ...assumption }: Assumption): Record<string, unknown> {
  if (unit === 'cents') return { ...assumption, unit, usedCents: used, lowCents: low, highCents: high };
  if (unit === 'days') return { ...assumption, unit, used, low, high };
  const text = unit === 'percent' ? pct : factor;
  const [usedText, lowText, highText] = [used, low, high].map((value) => (value === null ? null : text(value)));
  if (unit === 'percent') return { ...assumption, unit, usedPct: usedText, lowPct: lowText, highPct: highText };
  return { ...assumption, unit, used: usedText, low: lowText, high: highText };
}

function numbersOf({ premiumRate, trace: _trace, ...numbers }: Omit<Indication & Appraisal, 'terms'>): string {
  const { low, middle, high } = premiumRate;
  return asciiJson({ ...numbers, premiumPct: { low: pct(low), middle: pct(middle), high: pct(high) } });
}

function appraisalText({ terms, ...appraisal }: Appraisal): string {
  const open =
    appraisal.kind === 'indication'
      ? `${numbersOf(appraisal).slice(0, -1)},"trace":[${appraisal.trace.map((line: TraceLine) => lineText(line)).join(',')}]`
      : asciiJson({ ...appraisal, reasons: appraisal.reasons.map(reasonView) }).slice(0, -1);
  return `${open},"terms":${keptJson(terms)}}`;
}

/**
 * The comparison as the API writes it: whole cents under `…Cents`, shares as decimal text in percent under `…Pct`, factors as decimal
 * text. Written as text at once, because two thirds of it are parts of rate books that never change.
 */
export function comparisonJson({ appraisals, assumptions, ...comparison }: Comparison): string {
  const head = asciiJson({ ...comparison, assumptions: assumptions.map(assumptionView) }).slice(0, -1);
  return `${head},"appraisals":[${appraisals.map(appraisalText).join(',')}]}`;
}
