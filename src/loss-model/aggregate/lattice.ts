import type { ClaimRisk } from '../portfolio/claims.ts';

/** Mass on the multiples of a step. */
export interface LatticePoint {
  readonly index: number;
  readonly mass: number;
}

/** An amount between two multiples of the step, split linearly: the mean stays exact, the variance grows by at most step²/4. */
export function splitOnLattice(amount: number, mass: number, step: number): readonly LatticePoint[] {
  const position = amount / step;
  const index = Math.floor(position);
  const above = position - index;
  // A sum that should be whole can end a rounding error beside it; splitting that would only smear the mass.
  if (above < 1e-12) return [{ index, mass }];
  return [
    { index, mass: mass * (1 - above) },
    { index: index + 1, mass: mass * above },
  ];
}

/** Largest sum the claims can reach when every debtor fails once. */
export function largestSum(risks: readonly ClaimRisk[]): number {
  return risks.reduce((sum, { count, points }) => sum + count * points.reduce((most, { amount }) => Math.max(most, amount), 0), 0);
}
