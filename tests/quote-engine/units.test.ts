import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, exactPortion, factor, multiplyDivide, portionOf, rate, rateFromPct, rateOf, toFourDecimals } from '#/quote-engine/units.ts';
import type { Factor } from '#/quote-engine/units.ts';

describe('amounts and shares without floats', () => {
  it('rounds half a cent away from zero (W24)', () => {
    expect(portionOf(cents(123_457), rate('85%'))).toBe(104_938);
    expect(portionOf(cents(5), rate('90%'))).toBe(5);
    expect(portionOf(cents(-5), rate('90%'))).toBe(-5);
    expect(portionOf(cents(1), rate('50%'))).toBe(1);
  });

  it('agrees with exact arithmetic for every amount and share', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 300_000_000 }), (amount, share) => {
        expect(portionOf(cents(amount), rateOf(share))).toBe(Number(exactPortion(BigInt(amount), BigInt(share))));
      }),
      { numRuns: 5_000 },
    );
  });

  it('agrees with exact arithmetic for shares that end in zeros, where it takes the short way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 10_000 }), (amount, hundredths) => {
        const share = hundredths * 10_000;
        expect(portionOf(cents(amount), rateOf(share))).toBe(Number(exactPortion(BigInt(amount), BigInt(share))));
      }),
      { numRuns: 5_000 },
    );
  });

  it('divides by any divisor, negative ones too', () => {
    expect(multiplyDivide(10, 1, 4)).toBe(3);
    expect(multiplyDivide(-10, 1, 4)).toBe(-3);
    expect(multiplyDivide(10, 1, -4)).toBe(-3);
    expect(multiplyDivide(9e15, 9e15, 9e15)).toBe(9e15);
    expect(() => multiplyDivide(9e15, 9e15, 1)).toThrow(RangeError);
  });

  it('reads decimals exactly and refuses other notations', () => {
    expect(factor('1.15')).toBe(115_000_000);
    expect(rate('0.215%')).toBe(215_000);
    expect(rateFromPct('12.5')).toBe(12_500_000);
    for (const text of ['1,5', '1e3', '', ' 1', '0.123456789', '--1']) expect(() => factor(text)).toThrow(RangeError);
    for (const text of ['0.2', '0.1234567%', '%']) expect(() => rate(text)).toThrow(RangeError);
    expect(() => cents(0.5)).toThrow(RangeError);
  });

  it('reads short decimals, which go without a pattern, as it reads long ones', () => {
    const text = fc
      .tuple(fc.integer({ min: 0, max: 89_999_999 }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, decimals]) => (decimals === 0 ? String(digits) : `${String(digits)}.${'0'.repeat(decimals - 1)}7`));
    fc.assert(
      fc.property(text, (short) => {
        const [whole = '', fraction = ''] = short.split('.');
        expect(factor(short)).toBe(Number(`${whole}${fraction.padEnd(8, '0')}`));
      }),
      { numRuns: 2_000 },
    );
    for (const wrong of ['', '.', '1.', '.5', '1..2', '1.2.3', '1,5', '+1', ' 1', '1e2', '٣'])
      expect(() => factor(wrong)).toThrow(RangeError);
    expect(rateFromPct('0.000001')).toBe(1);
    expect(() => rateFromPct('0.0000001')).toThrow(RangeError);
  });

  it('rounds derived factors to four decimals', () => {
    expect(toFourDecimals(88_333_333 as Factor)).toBe(88_330_000);
    expect(toFourDecimals(99_925_980 as Factor)).toBe(99_930_000);
  });
});
