import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { bandOf, median, type InsurerPrice } from '#/premium-check/band.ts';
import { checkPremium } from '#/premium-check/check.ts';
import { noticeOf } from '#/premium-check/notice.ts';
import { paidFor } from '#/premium-check/paid.ts';
import { runningPolicySchema } from '#/premium-check/running-policy.ts';
import { verdictOf } from '#/premium-check/verdict.ts';
import { addMonths, plainDateOf } from '#/quote-engine/calendar.ts';
import { cents, FACTOR_ONE } from '#/quote-engine/units.ts';
import { arbitraryProfile } from '../helpers/arbitrary-profile.ts';
import { testEditions } from '../helpers/editions.ts';

const RUNS = { numRuns: 200 };
const amount = fc.integer({ min: 1, max: 100_000_000 }).map(cents);

const price = fc.tuple(amount, amount, amount).map((three): InsurerPrice => {
  const [lowCents = cents(1), middleCents = cents(1), highCents = cents(1)] = three.toSorted((a, b) => a - b);
  const spread = { lowCents, middleCents, highCents };
  return { insurer: 'coface', product: 'easyliner', premium: spread, fees: spread, ...spread };
});

it('keeps the range in order and inside what the insurers ask', () => {
  fc.assert(
    fc.property(fc.array(price, { minLength: 1, maxLength: 4 }), (prices) => {
      const band = bandOf(prices, FACTOR_ONE);
      if (band === null) throw new Error('no band');
      expect(band.lowCents <= band.middleCents && band.middleCents <= band.highCents).toBe(true);
      const lows = prices.map(({ lowCents }) => lowCents);
      expect(band.lowCents >= Math.min(...lows) && band.lowCents <= Math.max(...lows)).toBe(true);
      expect(median(lows)).toBe(median(lows.toReversed()));
    }),
    RUNS,
  );
});

it('never lets paying more look cheaper', () => {
  const rank = { 'not-assessable': -1, 'below-market': 0, 'in-line': 1, 'above-market': 2 } as const;
  fc.assert(
    fc.property(price, amount, amount, (band, one, other) => {
      const [less, more] = one <= other ? [one, other] : [other, one];
      expect(rank[verdictOf(less, band, 2).kind]).toBeLessThanOrEqual(rank[verdictOf(more, band, 2).kind]);
    }),
    RUNS,
  );
});

it('pays at least the minimum, and its last line is the sum of the others', () => {
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.integer({ min: 0, max: 500 }),
      amount,
      (turnoverCents, minimumPremiumCents, numberOfLimits, feePerLimitCents) => {
        const policy = {
          insurer: 'other',
          premium: { basis: 'turnover', ratePct: '0.3' },
          insuredPct: '90',
          deductible: { kind: 'none' },
        } as const;
        const paid = paidFor({ ...policy, minimumPremiumCents, numberOfLimits, feePerLimitCents }, { turnoverCents, days: 45 });
        expect(paid?.premiumCents).toBeGreaterThanOrEqual(minimumPremiumCents);
        expect(paid?.totalCents).toBe((paid?.premiumCents ?? 0) + numberOfLimits * feePerLimitCents);
        expect(paid?.lines.at(-1)?.result).toBe(paid?.totalCents);
      },
    ),
    RUNS,
  );
});

it('names a notice day that is not over, with the whole notice period before the next term', () => {
  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => plainDateOf(new Date(days * 86_400_000 + Date.UTC(2000, 0, 1)).toISOString().slice(0, 10)));
  fc.assert(
    fc.property(day, day, fc.constantFrom(1, 2, 3), (renewsOn, today, noticeMonths) => {
      const notice = noticeOf({ renewsOn, noticeMonths }, today);
      if (notice === null) throw new Error('no notice day');
      expect(notice.day >= today).toBe(true);
      expect(addMonths(notice.day, noticeMonths) < notice.renewsOn).toBe(true);
    }),
    RUNS,
  );
});

/** Answers of the schema at its very ends. */
const extremeAmount = fc.constantFrom(1, 99, 100_000, 1_000_000_000_000);
const extremes = fc.record({
  premium: fc.oneof(
    fc.record({ basis: fc.constant('turnover' as const), ratePct: fc.constantFrom('0.0001', '10') }),
    fc.record({ basis: fc.constant('balances' as const), ratePct: fc.constantFrom('0.0001', '10'), averageBalanceCents: extremeAmount }),
    fc.record({ basis: fc.constant('yearly-amount' as const), premiumCents: extremeAmount }),
  ),
  minimumPremiumCents: extremeAmount,
  numberOfLimits: fc.constantFrom(0, 100_000),
  feePerLimitCents: fc.constantFrom(0, 10_000_000),
  otherCostsCents: extremeAmount,
  bonusPct: fc.constantFrom('0', '100'),
  insuredPct: fc.constantFrom('50' as const, '95' as const),
  deductible: fc.record({
    kind: fc.constantFrom('annual-aggregate-first-loss' as const, 'each-and-every-first-loss' as const),
    amountCents: extremeAmount,
  }),
  deductibleOrder: fc.constantFrom('deductible-first' as const, 'minimum-retention' as const),
  maximum: fc.oneof(
    fc.record({ kind: fc.constant('times-premium' as const), times: fc.constantFrom(1, 1000) }),
    fc.record({ kind: fc.constant('amount' as const), amountCents: extremeAmount }),
  ),
});

it('answers the ends of every field without a fault', () => {
  const editions = testEditions();
  const market = editions.market[0]?.book;
  if (market === undefined) throw new Error('no market book');
  const asOf = plainDateOf('2026-11-21');
  fc.assert(
    fc.property(arbitraryProfile({ unknownWeight: 2 }), extremes, (profile, terms) => {
      const policy = v.parse(runningPolicySchema, { insurer: 'other', ...terms });
      const check = checkPremium({ insurers: registry, editions, market, profile, policy, asOf });
      expect(check.equalCover.factor).toBeGreaterThanOrEqual(85_000_000);
      expect(check.equalCover.factor).toBeLessThanOrEqual(115_000_000);
    }),
    { numRuns: 150 },
  );
});
