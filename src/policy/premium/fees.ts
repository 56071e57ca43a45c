import type { Cents, Rate } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

export interface Fees {
  readonly total: Cents;
  readonly lines: readonly Line[];
}

/** A number of equal fees (W31, W33). */
export function feesOf(count: number, unit: Cents): Fees {
  const fee = line('fee', { kind: 'times', of: unit, count });
  return { total: fee.result, lines: [fee] };
}

export interface LimitFees {
  readonly newRequests: number;
  readonly requestFee: Cents;
  readonly monitored: number;
  readonly monitoringFee: Cents;
}

/** Fees of a year: per first request and per customer that is followed, whatever the insurer decides (S2, E11, A6). */
export function limitFees({ newRequests, requestFee, monitored, monitoringFee }: LimitFees): Fees {
  const first = line('limit-fees-first', { kind: 'times', of: requestFee, count: newRequests });
  const yearly = line('limit-fees-monitoring', { kind: 'times', of: monitoringFee, count: monitored });
  const total = line('limit-fees', { kind: 'sum', terms: [first.result, yearly.result] });
  return { total: total.result, lines: [first, yearly, total] };
}

/** Premium for one invoice: a share of it, at least the minimum (E13; W33). */
export function invoicePremium(invoice: Cents, share: Rate, minimum: Cents): Fees {
  const premium = line('premium-by-rate', { kind: 'portion', of: invoice, share });
  const final = line('final-premium', { kind: 'highest', of: [premium.result, minimum] });
  return { total: final.result, lines: [premium, final] };
}
