import type { PolicyStructure } from '#/policy/structure.ts';
import { bernoulliMixture, MOST_GROUPS_FOR_MIXTURE } from './aggregate/bernoulli-mixture.ts';
import { COMMON_VARIANCE, commonNodes, hazardOf } from './aggregate/common-factor.ts';
import { compoundNegativeBinomial } from './aggregate/compound.ts';
import { momentsOf, type Distribution, type Moments } from './aggregate/distribution.ts';
import { claimsOf, payoutOfYear, type ClaimRisk } from './portfolio/claims.ts';
import type { Portfolio } from './portfolio/portfolio.ts';

export interface ModelOptions {
  readonly variance?: number;
  /** Lattice points, a power of two. */
  readonly size?: number;
}

/** Distribution of the year's sum: exact for books of up to 400 different debtors, compound negative binomial above. */
export function distributionOf(risks: readonly ClaimRisk[], options: ModelOptions = {}): Distribution {
  return risks.length <= MOST_GROUPS_FOR_MIXTURE ? bernoulliMixture(risks, options) : compoundNegativeBinomial(risks, options);
}

/**
 * Mean and standard deviation of the year's sum without a lattice, for any number of debtors: given the common factor the debtors
 * are independent, so the variance is the mean of the conditional variance plus the variance of the conditional mean.
 */
export function sumMoments(risks: readonly ClaimRisk[], variance: number = COMMON_VARIANCE): Moments {
  const nodes = commonNodes(variance);
  const means = new Float64Array(nodes.points.length);
  let inside = 0;
  let mean = 0;
  for (const { count, defaultRate, points } of risks) {
    const hazard = hazardOf(defaultRate, variance);
    const first = points.reduce((sum, { amount, probability }) => sum + amount * probability, 0);
    const second = points.reduce((sum, { amount, probability }) => sum + amount * amount * probability, 0);
    mean += count * defaultRate * first;
    nodes.points.forEach((factor, k) => {
      const p = -Math.expm1(-hazard * factor);
      means[k] = (means[k] ?? 0) + count * p * first;
      inside += (nodes.weights[k] ?? 0) * count * (p * second - p * p * first * first);
    });
  }
  let between = 0;
  means.forEach((conditional, k) => (between += (nodes.weights[k] ?? 0) * (conditional - mean) ** 2));
  return { mean, standardDeviation: Math.sqrt(inside + between) };
}

/**
 * Mean and standard deviation of a year's payout in euro under a policy.
 * Throws RangeError for terms that depend on the order of the claims (see `claimsOf`): use `simulatedPayout` for those.
 */
export function expectedPayout(portfolio: Portfolio, structure: PolicyStructure, options: ModelOptions = {}): Moments {
  const { risks, year } = claimsOf(portfolio, structure);
  if (structure.aggregate === null && structure.maximumLiability === null) return sumMoments(risks, options.variance);
  return momentsOf(distributionOf(risks, options), (sum) => payoutOfYear(sum, year));
}
