import { gammaNodes, type Nodes } from '../numeric/gamma-nodes.ts';

/**
 * Variance of the year's common factor (method 2.5): 0.17 over the twelve yearly bankruptcy counts known, rounded up for the
 * uncertainty of that number; 0.10–0.35 is the range for sensitivity.
 */
export const COMMON_VARIANCE = 0.2;

export const NODE_COUNT = 24;

export const DEFAULT_NODES: Nodes = gammaNodes(COMMON_VARIANCE, NODE_COUNT);

/** Variance nought: a year of one known level, in which debtors fail independently. */
const ONE_LEVEL: Nodes = { points: Float64Array.of(1), weights: Float64Array.of(1) };

/** Points of the common factor with their weights. Throws RangeError below a variance of nought. */
export function commonNodes(variance: number): Nodes {
  if (variance === 0) return ONE_LEVEL;
  return variance === COMMON_VARIANCE ? DEFAULT_NODES : gammaNodes(variance, NODE_COUNT);
}

/**
 * Hazard at a common factor of 1 that makes the yearly default rate hold on average over the factor:
 * λ = ((1 − PD)^−v − 1)/v (method 3, algorithm B), and −ln(1 − PD) for a variance of nought.
 */
export function hazardOf(defaultRate: number, variance: number): number {
  if (variance === 0) return -Math.log1p(-defaultRate);
  return Math.expm1(-variance * Math.log1p(-defaultRate)) / variance;
}
