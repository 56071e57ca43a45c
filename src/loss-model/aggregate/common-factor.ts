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

/** Claims of a year up to which the usual nodes tell years apart finely enough: chances then are off by less than 1e-5 (at 80 by 0.004). */
const FEW_CLAIMS = 20;
/** How far the logarithm of the density falls before what lies beyond no longer counts. */
const NEGLIGIBLE = 30;
const MOST_NODES = 160;

/**
 * Nodes for sums of a known number of expected claims, one by one. Above 20 the years at two neighbouring nodes would lie further apart
 * than the sums within a year: then equal steps of the logarithm of the factor, as wide as half the spread of the number of claims.
 */
export function nodesFor(claims: number, variance: number = COMMON_VARIANCE): Nodes {
  if (variance === 0 || claims <= FEW_CLAIMS) return commonNodes(variance);
  // Density of the logarithm of a gamma variable with mean 1, against its value at the top.
  const logDensity = (log: number) => (log + 1 - Math.exp(log)) / variance;
  let [from, to] = [0, 0];
  while (logDensity(from) > -NEGLIGIBLE) from -= 0.1;
  while (logDensity(to) > -NEGLIGIBLE) to += 0.1;
  const count = Math.min(MOST_NODES, Math.ceil((to - from) * Math.sqrt(2 * claims)));
  const logs = Float64Array.from({ length: count }, (_, at) => from + ((to - from) * (at + 0.5)) / count);
  const densities = logs.map((log) => Math.exp(logDensity(log)));
  const total = densities.reduce((sum, density) => sum + density, 0);
  return { points: logs.map((log) => Math.exp(log)), weights: densities.map((density) => density / total) };
}

/**
 * Hazard at a common factor of 1 that makes the yearly default rate hold on average over the factor:
 * λ = ((1 − PD)^−v − 1)/v (method 3, algorithm B), and −ln(1 − PD) for a variance of nought.
 */
export function hazardOf(defaultRate: number, variance: number): number {
  if (variance === 0) return -Math.log1p(-defaultRate);
  return Math.expm1(-variance * Math.log1p(-defaultRate)) / variance;
}
