import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedLossOf, portfolioFrom, type RiskyDebtor } from '#/debtor-check/loss-book.ts';
import { lossOf } from '#/debtor-check/loss.ts';
import { stress } from '#/debtor-check/stress.ts';
import { checkInTwoMinutes } from '#/debtor-check/two-minutes.ts';
import { simulate } from '#/loss-model/aggregate/simulation.ts';
import { cents, euros } from '#/quote-engine/units.ts';

const EXAMPLE = checkInTwoMinutes({
  turnoverCents: euros(2_000_000),
  debtors: 60,
  topOne: 0.12,
  topFive: 0.33,
  countries: [{ key: 'NL', share: 1 }],
  termDays: 30,
  daysLate: 15,
  ageing: null,
  lossesCents: null,
});
const euro = (amount: number) => Math.round(amount / 100);

const debtor = (part: Partial<RiskyDebtor>): RiskyDebtor => ({
  ...{ key: 'k', exposureCents: euros(10_000), defaultRate: 0.02, rateWhenLater: 0.03, class: 'C', sector: null, days: 45 },
  ...part,
});

describe('the example book of method 11', () => {
  const figures = lossOf(EXAMPLE.lossBook);
  const lines = new Map(stress(EXAMPLE.lossBook).map((line) => [line.code, line]));

  it('has its expected loss, chance of no loss, 2013 level and largest customer to the euro', () => {
    expect(euro(figures.expectedCents)).toBe(2996);
    expect(figures.noLoss.toFixed(2)).toBe('0.43');
    expect(euro(lines.get('year-2013')?.lossCents ?? 0)).toBe(5273);
    expect(euro(lines.get('largest-falls')?.lossCents ?? 0)).toBe(29_589);
  });

  // The prototype behind the method worked on steps of € 27.96, so its quantiles are that far off at most.
  it('has its rare years to a step of the lattice', () => {
    const off = [figures.oneInTenCents / 100 - 8136, figures.oneInTwentyCents / 100 - 12_219, figures.oneInHundredCents / 100 - 26_618];
    expect(off.map((difference) => Math.abs(difference) < 27.96)).toEqual([true, true, true]);
    expect(figures.stepCents).toBeLessThan(2796);
  });

  it('is labelled low, with its three drivers', () => {
    expect(EXAMPLE.label.level).toBe('low');
    expect(EXAMPLE.label.drivers.map(({ driver }) => driver)).toEqual(['largest-customer', 'expected-loss', 'overdue']);
  });
});

describe('the exact distribution and the seeded simulation', () => {
  const years = 40_000;
  const total = (losses: readonly number[]) => losses.reduce((sum, loss) => sum + loss, 0);

  it('agree within four standard errors on mean and on the chance of a bad year', () => {
    const { debtors } = EXAMPLE.lossBook;
    const figures = lossOf({ debtors });
    const options = { seed: 7, years };
    const mean = simulate(portfolioFrom(debtors), options, total);
    expect(Math.abs(mean.mean - figures.expectedCents / 100)).toBeLessThan(4 * mean.standardError);
    for (const [bound, chance] of [
      [figures.oneInTenCents, 0.1],
      [figures.oneInTwentyCents, 0.05],
      [figures.oneInHundredCents, 0.01],
    ] as const) {
      const beyond = simulate(portfolioFrom(debtors), options, (losses) => (total(losses) * 100 > bound ? 1 : 0));
      // Atoms as large as a customer keep the chance at a point of the lattice a little below the nominal one.
      expect(Math.abs(beyond.mean - chance)).toBeLessThan(4 * beyond.standardError + 0.002);
    }
  });

  it('agree above 400 debtors, where the compound takes over', () => {
    const debtors = Array.from({ length: 450 }, (_, at) => debtor({ key: `k${at}`, exposureCents: cents(100_000 + 1_234 * at) }));
    const figures = lossOf({ debtors });
    expect(figures.algorithm).toBe('compound');
    const beyond = simulate(portfolioFrom(debtors), { seed: 11, years: 4000 }, (losses) =>
      total(losses) * 100 > figures.oneInTenCents ? 1 : 0,
    );
    expect(Math.abs(beyond.mean - 0.1)).toBeLessThan(4 * beyond.standardError);
  });
});

const books = fc.array(
  fc.record({
    exposure: fc.integer({ min: 1, max: 50_000_000 }),
    rate: fc.double({ min: 0.0005, max: 0.4, noNaN: true }),
  }),
  { minLength: 1, maxLength: 25 },
);
const debtorsOf = (rows: readonly { exposure: number; rate: number }[]) =>
  rows.map(({ exposure, rate }, at) => debtor({ key: `k${at}`, exposureCents: cents(exposure), defaultRate: rate }));

describe('what holds for every book', () => {
  it('the loss grows with rarity, never exceeds what is owed, and the curve falls from the chance of any loss', () => {
    fc.assert(
      fc.property(books, (rows) => {
        const debtors = debtorsOf(rows);
        const figures = lossOf({ debtors });
        expect(figures.oneInTenCents).toBeLessThanOrEqual(figures.oneInTwentyCents);
        expect(figures.oneInTwentyCents).toBeLessThanOrEqual(figures.oneInHundredCents);
        expect(figures.oneInHundredCents).toBeLessThanOrEqual(figures.exposedCents + debtors.length * figures.stepCents + 1);
        const chances = figures.exceedance.map(({ probability }) => probability);
        expect(chances.every((chance, at) => at === 0 || chance <= (chances[at - 1] ?? 1) + 1e-9)).toBe(true);
        expect(Math.abs((chances[0] ?? 0) - (1 - figures.noLoss))).toBeLessThan(1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('a worse year, sector or payment never lowers the expected loss', () => {
    fc.assert(
      fc.property(books, (rows) => {
        const debtors = debtorsOf(rows).map((one, at) => (at % 2 === 0 ? { ...one, sector: 'construction' as const } : one));
        const base = expectedLossOf(debtors);
        const lines = stress({ debtors });
        const worse = lines.filter(({ code }) => ['year-2013', 'year-2009', 'sector-worse', 'paid-later'].includes(code));
        expect(worse.length).toBe(4);
        for (const { lossCents } of worse) expect(lossCents).toBeGreaterThanOrEqual(base);
        expect(lines.find(({ code }) => code === 'year-2021')?.lossCents).toBeLessThanOrEqual(base);
      }),
      { numRuns: 15 },
    );
  });
});
