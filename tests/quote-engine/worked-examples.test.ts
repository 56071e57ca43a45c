import { describe, expect, it } from 'vitest';
import { cents, factor } from '#/quote-engine/units.ts';
import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { compare, parseEditions, parseMarketBook } from '#/quote-engine/index.ts';
import { bundledMarketBooks } from '#/quote-engine/bundled-market-books.ts';
import { slicesOf } from '#/quote-engine/risk/market-base.ts';
import { shownRange } from '#/quote-engine/rounding.ts';
import { sumOfSlices, taxOn } from '#/quote-engine/worksheet.ts';
import { rate } from '#/quote-engine/units.ts';
import type { Indication } from '#/quote-engine/outcome.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { TraceLine } from '#/quote-engine/trace.ts';
import { indicationOf } from '../helpers/comparison.ts';
import { hashOf } from '../helpers/editions.ts';
import { profileOf } from '../helpers/profile.ts';

const market = parseMarketBook(bundledMarketBooks[0], hashOf).book;
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

/** Modula as it is sold, but with the minimum premium of K04 and K05. */
const WITH_MINIMUM_OF_3000 = registry
  .filter(({ id }) => id === 'atradius')
  .map((insurer) => ({
    ...insurer,
    products: insurer.products.filter(({ id }) => id === 'modula'),
    bundledBooks: insurer.bundledBooks
      .filter((book) => (book as { product: string }).product === 'modula')
      .map((book) => ({
        ...(book as object),
        minimum: { low: 300_000, middle: 300_000, high: 300_000, provenance: { kind: 'estimate', follows: ['K04', 'K05'], step: 'W27' } },
      })),
  }));
const minimumEditions = parseEditions(WITH_MINIMUM_OF_3000, hashOf);

function quoted(product: string, overrides: Partial<Profile> = {}): Indication {
  const indication = indicationOf(profileOf(overrides), product);
  if (indication === null) throw new Error(`${product} gave no figure`);
  return indication;
}

const lineOf = (trace: readonly TraceLine[], name: string) =>
  trace.find((line) => line.kind === name || ('code' in line && line.code === name));

describe('worked examples of the pricing method', () => {
  it.each([
    [50_000_000, '0.6%'],
    [100_000_000, '0.3%'],
  ] as const)('W27: a minimum of € 3.000 at %i cents when the rate gives less is %s', (turnoverCents, effective) => {
    const safe = profileOf({ turnoverCents, buyerSectors: [{ sector: 'care-education-utilities', sharePct: '100' }] });
    const found = compare(WITH_MINIMUM_OF_3000, minimumEditions, safe, plainDateOf('2026-11-21')).appraisals[0];
    if (found?.kind !== 'indication') throw new Error('no figure');
    expect(found.premium.middleCents).toBe(300_000);
    expect(found.minimumBites).toBe(true);
    expect(found.premiumRate.middle).toBe(rate(effective));
  });

  it('W30: insurance tax on the domestic part', () => {
    expect(taxOn(cents(500_000), rate('70%'), rate('21%'))).toBe(73_500);
    expect(taxOn(cents(500_000), rate('0%'), rate('21%'))).toBe(0);
  });

  it.each([
    [25_000_000, 140_000],
    [100_000_000, 325_000],
    [123_456_700, 368_395],
    [235_000_000, 560_750],
    [2_500_000_000, 3_095_000],
  ])('W41: slices at %i cents', (turnover, premium) => {
    expect(sumOfSlices(slicesOf(cents(turnover), market))).toBe(premium);
  });

  it('W42: Modula line by line', () => {
    const { trace, premium, fees, tax, totalFirstYear } = quoted('modula', W42);
    const lines: readonly (readonly [string, string | null, number])[] = [
      ['base-slices', null, 560_750],
      ['sector', '1.05', 588_788],
      ['country', '1.015', 597_620],
      ['days', '0.8833', 527_878],
      ['spread', '0.9993', 527_508],
      ['loss-history', '0.85', 448_382],
    ];
    for (const [name, applied, result] of lines) {
      const line = lineOf(trace, name);
      expect(line?.result, name).toBe(result);
      if (applied !== null && line?.kind === 'factor') expect(line.factor, name).toBe(factor(applied));
    }
    expect(premium.middleCents).toBe(448_382);
    expect(lineOf(trace, 'full-limit')).toMatchObject({ count: 3, unit: 5_500 });
    expect(lineOf(trace, 'simple-check')).toMatchObject({ count: 8, unit: 3_000 });
    expect(fees.middleCents).toBe(40_500);
    expect(tax.middleCents).toBe(65_912);
    expect(totalFirstYear.middleCents).toBe(554_794);
  });

  it('W43: W42 at 85 %, and with an aggregate first loss of € 2.500', () => {
    expect(quoted('modula', { ...W42, insuredPct: '85' }).premium.middleCents).toBe(403_544);
    const aggregate = quoted('modula', { ...W42, deductible: { kind: 'annual-aggregate-first-loss', amountCents: 250_000 } });
    expect(lineOf(aggregate.trace, 'annual-aggregate-first-loss')).toMatchObject({ factor: factor('0.7885') });
    // The method prints 3,535.49 as premium; the minimum of 3,500 lies just under it.
    expect(aggregate.premium.middleCents).toBe(353_549);
  });

  it('W44: totals of four lead products on the reference profile', () => {
    expect(quoted('mkbzeker').totalFirstYear.middleCents).toBe(399_300);
    expect(quoted('mkbzeker').tax.middleCents).toBe(69_300);
    expect(quoted('simplicity').tax.middleCents).toBe(58_800);
    expect(quoted('simplicity').totalFirstYear.middleCents).toBe(338_800);
    expect(quoted('easyliner').totalFirstYear.middleCents).toBe(402_325);
    expect(quoted('easyliner').fees.middleCents).toBe(7_500);
    const credendo = quoted('comprehensive');
    expect([credendo.fullLimits, credendo.simpleChecks]).toEqual([1, 4]);
    expect([credendo.premium.middleCents, credendo.fees.middleCents, credendo.tax.middleCents]).toEqual([350_000, 17_500, 73_500]);
    expect(credendo.totalFirstYear.middleCents).toBe(441_000);
  });

  it.each([
    [995_001, 1_000_000],
    [1_000_001, 1_050_000],
  ])('W56: %i as a high end is shown as %i', (high, shown) => {
    expect(shownRange({ low: cents(0), middle: cents(0), high: cents(high) }).highCents).toBe(shown);
  });

  it.each([
    [999_999, 990_000],
    [1_049_999, 1_000_000],
  ])('W56: %i as a low end is shown as %i', (low, shown) => {
    expect(shownRange({ low: cents(low), middle: cents(low), high: cents(low) }).lowCents).toBe(shown);
  });
});
