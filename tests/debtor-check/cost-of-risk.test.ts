import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { costOf, costOfRisk, type PricedPolicy } from '#/debtor-check/cost-of-risk.ts';
import { expectedLossOf, portfolioFrom } from '#/debtor-check/loss-book.ts';
import { lossOf } from '#/debtor-check/loss.ts';
import { pricedPolicies } from '#/debtor-check/priced-policies.ts';
import { checkInTwoMinutes } from '#/debtor-check/two-minutes.ts';
import { registry } from '#/insurers/registry.ts';
import { simulatedPayout } from '#/loss-model/aggregate/simulation.ts';
import { expectedPayout } from '#/loss-model/payout.ts';
import { plainStructure, type PolicyStructure } from '#/policy/structure.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { profileSchema, type Profile } from '#/quote-engine/contract/profile.ts';
import { canonicalJson, compare, parseEditions } from '#/quote-engine/index.ts';
import { cents, euros, rate, scaled, factor } from '#/quote-engine/units.ts';

const { lossBook: BOOK } = checkInTwoMinutes({
  ...{
    turnoverCents: euros(2_000_000),
    debtors: 60,
    topOne: 0.12,
    topFive: 0.33,
    termDays: 30,
    daysLate: 15,
    ageing: null,
    lossesCents: null,
  },
  countries: [{ key: 'NL', share: 1 }],
});
const BAD = lossOf(BOOK).oneInTwentyCents;
const NINETY = plainStructure(rate('90%'));
const priced = (euro: number, structure: PolicyStructure): PricedPolicy => {
  const cost = euros(euro);
  return { insurer: 'x', product: 'y', firstYear: { lowCents: cost, middleCents: cost, highCents: cost }, structure };
};
const euro = (amount: number) => Math.round(amount / 100);

describe('the example of method 11: premium only', () => {
  it('90 % without deductible costs 5,022 + 300 = 5,322 on average', () => {
    const cost = costOf(BOOK, priced(5022, NINETY), BAD);
    expect([euro(expectedLossOf(BOOK.debtors)), euro(cost.expectedRetainedCents), euro(cost.expectedCost.middleCents)]).toEqual([
      2996, 300, 5322,
    ]);
  });

  it('with a yearly first loss of 2,500 it costs 4,021 + 1,497 = 5,518', () => {
    const premium = scaled(euros(5022), factor('0.8007'));
    expect(euro(premium)).toBe(4021);
    const aggregate = { amount: euros(2500), against: 'indemnity' as const };
    const cost = costOf(BOOK, priced(4021, { ...NINETY, aggregate }), BAD);
    expect([euro(cost.expectedRetainedCents), euro(cost.expectedCost.middleCents)]).toEqual([1497, 5518]);
  });

  it('in the year of 1 in 20 a tenth of the loss stays: about 1,222 of 12,219', () => {
    const { badYear } = costOf(BOOK, priced(5022, NINETY), BAD);
    expect(badYear.retainedCents / badYear.lossCents).toBeCloseTo(0.1, 4);
    expect(Math.abs(euro(badYear.retainedCents) - 1222)).toBeLessThan(3);
  });
});

const EDITIONS = parseEditions(registry, (book) => createHash('sha256').update(canonicalJson(book)).digest('hex'));
const PROFILE: Profile = v.parse(profileSchema, {
  ...{ establishment: 'NL', scope: 'whole-turnover', buyerTypes: ['businesses'], buyerSectors: [{ sector: 'mixed', sharePct: '100' }] },
  ...{ turnoverCents: 200_000_000, turnoverBasis: 'closed-year', excludedSharePct: '0', numberOfBuyers: 60 },
  ...{ largestBuyerSharePct: '12', topFiveSharePct: '33', largestOutstandingCents: 3_000_000, paymentTermDays: 30, averageDaysLate: 15 },
  ...{ buyerCountries: 'domestic-only', lossesCents: 0, lossYears: 3, overdueOver60DaysCents: 0, currentPolicy: 'none', insuredPct: '90' },
  ...{ deductible: { kind: 'none' }, extras: [] },
});
const AS_OF = plainDateOf('2026-11-21');
const policiesFor = (profile: Profile) => pricedPolicies(compare(registry, EDITIONS, profile, AS_OF), EDITIONS);

describe('a customer that an insurer hardly takes', () => {
  const [first, ...others] = BOOK.debtors;
  if (first === undefined) throw new Error('no debtors');
  const bad = { ...first, defaultRate: 0.1 };
  const policy = priced(5000, NINETY);

  it('is paid for by no policy, and its loss stays in what is borne', () => {
    const [without] = costOfRisk({ debtors: others }, [policy]).policies;
    const [with_] = costOfRisk({ debtors: [{ ...bad, hardly: true }, ...others] }, [policy]).policies;
    expect(with_?.expectedPayoutCents).toBe(without?.expectedPayoutCents);
    expect(with_?.badYear.retainedCents ?? 0).toBeGreaterThan(without?.badYear.retainedCents ?? 0);
    const borne = (with_?.expectedRetainedCents ?? 0) - (without?.expectedRetainedCents ?? 0);
    expect(Math.abs(borne - expectedLossOf([bad]))).toBeLessThan(2);
  });

  it('may be all there is', () => {
    const cost = costOfRisk({ debtors: [{ ...bad, hardly: true }] }, [
      policy,
      { ...policy, structure: { ...NINETY, maximumLiability: euros(10_000) } },
    ]);
    for (const one of cost.policies)
      expect([one.expectedPayoutCents, one.badYear.payoutCents, one.expectedRetainedCents]).toEqual([0, 0, expectedLossOf([bad])]);
  });
});

describe('the indications on the same book', () => {
  const found = costOfRisk(BOOK, policiesFor(PROFILE));

  it('has a line of all four insurers, in the order of their names whatever they cost', () => {
    const names = found.policies.map(({ insurer, product }) => `${insurer} ${product}`);
    expect(new Set(found.policies.map(({ insurer }) => insurer))).toEqual(new Set(['allianz-trade', 'atradius', 'coface', 'credendo']));
    expect(names).toEqual(names.toSorted());
  });

  it('insurance costs more on average than it pays, and leaves less in a bad year', () => {
    for (const { expectedCost, badYear } of found.policies) {
      expect(expectedCost.middleCents).toBeGreaterThan(found.expectedLossCents);
      expect(badYear.retainedCents).toBeLessThan(found.badLossCents);
    }
  });

  it('pays by each structure: 60 % for Simplicity, a maximum of 20 premiums for Modula', () => {
    const simplicity = found.policies.find(({ product }) => product === 'simplicity');
    const modula = found.policies.find(({ product }) => product === 'modula');
    expect((simplicity?.expectedPayoutCents ?? 0) / found.expectedLossCents).toBeCloseTo(0.6, 4);
    expect(simplicity?.maximum).toBeNull();
    const offer = compare(registry, EDITIONS, PROFILE, AS_OF).appraisals.find(({ product }) => product === 'modula');
    expect(modula?.maximum?.maximumCents).toBe(20 * (offer?.kind === 'indication' ? offer.premium.middleCents : Number.NaN));
    expect(modula?.maximum?.lossesCents).toBe(Math.round((modula?.maximum?.maximumCents ?? 0) / 0.9));
    expect(modula?.maximum?.shortfallCents ?? -1).toBeGreaterThanOrEqual(0);
  });

  it('takes the wished deductible into what is paid, and pays less with it', () => {
    const kind = 'annual-aggregate-first-loss' as const;
    const withDeductible = costOfRisk(BOOK, policiesFor({ ...PROFILE, deductible: { kind, amountCents: 250_000 } }));
    const payout = (costs: typeof found) => costs.policies.find(({ product }) => product === 'modula')?.expectedPayoutCents ?? 0;
    expect(payout(withDeductible)).toBeLessThan(payout(found));
  });
});

describe('policies that pay a fixed part of the losses', () => {
  const plain = (part: '60%' | '90%') => ({ ...plainStructure(rate(part)), maximumLiability: euros(15_000) });

  it.each(['60%', '90%'] as const)('share the distribution of the losses, to the cent of their own: %s', (part) => {
    const cost = costOf(BOOK, priced(5000, plain(part)), BAD);
    // The same policy as its own distribution of claims.
    const own = expectedPayout(portfolioFrom(BOOK.debtors), plain(part), { size: 16_384 });
    expect(Math.abs(cost.expectedPayoutCents - own.mean * 100)).toBeLessThan(1);
    expect(cost.badYear.payoutCents).toBeCloseTo(Math.min(1_500_000, (Number.parseInt(part) / 100) * BAD), -1);
  });
});

describe('the mean payout and the maximum against a simulation in whole cents', () => {
  it.each([
    ['a maximum', { ...NINETY, maximumLiability: euros(15_000) }],
    [
      'a first loss and a maximum',
      { ...NINETY, aggregate: { amount: euros(2500), against: 'indemnity' as const }, maximumLiability: euros(20_000) },
    ],
    ['a threshold', { ...NINETY, threshold: { amount: euros(2000), lossOfExactlyThis: 'not-paid' as const } }],
    ['an own part per claim', { ...NINETY, perClaim: { kind: 'after-percentage' as const, amount: cents(100_000) } }],
  ])('%s', (_name, structure: PolicyStructure) => {
    const cost = costOf(BOOK, priced(5000, structure), BAD);
    const simulated = simulatedPayout(portfolioFrom(BOOK.debtors), structure, { seed: 3, years: 30_000 });
    expect(Math.abs(simulated.mean - cost.expectedPayoutCents / 100)).toBeLessThan(4 * simulated.standardError);
  });
});
