import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { BUYER_TYPES, DEDUCTIBLE_KINDS, EXTRAS, INSURED_PERCENTAGES, profileSchema } from '#/quote-engine/contract/profile.ts';
import { traceHolds } from '#/quote-engine/index.ts';
import { comparisonOf } from '../helpers/comparison.ts';

const unknown = fc.constant('unknown' as const);
const pct = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toString());
const amount = fc.oneof(fc.constantFrom(0, 1, 99, 1_000_000_000_000), fc.integer({ min: 0, max: 5_000_000_000 }));
const country = fc.constantFrom('NL', 'BE', 'DE', 'US', 'CN', 'TR', 'NG', 'RU', 'ZZ', 'EU-REST', 'HIGH-INCOME-REST');

/** Everything the contract lets through, sensible or not: what is refused by the schema is left out. */
const anything = fc
  .record({
    establishment: fc.constantFrom('NL', 'BE'),
    scope: fc.constantFrom('whole-turnover', 'export-only', 'selected-buyers', 'single-buyer'),
    buyerTypes: fc.uniqueArray(fc.constantFrom(...BUYER_TYPES), { minLength: 1, maxLength: 3 }),
    buyerSectors: fc.oneof(
      unknown,
      fc.constantFrom(...SECTORS).map((sector) => [{ sector, sharePct: '100' }]),
    ),
    turnoverCents: amount,
    turnoverBasis: fc.constantFrom('closed-year', 'forecast'),
    excludedSharePct: fc.oneof(unknown, pct, fc.constantFrom('0', '100', '99.99')),
    numberOfBuyers: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 100_000 })),
    largestBuyerSharePct: fc.oneof(unknown, pct),
    topFiveSharePct: fc.oneof(unknown, pct, fc.constant('100')),
    largestOutstandingCents: fc.oneof(unknown, amount),
    paymentTermDays: fc.oneof(unknown, fc.integer({ min: 1, max: 365 })),
    averageDaysLate: fc.oneof(unknown, fc.integer({ min: 0, max: 180 })),
    buyerCountries: fc.oneof(
      unknown,
      fc.constant('domestic-only'),
      fc
        .uniqueArray(country, { minLength: 1, maxLength: 4 })
        .map((list) => list.map((code) => ({ country: code, sharePct: String(100 / list.length).slice(0, 5) }))),
    ),
    lossesCents: fc.oneof(unknown, amount),
    lossYears: fc.integer({ min: 1, max: 3 }),
    overdueOver60DaysCents: fc.oneof(unknown, amount),
    currentPolicy: fc.constantFrom('none', 'running', 'ended'),
    insuredPct: fc.constantFrom(...INSURED_PERCENTAGES),
    deductible: fc.oneof(fc.constant({ kind: 'none' }), fc.record({ kind: fc.constantFrom(...DEDUCTIBLE_KINDS), amountCents: amount })),
    extras: fc.uniqueArray(fc.constantFrom(...EXTRAS)),
  })
  .map((raw) => v.safeParse(profileSchema, raw));

describe('any profile the contract lets through', () => {
  it('is answered, with every worksheet provable and every refusal explained', () => {
    let answered = 0;
    let figures = 0;
    fc.assert(
      fc.property(anything, (parsed) => {
        if (!parsed.success) return;
        answered += 1;
        for (const appraisal of comparisonOf(parsed.output).appraisals) {
          if (appraisal.kind === 'indication') {
            figures += 1;
            expect(traceHolds(appraisal.trace)).toBe(true);
            const { lowCents, middleCents, highCents } = appraisal.totalFirstYear;
            expect(lowCents <= middleCents && middleCents <= highCents).toBe(true);
          } else {
            expect(appraisal.reasons.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 6_000 },
    );
    expect(answered).toBeGreaterThan(1_000);
    expect(figures).toBeGreaterThan(300);
  });
});
