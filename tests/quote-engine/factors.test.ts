import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { bundledMarketBooks, countNumbers, parseMarketBook } from '#/quote-engine/index.ts';
import type { FactorCode } from '#/quote-engine/trace.ts';
import { riskOf } from '#/quote-engine/risk.ts';
import { factor, rate } from '#/quote-engine/units.ts';
import { indicationOf } from '../helpers/comparison.ts';
import { hashOf } from '../helpers/editions.ts';
import { profileOf } from '../helpers/profile.ts';

const market = parseMarketBook(bundledMarketBooks[0], hashOf).book;
const risk = (overrides: Partial<Profile>) => riskOf(profileOf(overrides), market);
const factorsOf = (overrides: Partial<Profile>) => risk(overrides).factors;

function applied(product: string, code: FactorCode, overrides: Partial<Profile>): number | null {
  const line = indicationOf(profileOf(overrides), product)?.trace.find((candidate) => 'code' in candidate && candidate.code === code);
  return line?.kind === 'factor' ? line.factor : null;
}

describe('risk factors', () => {
  it.each([
    [14, '0.4833'],
    [30, '0.75'],
    [38, '0.8833'],
    [60, '1.25'],
    [120, '2.25'],
    [3, '0.4833'],
    [300, '3.25'],
  ])('%i days', (days, expected) => {
    expect(factorsOf({ paymentTermDays: days, averageDaysLate: 0 }).days.full.middle).toBe(factor(expected));
  });

  it('take the spread of the method and clamp it', () => {
    expect(factorsOf({ numberOfBuyers: 60, largestBuyerSharePct: '18', topFiveSharePct: '45' }).spread.full.middle).toBe(factor('0.9993'));
    expect(factorsOf({ numberOfBuyers: 1, largestBuyerSharePct: '100' }).spread.full.middle).toBe(factor('1.2'));
    expect(factorsOf({ numberOfBuyers: 3000, largestBuyerSharePct: '1', topFiveSharePct: '3' }).spread.full.middle).toBe(factor('0.9409'));
  });

  it.each([
    [0, 60, '0.85'],
    [0, 3, '0.98888900'],
    [450_000, 40, '1'],
    [900_000, 40, '1.15'],
    [2_250_000, 40, '1.6'],
    [225_000, 40, '0.9348'],
  ])('losses of %i cents with %i buyers', (lossesCents, numberOfBuyers, expected) => {
    const { middle } = factorsOf({ lossesCents, numberOfBuyers }).lossHistory.full;
    expect(Math.abs(middle - factor(expected))).toBeLessThan(10_000);
  });

  it('count losses of one year three times, and say so', () => {
    const { losses, assumptions } = risk({ lossesCents: 300_000, lossYears: 1 });
    expect(losses.cents).toBe(900_000);
    expect(assumptions).toContainEqual({
      field: 'lossesCents',
      reason: 'extrapolated-years',
      unit: 'cents',
      used: 900_000,
      low: null,
      high: null,
    });
  });

  it('are applied at half strength or not at all where the product may not look at them', () => {
    const quick = { paymentTermDays: 30, averageDaysLate: 8, lossesCents: 0 };
    expect(applied('modula', 'days', quick)).toBe(factor('0.8833'));
    expect(applied('mkbzeker', 'days', quick)).toBe(factor('0.9398'));
    expect(applied('mkbzeker', 'loss-history', quick)).toBe(factor('1'));
    expect(applied('easyliner', 'loss-history', quick)).toBe(factor('0.932505'));
    const { half, ignored } = factorsOf(quick).days;
    expect([half.low, half.high]).toEqual([factor('0.9111'), factor('0.9695')]);
    expect([ignored.low, ignored.middle, ignored.high]).toEqual([factor('0.9398'), factor('1'), factor('1')]);
  });

  it('lift a very safe book to the floor', () => {
    const safest = {
      buyerSectors: [{ sector: 'care-education-utilities' as const, sharePct: '100' }],
      paymentTermDays: 10,
      averageDaysLate: 0,
      lossesCents: 0,
      turnoverCents: 500_000_000,
      numberOfBuyers: 300,
      largestBuyerSharePct: '2',
      topFiveSharePct: '8',
    };
    const indication = indicationOf(profileOf(safest), 'modula');
    expect(indication?.trace.find(({ kind }) => kind === 'risk-floor')).toMatchObject({ result: 567_000, base: 945_000 });
    expect(indication?.premium.middleCents).toBe(567_000);
  });
});

describe('countries', () => {
  it('leave what a list does not name at home', () => {
    const { countries } = risk({
      buyerCountries: [
        { country: 'DE', sharePct: '20' },
        { country: 'FR', sharePct: '10' },
      ],
    });
    expect(countries.domesticShare.middle).toBe(rate('70%'));
    expect(countries.factor.middle).toBe(factor('1.015'));
  });

  it('span a group, and take an unlisted high-income country for its group', () => {
    expect(factorsOf({ buyerCountries: [{ country: 'EU-REST', sharePct: '100' }] }).country.full).toEqual({
      low: factor('0.96'),
      middle: factor('1.19'),
      high: factor('1.53'),
    });
    expect(factorsOf({ buyerCountries: [{ country: 'KR', sharePct: '100' }] }).country.full.middle).toBe(factor('1.11'));
    expect(market.countries.rows['KR']?.grade).toBeNull();
    expect(market.countries.rows['VN']).toMatchObject({ grade: 4, factor: { middle: factor('2.13') } });
    expect(market.countries.rows['NG']).toMatchObject({ grade: 6, factor: null });
  });

  it('charge political risk over the graded share only', () => {
    const extras: Profile['extras'] = ['political-risk'];
    expect(applied('modula', 'political-risk', { extras, buyerCountries: [{ country: 'DE', sharePct: '50' }] })).toBeNull();
    expect(applied('modula', 'political-risk', { extras, buyerCountries: [{ country: 'CN', sharePct: '30' }] })).toBe(factor('1.03'));
  });
});

describe('what the visitor may choose', () => {
  it('costs export only nothing extra where it is sold that way', () => {
    const far: Partial<Profile> = { scope: 'export-only', buyerCountries: [{ country: 'US', sharePct: '100' }] };
    expect(applied('modula', 'scope', far)).toBe(factor('1.1'));
    expect(applied('comprehensive', 'scope', far)).toBeNull();
    expect(applied('modula', 'scope', { scope: 'selected-buyers' })).toBe(factor('1.35'));
  });

  it('charges collection only where it is not included', () => {
    expect(applied('modula', 'collection', { extras: ['collection'] })).toBeNull();
    expect(applied('tradeliner', 'collection', { extras: ['collection'] })).toBe(factor('1.05'));
    expect(applied('modula', 'pre-delivery-risk', { extras: ['pre-delivery-risk'] })).toBe(factor('1.12'));
  });

  it('gives credit for a deductible by its size, never more than the floor', () => {
    // € 1 mln × 45 / 365 / 40 = € 3.082 average outstanding.
    const each = (amountCents: number) =>
      applied('modula', 'each-and-every-first-loss', { deductible: { kind: 'each-and-every-first-loss', amountCents } });
    expect(each(308_219)).toBe(factor('0.67'));
    expect(each(154_110)).toBe(factor('0.75'));
    expect(each(100_000_000)).toBe(factor('0.56'));
    expect(applied('modula', 'non-qualifying-loss', { deductible: { kind: 'non-qualifying-loss', amountCents: 20_000 } })).toBe(
      factor('1'),
    );
  });
});

describe('price bands', () => {
  it.each([
    [30_000_000, 250_000],
    [30_000_001, 280_000],
    [100_000_000, 330_000],
    [1_000_000_000, 1_400_000],
  ])('mkbZeker at %i cents has base %i', (turnoverCents, base) => {
    const wide = { numberOfBuyers: 300, largestBuyerSharePct: '2', topFiveSharePct: '8' };
    const line = indicationOf(profileOf({ ...wide, turnoverCents }), 'mkbzeker')?.trace.find(({ kind }) => kind === 'base-band');
    expect(line).toMatchObject({ result: base, quarterly: base / 4 });
  });
});

describe('a loss record of fixed size', () => {
  it.each(['modula', 'easyliner', 'mkbzeker', 'simplicity'])(
    'never makes more turnover of %s cheaper by more than the cent of rounding',
    (product) => {
      let before = { lowCents: 0, middleCents: 0, highCents: 0 };
      let seen = 0;
      for (let turnoverCents = 60_000_000; turnoverCents < 490_000_000; turnoverCents = Math.round(turnoverCents * 1.0004)) {
        const premium = indicationOf(profileOf({ turnoverCents, lossesCents: 1_200_000 }), product)?.premium;
        if (!premium) continue;
        seen += 1;
        for (const end of ['lowCents', 'middleCents', 'highCents'] as const) expect(premium[end]).toBeGreaterThanOrEqual(before[end] - 1);
        before = premium;
      }
      expect(seen).toBeGreaterThan(2_000);
    },
  );
});

describe('assumptions', () => {
  it('name every open question with the value used and its ends', () => {
    const { assumptions } = risk({
      excludedSharePct: 'unknown',
      buyerSectors: 'unknown',
      ownSector: 'construction',
      largestBuyerSharePct: 'unknown',
      topFiveSharePct: 'unknown',
      paymentTermDays: 'unknown',
      averageDaysLate: 'unknown',
      buyerCountries: 'unknown',
      lossesCents: 'unknown',
      overdueOver60DaysCents: 'unknown',
    });
    const used = Object.fromEntries(assumptions.map(({ field, low, used: middle, high }) => [field, [low, middle, high]]));
    expect(used).toMatchObject({
      excludedSharePct: [0, rate('5%'), rate('15%')],
      buyerSectors: [factor('1.0775'), factor('1.1275'), factor('1.2275')],
      largestBuyerSharePct: [rate('9%'), rate('15%'), rate('27%')],
      paymentTermDays: [14, 30, 60],
      averageDaysLate: [5, 15, 25],
      lossesCents: [factor('0.95'), factor('1'), factor('1.1')],
      overdueOver60DaysCents: [null, 0, null],
    });
    expect(assumptions.every(({ reason }) => reason === 'unknown')).toBe(true);
    expect(new Set(assumptions.map(({ field }) => field)).size).toBe(assumptions.length);
  });

  it('say when shares cannot both hold', () => {
    const { assumptions, concentration } = risk({ numberOfBuyers: 10, largestBuyerSharePct: '40', topFiveSharePct: '50' });
    expect(concentration.topFive.middle).toBe(66_666_667);
    expect(assumptions).toContainEqual({
      field: 'topFiveSharePct',
      reason: 'adjusted-to-fit',
      unit: 'percent',
      used: 66_666_667,
      low: null,
      high: null,
    });
  });
});

describe('the market edition', () => {
  it('has no number without a source or an estimate that says what it follows', () => {
    const { sourced, estimated, unsourced } = countNumbers(bundledMarketBooks[0]);
    expect(unsourced).toBe(0);
    expect(sourced).toBeGreaterThan(10);
    expect(estimated).toBeGreaterThan(100);
  });

  it('has default mixes that add up to the whole', () => {
    for (const { mix } of Object.values(market.defaultMixes)) expect(mix.reduce((sum, { share }) => sum + share, 0)).toBe(rate('100%'));
  });
});
