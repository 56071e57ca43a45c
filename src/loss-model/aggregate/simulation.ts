import { cents } from '#/quote-engine/units.ts';
import { payYear, type Claim } from '#/policy/claim/payment.ts';
import type { PolicyStructure } from '#/policy/structure.ts';
import { seeded, type Seeded } from '../numeric/seeded.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { SEVERITY, type SeverityPoint } from '../portfolio/severity.ts';
import { COMMON_VARIANCE, hazardOf } from './common-factor.ts';

export interface SimulationOptions {
  readonly seed: number;
  readonly years: number;
  readonly variance?: number;
}

/** Mean of a simulated quantity with the standard error of that mean. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

interface Claimant {
  readonly exposure: number;
  readonly hazard: number;
  readonly group: number;
}

/** A loss in euro, and the place in the portfolio of the group whose debtor failed. */
export interface SimulatedLoss {
  readonly loss: number;
  readonly group: number;
}

function severityAt(draw: number, severity: readonly SeverityPoint[]): number {
  let below = 0;
  for (const { share, probability } of severity) {
    below += probability;
    if (draw < below) return share;
  }
  return severity.at(-1)?.share ?? 1;
}

/** One year's losses, in the order in which they fall. */
function drawYear(claimants: readonly Claimant[], random: Seeded, variance: number): readonly SimulatedLoss[] {
  const factor = random.gamma(variance);
  const losses: (SimulatedLoss & { readonly day: number })[] = [];
  for (const { exposure, hazard, group } of claimants) {
    if (random.uniform() >= -Math.expm1(-hazard * factor)) continue;
    losses.push({ group, loss: exposure * severityAt(random.uniform(), SEVERITY), day: random.uniform() });
  }
  return losses.sort((one, other) => one.day - other.day);
}

/**
 * A figure of each of a number of simulated years (algorithm S, method 3), a fresh common factor each; `of` receives the year's losses in
 * the order in which they fall. The same seed gives the same answer.
 */
export function simulatedYears(
  portfolio: Portfolio,
  { seed, years, variance = COMMON_VARIANCE }: SimulationOptions,
  of: (losses: readonly SimulatedLoss[]) => number,
): Float64Array {
  const random = seeded(seed);
  const claimants = portfolio.flatMap(({ count, exposure, defaultRate }, group) =>
    Array.from({ length: count }, () => ({ exposure, hazard: hazardOf(defaultRate, variance), group })),
  );
  return Float64Array.from({ length: years }, () => of(drawYear(claimants, random, variance)));
}

/** Mean of a figure of simulated years. For terms that depend on the order of the claims, and as the oracle of the exact ways. */
export function simulate(portfolio: Portfolio, options: SimulationOptions, of: (losses: readonly number[]) => number): Estimate {
  const { years } = options;
  const values = simulatedYears(portfolio, options, (losses) => of(losses.map(({ loss }) => loss)));
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / years;
  return { mean, standardError: Math.sqrt(Math.max(0, squares / years - mean * mean) / years) };
}

/** Mean yearly payout in euro of any policy, by the policy's own claim payment in whole cents. */
export function simulatedPayout(portfolio: Portfolio, structure: PolicyStructure, options: SimulationOptions): Estimate {
  const claim = (loss: number): Claim => ({ debt: cents(Math.round(loss * 100)), limit: null });
  return simulate(portfolio, options, (losses) => {
    const payments = payYear(structure, losses.map(claim));
    return payments.reduce((total, payment) => total + payment.paid, 0) / 100;
  });
}
