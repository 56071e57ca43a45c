import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulatedPayout } from '#/loss-model/aggregate/simulation.ts';
import { meanOf } from '#/loss-model/aggregate/distribution.ts';
import { meanLayerLoss } from '#/loss-model/layer.ts';
import { distributionOf, expectedPayout } from '#/loss-model/payout.ts';
import { lossesOf } from '#/loss-model/portfolio/claims.ts';
import { countryRelativity, defaultRate, experienceMultiplier, sectorRelativity, sizeFactor } from '#/loss-model/portfolio/default-rate.ts';
import { portfolioOf } from '#/loss-model/portfolio/portfolio.ts';
import { SECTOR_RELATIVITY } from '#/loss-model/portfolio/relativities.ts';
import { SEVERITY } from '#/loss-model/portfolio/severity.ts';
import { technicalPremium } from '#/loss-model/technical-premium.ts';
import { plainStructure, type PolicyStructure } from '#/policy/structure.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { debtorBook } from '#/quote-engine/debtor-book.ts';
import { cents, euros, rate, type Cents } from '#/quote-engine/units.ts';

const reference = debtorBook(40, 0.15, 0.4);
const portfolio = portfolioOf({ turnover: 2e6, days: 45, book: reference, defaultRate: 0.015 });
const ninety = plainStructure(rate('90%'));
const onIndemnity = (amount: number) => ({ aggregate: { amount: euros(amount), against: 'indemnity' as const } });

describe('expected payout', () => {
  it('W50: 90 %, yearly first loss 5,000, maximum 60,000', () => {
    const loss = expectedPayout(portfolio, plainStructure(rate('100%')));
    expect(loss.mean.toFixed(2)).toBe('2995.89');
    const structure: PolicyStructure = { ...ninety, ...onIndemnity(5000), maximumLiability: euros(60_000) };
    expect(Math.abs(expectedPayout(portfolio, structure, { size: 8192 }).mean / 1108.5 - 1)).toBeLessThan(0.001);
  });

  it('agrees with the policy in whole cents, simulated, for every structure it can compute', () => {
    const structures: readonly PolicyStructure[] = [
      { ...ninety, threshold: { amount: euros(2000), lossOfExactlyThis: 'not-paid' } },
      { ...ninety, perClaim: { kind: 'after-percentage', amount: euros(1500) } },
      { ...ninety, perClaim: { kind: 'before-percentage', amount: euros(1500) }, ...onIndemnity(4000) },
      { ...ninety, perClaim: { kind: 'minimum-retention', amount: euros(1000) }, maximumLiability: euros(20_000) },
      { ...ninety, aggregate: { amount: euros(4000), against: 'loss' }, maximumLiability: euros(15_000) },
    ];
    for (const structure of structures) {
      const simulated = simulatedPayout(portfolio, structure, { seed: 11, years: 60_000 });
      const computed = expectedPayout(portfolio, structure, { size: 8192 });
      expect(Math.abs(simulated.mean - computed.mean)).toBeLessThan(4 * simulated.standardError + 0.002 * computed.mean);
    }
  });

  it('says which structures only the simulation can compute', () => {
    const ordered: PolicyStructure = {
      ...ninety,
      perClaim: { kind: 'after-percentage', amount: euros(1000) },
      aggregate: { amount: euros(4000), against: 'loss' },
    };
    expect(() => expectedPayout(portfolio, ordered)).toThrow(/simulation/);
    expect(simulatedPayout(portfolio, ordered, { seed: 3, years: 5000 }).mean).toBeGreaterThan(0);
  });

  it('falls once concentration makes the maximum bite, as method 9 item 4 says', () => {
    const capped: PolicyStructure = { ...ninety, maximumLiability: euros(20 * 4800) };
    const at = (topOne: number, structure: PolicyStructure) =>
      expectedPayout(portfolioOf({ turnover: 2e6, days: 45, book: debtorBook(40, topOne, 0.9), defaultRate: 0.015 }), structure).mean;
    expect(at(0.8, capped)).toBeLessThan(at(0.2, capped));
    expect(Math.abs(at(0.8, ninety) / at(0.2, ninety) - 1)).toBeLessThan(1e-9);
  });
});

describe('technical premium', () => {
  it.each([
    [0.5, 0.204, 0.419],
    [1, 0.166, 0.324],
    [2, 0.135, 0.256],
    [5, 0.102, 0.191],
    [10, 0.083, 0.155],
    [100, 0.052, 0.099],
  ])('reference profile at € %d million: payout %d %%, premium %d %% of turnover (method 4)', (millions, payoutPct, premiumPct) => {
    const turnover = millions * 1e6;
    const moments = expectedPayout(portfolioOf({ turnover, days: 45, book: reference, defaultRate: defaultRate(turnover, 1) }), ninety);
    expect(((moments.mean / turnover) * 100).toFixed(3)).toBe(payoutPct.toFixed(3));
    expect(((technicalPremium(moments) / turnover) * 100).toFixed(3)).toBe(premiumPct.toFixed(3));
  });

  it('rises with concentration only because of the risk load', () => {
    const moments = (count: number, topOne: number, topFive: number) =>
      expectedPayout(portfolioOf({ turnover: 2e6, days: 45, book: debtorBook(count, topOne, topFive), defaultRate: 0.015 }), ninety);
    const spread = technicalPremium(moments(50, 0.15, 0.4));
    const twoBuyers = technicalPremium(moments(2, 0.5, 1));
    expect(twoBuyers / spread).toBeGreaterThan(1.14);
    expect(twoBuyers / spread).toBeLessThan(1.2);
  });
});

describe('inputs', () => {
  it('has a relativity for every buyer sector of the form and no other', () => {
    expect(Object.keys(SECTOR_RELATIVITY).sort()).toEqual([...SECTORS].sort());
  });

  it('weighs mixes, and refuses what it does not know or what does not add up', () => {
    expect(
      sectorRelativity([
        { key: 'construction', share: 0.5 },
        { key: 'wholesale', share: 0.5 },
      ]),
    ).toBeCloseTo(1.15, 12);
    expect(countryRelativity([{ key: 'NL', share: 1 }])).toBe(1);
    expect(() => countryRelativity([{ key: 'XX', share: 1 }])).toThrow(/XX/);
    expect(() => sectorRelativity([{ key: 'retail', share: 0.7 }])).toThrow(/add up/);
  });

  it('severity is a distribution with mean 0.81', () => {
    expect(SEVERITY.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
    expect(SEVERITY.reduce((sum, { share, probability }) => sum + share * probability, 0)).toBeCloseTo(0.81, 12);
  });

  it('size falls smoothly, joins at 10 million and is clamped', () => {
    expect(sizeFactor(2e6)).toBe(1);
    expect(sizeFactor(10e6)).toBeCloseTo(Math.pow(5, -0.3), 12);
    expect(sizeFactor(1)).toBe(sizeFactor(0.1e6));
    expect(sizeFactor(1e9)).toBe(sizeFactor(200e6));
    expect(defaultRate(2e6, 1000)).toBe(0.5);
  });

  it('own losses count by their credibility', () => {
    const few = experienceMultiplier({ turnover: 2e6, debtors: 10, losses: 0 });
    const many = experienceMultiplier({ turnover: 2e6, debtors: 400, losses: 0 });
    expect(many).toBeLessThan(few);
    expect(experienceMultiplier({ turnover: 2e6, debtors: 40, losses: null })).toBe(1);
    expect(experienceMultiplier({ turnover: 2e6, debtors: 40, losses: 9000 })).toBeCloseTo(1, 12);
    expect(experienceMultiplier({ turnover: 2e6, debtors: 40, losses: 90_000 })).toBeGreaterThan(1);
  });

  it('limits and peaks move the exposure', () => {
    const at = (changes: { peak?: number; limit?: number }) =>
      portfolioOf({ turnover: 2e6, days: 45, book: reference, defaultRate: 0.015, ...changes })[0]?.exposure ?? 0;
    expect(at({})).toBeCloseTo((2e6 * 45 * 0.15) / 365, 6);
    expect(at({ peak: 1.5 })).toBeCloseTo(1.5 * at({}), 6);
    expect(at({ limit: 20_000 })).toBe(20_000);
  });
});

describe('mean loss of a layer', () => {
  const layer = (count: number, topOne: number, topFive: number, turnover: number, attachment: number, limit: number) => ({
    turnoverCents: euros(turnover),
    days: 45,
    book: debtorBook(count, topOne, topFive),
    pdMultiplier: 1,
    attachmentCents: euros(attachment),
    limitCents: euros(limit),
  });

  it.each([
    [1, 1, 1],
    [2, 0.6, 1],
    [5, 0.4, 1],
    [10, 0.3, 0.8],
    [40, 0.15, 0.4],
    [60, 0.12, 0.33],
    [400, 0.06, 0.2],
    [3000, 0.03, 0.1],
    [100, 0.4, 1],
    [100, 0.01, 0.05],
  ])('%d debtors: within 4 %% or 0.002 %% of the limit of the distribution', (count, topOne, topFive) => {
    for (const [turnover, attachment, limit] of [
      [2e6, 5000, 20_000],
      [2e6, 20_000, 100_000],
      [20e6, 50_000, 500_000],
      [20e6, 200_000, 1_000_000],
    ] as const) {
      const input = layer(count, topOne, topFive, turnover, attachment, limit);
      const losses = lossesOf(portfolioOf({ turnover, days: 45, book: input.book, defaultRate: defaultRate(turnover, 1) }));
      const exact = meanOf(distributionOf(losses, { size: count === 400 ? 2048 : 8192 }), (sum) =>
        Math.min(limit, Math.max(0, sum - attachment)),
      );
      const allowed = Math.max(0.04 * exact, 0.00002 * limit);
      expect(Math.abs(meanLayerLoss(input) / 100 - exact), `${count} debtors, ${limit} xs ${attachment}`).toBeLessThan(allowed);
    }
  });

  it('never falls with more risk or a higher limit and never rises with the attachment, up to the error of the lattice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 300 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 10, max: 900 }),
        (count, from, size) => {
          const input = layer(count, 0.2, 0.5, 3e6, from * 1000, size * 1000);
          const mean = meanLayerLoss(input);
          const slack = 0.05 * mean + 0.0001 * input.limitCents;
          const higher = (changes: Partial<{ pdMultiplier: number; limitCents: Cents; attachmentCents: Cents }>) =>
            meanLayerLoss({ ...input, ...changes });
          expect(higher({ pdMultiplier: 1.5 })).toBeGreaterThanOrEqual(mean - slack);
          expect(higher({ limitCents: cents(input.limitCents * 2) })).toBeGreaterThanOrEqual(mean - slack);
          expect(higher({ attachmentCents: cents(input.attachmentCents * 2) })).toBeLessThanOrEqual(mean + slack);
          expect(mean).toBeLessThanOrEqual(input.limitCents);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does not depend on the layers worked out before it', () => {
    const layers = [layer(40, 0.15, 0.4, 2e6, 5000, 20_000), layer(4000, 0.02, 0.06, 90e6, 1, 9_000_000), layer(3, 0.9, 1, 1e5, 1, 1)];
    const first = layers.map((input) => meanLayerLoss(input));
    expect(layers.toReversed().map((input) => meanLayerLoss(input))).toEqual(first.toReversed());
    expect(meanLayerLoss(layer(9_000_000, 0.000001, 0.000004, 90e6, 1000, 9_000_000))).toBeGreaterThan(0);
  });

  it('refuses a layer without a limit and returns nothing without exposure', () => {
    const input = layer(40, 0.15, 0.4, 2e6, 1000, 1000);
    expect(() => meanLayerLoss({ ...input, limitCents: cents(0) })).toThrow(RangeError);
    expect(meanLayerLoss({ ...input, turnoverCents: cents(0) })).toBe(0);
  });
});
