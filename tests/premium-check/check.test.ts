import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { cents, FACTOR_ONE, ONE } from '#/quote-engine/units.ts';
import { bandOf, median, pricesOf, type InsurerPrice } from '#/premium-check/band.ts';
import { checkPremium } from '#/premium-check/check.ts';
import { noticeOf } from '#/premium-check/notice.ts';
import { paidFor } from '#/premium-check/paid.ts';
import { runningPolicySchema, type RunningPolicy } from '#/premium-check/running-policy.ts';
import { verdictOf } from '#/premium-check/verdict.ts';
import { comparisonOf } from '../helpers/comparison.ts';
import { testEditions } from '../helpers/editions.ts';
import { profileOf } from '../helpers/profile.ts';

const today = plainDateOf('2026-11-21');
const POLICY: RunningPolicy = {
  insurer: 'atradius',
  premium: { basis: 'turnover', ratePct: '0.28' },
  minimumPremiumCents: 400_000,
  numberOfLimits: 11,
  feePerLimitCents: 3_000,
  insuredPct: '85',
  deductible: { kind: 'none' },
};

/** The profile of W42. */
const W42: Partial<Profile> = {
  turnoverCents: 235_000_000,
  buyerSectors: [
    { sector: 'wholesale', sharePct: '70' },
    { sector: 'construction', sharePct: '30' },
  ],
  buyerCountries: [
    { country: 'NL', sharePct: '70' },
    { country: 'DE', sharePct: '20' },
    { country: 'FR', sharePct: '10' },
  ],
  paymentTermDays: 30,
  averageDaysLate: 8,
  numberOfBuyers: 60,
  largestBuyerSharePct: '18',
  topFiveSharePct: '45',
  lossesCents: 0,
};

const spread = (low: number, middle: number, high: number) => ({
  lowCents: cents(low),
  middleCents: cents(middle),
  highCents: cents(high),
});

function checkOf(policy: RunningPolicy, profile: Partial<Profile>) {
  const editions = testEditions();
  const market = editions.market[0]?.book;
  if (market === undefined) throw new Error('no market book');
  return checkPremium({ insurers: registry, editions, market, profile: profileOf(profile), policy, asOf: today });
}
const check = (policy: Partial<RunningPolicy> = {}, profile: Partial<Profile> = {}) => checkOf({ ...POLICY, ...policy }, profile);

describe('W54: the Premie-Check of W42, to the cent', () => {
  const modula: InsurerPrice = {
    ...{ insurer: 'atradius', product: 'modula' },
    premium: spread(282_481, 403_544, 564_962),
    fees: spread(40_500, 40_500, 40_500),
    ...spread(322_981, 444_044, 605_462),
  };

  it('takes Modula at 85 % from the engine, without tax', () => {
    const price = pricesOf(comparisonOf(profileOf({ ...W42, insuredPct: '85' }))).find(({ product }) => product === 'modula');
    expect(price?.middleCents).toBe(modula.middleCents);
  });

  it('is above the market by € 850 tot € 2.500', () => {
    const paid = paidFor(POLICY, { turnoverCents: cents(235_000_000), days: 38 });
    expect(paid?.totalCents).toBe(691_000);
    // One product for brevity, as the method has it: two insurers that ask the same.
    const band = bandOf([modula, { ...modula, insurer: 'coface' }], FACTOR_ONE);
    expect(band).toMatchObject(spread(322_981, 444_044, 605_462));
    expect(verdictOf(cents(691_000), band, 2)).toEqual({
      kind: 'above-market',
      confidence: 'high',
      overHighCents: 85_538,
      overMiddleCents: 246_956,
      shown: { lowCents: 85_000, highCents: 250_000 },
    });
  });
});

describe('what is paid', () => {
  const over = { turnoverCents: cents(200_000_000), days: 45 };

  it('leaves other costs out where those of limits are not known: the market beside it is a premium alone', () => {
    const { insurer, premium, insuredPct, deductible } = POLICY;
    const withoutLimits: RunningPolicy = { insurer, premium, insuredPct, deductible };
    const paid = paidFor({ ...withoutLimits, otherCostsCents: 50_000 }, over);
    expect(paid).toEqual(paidFor(withoutLimits, over));
    expect(paid?.totalCents).toBe(paid?.premiumCents);
    expect(paidFor({ ...POLICY, otherCostsCents: 50_000 }, over)?.totalCents).toBe((paidFor(POLICY, over)?.totalCents ?? 0) + 50_000);
  });

  it('takes the higher of turnover × rate and minimum, then limits, other costs and bonus', () => {
    const paid = paidFor({ ...POLICY, minimumPremiumCents: 600_000, otherCostsCents: 12_345, bonusPct: '10' }, over);
    expect(paid).toMatchObject({ premiumCents: 600_000, minimumBites: true, limitsCents: 33_000, bonusCents: 60_000, totalCents: 585_345 });
    expect(paid?.lines.map(({ kind }) => kind)).toEqual(['turnover', 'minimum', 'limits', 'other', 'bonus', 'paid']);
  });

  it('derives the balance from turnover and days: 0,168981 % a month is 0,25 % of turnover at 45 days (W29)', () => {
    const premium = { basis: 'balances', ratePct: '0.1690' } as const;
    const derived = paidFor({ insurer: 'other', premium, insuredPct: '90', deductible: { kind: 'none' } }, over);
    expect(derived?.premiumCents).toBe(500_052);
    const given = paidFor(
      { insurer: 'other', premium: { ...premium, averageBalanceCents: 24_657_534 }, insuredPct: '90', deductible: { kind: 'none' } },
      over,
    );
    expect(given?.premiumCents).toBe(derived?.premiumCents);
  });

  it('takes a yearly amount as it is, and nothing when the basis is not known', () => {
    expect(paidFor({ ...POLICY, premium: { basis: 'yearly-amount', premiumCents: 300_000 } }, over)?.premiumCents).toBe(300_000);
    expect(paidFor({ ...POLICY, premium: { basis: 'unknown' } }, over)).toBeNull();
  });
});

describe('verdict', () => {
  const band = spread(100_000, 150_000, 200_000);
  it.each([
    [99_999, 'below-market', undefined],
    [100_000, 'in-line', false],
    [175_000, 'in-line', false],
    [175_001, 'in-line', true],
    [200_000, 'in-line', true],
    [200_001, 'above-market', undefined],
  ] as const)('paid %i cents is %s', (paid, kind, nearTop) => {
    const verdict = verdictOf(cents(paid), band, 2);
    expect(verdict.kind).toBe(kind);
    if (verdict.kind === 'in-line') expect(verdict.nearTop).toBe(nearTop);
  });

  it.each([
    [230, 'high'],
    [231, 'medium'],
    [320, 'medium'],
    [321, 'low'],
    [400, 'low'],
  ] as const)('has its confidence from high ÷ low = %i %%', (high, confidence) => {
    expect(verdictOf(cents(100), spread(100, 150, high), 2)).toMatchObject({ confidence });
  });

  it('says what is missing when it cannot be told', () => {
    expect(verdictOf(null, band, 4)).toEqual({ kind: 'not-assessable', reason: 'premium-basis-unknown' });
    expect(verdictOf(cents(1), band, 1)).toEqual({ kind: 'not-assessable', reason: 'too-few-insurers' });
    expect(verdictOf(cents(1), null, 0)).toEqual({ kind: 'not-assessable', reason: 'too-few-insurers' });
    expect(verdictOf(cents(1), spread(100, 150, 401), 4)).toEqual({ kind: 'not-assessable', reason: 'range-too-wide' });
  });

  it('takes the mean of the middle two of an even number', () => {
    expect(median([4, 1, 3, 2].map(cents))).toBe(3);
    expect(median([cents(7)])).toBe(7);
  });
});

describe('the whole check', () => {
  it('prices the market at the own cover and deductible, as if the policy ends', () => {
    const found = check({ deductible: { kind: 'annual-aggregate-first-loss', amountCents: 250_000 } }, W42);
    expect(found.profile).toMatchObject({ insuredPct: '85', currentPolicy: 'ended', deductible: { amountCents: 250_000 } });
    expect(found.band?.insurers.map(({ product }) => product)).toContain('modula');
    expect(found.band?.insurers.length).toBeGreaterThanOrEqual(2);
    expect(found.verdict.kind).not.toBe('not-assessable');
  });

  it('compares the premium alone, and says so, when it does not know what the limits cost', () => {
    const known = check({}, W42);
    const open = [
      { numberOfLimits: undefined, feePerLimitCents: undefined },
      { numberOfLimits: undefined },
      { feePerLimitCents: undefined },
    ];
    for (const gap of open) {
      const policy = Object.fromEntries(Object.entries({ ...POLICY, ...gap }).filter(([, value]) => value !== undefined));
      const found = checkOf(v.parse(runningPolicySchema, policy), W42);
      expect(found.comparedOn).toBe('premium');
      expect(found.findings[0]).toEqual({ kind: 'limit-costs-unknown' });
      expect(found.paid?.totalCents).toBe(found.paid?.premiumCents);
      expect(found.band?.insurers).toEqual(known.band?.insurers.map((price) => ({ ...price, ...price.premium })));
      expect(found.band?.middleCents).toBe(median(known.band?.insurers.map(({ premium }) => premium.middleCents) ?? []));
    }
    expect(known.band?.insurers.some(({ fees }) => fees.middleCents > 0)).toBe(true);
  });

  it('takes limits that are none, or free, as known', () => {
    for (const policy of [{ numberOfLimits: 0 }, { feePerLimitCents: 0 }]) {
      const { insurer, premium, insuredPct, deductible } = POLICY;
      const found = checkOf({ insurer, premium, insuredPct, deductible, ...policy }, W42);
      expect([found.comparedOn, found.findings, found.paid?.limitsCents]).toEqual(['premium-and-limits', [], 0]);
    }
  });

  it('leaves a maximum that is not known alone, and adjusts a lower one downwards at half strength', () => {
    expect(check({}, W42).equalCover).toMatchObject({ lines: [], factor: ONE });
    const { equalCover, band } = check({ maximum: { kind: 'amount', amountCents: 3_000_000 } }, W42);
    const [line] = equalCover.lines;
    expect(line?.ratio).toBeLessThan(ONE);
    expect(equalCover.factor).toBe(Math.max(85_000_000, equalCover.unlimited));
    expect(Math.abs((equalCover.unlimited / ONE) ** 2 - (line?.ratio ?? 0) / ONE)).toBeLessThan(2e-4);
    expect(band?.highCents).toBeLessThan(band?.medians.highCents ?? 0);
  });

  it('never adjusts beyond 0,85–1,15, and more maximum never makes the market cheaper', () => {
    let before = 0;
    for (const amountCents of [1, 100_000, 2_000_000, 5_000_000, 20_000_000, 900_000_000_000]) {
      const { factor } = check({ maximum: { kind: 'amount', amountCents } }, W42).equalCover;
      expect(factor).toBeGreaterThanOrEqual(85_000_000);
      expect(factor).toBeLessThanOrEqual(115_000_000);
      expect(factor).toBeGreaterThanOrEqual(before);
      before = factor;
    }
  });

  it('counts an order that pays more in its favour', () => {
    const deductible = { kind: 'each-and-every-first-loss', amountCents: 500_000 } as const;
    const { equalCover } = check({ deductible, deductibleOrder: 'deductible-first' }, W42);
    expect(equalCover.lines.map(({ kind }) => kind)).toEqual(['deductible-order']);
    expect(equalCover.lines[0]?.ratio).toBeGreaterThan(ONE);
  });

  it('flags a low price with a low maximum, and does not praise it', () => {
    const cheap = check({ premium: { basis: 'yearly-amount', premiumCents: 150_000 }, maximum: { kind: 'times-premium', times: 10 } }, W42);
    expect(cheap.verdict.kind).toBe('below-market');
    expect(cheap.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['low-price-low-maximum', 'maximum-below-largest']));
  });

  it('reckons the largest claim with the deductible of the policy, in its own order, before it calls a maximum too low', () => {
    const maximum = { kind: 'amount', amountCents: 1_500_000 } as const;
    const claim = (policy: Partial<RunningPolicy>) =>
      check({ maximum, ...policy }, W42).findings.flatMap((one) => (one.kind === 'maximum-below-largest' ? [one.claimCents] : []));
    const each = (amountCents: number) => ({ deductible: { kind: 'each-and-every-first-loss', amountCents } }) as const;
    // 18 % of € 2.350.000 over 38 days.
    const debt = 4_403_836;
    expect(claim({})).toEqual([Math.round(debt * 0.85)]);
    expect(claim(each(750_000))).toEqual([Math.round(debt * 0.85) - 750_000]);
    expect(claim({ ...each(750_000), deductibleOrder: 'deductible-first' })).toEqual([Math.round((debt - 750_000) * 0.85)]);
    expect(claim({ ...each(750_000), deductibleOrder: 'minimum-retention' })).toEqual([debt - 750_000]);
    expect(claim({ deductible: { kind: 'annual-aggregate-first-loss', amountCents: 1_000_000 } })).toEqual([
      Math.round(debt * 0.85) - 1_000_000,
    ]);
    expect(claim({ deductible: { kind: 'non-qualifying-loss', amountCents: 250_000 } })).toEqual([Math.round(debt * 0.85)]);
    expect(claim({ deductible: { kind: 'non-qualifying-loss', amountCents: 5_000_000 } })).toEqual([]);
    const enough = { kind: 'amount', amountCents: 3_000_000 } as const;
    expect(claim({ ...each(1_000_000), deductibleOrder: 'deductible-first', maximum: enough })).toEqual([]);
  });

  it('says at a low price that the maximum is what it does not know', () => {
    const premium = { basis: 'yearly-amount', premiumCents: 150_000 } as const;
    expect(check({ premium }, W42).findings).toEqual([{ kind: 'low-price-unknown-maximum' }]);
    expect(check({ premium, maximum: { kind: 'amount', amountCents: 900_000_000 } }, W42).findings).toEqual([]);
    expect(check({}, W42).findings).toEqual([]);
  });

  it('finds a binding minimum, too much turnover, unused limits, and a deductible above the losses', () => {
    const found = check(
      {
        minimumPremiumCents: 1_222_000,
        insuredTurnoverCents: 300_000_000,
        numberOfLimits: 75,
        deductible: { kind: 'each-and-every-first-loss', amountCents: 1_000_000 },
        claims: { count: 2, paidCents: 9_000_000 },
      },
      { ...W42, lossesCents: 600_000, numberOfLosses: 3 },
    );
    expect(found.findings).toEqual([
      { kind: 'minimum-binds', minimumCents: 1_222_000, statedRate: 280_000, effectiveRate: 520_000 },
      { kind: 'turnover-too-high', policyCents: 300_000_000, actualCents: 235_000_000 },
      { kind: 'limits-unused', count: 75, buyers: 60, unusedCents: 45_000 },
      { kind: 'deductible-above-losses', deductibleCents: 1_000_000, averageLossCents: 200_000 },
      { kind: 'claims-above-premium', claimsCents: 9_000_000, premiumCents: 3_666_000 },
    ]);
  });

  it('tells of a deductible that no year can reach, in place of the losses below it', () => {
    const at = (amountCents: number) =>
      check({ deductible: { kind: 'annual-aggregate-first-loss', amountCents } }, { ...W42, lossesCents: 600_000, numberOfLosses: 3 })
        .findings;
    expect(at(10_000_000_000)).toEqual([{ kind: 'deductible-never-met', deductibleCents: 10_000_000_000, turnoverCents: 235_000_000 }]);
    expect(at(235_000_000).map(({ kind }) => kind)).toEqual(['deductible-never-met']);
    expect(at(234_999_999).map(({ kind }) => kind)).toEqual(['deductible-above-losses']);
  });

  it('names terms beside what is usual, and what switching costs', () => {
    const found = check(
      { maximum: { kind: 'times-premium', times: 40 }, waitingMonths: 8, notificationDays: 30, bonusPct: '5' },
      { ...W42, overdueOver60DaysCents: 'unknown' },
    );
    expect(found.terms.map(({ term, standing }) => [term, standing])).toEqual([
      ['insured-percentage', 'worse'],
      ['maximum-liability', 'better'],
      ['waiting-period', 'worse'],
      ['notification-period', 'same'],
      ['notice-period', 'unknown'],
    ]);
    expect(found.switching.map(({ kind }) => kind)).toEqual(['overdue', 'limits', 'bonus', 'seam']);
  });
});

describe('latest notice day', () => {
  const notice = (renewsOn: string, noticeMonths: 1 | 2 | 3 | undefined, at = today) =>
    check({ renewsOn, ...(noticeMonths === undefined ? {} : { noticeMonths }) }, W42).notice ?? at;

  it('leaves the whole notice period before the new term', () => {
    expect(notice('2027-04-01', 2)).toMatchObject({ day: '2027-01-31', months: 2, monthsAssumed: false, missed: null });
    expect(notice('2027-05-31', 3)).toMatchObject({ day: '2027-02-27' });
  });

  it('takes the longest usual period when it is not known', () => {
    expect(notice('2027-04-01', undefined)).toMatchObject({ day: '2026-12-31', monthsAssumed: true });
  });

  it('goes a year on when the day has passed, and reads a renewal in the past as the same day later', () => {
    expect(notice('2027-01-01', 2)).toMatchObject({ day: '2027-10-31', renewsOn: '2028-01-01', missed: '2026-10-31' });
    expect(notice('2020-04-01', 1)).toMatchObject({ day: '2027-02-28', renewsOn: '2027-04-01' });
  });

  it('knows leap years and short months: 29 February stays the day in the years that have it', () => {
    expect(notice('2024-02-29', 1, plainDateOf('2026-12-01'))).toMatchObject({ day: '2027-01-27', renewsOn: '2027-02-28' });
    expect(noticeOf({ renewsOn: '2024-02-29', noticeMonths: 3 }, plainDateOf('2026-12-15'))).toEqual({
      ...{ day: '2027-11-28', renewsOn: '2028-02-29', months: 3, monthsAssumed: false },
      missed: '2026-11-27',
    });
    expect(noticeOf({ renewsOn: '2028-03-31', noticeMonths: 1 }, plainDateOf('2027-12-01'))).toMatchObject({ day: '2028-02-28' });
  });
});
