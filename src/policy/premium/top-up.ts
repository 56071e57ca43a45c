import { euros, rate, type Cents, type Rate } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

/** Published tariff of top-up cover (Allianz Trade: E8; the fee per customer and insurance year: E16). */
export interface TopUpTariff {
  readonly yearlyRate: Rate;
  readonly minimumMonths: number;
  readonly feePerCustomer: Cents;
  readonly largest: Cents;
}

/** Doubles a limit that was granted. */
export const CAP: TopUpTariff = { yearlyRate: rate('2%'), minimumMonths: 3, feePerCustomer: euros(25), largest: euros(2_500_000) };
/** Stands where a limit was refused. */
export const CAP_PLUS: TopUpTariff = { yearlyRate: rate('6%'), minimumMonths: 3, feePerCustomer: euros(25), largest: euros(50_000) };

export interface TopUpCost {
  readonly premium: Cents;
  readonly total: Cents;
  readonly months: number;
  readonly lines: readonly Line[];
}

/**
 * Cost of an added limit for whole months, at least the minimum of the tariff, with the fee per customer (K34, K35; W32).
 * Throws RangeError above the largest sum of the tariff and for months that are no whole number from 1.
 */
export function topUpCost(tariff: TopUpTariff, added: Cents, months: number): TopUpCost {
  if (added > tariff.largest) throw new RangeError(`top-up cover goes to ${String(tariff.largest)} cents, asked ${String(added)}`);
  if (!Number.isSafeInteger(months) || months < 1) throw new RangeError(`top-up cover runs whole months from 1, got ${String(months)}`);
  const charged = Math.max(months, tariff.minimumMonths);
  const yearly = line('yearly-premium', { kind: 'portion', of: added, share: tariff.yearlyRate });
  const premium = line('top-up-premium', { kind: 'fraction', of: yearly.result, numerator: charged, divisor: 12 });
  const total = line('top-up-total', { kind: 'sum', terms: [premium.result, tariff.feePerCustomer] });
  return { premium: premium.result, total: total.result, months: charged, lines: [yearly, premium, total] };
}
