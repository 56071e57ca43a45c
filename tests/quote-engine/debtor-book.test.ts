import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debtorBook } from '#/quote-engine/debtor-book.ts';
import { tailSum } from '#/quote-engine/debtor-tail.ts';

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

const herfindahl = (shares: Float64Array) => sum(shares.map((share) => share * share));

/** Answers inside the feasible region (method 2.1), drawn through a position between its edges. */
const answers = fc
  .record({
    count: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 6, max: 4000 })),
    one: fc.double({ min: 0, max: 1, noNaN: true }),
    five: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ count, one, five }) => {
    const topOne = 1 / count + one * (1 - 1 / count);
    if (count <= 5) return { count, topOne, topFive: 1 };
    const least = topOne + (4 * (1 - topOne)) / (count - 1);
    const most = Math.min(1, 5 * topOne);
    return { count, topOne, topFive: least + five * Math.max(0, most - least) };
  });

describe('worked examples', () => {
  it('W45: 50 debtors, 15 % and 40 %', () => {
    const book = debtorBook(50, 0.15, 0.4);
    expect([2, 5, 6, 50].map((rank) => book.share(rank).toFixed(6))).toEqual(['0.088551', '0.044117', '0.037890', '0.006458']);
    expect(herfindahl(book.shares()).toFixed(6)).toBe('0.049783');
    expect(book.adjusted).toBe(false);
  });

  it('W46: 10 debtors with shares that cannot both hold', () => {
    const book = debtorBook(10, 0.4, 0.5);
    expect(book.adjusted).toBe(true);
    expect(book.topOne).toBe(0.4);
    expect(book.topFive.toFixed(6)).toBe('0.666667');
    expect([book.share(2).toFixed(6), book.share(10).toFixed(6)]).toEqual(['0.066667', '0.066667']);
  });

  it('W47: 6 debtors with a steep head; 3 debtors', () => {
    const six = debtorBook(6, 0.5, 0.9);
    expect([2, 3, 4, 5, 6].map((rank) => six.share(rank).toFixed(12))).toEqual(Array(5).fill('0.100000000000'));
    const three = debtorBook(3, 0.4, 1);
    expect([three.share(2).toFixed(6), three.share(3).toFixed(6)]).toEqual(['0.319648', '0.280352']);
  });
});

describe('what holds for every book', () => {
  it('meets the sum, top 1 and top 5, in falling order', () => {
    fc.assert(
      fc.property(answers, ({ count, topOne, topFive }) => {
        const book = debtorBook(count, topOne, topFive);
        const shares = book.shares();
        expect(book.adjusted).toBe(false);
        expect(Math.abs(sum(shares) - 1)).toBeLessThan(1e-12);
        expect(Math.abs(book.share(1) - topOne)).toBeLessThan(1e-12);
        expect(Math.abs(sum(shares.subarray(0, 5)) - topFive)).toBeLessThan(1e-12);
        const rises = shares.findIndex((share, index) => share < 0 || share > (shares[index - 1] ?? 1) + 1e-12);
        expect(rises).toBe(-1);
      }),
      { numRuns: 1500 },
    );
  });

  it('is never less concentrated when top 5 rises at the same top 1', () => {
    const risen = fc.tuple(answers, fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(risen, ([{ count, topOne, topFive }, more]) => {
        const higher = topFive + more * (Math.min(1, 5 * topOne) - topFive);
        const now = herfindahl(debtorBook(count, topOne, topFive).shares());
        expect(herfindahl(debtorBook(count, topOne, higher).shares())).toBeGreaterThanOrEqual(now - 1e-12);
      }),
      { numRuns: 1500 },
    );
  });

  it('counts the debtors above a share as the list does', () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0, max: 0.3, noNaN: true }), ({ count, topOne, topFive }, bound) => {
        const book = debtorBook(count, topOne, topFive);
        const listed = book.shares().filter((share) => share > bound).length;
        // In a run of equal shares a rounding error decides; elsewhere the two counts are equal.
        const nearby = book.shares().filter((share) => Math.abs(share - bound) < 1e-12).length;
        expect(Math.abs(book.countAbove(bound) - listed)).toBeLessThanOrEqual(nearby);
      }),
      { numRuns: 1000 },
    );
  });

  it('moves any pair of shares into the region and says so', () => {
    const anything = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), anything, anything, (count, topOne, topFive) => {
        const book = debtorBook(count, topOne, topFive);
        expect(Math.abs(sum(book.shares()) - 1)).toBeLessThan(1e-12);
        const kept = Math.abs(book.topOne - topOne) < 1e-8 && Math.abs(book.topFive - topFive) < 1e-8;
        expect(book.adjusted).toBe(!kept);
      }),
    );
  });
});

describe('the formula for long tails', () => {
  it('agrees with the plain sum', () => {
    const exponents = [1e-9, 0.05, 0.4, 0.9, 0.999999, 1, 1.000001, 1.6, 3, 8, 25];
    for (const count of [31, 60, 250, 2001, 100_000]) {
      for (const b of exponents) {
        let plain = 0;
        for (let rank = count; rank >= 6; rank -= 1) plain += Math.pow(rank / 5, -b);
        expect(Math.abs(tailSum(b, count) / plain - 1), `exponent ${String(b)}, ${String(count)} debtors`).toBeLessThan(1e-12);
      }
    }
  });

  it('builds a book of 100,000 debtors that holds', () => {
    const book = debtorBook(100_000, 0.02, 0.07);
    expect(Math.abs(sum(book.shares()) - 1)).toBeLessThan(1e-11);
    expect(book.countAbove(0)).toBe(100_000);
    expect(book.countAbove(book.share(777))).toBe(776);
  });
});

describe('input that is no book', () => {
  it('refuses a count that is no whole number from 1, a share that is no number, and a rank outside the book', () => {
    expect(() => debtorBook(0, 0.1, 0.2)).toThrow(RangeError);
    expect(() => debtorBook(2.5, 0.1, 0.2)).toThrow(RangeError);
    expect(() => debtorBook(10, Number.NaN, 0.2)).toThrow(RangeError);
    expect(() => debtorBook(10, 0.2, 0.6).share(11)).toThrow(RangeError);
  });
});
