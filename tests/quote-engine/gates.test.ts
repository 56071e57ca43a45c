import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Reason, ReasonCode } from '#/quote-engine/outcome.ts';
import { byProduct } from '../helpers/comparison.ts';
import { profileOf } from '../helpers/profile.ts';

const million = (value: number) => value * 100_000_000;

function reasonsOf(overrides: Partial<Profile>, product: string): readonly Reason[] {
  const appraisal = byProduct(profileOf(overrides)).get(product);
  return !appraisal || appraisal.kind === 'indication' ? [] : appraisal.reasons;
}
const codesOf = (overrides: Partial<Profile>, product: string) => reasonsOf(overrides, product).map(({ code }) => code);
const kindOf = (overrides: Partial<Profile>, product: string) => byProduct(profileOf(overrides)).get(product)?.kind;

interface Gate {
  readonly name: string;
  readonly product: string;
  readonly code: ReasonCode;
  readonly kind: 'referral' | 'decline';
  readonly passes: Partial<Profile>;
  readonly refuses: Partial<Profile>;
}

const to = (country: string, sharePct: string): Partial<Profile> => ({ buyerCountries: [{ country, sharePct }] });
const wide: Partial<Profile> = { numberOfBuyers: 300, largestBuyerSharePct: '2', topFiveSharePct: '8' };

const GATES: readonly Gate[] = [
  {
    name: 'mkbZeker ends at € 10 mln',
    product: 'mkbzeker',
    code: 'turnover-above-maximum',
    kind: 'decline',
    passes: { ...wide, turnoverCents: million(10) },
    refuses: { ...wide, turnoverCents: million(10) + 1 },
  },
  {
    name: 'Simplicity ends at € 5 mln',
    product: 'simplicity',
    code: 'turnover-above-maximum',
    kind: 'decline',
    passes: { ...wide, turnoverCents: million(5) },
    refuses: { ...wide, turnoverCents: million(5) + 1 },
  },
  {
    name: 'EasyLiner ends at € 7,5 mln',
    product: 'easyliner',
    code: 'turnover-above-maximum',
    kind: 'decline',
    passes: { ...wide, turnoverCents: million(7.5) },
    refuses: { ...wide, turnoverCents: million(7.5) + 1 },
  },
  {
    name: 'calibration ends at € 100 mln',
    product: 'modula',
    code: 'turnover-above-calibration',
    kind: 'referral',
    passes: { ...wide, turnoverCents: million(100) },
    refuses: { ...wide, turnoverCents: million(100) + 1 },
  },
  {
    name: 'mkbZeker knows six countries',
    product: 'mkbzeker',
    code: 'buyer-country-outside-product',
    kind: 'decline',
    passes: to('GB', '40'),
    refuses: to('ES', '1'),
  },
  {
    name: 'mkbZeker wants no running policy',
    product: 'mkbzeker',
    code: 'running-policy',
    kind: 'decline',
    passes: { currentPolicy: 'ended' },
    refuses: { currentPolicy: 'running' },
  },
  {
    name: 'mkbZeker covers 90 %',
    product: 'mkbzeker',
    code: 'insured-percentage-above-product',
    kind: 'decline',
    passes: { insuredPct: '90' },
    refuses: { insuredPct: '95' },
  },
  {
    name: 'terms up to 90 days',
    product: 'modula',
    code: 'payment-term-above-maximum',
    kind: 'referral',
    passes: { paymentTermDays: 90 },
    refuses: { paymentTermDays: 91 },
  },
  {
    name: 'three buyers',
    product: 'comprehensive',
    code: 'too-few-buyers',
    kind: 'referral',
    passes: { numberOfBuyers: 3, largestBuyerSharePct: '40', topFiveSharePct: '100' },
    refuses: { numberOfBuyers: 2, largestBuyerSharePct: '50', topFiveSharePct: '100' },
  },
  {
    name: 'half with one buyer',
    product: 'comprehensive',
    code: 'largest-buyer-share',
    kind: 'referral',
    passes: { largestBuyerSharePct: '50', topFiveSharePct: '70' },
    refuses: { largestBuyerSharePct: '50.01', topFiveSharePct: '70' },
  },
  {
    name: 'exposure up to € 1 mln',
    product: 'tradeliner',
    code: 'largest-exposure',
    kind: 'referral',
    passes: { turnoverCents: million(9), largestOutstandingCents: 100_000_000 },
    refuses: { turnoverCents: million(9), largestOutstandingCents: 100_000_001 },
  },
  {
    name: 'losses up to five times the norm',
    product: 'modula',
    code: 'losses-above-limit',
    kind: 'referral',
    passes: { lossesCents: 2_250_000 },
    refuses: { lossesCents: 2_250_001 },
  },
  {
    name: 'overdue up to 2 %',
    product: 'modula',
    code: 'overdue-above-limit',
    kind: 'referral',
    passes: { overdueOver60DaysCents: 2_000_000 },
    refuses: { overdueOver60DaysCents: 2_000_001 },
  },
  {
    name: 'grade 5 up to a quarter',
    product: 'comprehensive',
    code: 'country-grade-share',
    kind: 'referral',
    passes: to('TR', '25'),
    refuses: to('TR', '25.01'),
  },
  {
    name: 'grade 6 and 7',
    product: 'comprehensive',
    code: 'country-grade-high',
    kind: 'referral',
    passes: to('BR', '5'),
    refuses: to('NG', '1'),
  },
  {
    name: 'a country we do not know',
    product: 'comprehensive',
    code: 'country-unknown',
    kind: 'referral',
    passes: to('JP', '5'),
    refuses: to('ZZ', '1'),
  },
  {
    name: 'sanctioned countries',
    product: 'comprehensive',
    code: 'sanctioned-country',
    kind: 'decline',
    passes: to('JP', '5'),
    refuses: to('RU', '1'),
  },
  {
    name: 'businesses among the buyers',
    product: 'modula',
    code: 'only-uninsurable-buyers',
    kind: 'decline',
    passes: { buyerTypes: ['businesses', 'government'] },
    refuses: { buyerTypes: ['government', 'consumers'] },
  },
  {
    name: 'something to insure',
    product: 'simplicity',
    code: 'nothing-insurable',
    kind: 'decline',
    passes: { excludedSharePct: '99' },
    refuses: { excludedSharePct: '100' },
  },
  {
    name: 'sold in the Netherlands only',
    product: 'mkbzeker',
    code: 'not-sold-in-country',
    kind: 'decline',
    passes: {},
    refuses: { establishment: 'BE' },
  },
  {
    name: 'Simplicity sold in the Netherlands only',
    product: 'simplicity',
    code: 'not-sold-in-country',
    kind: 'decline',
    passes: {},
    refuses: { establishment: 'BE' },
  },
  {
    name: 'EasyLiner takes the whole portfolio',
    product: 'easyliner',
    code: 'scope-not-offered',
    kind: 'decline',
    passes: {},
    refuses: { scope: 'selected-buyers' },
  },
];

describe('gates', () => {
  it.each(GATES)('$name', ({ product, code, kind, passes, refuses }) => {
    expect(codesOf(passes, product)).not.toContain(code);
    expect(codesOf(refuses, product)).toContain(code);
    expect(kindOf(refuses, product)).toBe(kind);
  });

  it('give what was answered and the limit at which the reason falls away', () => {
    const [reason] = reasonsOf({ ...wide, turnoverCents: 620_000_000 }, 'simplicity');
    expect(reason).toMatchObject({
      code: 'turnover-above-maximum',
      unit: 'cents',
      given: 620_000_000,
      limit: 500_000_000,
      alternative: 'businesspolis',
    });
  });

  it.each([
    ['turnover-above-maximum', 'simplicity', { ...wide, turnoverCents: 620_000_000, excludedSharePct: 'unknown' }, 'turnoverCents'],
    ['turnover-above-calibration', 'modula', { ...wide, turnoverCents: 12_000_000_000, excludedSharePct: '7' }, 'turnoverCents'],
    ['losses-above-limit', 'modula', { lossesCents: 5_000_000, lossYears: 2 }, 'lossesCents'],
  ] as const)('%s of %s falls away at the limit it names', (code, product, overrides, field) => {
    const found = reasonsOf(overrides, product).find((reason) => reason.code === code);
    expect(found?.given).toBe((overrides as Partial<Profile>)[field]);
    expect(codesOf({ ...overrides, [field]: found?.limit }, product)).not.toContain(code);
    expect(codesOf({ ...overrides, [field]: (found?.limit ?? 0) + 200 }, product)).toContain(code);
  });

  it.each<[ReasonCode, string, Partial<Profile>, Partial<Reason>]>([
    [
      'turnover-above-maximum',
      'mkbzeker',
      { ...wide, turnoverCents: million(12) },
      { given: million(12), limit: million(10), alternative: 'modula' },
    ],
    [
      'turnover-above-maximum',
      'easyliner',
      { ...wide, turnoverCents: million(8) },
      { given: million(8), limit: million(7.5), alternative: 'tradeliner' },
    ],
    ['turnover-above-calibration', 'tradeliner', { ...wide, turnoverCents: million(120) }, { given: million(120), limit: million(100) }],
    ['buyer-country-outside-product', 'mkbzeker', to('ES', '1'), { unit: 'countries', countries: ['ES'], alternative: 'modula' }],
    ['insured-percentage-above-product', 'mkbzeker', { insuredPct: '95' }, { unit: 'percent', given: 95_000_000, limit: 90_000_000 }],
    ['running-policy', 'mkbzeker', { currentPolicy: 'running' }, { unit: 'none', alternative: 'modula' }],
    ['payment-term-above-maximum', 'easyliner', { paymentTermDays: 120 }, { unit: 'days', given: 120, limit: 90 }],
    [
      'too-few-buyers',
      'comprehensive',
      { numberOfBuyers: 2, largestBuyerSharePct: '50', topFiveSharePct: '100' },
      { unit: 'count', given: 2, limit: 3, alternative: 'single-risk' },
    ],
    [
      'largest-buyer-share',
      'comprehensive',
      { largestBuyerSharePct: '60', topFiveSharePct: '80' },
      { unit: 'percent', given: 60_000_000, limit: 50_000_000, alternative: 'single-risk' },
    ],
    ['largest-exposure', 'modula', { largestOutstandingCents: 130_000_000 }, { unit: 'cents', given: 130_000_000, limit: 100_000_000 }],
    ['losses-above-limit', 'simplicity', { lossesCents: 3_000_000 }, { unit: 'cents', given: 3_000_000, limit: 2_250_000 }],
    ['overdue-above-limit', 'modula', { overdueOver60DaysCents: 2_500_000 }, { unit: 'cents', given: 2_500_000, limit: 2_000_000 }],
    ['country-grade-share', 'tradeliner', to('TR', '40'), { unit: 'percent', given: 40_000_000, limit: 25_000_000, countries: ['TR'] }],
    ['country-grade-high', 'tradeliner', to('NG', '1'), { unit: 'countries', limit: 5, countries: ['NG'] }],
    ['sanctioned-country', 'tradeliner', to('RU', '1'), { unit: 'countries', countries: ['RU'] }],
    ['not-sold-in-country', 'simplicity', { establishment: 'BE' }, { unit: 'countries', countries: ['NL'], alternative: 'businesspolis' }],
  ])('%s of %s says what was given, the limit and where else to look', (code, product, overrides, numbers) => {
    expect(reasonsOf(overrides, product).find((reason) => reason.code === code)).toMatchObject(numbers);
  });

  it.each<[ReasonCode, Partial<Profile>]>([
    ['payment-term-above-maximum', { paymentTermDays: 91 }],
    ['country-grade-high', to('NG', '1')],
    ['country-grade-share', to('TR', '26')],
    ['sanctioned-country', to('RU', '1')],
    ['largest-exposure', { largestOutstandingCents: 100_000_001 }],
    ['losses-above-limit', { lossesCents: 2_250_001 }],
    ['overdue-above-limit', { overdueOver60DaysCents: 2_000_001 }],
    ['too-few-buyers', { numberOfBuyers: 2, largestBuyerSharePct: '50', topFiveSharePct: '100' }],
    ['largest-buyer-share', { largestBuyerSharePct: '50.01', topFiveSharePct: '70' }],
    ['turnover-above-calibration', { ...wide, turnoverCents: million(100) + 100 }],
    ['only-uninsurable-buyers', { buyerTypes: ['consumers'] }],
  ])('%s stands in the way of every policy over the whole turnover', (code, overrides) => {
    for (const product of ['mkbzeker', 'modula', 'simplicity', 'businesspolis', 'easyliner', 'tradeliner', 'comprehensive']) {
      expect(codesOf(overrides, product), product).toContain(code);
    }
  });

  it('show single risk beside a whole turnover that one buyer weighs down', () => {
    const heavy: Partial<Profile> = { numberOfBuyers: 8, largestBuyerSharePct: '60', topFiveSharePct: '90' };
    expect(kindOf(heavy, 'comprehensive')).toBe('referral');
    expect(kindOf(heavy, 'single-risk')).toBe('indication');
    expect(kindOf({ ...heavy, largestBuyerSharePct: '50' }, 'single-risk')).toBe('decline');
  });

  it('work out the largest exposure from turnover, share and days when it is not given', () => {
    const tenth: Partial<Profile> = { numberOfBuyers: 300, largestBuyerSharePct: '10', topFiveSharePct: '20' };
    // € 81.111.111 × 10 % × 45 ÷ 365 = € 1.000.000,00
    expect(codesOf({ ...tenth, turnoverCents: 8_111_111_100 }, 'modula')).not.toContain('largest-exposure');
    const [reason] = reasonsOf({ ...tenth, turnoverCents: 8_111_120_000 }, 'modula');
    expect(reason).toMatchObject({ code: 'largest-exposure', given: 100_000_110, limit: 100_000_000 });
  });

  it('keep all reasons, declines first', () => {
    const codes = codesOf(
      {
        turnoverCents: million(20),
        buyerCountries: [{ country: 'TR', sharePct: '40' }],
        paymentTermDays: 120,
        currentPolicy: 'running',
        insuredPct: '95',
      },
      'mkbzeker',
    );
    expect(codes).toEqual([
      'turnover-above-maximum',
      'buyer-country-outside-product',
      'running-policy',
      'insured-percentage-above-product',
      'country-grade-share',
      'payment-term-above-maximum',
      'largest-exposure',
    ]);
  });

  it('judge the rate at no less than € 1 mln, so that a small policy is not referred for being small', () => {
    expect(codesOf({ turnoverCents: 20_000_000 }, 'modula')).toEqual([]);
    const risky: Partial<Profile> = {
      turnoverCents: million(1),
      buyerSectors: [{ sector: 'construction', sharePct: '100' }],
      paymentTermDays: 68,
      numberOfBuyers: 15,
      largestBuyerSharePct: '35',
      topFiveSharePct: '70',
      lossesCents: 2_000_000,
    };
    const [reason] = reasonsOf(risky, 'modula');
    expect(reason?.code).toBe('rate-above-published');
    // K09: 11,003 a year, 1.10 % of € 1 mln.
    expect(reason?.given).toBeGreaterThan(1_090_000);
    expect(reason?.given).toBeLessThan(1_110_000);
  });

  it('refer Businesspolis from its own lower rate', () => {
    const dear: Partial<Profile> = {
      buyerSectors: [{ sector: 'construction', sharePct: '100' }],
      paymentTermDays: 60,
      lossesCents: 900_000,
    };
    expect(codesOf(dear, 'businesspolis')).toEqual(['rate-above-published']);
    expect(codesOf(dear, 'modula')).toEqual([]);
  });

  it('refer at the day that takes the rate over 1 %, and Businesspolis over 0.6 %, and not the day before', () => {
    const construction: Partial<Profile> = { buyerSectors: [{ sector: 'construction', sharePct: '100' }] };
    const risky: Partial<Profile> = {
      ...construction,
      numberOfBuyers: 15,
      largestBuyerSharePct: '35',
      topFiveSharePct: '70',
      lossesCents: 2_000_000,
    };
    expect(codesOf({ ...risky, paymentTermDays: 59 }, 'modula')).toEqual([]);
    expect(reasonsOf({ ...risky, paymentTermDays: 60 }, 'modula')).toMatchObject([
      { code: 'rate-above-published', unit: 'percent', limit: 1_000_000 },
    ]);
    expect(codesOf({ ...construction, lossesCents: 900_000, paymentTermDays: 46 }, 'businesspolis')).toEqual([]);
    expect(reasonsOf({ ...construction, lossesCents: 900_000, paymentTermDays: 47 }, 'businesspolis')).toMatchObject([
      { code: 'rate-above-published', unit: 'percent', limit: 600_000 },
    ]);
  });

  it('never turn a refusal into a figure when an answer gets worse', () => {
    const worse: readonly Partial<Profile>[] = [
      { paymentTermDays: 120 },
      { overdueOver60DaysCents: 9_000_000 },
      { lossesCents: 9_000_000 },
      { buyerCountries: [{ country: 'RU', sharePct: '5' }] },
    ];
    for (const { product, refuses } of GATES) {
      for (const addition of worse) {
        if (Object.keys(addition).some((key) => key in refuses)) continue;
        expect(kindOf({ ...refuses, ...addition }, product)).not.toBe('indication');
      }
    }
  });
});
