import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bernoulliMixture } from '#/loss-model/aggregate/bernoulli-mixture.ts';
import { claimProcess, compoundNegativeBinomial, compoundSum } from '#/loss-model/aggregate/compound.ts';
import { hazardOf } from '#/loss-model/aggregate/common-factor.ts';
import { meanOf, momentsOf, quantile } from '#/loss-model/aggregate/distribution.ts';
import { panjer } from '#/loss-model/aggregate/panjer.ts';
import { simulate } from '#/loss-model/aggregate/simulation.ts';
import { sumMoments } from '#/loss-model/payout.ts';
import { lossesOf, type ClaimRisk } from '#/loss-model/portfolio/claims.ts';
import { portfolioOf } from '#/loss-model/portfolio/portfolio.ts';
import { debtorBook } from '#/quote-engine/debtor-book.ts';

const equal = (count: number, defaultRate: number): readonly ClaimRisk[] => [
  { count, defaultRate, points: [{ amount: 1, probability: 1 }] },
];
const book = (count: number, topOne: number, topFive: number, defaultRate = 0.015) =>
  portfolioOf({ turnover: 2e6, days: 45, book: debtorBook(count, topOne, topFive), defaultRate });

describe('worked examples', () => {
  it('W48: two debtors of 2 %', () => {
    const { mass, step } = bernoulliMixture(equal(2, 0.02), { size: 8 });
    const both = mass.reduce((sum, probability, index) => (index * step > 1.5 ? sum + probability : sum), 0);
    expect([mass[0] ?? 0, both].map((probability) => probability.toFixed(7))).toEqual(['0.9604781', '0.0004781']);
    expect((compoundNegativeBinomial(equal(2, 0.02)).mass[0] ?? 0).toFixed(7)).toBe('0.9609424');
  });

  it('W49: 40 debtors of 1.5 %', () => {
    const portfolio = book(40, 0.15, 0.4);
    expect((bernoulliMixture(lossesOf(portfolio), { size: 1024 }).mass[0] ?? 0).toFixed(7)).toBe('0.5646687');
    expect(Math.pow(1 + 0.2 * 40 * hazardOf(0.015, 0.2), -5).toFixed(7)).toBe('0.5646687');
    expect((compoundNegativeBinomial(lossesOf(portfolio)).mass[0] ?? 0).toFixed(7)).toBe('0.5674269');
  });

  it('the example book of method 11: expected loss, no loss, one in ten and one in a hundred years', () => {
    const distribution = bernoulliMixture(lossesOf(book(60, 0.12, 0.33)), { size: 8192 });
    expect(momentsOf(distribution).mean.toFixed(0)).toBe('2996');
    expect((distribution.mass[0] ?? 0).toFixed(2)).toBe('0.43');
    expect(Math.abs(quantile(distribution, 0.9) - 8136)).toBeLessThan(100);
    expect(Math.abs(quantile(distribution, 0.95) - 12_219)).toBeLessThan(100);
    expect(Math.abs(quantile(distribution, 0.99) - 26_618)).toBeLessThan(100);
  });
});

describe('the ways to the distribution agree', () => {
  const books = fc.record({
    count: fc.integer({ min: 1, max: 80 }),
    one: fc.double({ min: 0.02, max: 0.6, noNaN: true }),
    five: fc.double({ min: 0.1, max: 1, noNaN: true }),
    defaultRate: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
  });

  it('keeps the mean Σ PD·E·severity to 1e-9 by transform, by recursion range and without a lattice', () => {
    fc.assert(
      fc.property(books, ({ count, one, five, defaultRate }) => {
        const portfolio = book(count, one, Math.max(one, five), defaultRate);
        const risks = lossesOf(portfolio);
        const mean = portfolio.reduce((sum, debtors) => sum + debtors.count * debtors.defaultRate * debtors.exposure * 0.81, 0);
        const exact = bernoulliMixture(risks, { size: 512 });
        expect(Math.abs(momentsOf(exact).mean / mean - 1)).toBeLessThan(1e-9);
        expect(Math.abs(sumMoments(risks).mean / mean - 1)).toBeLessThan(1e-9);
        expect(Math.abs(exact.mass.reduce((sum, probability) => sum + probability, 0) - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    );
    const compound = compoundNegativeBinomial(lossesOf(book(600, 0.05, 0.2)));
    expect(Math.abs(momentsOf(compound).mean / ((2e6 * 45 * 0.015 * 0.81) / 365) - 1)).toBeLessThan(1e-9);
  });

  it('P = R: the transform and the recursion give the same probabilities to 1e-9', () => {
    for (const [count, variance] of [
      [5, 0.2],
      [60, 0.35],
      [500, 0.1],
    ] as const) {
      const risks = lossesOf(book(count, 0.3, 1));
      const size = 4096;
      const process = claimProcess(risks, 5e6 / size, size);
      const byTransform = compoundSum(process, variance);
      const byRecursion = panjer(process, variance, size);
      const gap = byTransform.map((probability, index) => Math.abs(probability - (byRecursion[index] ?? 0)));
      expect(Math.max(...gap)).toBeLessThan(1e-9);
    }
  });

  it('B against a simulation of 200,000 years, within four standard errors', () => {
    const portfolio = book(12, 0.3, 0.75, 0.03);
    const distribution = bernoulliMixture(lossesOf(portfolio), { size: 8192 });
    const questions: readonly ((sum: number) => number)[] = [
      (sum) => sum,
      (sum) => (sum > 0.5 ? 1 : 0),
      (sum) => (sum > 40_000 ? 1 : 0),
      (sum) => Math.max(0, sum - 60_000),
    ];
    for (const question of questions) {
      const simulated = simulate(portfolio, { seed: 42, years: 200_000 }, (losses) =>
        question(losses.reduce((sum, loss) => sum + loss, 0)),
      );
      const exact = meanOf(distribution, question);
      expect(Math.abs(simulated.mean - exact)).toBeLessThan(4 * simulated.standardError + 1e-9);
    }
  });

  it('standard deviation: without a lattice and on one', () => {
    const risks = lossesOf(book(40, 0.15, 0.4));
    const lattice = momentsOf(bernoulliMixture(risks, { size: 8192 }));
    expect(Math.abs(sumMoments(risks).standardDeviation / lattice.standardDeviation - 1)).toBeLessThan(1e-5);
  });

  it('groups of equal debtors give what the same debtors give one by one', () => {
    const together = bernoulliMixture([{ count: 7, defaultRate: 0.04, points: [{ amount: 3, probability: 1 }] }], { size: 64 });
    const apart = bernoulliMixture(
      Array.from({ length: 7 }, () => ({ count: 1, defaultRate: 0.04, points: [{ amount: 3, probability: 1 }] })),
      { size: 64 },
    );
    const gap = together.mass.map((probability, index) => Math.abs(probability - (apart.mass[index] ?? 0)));
    expect(Math.max(...gap)).toBeLessThan(1e-14);
  });
});

describe('input that is no distribution', () => {
  it('refuses a lattice that is no power of two and a claim outside the range', () => {
    expect(() => bernoulliMixture(equal(2, 0.02), { size: 100 })).toThrow(RangeError);
    expect(() => claimProcess([{ count: 1, defaultRate: 0.1, points: [{ amount: 10, probability: 1 }] }], 1, 8)).toThrow(RangeError);
  });

  it('takes a book in which nothing can be lost', () => {
    const distribution = bernoulliMixture([{ count: 3, defaultRate: 0.1, points: [{ amount: 0, probability: 1 }] }], { size: 8 });
    expect(meanOf(distribution, (sum) => sum)).toBe(0);
  });
});
