import type { Profile } from '#/quote-engine/contract/profile.ts';

/** The reference profile of pricing-method 7.1: 45 days, 40 debtors, 15/40 %, mixed branch, NL, losses unknown, 90 %; € 1 mln unless told. */
const REFERENCE: Profile = {
  establishment: 'NL',
  scope: 'whole-turnover',
  buyerTypes: ['businesses'],
  buyerSectors: [{ sector: 'mixed', sharePct: '100' }],
  turnoverCents: 100_000_000,
  turnoverBasis: 'closed-year',
  excludedSharePct: '0',
  numberOfBuyers: 40,
  largestBuyerSharePct: '15',
  topFiveSharePct: '40',
  largestOutstandingCents: 'unknown',
  paymentTermDays: 30,
  averageDaysLate: 15,
  buyerCountries: 'domestic-only',
  lossesCents: 'unknown',
  lossYears: 3,
  overdueOver60DaysCents: 0,
  currentPolicy: 'none',
  insuredPct: '90',
  deductible: { kind: 'none' },
  extras: [],
};

/** The reference profile with some answers changed. */
export function profileOf(overrides: Partial<Profile> = {}): Profile {
  return { ...REFERENCE, ...overrides };
}
