import { REFERENCE, technicalOf } from './profile.ts';

/** A market of policies whose insured turnover is lognormal. */
export interface Market {
  /** Mean insured turnover of a policy in euro. */
  readonly meanTurnover: number;
  /** Standard deviation of the logarithm of the turnover. */
  readonly sigma: number;
}

/** The four corners between which the published market sizes leave the market (method 4). */
export const MARKETS: readonly Market[] = [17.9e6, 34.7e6].flatMap((meanTurnover) => [1.8, 2.1].map((sigma) => ({ meanTurnover, sigma })));

const STEPS = 400;
const WIDTH = 6;

interface Cell {
  readonly weight: number;
  readonly turnover: number;
  readonly payout: number;
  readonly premium: number;
}

/** Equal steps in the normal variable, each with the technical premium of the reference profile at its turnover. */
function cells({ meanTurnover, sigma }: Market): readonly Cell[] {
  const step = (2 * WIDTH) / STEPS;
  return Array.from({ length: STEPS }, (_, index) => {
    const z = -WIDTH + (index + 0.5) * step;
    const turnover = meanTurnover * Math.exp(sigma * z - (sigma * sigma) / 2);
    const { premium, payout } = technicalOf({ ...REFERENCE, turnoverEur: Math.max(1, turnover) });
    return { weight: (step * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI), turnover, payout: payout.mean, premium };
  });
}

export interface MarketFigures {
  readonly claimsRate: number;
  readonly lossRatio: number;
  readonly averagePremium: number;
  /** Share of the premium that the smallest 66 % of policies pay, and their loss ratio over that of all. */
  readonly smallPremiumShare: number;
  readonly smallLossRatio: number;
}

const SMALL = 0.66;

export function marketFigures(market: Market): MarketFigures {
  let [turnovers, claims, premiums, policies, smallClaims, smallPremiums] = [0, 0, 0, 0, 0, 0];
  for (const { weight, turnover, payout, premium } of cells(market)) {
    if (policies < SMALL) {
      smallClaims += weight * payout;
      smallPremiums += weight * premium;
    }
    policies += weight;
    turnovers += weight * turnover;
    claims += weight * payout;
    premiums += weight * premium;
  }
  return {
    claimsRate: claims / turnovers,
    lossRatio: claims / premiums,
    averagePremium: premiums / policies,
    smallPremiumShare: smallPremiums / premiums,
    smallLossRatio: smallClaims / smallPremiums / (claims / premiums),
  };
}
