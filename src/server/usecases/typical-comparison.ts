import { partsOf, writeComparison } from './comparison-text.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { compare } from '#/quote-engine/index.ts';
import type { Editions, Insurer } from '#/quote-engine/product.ts';

/** Answers of nobody, with one of each kind: shares, countries, amounts, an unknown. */
const MADE_UP: Profile = {
  establishment: 'NL',
  scope: 'whole-turnover',
  buyerTypes: ['businesses'],
  buyerSectors: [
    { sector: 'wholesale', sharePct: '60' },
    { sector: 'construction', sharePct: '40' },
  ],
  turnoverCents: 200_000_000,
  turnoverBasis: 'closed-year',
  excludedSharePct: '10',
  numberOfBuyers: 80,
  largestBuyerSharePct: '10',
  topFiveSharePct: '35',
  largestOutstandingCents: 5_000_000,
  paymentTermDays: 30,
  averageDaysLate: 'unknown',
  buyerCountries: [
    { country: 'BE', sharePct: '10' },
    { country: 'DE', sharePct: '15' },
  ],
  lossesCents: 1_000_000,
  lossYears: 3,
  overdueOver60DaysCents: 0,
  currentPolicy: 'none',
  insuredPct: '90',
  deductible: { kind: 'none' },
  extras: [],
};

/** JSON of a comparison of made-up answers with given editions: what stored comparisons have in common. */
export function typicalComparison(insurers: readonly Insurer[], editions: Editions, asOf: PlainDate): string {
  return writeComparison(compare(insurers, editions, MADE_UP, asOf), partsOf(editions));
}
