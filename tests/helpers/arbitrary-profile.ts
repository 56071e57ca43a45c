import fc from 'fast-check';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';

const pct = (value: number) => (Math.round(value * 100) / 100).toString();

const COUNTRIES = ['NL', 'BE', 'DE', 'LU', 'FR', 'GB', 'DK', 'US', 'IT', 'PL', 'CN', 'TR', 'BR'] as const;

/** Shares in percent that add up to 100 exactly. */
function splitHundred(weights: readonly number[]): readonly string[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((weight / total) * 10_000));
  const rest = 10_000 - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => pct((index === 0 ? part + rest : part) / 100));
}

const sectorMix = fc
  .uniqueArray(fc.constantFrom(...SECTORS), { minLength: 1, maxLength: 3 })
  .chain((sectors) =>
    fc
      .tuple(...sectors.map(() => fc.integer({ min: 1, max: 9 })))
      .map((weights) => splitHundred(weights).map((sharePct, index) => ({ sector: sectors[index] ?? 'mixed', sharePct }))),
  );

const countryMix = fc
  .uniqueArray(fc.constantFrom(...COUNTRIES), { minLength: 1, maxLength: 4 })
  .chain((countries) =>
    fc
      .tuple(...countries.map(() => fc.integer({ min: 1, max: 9 })))
      .map((weights) => splitHundred(weights).map((sharePct, index) => ({ country: countries[index] ?? 'NL', sharePct }))),
  );

const orUnknown = <Value>(values: fc.Arbitrary<Value>, unknownWeight: number) =>
  fc.oneof({ weight: 10 - unknownWeight, arbitrary: values }, { weight: unknownWeight, arbitrary: fc.constant('unknown' as const) });

/** A logarithmic amount in whole euros, as cents. */
const turnover = fc.double({ min: Math.log(60_000), max: Math.log(90_000_000), noNaN: true }).map((log) => Math.round(Math.exp(log)) * 100);

interface Options {
  /** Weight out of ten of "unknown" per question that allows it. */
  readonly unknownWeight: number;
}

/** Whole-turnover profiles over the calibrated range. */
export function arbitraryProfile({ unknownWeight }: Options): fc.Arbitrary<Profile> {
  return fc
    .record({
      turnoverCents: turnover,
      numberOfBuyers: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 3000 })),
      topOne: fc.double({ min: 0, max: 1, noNaN: true }),
      topFive: fc.double({ min: 0, max: 1, noNaN: true }),
      unknownTop: fc.integer({ min: 0, max: 9 }),
      buyerSectors: orUnknown(sectorMix, unknownWeight),
      buyerCountries: fc.oneof(fc.constant('domestic-only' as const), countryMix),
      excludedSharePct: orUnknown(fc.integer({ min: 0, max: 60 }).map(String), unknownWeight),
      paymentTermDays: fc.constantFrom(8, 14, 30, 45, 60, 90),
      averageDaysLate: orUnknown(fc.integer({ min: 0, max: 60 }), unknownWeight),
      lossesCents: orUnknown(fc.integer({ min: 0, max: 3_000_000 }), unknownWeight),
      insuredPct: fc.constantFrom('70', '80', '85', '90', '95'),
      currentPolicy: fc.constantFrom('none' as const, 'running' as const),
    })
    .map(({ topOne, topFive, unknownTop, ...rest }): Profile => {
      const count = rest.numberOfBuyers;
      const lowest = 1 / count;
      const one = Math.min(1, lowest + (1 - lowest) * topOne * topOne);
      const leastFive = count <= 5 ? 1 : one + (4 * (1 - one)) / (count - 1);
      const five = count <= 5 ? 1 : leastFive + (Math.min(1, 5 * one) - leastFive) * topFive;
      return {
        ...rest,
        establishment: 'NL',
        scope: 'whole-turnover',
        buyerTypes: ['businesses'],
        turnoverBasis: 'closed-year',
        largestBuyerSharePct: unknownTop < unknownWeight ? 'unknown' : pct(Math.floor(one * 10_000) / 100),
        topFiveSharePct: unknownTop < 2 * unknownWeight ? 'unknown' : pct(Math.ceil(five * 10_000) / 100),
        largestOutstandingCents: 'unknown',
        lossYears: 3,
        overdueOver60DaysCents: 0,
        deductible: { kind: 'none' },
        extras: [],
      };
    });
}
