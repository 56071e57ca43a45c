import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '#/quote-engine/contract/parse-amount.ts';
import { parseCount } from '#/quote-engine/contract/parse-count.ts';
import { parseShare } from '#/quote-engine/contract/parse-share.ts';

const NO_BREAK = '\u00a0';
const AMOUNTS: readonly (readonly [string, number])[] = [
  ['€ 1.000.000', 1_000_000],
  [`€${NO_BREAK}1.000.000`, 1_000_000],
  ['1000000', 1_000_000],
  ['1 mln', 1_000_000],
  ['1,5 mln', 1_500_000],
  ['1.5 mln', 1_500_000],
  ['1,5 miljoen euro', 1_500_000],
  ['1.500', 1_500],
  ['10,50', 10.5],
  ['10,5', 10.5],
  ['1 ton', 100_000],
  ['2,5 ton', 250_000],
  ['2k', 2_000],
  ['2 duizend', 2_000],
  ['350.000,-', 350_000],
  ['350.000,--', 350_000],
  ['350.000,00', 350_000],
  ['1.234.567,89', 1_234_567.89],
  ['1 000 000', 1_000_000],
  ["1'000'000", 1_000_000],
  ['1,000,000', 1_000_000],
  ['1,000,000.50', 1_000_000.5],
  ['1,000.00', 1_000],
  ['EUR 5000', 5_000],
  ['ca. 40.000', 40_000],
  ['0', 0],
  ['0,00', 0],
  ['1,2 mld', 1_200_000_000],
];
const AMBIGUOUS: readonly (readonly [string, number, number])[] = [
  ['1.50', 1_500, 1.5],
  ['1.5', 1_500, 1.5],
  ['10.50', 10_500, 10.5],
  ['1,500', 1_500, 1.5],
  ['0.500', 500, 0.5],
  ['1.500 mln', 1_500_000_000, 1_500_000],
  ['1m', 1_000_000, 1_000],
];
const UNREADABLE = [
  '',
  ' ',
  'veel',
  '-5',
  '− 5',
  '1.00.0',
  '1.000.50',
  '1..5',
  '1 50',
  '1e9',
  'NaN',
  '12 12 12',
  '5 kilo',
  '€',
  '1.0000',
  '9'.repeat(30),
  '\ud800',
  'constructor',
];

describe('amounts', () => {
  it.each(AMOUNTS)('reads %j', (typed, euros) => {
    expect(parseAmount(typed)).toEqual({ kind: 'amount', cents: Math.round(euros * 100) });
  });
  it.each(AMBIGUOUS)('asks about %j', (typed, first, second) => {
    expect(parseAmount(typed)).toEqual({ kind: 'ambiguous', options: [first * 100, second * 100] });
  });
  it.each(UNREADABLE)('does not guess at %j', (typed) => {
    expect(parseAmount(typed)).toEqual({ kind: 'unreadable' });
  });
  it('reads back every amount as the site itself writes it', () => {
    const format = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (cents) => {
        expect(parseAmount(format.format(cents / 100))).toEqual({ kind: 'amount', cents });
      }),
    );
  });
  it('answers any text, with whole cents or not at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9., €kmtonl-]{0,14}$/)), (typed) => {
        const parsed = parseAmount(typed);
        if (parsed.kind === 'amount') expect(Number.isSafeInteger(parsed.cents) && parsed.cents >= 0).toBe(true);
      }),
    );
  });
});

describe('shares', () => {
  it.each([
    ['12,5', '12.5'],
    ['12.5 %', '12.5'],
    ['12,50%', '12.5'],
    ['100', '100'],
    ['0', '0'],
    ['030', '30'],
    ['ca. 30 procent', '30'],
    [`25${NO_BREAK}%`, '25'],
  ])('reads %j', (typed, pct) => {
    expect(parseShare(typed)).toEqual({ kind: 'share', pct });
  });
  it.each([
    ['100,01', 'over-100'],
    ['1000', 'over-100'],
    ['33,333', 'too-precise'],
    ['-5', 'unreadable'],
    ['de helft', 'unreadable'],
    ['', 'unreadable'],
  ])('says what is wrong with %j', (typed, kind) => {
    expect(parseShare(typed)).toEqual({ kind });
  });
});

describe('counts', () => {
  it.each([
    ['40', 40],
    ['1.200', 1_200],
    ['1 200', 1_200],
    ['2 duizend', 2_000],
    ['± 40', 40],
  ])('reads %j', (typed, count) => {
    expect(parseCount(typed)).toEqual({ kind: 'count', count });
  });
  it.each([
    ['1.5', 'not-whole'],
    ['2,5', 'not-whole'],
    ['€ 40', 'unreadable'],
    ['veel', 'unreadable'],
  ])('says what is wrong with %j', (typed, kind) => {
    expect(parseCount(typed)).toEqual({ kind });
  });
});
