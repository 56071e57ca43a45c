import { describe, expect, it } from 'vitest';
import { amountIn, currencyIn, dateIn, decimalSignOf, monthFirst } from '#/ledger-files/sheets/cells.ts';

describe('amounts as packages write them', () => {
  it.each([
    ['1.234,56', 123_456],
    ['0,125', 13],
    ['€ 1.234,56-', -123_456],
    ['1.234,56 -', -123_456],
    ['-€ 1.234,56', -123_456],
    ['(1.234,56)', -123_456],
    ['1234,5', 123_450],
    ['1.234', 123_400],
    ['12.345.678', 1_234_567_800],
    ['0,00', 0],
    ['1.000,-', 100_000],
    ['1 234,50', 123_450],
    ['50,00 C', -5_000],
    ['12.50', 1_250],
    ['1,234.56', 123_456],
    ['EUR1.234,56', 123_456],
    ['1.234,56 euro', 123_456],
    [12.345, 1_235],
  ])('%s with a decimal comma', (cell, cents) => {
    expect(amountIn(cell, ',')).toBe(cents);
  });

  it('reads by the point where the column writes points', () => {
    expect(decimalSignOf(['1,234.56', '12.50', '1.234'])).toBe('.');
    expect(decimalSignOf(['1.234', '12'])).toBe(',');
    expect(amountIn('1,234', '.')).toBe(123_400);
    expect(amountIn('1,234.56', '.')).toBe(123_456);
  });

  it.each(['', 'abc', '12-12-2025', '1.234.56', '1.23,45', '1.2.3,4,5x', '99999999999999999999', '--5'])('%j is no amount', (cell) => {
    expect(amountIn(cell, ',')).toBeNull();
  });

  it('names the currency of a cell', () => {
    expect([currencyIn('€ 5'), currencyIn('USD 5'), currencyIn('5 £'), currencyIn('5 euro'), currencyIn('5')]).toEqual([
      'EUR',
      'USD',
      'GBP',
      'EUR',
      null,
    ]);
  });
});

describe('dates as packages write them', () => {
  it.each([
    ['31-12-2025', '2025-12-31'],
    ['1/2/2026', '2026-02-01'],
    ['01.02.26', '2026-02-01'],
    ['31-12-99', '1999-12-31'],
    ['2026-02-01T00:00:00', '2026-02-01'],
    ['20260201', '2026-02-01'],
    ['1 feb 2026', '2026-02-01'],
    ['31-dec-2025', '2025-12-31'],
    ['1-feb-26', '2026-02-01'],
    ['wo 31 dec 2025', '2025-12-31'],
    ['31 Oct 2025', '2025-10-31'],
    ['Mar 1, 2025', '2025-03-01'],
    ['31-jun-2025', 'impossible'],
    ['/Date(1764547200000)/', '2025-12-01'],
    [46_023, '2026-01-01'],
    ['01-01-1900', 'impossible'],
    ['31-02-2025', 'impossible'],
    ['morgen', null],
    [12, null],
  ])('%s', (cell, date) => {
    expect(dateIn(cell)).toBe(date);
  });

  it('reads the month first only where the column shows it', () => {
    expect(monthFirst(['01/31/2026', '02/01/2026'])).toBe(true);
    expect(monthFirst(['31/01/2026', '02/13/2026'])).toBe(false);
    expect(dateIn('02/01/2026', true)).toBe('2026-02-01');
  });

  it('long texts are no amounts and take no time', () => {
    const cells = Array.from({ length: 5_000 }, () => '1'.repeat(4_000));
    expect(decimalSignOf(cells)).toBe(',');
    expect(cells.every((cell) => amountIn(cell, ',') === null && dateIn(cell) === null)).toBe(true);
    expect(monthFirst(cells)).toBe(false);
  }, 10_000);
});
