import { COUNTRY_RELATIVITY, SECTOR_RELATIVITY } from './relativities.ts';

/**
 * Yearly default rate of the buyers of a seller with € 2 million: 4,300 bankruptcies (2024) × 0.80 not one-person ÷ 426,695
 * firms with two or more working persons × 1.25 to the mean of the cycle × 1.5 for default without bankruptcy (method 2.3).
 */
export const BASE_DEFAULT_RATE = 0.015;
export const HIGHEST_DEFAULT_RATE = 0.5;

/** How the default rate of buyers falls with the seller's turnover in euro, clamped to 0.1–200 million (method 2.3, our fit). */
export function sizeFactor(turnover: number): number {
  const clamped = Math.min(200e6, Math.max(0.1e6, turnover));
  return Math.pow(Math.min(clamped, 10e6) / 2e6, -0.3) * Math.pow(Math.max(clamped, 10e6) / 10e6, -0.2);
}

export interface Mix {
  readonly key: string;
  readonly share: number;
}

function weighted(mix: readonly Mix[], table: Readonly<Record<string, number>>, what: string): number {
  let sum = 0;
  let shares = 0;
  for (const { key, share } of mix) {
    const relativity = table[key];
    if (relativity === undefined) throw new RangeError(`the loss model has no ${what} "${key}": add it to relativities.ts`);
    sum += share * relativity;
    shares += share;
  }
  if (!(Math.abs(shares - 1) < 1e-9)) throw new RangeError(`the shares of a ${what} mix must add up to 1, got ${shares}`);
  return sum;
}

/** Default relativity of a mix of buyer sectors, against 1 for the mean. Throws RangeError for an unknown sector or shares that do not add up to 1. */
export function sectorRelativity(mix: readonly Mix[]): number {
  return weighted(mix, SECTOR_RELATIVITY, 'sector');
}

/** Default and recovery relativity of a mix of buyer countries, against 1 for the Netherlands. Throws RangeError as above. */
export function countryRelativity(mix: readonly Mix[]): number {
  return weighted(mix, COUNTRY_RELATIVITY, 'country');
}

/** Yearly default rate of the average buyer: base × size × multiplier (sector × country × experience), at most 50 %. */
export function defaultRate(turnover: number, multiplier: number): number {
  return Math.min(HIGHEST_DEFAULT_RATE, BASE_DEFAULT_RATE * sizeFactor(turnover) * multiplier);
}

/** Expected number of losses at which a seller's own experience weighs half: between-policy variance 0.25, claim size CV² about 2 (method 5.2). */
const CREDIBILITY = 12;
/** Mean unrecovered loss as a share of insured turnover and year against which a loss history is read (method 5.2). */
const NORMAL_LOSS_SHARE = 0.0015;

export interface Experience {
  readonly turnover: number;
  readonly debtors: number;
  /** Unrecovered losses of three years in euro; null when not known. */
  readonly losses: number | null;
}

/** Multiplier of the default rate from the seller's own losses, by credibility n/(n + 12) with n expected losses in three years. */
export function experienceMultiplier({ turnover, debtors, losses }: Experience): number {
  if (losses === null) return 1;
  const expected = 3 * debtors * BASE_DEFAULT_RATE;
  const weight = expected / (expected + CREDIBILITY);
  const ratio = Math.min(5, losses / (3 * NORMAL_LOSS_SHARE * turnover));
  return 1 + weight * (ratio - 1);
}
