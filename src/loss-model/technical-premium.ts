import type { Moments } from './aggregate/distribution.ts';

/** Net cost ratio about 30 % (Coface, C9) and a margin of 8.5 % (our estimate). */
export const COST_AND_MARGIN = 0.385;
/** Share of the standard deviation asked for bearing risk; without it a spread book would cost what a concentrated one costs (our estimate). */
export const RISK_LOAD = 0.05;
/** Administration of a policy in euro a year (our estimate). */
export const POLICY_COST = 300;

/** Premium in euro at which an insurer with these costs breaks even with its margin: (E + 0.05·σ)/(1 − 0.385) + 300 (method 4). */
export function technicalPremium(payout: Moments): number {
  return (payout.mean + RISK_LOAD * payout.standardDeviation) / (1 - COST_AND_MARGIN) + POLICY_COST;
}
