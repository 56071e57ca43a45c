import { describe, expect, it } from 'vitest';
import { count, date, euro, euroCents, euroRange, factor, inWords, list, pct, percent, rate } from '#/messages/format.ts';

const NBSP = '\u00a0';

describe('amounts', () => {
  it('writes whole euros with a no-break space and dots', () => {
    expect(euro(100_000_000)).toBe(`€${NBSP}1.000.000`);
    expect(euro(0)).toBe(`€${NBSP}0`);
    expect(euro(-500_000)).toBe(`€${NBSP}-5.000`);
  });

  it('writes cents with a comma', () => {
    expect(euroCents(560_750)).toBe(`€${NBSP}5.607,50`);
    expect(euroCents(5)).toBe(`€${NBSP}0,05`);
  });

  it('writes a range, and one amount when both ends are the same', () => {
    expect(euroRange(200_000, 400_000)).toBe(`€${NBSP}2.000${NBSP}– €${NBSP}4.000`);
    expect(euroRange(200_000, 200_000)).toBe(`€${NBSP}2.000`);
  });

  it.each([
    [150_000_000, '1,5 miljoen euro'],
    [100_000_000, '1 miljoen euro'],
    [123_400_000, '1.234.000 euro'],
    [125_000_000, '1,25 miljoen euro'],
    [5_000_000, '50 duizend euro'],
    [150_000, '1.500 euro'],
    [200_000_000_000, '2 miljard euro'],
    [1_050, '10 euro en 50 cent'],
    [0, '0 euro'],
  ])('says %i cents as %s', (cents, words) => {
    expect(inWords(cents)).toBe(words);
  });
});

describe('shares and factors', () => {
  it('writes a share with two decimals, or with exactly those it has', () => {
    expect(percent(240_000)).toBe('0,24%');
    expect(percent(21_000_000)).toBe('21,00%');
    expect(rate(145_000)).toBe('0,145%');
    expect(rate(21_000_000)).toBe('21%');
    expect(rate(1)).toBe('0,000001%');
    expect(pct('12.5')).toBe('12,5%');
  });

  it('writes a factor with four decimals and never hides more', () => {
    expect(factor(105_000_000)).toBe('1,0500');
    expect(factor(89_880_100)).toBe('0,898801');
  });
});

describe('dates, counts and lists', () => {
  it('writes a date in full and a month without a day', () => {
    expect(date('2026-10-01')).toBe(`1${NBSP}oktober 2026`);
    expect(date('2026-10')).toBe('oktober 2026');
  });

  it('gives back what is no date', () => {
    expect(date('2026-13-01')).toBe('2026-13-01');
    expect(date('morgen')).toBe('morgen');
  });

  it('joins names as in a sentence', () => {
    expect(list([])).toBe('');
    expect(list(['a'])).toBe('a');
    expect(list(['a', 'b', 'c'])).toBe('a, b en c');
    expect(count(12_345)).toBe('12.345');
  });
});
