import { describe, expect, it } from 'vitest';
import type { Distribution } from '#/loss-model/aggregate/distribution.ts';
import { simulate } from '#/loss-model/aggregate/simulation.ts';
import { seeded } from '#/loss-model/numeric/seeded.ts';
import { distributionOf } from '#/loss-model/payout.ts';
import { lossesOf } from '#/loss-model/portfolio/claims.ts';
import type { Portfolio } from '#/loss-model/portfolio/portfolio.ts';

/** A book in which no two debtors are alike: balances fall as a power of the rank, rates lie between 0.3 and 15 %. */
function unequalBook(count: number): Portfolio {
  const random = seeded(count);
  return Array.from({ length: count }, (_, at) => ({
    ...{ count: 1, exposure: Math.round((80_000 * (0.5 + random.uniform())) / Math.pow(at + 1, 0.6)) },
    defaultRate: 0.003 + 0.15 * random.uniform() ** 3,
  }));
}

function simulatedSums(portfolio: Portfolio, years: number, variance: number): Float64Array {
  const sums = new Float64Array(years);
  let year = 0;
  simulate(portfolio, { seed: 2026, years, variance }, (losses) => {
    sums[year] = losses.reduce((sum, loss) => sum + loss, 0);
    year += 1;
    return 0;
  });
  return sums.sort();
}

/** Splitting a claim over two points of the lattice moves a sum by less than this many steps, whatever the claims of one year. */
const STEPS = 4;

/**
 * Largest gap between the distribution and what was simulated, over all points of the lattice, after a shift of at most `STEPS` steps
 * either way: the Lévy distance with the shift in steps.
 */
function largestGap({ step, mass }: Distribution, sums: Float64Array): number {
  let [below, low, high, gap] = [0, 0, 0, 0];
  mass.forEach((probability, index) => {
    below += probability;
    while (low < sums.length && (sums[low] ?? 0) <= (index - STEPS) * step) low += 1;
    while (high < sums.length && (sums[high] ?? 0) <= (index + STEPS) * step) high += 1;
    gap = Math.max(gap, low / sums.length - below, below - high / sums.length);
  });
  return gap;
}

/** Simulated and true distribution lie this far apart at most, but once in a thousand million times (Dvoretzky, Kiefer and Wolfowitz). */
const boundFor = (years: number) => Math.sqrt(Math.log(2e9) / (2 * years));

describe('the whole distribution beside a seeded simulation', () => {
  it.each([
    ['exact mixture, the years differing', 30, 200_000, 0.2],
    ['exact mixture, years of one level', 30, 200_000, 0],
    ['compound above 400 debtors', 450, 20_000, 0.2],
  ])('%s: nowhere further apart than chance allows', (_name, count, years, variance) => {
    const portfolio = unequalBook(count);
    const distribution = distributionOf(lossesOf(portfolio), { size: 16_384, variance });
    const sums = simulatedSums(portfolio, years, variance);
    expect(largestGap(distribution, sums)).toBeLessThan(boundFor(years));
    // The same yardstick tells a book that is a twentieth riskier apart, where the simulation is long enough.
    if (years < 100_000) return;
    const riskier = portfolio.map((debtor) => ({ ...debtor, defaultRate: debtor.defaultRate * 1.05 }));
    expect(largestGap(distributionOf(lossesOf(riskier), { size: 16_384, variance }), sums)).toBeGreaterThan(boundFor(years));
  });
});
