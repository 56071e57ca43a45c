import type { PremiumCheck } from '#/premium-check/check.ts';
import { assumptionView, factorText, pctText } from './comparison-json.ts';

/** Numbers in 1e-8 that are shares, and those that are factors; every other number under these names of a line is an amount in cents. */
const SHARES = new Set(['rate', 'share', 'effectiveRate', 'statedRate']);
const FACTORS = new Set(['ratio', 'unlimited', 'factor', 'equalCover']);
const AMOUNTS = new Set([...['turnover', 'balance', 'before', 'minimum', 'fee', 'premium', 'limits', 'other', 'bonus', 'result']]);

function named(key: string, value: unknown): readonly [string, unknown] {
  if (typeof value !== 'number') return [key, viewOf(value)];
  if (SHARES.has(key)) return [`${key.replace(/Rate$/, '')}Pct`, pctText(value)];
  if (FACTORS.has(key)) return [key, factorText(value)];
  return AMOUNTS.has(key) ? [`${key}Cents`, value] : [key, value];
}

function viewOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(viewOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => named(key, inner)));
}

/** The check as the API writes it: whole cents under `…Cents`, shares as decimal text in percent under `…Pct`, factors as decimal text. */
export function premiumCheckView({ profile, policy, assumptions, ...check }: PremiumCheck): object {
  return { ...(viewOf(check) as object), profile, policy, assumptions: assumptions.map(assumptionView) };
}
