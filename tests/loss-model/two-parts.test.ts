import { describe, expect, it } from 'vitest';
import { nodesFor } from '#/loss-model/aggregate/common-factor.ts';
import { quantile } from '#/loss-model/aggregate/distribution.ts';
import { quantileOfBoth, twoParts } from '#/loss-model/aggregate/two-parts.ts';
import { inverse, inverseOfReals, rootsOfUnity } from '#/loss-model/numeric/fourier.ts';
import { seeded } from '#/loss-model/numeric/seeded.ts';
import { distributionOf } from '#/loss-model/payout.ts';
import { lossesOf } from '#/loss-model/portfolio/claims.ts';
import type { Portfolio } from '#/loss-model/portfolio/portfolio.ts';

const SIZE = 4096;

function book(count: number, seed: number, defaultRate: number): Portfolio {
  const random = seeded(seed);
  return Array.from({ length: count }, () => ({ count: 1, exposure: 1000 + 20_000 * random.uniform() ** 3, defaultRate }));
}

const exposed = (portfolio: Portfolio) => portfolio.reduce((sum, { count, exposure }) => sum + count * exposure, 0);

describe('two parts of a book', () => {
  it.each([
    ['both exact', 60, 5],
    ['the first compound', 450, 5],
    ['both compound', 900, 420],
  ])('put together again are the book: %s', (_name, first, second) => {
    const [one, other] = [book(first, 1, 0.02), book(second, 2, 0.03)];
    const years = twoParts({ risks: lossesOf(one), size: SIZE }, { risks: lossesOf(other), size: SIZE });
    const whole = distributionOf(lossesOf([...one, ...other]), { size: 16_384 });
    for (const probability of [0.9, 0.95, 0.99]) {
      const both = quantileOfBoth(years, (sum) => sum, probability, exposed([...one, ...other]));
      const allowed = 2 * (years.first.step + years.second.step + whole.step);
      expect(Math.abs(both - quantile(whole, probability))).toBeLessThan(allowed);
    }
  });

  it('are dependent: bad years come to both', () => {
    const [one, other] = [book(300, 1, 0.05), book(300, 2, 0.05)];
    const at = (variance: number) =>
      quantileOfBoth(
        twoParts({ risks: lossesOf(one), size: SIZE }, { risks: lossesOf(other), size: SIZE }, variance),
        (sum) => sum,
        0.95,
        1e7,
      );
    expect(at(0.2)).toBeGreaterThan(1.2 * at(0));
  });
});

describe('nodes for many claims', () => {
  it.each([5, 50, 500, 50_000])('%d expected claims: weights of a gamma variable with mean 1 and its variance', (claims) => {
    const { points, weights } = nodesFor(claims);
    const moment = (power: number) => points.reduce((sum, point, k) => sum + (weights[k] ?? 0) * point ** power, 0);
    expect([moment(0), moment(1), moment(2), moment(3)].map((value) => value.toFixed(6))).toEqual([
      '1.000000',
      '1.000000',
      '1.200000',
      '1.680000',
    ]);
  });
});

describe('two real sequences by one inverse transform', () => {
  it('are those of their own transforms', () => {
    const roots = rootsOfUnity(16);
    const random = seeded(4);
    const halves = [0, 1].map(() => ({
      re: Float64Array.from({ length: 9 }, () => random.uniform()),
      im: Float64Array.from({ length: 9 }, (_, j) => (j % 8 === 0 ? 0 : random.uniform())),
    }));
    const own = halves.map(({ re, im }) => {
      const at = (j: number) => Math.min(j, 16 - j);
      const whole = {
        re: Float64Array.from({ length: 16 }, (_, j) => re[at(j)] ?? 0),
        im: Float64Array.from({ length: 16 }, (_, j) => (j > 8 ? -1 : 1) * (im[at(j)] ?? 0)),
      };
      inverse(whole, roots);
      return whole.re;
    });
    const [one, other] = halves;
    if (one === undefined || other === undefined) throw new Error('two sequences were made');
    const both = inverseOfReals(one, other, roots);
    [both.re, both.im].forEach((values, which) =>
      values.forEach((value, k) => {
        expect(value).toBeCloseTo(own[which]?.[k] ?? Number.NaN, 12);
      }),
    );
  });
});
