import type { Appraisal, Comparison, Indication, Reason, Refusal } from '#/quote-engine/outcome.ts';
import type { Assumption } from '#/quote-engine/trace.ts';
import { refusalTexts } from '#/messages/reasons.ts';
import { asciiJson, field, keptField, keptJson, objectWriter, type FieldText } from '../kept-json.ts';

const UNITS_PER_PERCENT = 1_000_000;
const UNITS_PER_ONE = 100_000_000;

/** Below this, numbers turn into text with an exponent. */
const SMALLEST_PLAIN = 1e-6;

/**
 * Whole units as decimal text without zeros at the end: 21_500_000 by 1_000_000 → `21.5`. A quotient of at most fifteen digits is
 * written by JavaScript as exactly that decimal.
 */
export function decimal(units: number, perOne: number): string {
  const value = units / perOne;
  if (Number.isInteger(value) || Math.abs(value) >= SMALLEST_PLAIN) return String(value);
  return value.toFixed(Math.round(Math.log10(perOne))).replace(/0+$/, '');
}

/** A share of one in 1e-8 as decimal text in percent, and a factor in 1e-8 as decimal text. */
export const pctText = (units: number): string => decimal(units, UNITS_PER_PERCENT);
export const factorText = (units: number): string => decimal(units, UNITS_PER_ONE);

const share = (key: string): FieldText => field(`${key}Pct`, (value) => `"${pctText(value as number)}"`);
const multiplier = (key: string): FieldText => field(key, (value) => `"${factorText(value as number)}"`);
/** Codes of the engine need no escaping; truth values and counts stand as they are. */
const code = (key: string): FieldText => field(key, (value) => (typeof value === 'string' ? `"${value}"` : String(value)));
const amount = (key: string): FieldText => field(`${key}Cents`, String);

/** Fields of a trace line that are no amount in cents. */
const FIELDS = new Map<string, FieldText>([
  ...['excluded', 'rate', 'domesticShare'].map((key) => [key, share(key)] as const),
  ...['factor', 'full', 'floor', 'lowFactor', 'highFactor'].map((key) => [key, multiplier(key)] as const),
  ...['kind', 'code', 'count', 'halfStrength', 'ignored', 'bites', 'toBeConfirmed'].map((key) => [key, code(key)] as const),
  ...['answers', 'provenance'].map((key) => [key, keptField(key)] as const),
  ['slices', field('slices', (value) => `[${(value as readonly object[]).map((slice) => writeLine(slice)).join(',')}]`)],
]);
/** A line with its numbers under names that say their unit. */
const writeLine = objectWriter(FIELDS, amount);

function numbersOf(unit: Reason['unit'], given: Reason['given'], limit: Reason['limit']): Record<string, unknown> {
  if (unit === 'cents') return { givenCents: given, limitCents: limit };
  if (unit === 'percent') return { givenPct: given === null ? null : pctText(given), limitPct: limit === null ? null : pctText(limit) };
  return { given, limit };
}

/** Reasons with their numbers under names that say their unit, and in words; none of them is called the visitor's own. */
function reasonViews(refusal: Refusal, profile: Comparison['profile']): readonly Record<string, unknown>[] {
  const words = refusalTexts(refusal, profile, false);
  return refusal.reasons.map(({ given, limit, ...reason }, at) => ({
    ...reason,
    ...numbersOf(reason.unit, given, limit),
    words: words[at],
  }));
}

export function assumptionView({ used, low, high, unit, ...assumption }: Assumption): Record<string, unknown> {
  if (unit === 'cents') return { ...assumption, unit, usedCents: used, lowCents: low, highCents: high };
  if (unit === 'days') return { ...assumption, unit, used, low, high };
  const text = unit === 'percent' ? pctText : factorText;
  const [usedText, lowText, highText] = [used, low, high].map((value) => (value === null ? null : text(value)));
  if (unit === 'percent') return { ...assumption, unit, usedPct: usedText, lowPct: lowText, highPct: highText };
  return { ...assumption, unit, used: usedText, low: lowText, high: highText };
}

/** Items as they come, without copying: joining would flatten each of the long texts on every level. */
function listText<Item>(items: readonly Item[], write: (item: Item) => string): string {
  let text = '[';
  for (const item of items) text += text === '[' ? write(item) : `,${write(item)}`;
  return `${text}]`;
}

function figuresText(appraisal: Indication & Appraisal): string {
  const { premiumRate, trace, terms, ...numbers } = appraisal;
  const premiumPct = { low: pctText(premiumRate.low), middle: pctText(premiumRate.middle), high: pctText(premiumRate.high) };
  const text = JSON.stringify({ ...numbers, premiumPct });
  return `${text.slice(0, -1)},"trace":${listText(trace, writeLine)},"terms":${keptJson(terms)}}`;
}

function refusalText({ terms, ...refusal }: Refusal & Appraisal, profile: Comparison['profile']): string {
  return `${asciiJson({ ...refusal, reasons: reasonViews(refusal, profile) }).slice(0, -1)},"terms":${keptJson(terms)}}`;
}

const appraisalText = (appraisal: Appraisal, profile: Comparison['profile']): string =>
  appraisal.kind === 'indication' ? figuresText(appraisal) : refusalText(appraisal, profile);

/**
 * The comparison as the API writes it: whole cents under `…Cents`, shares as decimal text in percent under `…Pct`, factors as decimal
 * text. Written as text at once, because two thirds of it are parts of rate books that never change.
 */
export function comparisonJson({ appraisals, assumptions, ...comparison }: Comparison): string {
  const head = asciiJson({ ...comparison, assumptions: assumptions.map(assumptionView) }).slice(0, -1);
  return `${head},"appraisals":${listText(appraisals, (appraisal) => appraisalText(appraisal, comparison.profile))}}`;
}
