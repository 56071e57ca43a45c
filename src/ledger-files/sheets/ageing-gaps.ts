import type { LedgerDebtor } from '#/debtor-check/receivables.ts';
import type { Finding } from '../shortcomings.ts';
import { sumInCents } from '../values.ts';
import type { Gathered } from './gather.ts';

const MOST_NAMED = 3;
const LONGEST_NAME = 40;
/** Cents: packages round each age by itself. */
const ROUNDING = 5;

/**
 * Customers whose ages do not come to the total that their line names: how many, by how much together, and the names of the largest, which
 * stay in the browser as every name does. None where the list agrees with itself. `debtors` in the order of `customers`.
 */
export function ageingGaps(customers: readonly Gathered[], debtors: readonly LedgerDebtor[]): readonly Finding[] {
  const gaps = customers
    .map(({ agesLack }, at) => ({ size: Math.abs(agesLack), name: debtors[at]?.name ?? null }))
    .filter(({ size }) => size > ROUNDING)
    .sort((one, other) => other.size - one.size);
  if (gaps.length === 0) return [];
  const names = gaps.slice(0, MOST_NAMED).flatMap(({ name }) => name?.slice(0, LONGEST_NAME) ?? []);
  const amountCents = sumInCents(gaps.reduce((sum, { size }) => sum + size, 0));
  return [{ code: 'ageing-differs', count: gaps.length, amountCents, ...(names.length > 0 && { detail: names.join(', ') }) }];
}
