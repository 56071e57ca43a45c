import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { UNKNOWN } from '#/quote-engine/contract/profile.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { WORTH_ASKING, answerValues, reopened, widthLeft } from '#/quote-engine/narrowing.ts';
import { comparisonOf, indicationOf } from '../helpers/comparison.ts';
import { testEditions } from '../helpers/editions.ts';
import { profileOf } from '../helpers/profile.ts';

const DAY = plainDateOf('2026-11-21');
const OPEN: Partial<Profile> = {
  averageDaysLate: UNKNOWN,
  lossesCents: UNKNOWN,
  buyerSectors: UNKNOWN,
  largestBuyerSharePct: UNKNOWN,
  topFiveSharePct: UNKNOWN,
  excludedSharePct: UNKNOWN,
};
const modulaOnly = registry.flatMap((insurer) => {
  const products = insurer.products.filter(({ id }) => id === 'modula');
  return products.length === 0 ? [] : [{ ...insurer, products }];
});
const valuesOf = (overrides: Partial<Profile>) => answerValues(registry, testEditions(), profileOf(overrides), DAY);

/** The measure of pricing-method 8.4; the page measures what it shows (decision 0309). */
const premiumValuesOf = (overrides: Partial<Profile>) =>
  answerValues(modulaOnly, testEditions(), profileOf(overrides), DAY, ({ premium }) => premium);

describe('the worked example of pricing-method 8.4, on the premium: Modula at € 2 mln', () => {
  const values = new Map(premiumValuesOf({ ...OPEN, turnoverCents: 200_000_000 }).map(({ field, value }) => [field, value]));
  const valueOf = (field: Parameters<typeof values.get>[0]) => values.get(field) ?? Number.NaN;

  it.each([
    ['averageDaysLate', 0.23],
    ['lossesCents', 0.12],
    ['buyerSectors', 0.12],
  ] as const)('%s is worth %d', (field, stated) => {
    expect(Math.abs(valueOf(field) - stated)).toBeLessThan(0.01);
  });

  it('the two questions about spread are worth about 0.05 each at most', () => {
    for (const field of ['largestBuyerSharePct', 'topFiveSharePct'] as const) {
      expect(valueOf(field)).toBeGreaterThan(0.02);
      expect(valueOf(field)).toBeLessThan(0.05);
    }
  });

  it('no question is worth anything at € 0.5 mln, where the minimum rules', () => {
    const small = premiumValuesOf({ ...OPEN, turnoverCents: 50_000_000 });
    expect(small.length).toBe(6);
    for (const { value } of small) expect(value).toBe(0);
  });
});

/** Width of the totals as shown, as a share of what it was, averaged over the insurers: what the visitor sees close in. */
function shownWidthLeft(before: Profile, after: Profile): number {
  const shares = comparisonOf(before).appraisals.flatMap((appraisal) => {
    if (!appraisal.lead || appraisal.kind !== 'indication') return [];
    const now = comparisonOf(after).appraisals.find((row) => row.lead && row.insurer === appraisal.insurer);
    if (now?.kind !== 'indication') return [1];
    return [(now.shownTotal.highCents - now.shownTotal.lowCents) / (appraisal.shownTotal.highCents - appraisal.shownTotal.lowCents)];
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

const CENTRAL: Partial<Profile> = {
  averageDaysLate: 15,
  lossesCents: 300_000,
  buyerSectors: [{ sector: 'mixed', sharePct: '100' }],
  excludedSharePct: '5',
  topFiveSharePct: '40',
  paymentTermDays: 30,
};

describe('two profiles with different orders', () => {
  const lateness = profileOf({ ...OPEN, turnoverCents: 200_000_000 });
  const terms = profileOf({ turnoverCents: 200_000_000, paymentTermDays: UNKNOWN, excludedSharePct: UNKNOWN, averageDaysLate: UNKNOWN });
  const orderOf = (profile: Profile) => answerValues(registry, testEditions(), profile, DAY).map(({ field }) => field);

  it('the first question differs', () => {
    expect(orderOf(lateness)[0]).toBe('averageDaysLate');
    expect(orderOf(terms)[0]).toBe('paymentTermDays');
  });

  it.each([
    ['lateness', lateness],
    ['terms', terms],
  ])('%s: answering the first question narrows more than answering the last', (_, profile) => {
    const order = orderOf(profile).filter((field) => field in CENTRAL);
    const [first = 'averageDaysLate'] = order;
    const last = order.at(-1) ?? first;
    expect(last).not.toBe(first);
    const answered = (field: typeof first): Profile => ({ ...profile, [field]: CENTRAL[field] });
    expect(shownWidthLeft(profile, answered(first))).toBeLessThan(shownWidthLeft(profile, answered(last)));
  });

  it('values come most first and lie between nought and one', () => {
    const values = answerValues(registry, testEditions(), lateness, DAY).map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
    }
    expect(values[0]).toBeGreaterThan(WORTH_ASKING);
  });
});

describe('what the page promises and what it says afterwards', () => {
  const open = profileOf({
    buyerSectors: [{ sector: 'wholesale', sharePct: '100' }],
    numberOfBuyers: 40,
    paymentTermDays: UNKNOWN,
    averageDaysLate: UNKNOWN,
    lossesCents: UNKNOWN,
    largestBuyerSharePct: UNKNOWN,
    topFiveSharePct: UNKNOWN,
  });

  it('are measured on the totals that are shown, in which limit costs and tax count', () => {
    const shown = answerValues(registry, testEditions(), open, DAY);
    const premium = answerValues(registry, testEditions(), open, DAY, (indication) => indication.premium);
    expect(shown.map(({ field }) => field).at(-1)).toBe('lossesCents');
    expect(premium.map(({ field }) => field).at(-1)).toBe('topFiveSharePct');
  });

  it('are one measure: the width of the picture, averaged over the insurers', () => {
    const answered = { ...open, averageDaysLate: 15 };
    const left = widthLeft(comparisonOf(open), comparisonOf(answered));
    expect(left).toBeCloseTo(shownWidthLeft(open, answered), 12);
    expect(left).toBeLessThan(1);
    expect(widthLeft(comparisonOf(open), comparisonOf(open))).toBe(1);
  });

  it('count an insurer without an amount as not narrowed, and say nothing of a range that is not there', () => {
    const none = comparisonOf(profileOf({ buyerCountries: [{ country: 'KP', sharePct: '100' }] }));
    expect(widthLeft(comparisonOf(open), none)).toBe(1);
    expect(widthLeft(none, comparisonOf(open))).toBeNull();
  });
});

describe('questions that are not weighed', () => {
  it('nothing open is nothing to ask', () => {
    expect(valuesOf({ lossesCents: 0, largestOutstandingCents: 1_000_000 })).toEqual([]);
  });

  it('without a figure there is no range to narrow', () => {
    expect(valuesOf({ ...OPEN, buyerCountries: [{ country: 'KP', sharePct: '100' }] })).toEqual([]);
  });

  it('an open question that is only a gate has no plausible set', () => {
    expect(valuesOf({ overdueOver60DaysCents: UNKNOWN, largestOutstandingCents: UNKNOWN, lossesCents: 0 })).toEqual([]);
  });

  it('countries of an exporter are weighed', () => {
    const values = valuesOf({ buyerCountries: UNKNOWN, lossesCents: 0, turnoverCents: 200_000_000 });
    expect(values.map(({ field }) => field)).toEqual(['buyerCountries']);
    expect(values[0]?.value).toBeGreaterThan(0.05);
  });
});

describe('answers outside what was called usual (pricing-method 9.9)', () => {
  const said = (overrides: Partial<Profile>) =>
    comparisonOf(profileOf(overrides)).assumptions.filter(({ reason }) => reason === 'outside-plausible');

  it('is said with the value and the set that was shown', () => {
    expect(said({ averageDaysLate: 40, unknownBefore: ['averageDaysLate'] })).toEqual([
      { field: 'averageDaysLate', reason: 'outside-plausible', unit: 'days', used: 40, low: 5, high: 25 },
    ]);
  });

  it('is not said of an answer inside, at either end, or of a question that was never open', () => {
    for (const averageDaysLate of [5, 15, 25]) expect(said({ averageDaysLate, unknownBefore: ['averageDaysLate'] })).toEqual([]);
    expect(said({ averageDaysLate: 40 })).toEqual([]);
    expect(said({ averageDaysLate: UNKNOWN, unknownBefore: ['averageDaysLate'] })).toEqual([]);
  });

  it.each<[Partial<Profile>]>([
    [{ buyerSectors: [{ sector: 'construction', sharePct: '100' }], unknownBefore: ['buyerSectors'] }],
    [{ excludedSharePct: '60', unknownBefore: ['excludedSharePct'] }],
    [{ largestBuyerSharePct: '60', topFiveSharePct: '80', unknownBefore: ['largestBuyerSharePct'] }],
    [{ paymentTermDays: 90, unknownBefore: ['paymentTermDays'] }],
    [{ lossesCents: 4_000_000, unknownBefore: ['lossesCents'] }],
    [{ buyerCountries: [{ country: 'TR', sharePct: '100' }], unknownBefore: ['buyerCountries'] }],
  ])('%j', (overrides) => {
    expect(said(overrides).map(({ field }) => field)).toEqual(overrides.unknownBefore);
  });

  it('a reopened profile is the one from before the answer', () => {
    const profile = profileOf({ averageDaysLate: 40, lossesCents: 0, unknownBefore: ['lossesCents', 'averageDaysLate'] });
    expect(reopened(profile, ['averageDaysLate'])).toEqual({
      ...profile,
      averageDaysLate: UNKNOWN,
      unknownBefore: ['lossesCents'],
    });
    expect(reopened(profile, ['averageDaysLate', 'lossesCents'])).not.toHaveProperty('unknownBefore');
  });
});

describe('the number of limits', () => {
  const feesOf = (overrides: Partial<Profile>) => indicationOf(profileOf({ turnoverCents: 200_000_000, ...overrides }), 'modula');

  it('replaces the estimate, the largest buyers first', () => {
    const estimated = feesOf({});
    if (estimated === null) throw new Error('no figure');
    const all = estimated.fullLimits + estimated.simpleChecks;
    expect(all).toBeGreaterThan(4);
    for (const numberOfLimits of [0, 1, all, 40]) {
      const asked = feesOf({ numberOfLimits });
      expect((asked?.fullLimits ?? 0) + (asked?.simpleChecks ?? 0)).toBe(numberOfLimits);
      expect(asked?.fullLimits).toBe(Math.min(numberOfLimits, estimated.fullLimits));
      expect(asked?.premium).toEqual(estimated.premium);
    }
    expect(feesOf({ numberOfLimits: 0 })?.fees.highCents).toBe(0);
  });
});
