import { POLICY_FIELDS } from '#/premium-check/policy-form.ts';
import type { ColumnKey } from './columns.ts';
import type { HeaderUnit } from './header-units.ts';

export type ColumnKind = 'amount' | 'count' | 'share' | 'rate' | 'day' | 'text';

const COMPANY_KINDS: Partial<Record<ColumnKey, ColumnKind>> = {
  turnover: 'amount',
  numberOfBuyers: 'count',
  excludedShare: 'share',
  losses: 'amount',
  largestBuyerShare: 'share',
  topFiveShare: 'share',
  paymentTerm: 'count',
  daysLate: 'count',
  overdue: 'amount',
};

/** What stands in a column: words count as text. */
export function kindOf(key: ColumnKey): ColumnKind {
  const kind = COMPANY_KINDS[key] ?? POLICY_FIELDS.find((field) => field.key === key)?.kind ?? 'text';
  return kind === 'word' ? 'text' : kind;
}

const UNITS: Partial<Record<ColumnKind, readonly HeaderUnit[]>> = { amount: ['euro'], share: ['percent'], rate: ['percent', 'per-mille'] };

/** Whether the cells of a column can be in a unit that its header names. */
export const takesUnit = (key: ColumnKey, unit: HeaderUnit | null): boolean =>
  unit === null || (key === 'policyPct' ? unit === 'percent' : (UNITS[kindOf(key)]?.includes(unit) ?? false));
