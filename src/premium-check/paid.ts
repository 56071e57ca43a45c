import { addCents, cents, multiplyDivide, NO_CENTS, ONE, portionOf, rateFromPct, type Cents, type Rate } from '#/quote-engine/units.ts';
import type { RunningPolicy } from './running-policy.ts';

/** One line of the yearly cost of a running policy; each can be redone from its own numbers, `result` is what it comes to. */
export type PaidLine =
  | { readonly kind: 'turnover'; readonly turnover: Cents; readonly rate: Rate; readonly result: Cents }
  | { readonly kind: 'balance'; readonly turnover: Cents; readonly days: number; readonly result: Cents }
  | { readonly kind: 'balances'; readonly balance: Cents; readonly rate: Rate; readonly months: number; readonly result: Cents }
  | { readonly kind: 'yearly-amount'; readonly result: Cents }
  | { readonly kind: 'minimum'; readonly before: Cents; readonly minimum: Cents; readonly bites: boolean; readonly result: Cents }
  | { readonly kind: 'limits'; readonly count: number; readonly fee: Cents; readonly result: Cents }
  | { readonly kind: 'other'; readonly result: Cents }
  | { readonly kind: 'bonus'; readonly premium: Cents; readonly share: Rate; readonly result: Cents }
  | {
      readonly kind: 'paid';
      readonly premium: Cents;
      readonly limits: Cents;
      readonly other: Cents;
      readonly bonus: Cents;
      readonly result: Cents;
    };

/** What a running policy costs in a year, without tax. */
export interface Paid {
  readonly lines: readonly PaidLine[];
  readonly premiumCents: Cents;
  readonly limitsCents: Cents;
  readonly bonusCents: Cents;
  readonly minimumBites: boolean;
  readonly totalCents: Cents;
  /** Total over the insured turnover; null without turnover. */
  readonly effectiveRate: Rate | null;
}

/** What the cost is worked out over. */
export interface PaidOver {
  /** The insured turnover of a year as it is now. */
  readonly turnoverCents: Cents;
  /** Payment term plus average days late. */
  readonly days: number;
}

const YEAR = 365;
const MONTHS = 12;

function premiumLines({ premium }: RunningPolicy, { turnoverCents, days }: PaidOver): readonly PaidLine[] | null {
  switch (premium.basis) {
    case 'turnover': {
      const rate = rateFromPct(premium.ratePct);
      return [{ kind: 'turnover', turnover: turnoverCents, rate, result: portionOf(turnoverCents, rate) }];
    }
    case 'balances': {
      const rate = rateFromPct(premium.ratePct);
      const given = premium.averageBalanceCents;
      const balance = given === undefined ? cents(multiplyDivide(turnoverCents, days, YEAR)) : cents(given);
      const derived: readonly PaidLine[] = given === undefined ? [{ kind: 'balance', turnover: turnoverCents, days, result: balance }] : [];
      return [...derived, { kind: 'balances', balance, rate, months: MONTHS, result: cents(portionOf(balance, rate) * MONTHS) }];
    }
    case 'yearly-amount':
      return [{ kind: 'yearly-amount', result: cents(premium.premiumCents) }];
    case 'unknown':
      return null;
  }
}

/** The minimum counts for a premium that follows from a rate; an amount as billed has it inside. */
function minimumLine(
  { premium, minimumPremiumCents: minimum }: RunningPolicy,
  before: Cents,
): Extract<PaidLine, { kind: 'minimum' }> | null {
  if (minimum === undefined || premium.basis === 'yearly-amount') return null;
  return { kind: 'minimum', before, minimum: cents(minimum), bites: before < minimum, result: cents(Math.max(before, minimum)) };
}

/** A share above this says nothing: the turnover is next to none. */
const MOST_TIMES = 100;

/** An amount over the turnover; null when there is no turnover to speak of. */
export function effectiveRateOf(amount: Cents, turnover: Cents): Rate | null {
  return turnover > 0 && amount <= turnover * MOST_TIMES ? (multiplyDivide(amount, ONE, turnover) as Rate) : null;
}

/** Whether it is known what the limits cost; no limits, or limits that cost nothing, is known too. */
export const knowsLimitCosts = ({ numberOfLimits: count, feePerLimitCents: fee }: RunningPolicy): boolean =>
  count === 0 || fee === 0 || (count !== undefined && fee !== undefined);

/**
 * Yearly cost of a policy: max(turnover × rate, minimum), or twelve months' balances, plus limits × fee plus other costs less bonus
 * (pricing-method 12.1). Without the costs of limits only premium less bonus counts: what stands beside it is then a premium alone, and other
 * costs would be compared with nothing. Null when it is not known on what the premium is taken.
 */
export function paidFor(policy: RunningPolicy, over: PaidOver): Paid | null {
  const first = premiumLines(policy, over);
  if (first === null) return null;
  const minimum = minimumLine(policy, first.at(-1)?.result ?? NO_CENTS);
  const premiumCents = minimum?.result ?? first.at(-1)?.result ?? NO_CENTS;
  const lines: PaidLine[] = minimum === null ? [...first] : [...first, minimum];
  const { numberOfLimits: count, feePerLimitCents: fee, bonusPct } = policy;
  const other = knowsLimitCosts(policy) ? policy.otherCostsCents : undefined;
  const limitsCents = count === undefined || fee === undefined ? NO_CENTS : cents(count * fee);
  if (count !== undefined && fee !== undefined) lines.push({ kind: 'limits', count, fee: cents(fee), result: limitsCents });
  if (other !== undefined) lines.push({ kind: 'other', result: cents(other) });
  const share = rateFromPct(bonusPct ?? '0');
  const bonusCents = portionOf(premiumCents, share);
  if (bonusPct !== undefined) lines.push({ kind: 'bonus', premium: premiumCents, share, result: bonusCents });
  const otherCents = cents(other ?? 0);
  const totalCents = cents(addCents(premiumCents, limitsCents, otherCents) - bonusCents);
  lines.push({ kind: 'paid', premium: premiumCents, limits: limitsCents, other: otherCents, bonus: bonusCents, result: totalCents });
  const effectiveRate = effectiveRateOf(totalCents, over.turnoverCents);
  return { lines, premiumCents, limitsCents, bonusCents, minimumBites: minimum?.bites === true, totalCents, effectiveRate };
}
