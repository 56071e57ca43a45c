import { cents, multiplyDivide, rateOf, type Cents, type Rate } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

/** What one insured customer owes at the end of the month, and its credit limit. */
export interface MonthEndBalance {
  readonly balance: Cents;
  readonly limit: Cents;
}

export interface BalancePremium {
  readonly premium: Cents;
  readonly lines: readonly Line[];
}

/** Premium of one month: each balance up to its limit, together × monthly rate (S2, E7; W28). */
export function balancePremium(balances: readonly MonthEndBalance[], monthlyRate: Rate): BalancePremium {
  const capped = balances.map(({ balance, limit }) => line('capped-balance', { kind: 'lowest', of: [balance, limit] }));
  const together = line('insured-balances', { kind: 'sum', terms: capped.map(({ result }) => result) });
  const premium = line('balance-premium', { kind: 'portion', of: together.result, share: monthlyRate });
  return { premium: premium.result, lines: [...capped, together, premium] };
}

/** Monthly rate on balances that costs as much as a yearly rate on turnover when customers owe `days` of turnover (W29). */
export function monthlyRateOf(turnoverRate: Rate, days: number): Rate {
  if (days < 1) throw new RangeError(`customers owe at least a day of turnover, got ${String(days)}`);
  return rateOf(multiplyDivide(turnoverRate, 365, 12 * days));
}

/** Average balance of a year's turnover at `days` until payment, on 365 days. */
export function averageBalance(annualTurnover: Cents, days: number): Cents {
  return cents(multiplyDivide(annualTurnover, days, 365));
}
