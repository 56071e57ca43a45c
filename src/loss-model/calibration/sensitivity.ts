import { momentsOf, quantile } from '../aggregate/distribution.ts';
import { bernoulliMixture } from '../aggregate/bernoulli-mixture.ts';
import { lossesOf } from '../portfolio/claims.ts';
import { portfolioOfProfile, REFERENCE } from './profile.ts';

export interface SensitivityRow {
  readonly variance: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly noLoss: number;
  readonly oneInTen: number;
  readonly oneInTwenty: number;
  readonly oneInHundred: number;
}

/** The example book of method 11 (60 debtors, 12/33 %, € 2 million) over the range of the common factor. */
export function commonFactorSensitivity(): readonly SensitivityRow[] {
  const risks = lossesOf(portfolioOfProfile({ ...REFERENCE, debtors: 60, topOne: 0.12, topFive: 0.33 }));
  return [0.1, 0.2, 0.35].map((variance) => {
    const distribution = bernoulliMixture(risks, { variance });
    return {
      variance,
      ...momentsOf(distribution),
      noLoss: distribution.mass[0] ?? 0,
      oneInTen: quantile(distribution, 0.9),
      oneInTwenty: quantile(distribution, 0.95),
      oneInHundred: quantile(distribution, 0.99),
    };
  });
}
