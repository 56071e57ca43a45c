import type { Appraisal, Comparison, Reason } from '#/quote-engine/outcome.ts';
import type { Assumption, TraceLine } from '#/quote-engine/trace.ts';

/** Fields of a trace line that are shares; all its other numbers but `count` and the factors are amounts in cents. */
const SHARES: ReadonlySet<string> = new Set(['excluded', 'rate', 'domesticShare']);
const FACTORS: ReadonlySet<string> = new Set(['factor', 'full', 'floor']);
const UNITS_PER_PERCENT = 1_000_000;
const UNITS_PER_ONE = 100_000_000;

/** A whole number of units as decimal text without zeros at the end: 21_500_000 by 1_000_000 → `21.5`. */
function decimal(units: number, perOne: number): string {
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

type View = Record<string, unknown>;

function addNumber(view: View, key: string, value: number): void {
  if (SHARES.has(key)) view[`${key}Pct`] = pct(value);
  else if (FACTORS.has(key)) view[key] = decimal(value, UNITS_PER_ONE);
  else if (key === 'count') view[key] = value;
  else view[`${key}Cents`] = value;
}

/** Numbers of a line under names that say their unit. */
function lineView(line: object): View {
  const view: View = {};
  for (const [key, value] of Object.entries(line) as readonly [string, unknown][]) {
    if (typeof value === 'number') addNumber(view, key, value);
    else if (key === 'slices') view[key] = (value as TraceLine[]).map(lineView);
    else if (value === null) view[`${key}Cents`] = null;
    else view[key] = value;
  }
  return view;
}

function reasonView({ given, limit, unit, ...reason }: Reason): View {
  if (unit === 'cents') return { ...reason, unit, givenCents: given, limitCents: limit };
  if (unit === 'percent') return { ...reason, unit, givenPct: given === null ? null : pct(given), limitPct: limit === null ? null : pct(limit) };
  return { ...reason, unit, given, limit };
}

function assumptionView({ used, low, high, unit, ...assumption }: Assumption): View {
  if (unit === 'cents') return { ...assumption, unit, usedCents: used, lowCents: low, highCents: high };
  return { ...assumption, unit, used: String(used), low: low === null ? null : String(low), high: high === null ? null : String(high) };
}

function appraisalView(appraisal: Appraisal): View {
  if (appraisal.kind !== 'indication') return { ...appraisal, reasons: appraisal.reasons.map(reasonView) };
  const { premiumRate, trace, ...rest } = appraisal;
  const premiumPct = { low: pct(premiumRate.low), middle: pct(premiumRate.middle), high: pct(premiumRate.high) };
  return { ...rest, premiumPct, trace: trace.map(lineView) };
}

/** The comparison as the API writes it: whole cents under `…Cents`, shares as decimal text in percent under `…Pct`. */
export function comparisonView(comparison: Comparison): View {
  return {
    ...comparison,
    assumptions: comparison.assumptions.map(assumptionView),
    appraisals: comparison.appraisals.map(appraisalView),
  };
}
