import type { Portfolio } from '#/loss-model/portfolio/portfolio.ts';
import { SEVERITY } from '#/loss-model/portfolio/severity.ts';
import type { Sector } from '#/quote-engine/contract/sectors.ts';
import { cents, type Cents } from '#/quote-engine/units.ts';
import type { RiskClass } from './weights.ts';

/** One debtor as the loss model sees it. */
export interface RiskyDebtor {
  readonly key: string;
  /** Owed at default. */
  readonly exposureCents: Cents;
  /** Yearly, 0–1. */
  readonly defaultRate: number;
  /** The same had it paid one class later. */
  readonly rateWhenLater: number;
  /** Null where only the book as a whole is known. */
  readonly class: RiskClass | null;
  readonly sector: Sector | null;
  /** Payment term plus days late. */
  readonly days: number;
  /** An insurer will hardly take it: no policy pays for it. */
  readonly hardly?: true;
}

/** The insurable debtors that owe something. */
export interface LossBook {
  readonly debtors: readonly RiskyDebtor[];
  /** `balance`: what is owed on the day of the list; `sales`: sales × days ÷ 365 × peak; `three-answers`: number, top 1 and top 5. */
  readonly basis: 'balance' | 'sales' | 'three-answers';
  /** Sales of a year without VAT. */
  readonly turnoverCents: Cents;
}

/** The debtors that an insurer is likely to take; we suppose that each gets the limit it needs. */
export const insuredOf = (debtors: LossBook['debtors']): LossBook['debtors'] => debtors.filter(({ hardly }) => hardly !== true);

/** Mean part of the exposure that is lost after recoveries: 0.81 (pricing-method 2.4). */
export const MEAN_SEVERITY = SEVERITY.reduce((sum, { share, probability }) => sum + share * probability, 0);

/** Expected loss of a year in cents, without a distribution: Σ rate × exposure × mean severity. */
export function expectedLossOf(debtors: readonly Pick<RiskyDebtor, 'exposureCents' | 'defaultRate'>[]): Cents {
  return cents(Math.round(debtors.reduce((sum, { exposureCents, defaultRate }) => sum + exposureCents * defaultRate, 0) * MEAN_SEVERITY));
}

interface Group {
  count: number;
  readonly exposure: number;
  readonly defaultRate: number;
}

/** As the loss model takes it: euro, debtors alike in one group. */
export function portfolioFrom(debtors: readonly RiskyDebtor[]): Portfolio {
  const groups: Group[] = [];
  const known = new Map<number, Map<number, Group>>();
  for (const { exposureCents, defaultRate } of debtors) {
    const alike = known.get(exposureCents) ?? new Map<number, Group>();
    const group = alike.get(defaultRate);
    if (group) {
      group.count += 1;
      continue;
    }
    const first = { count: 1, exposure: exposureCents / 100, defaultRate };
    groups.push(first);
    known.set(exposureCents, alike.set(defaultRate, first));
  }
  return groups;
}
