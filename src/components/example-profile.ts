import type { Profile } from '#/quote-engine/contract/profile.ts';

/** The stated example of the home page: a Dutch wholesaler with a million euro of turnover and sixty business customers. */
export const exampleProfile: Profile = {
  establishment: 'NL',
  scope: 'whole-turnover',
  buyerTypes: ['businesses'],
  buyerSectors: [{ sector: 'wholesale', sharePct: '100' }],
  turnoverCents: 100_000_000,
  turnoverBasis: 'closed-year',
  excludedSharePct: '0',
  numberOfBuyers: 60,
  largestBuyerSharePct: '10',
  topFiveSharePct: '30',
  largestOutstandingCents: 'unknown',
  paymentTermDays: 30,
  averageDaysLate: 15,
  buyerCountries: 'domestic-only',
  lossesCents: 0,
  lossYears: 3,
  overdueOver60DaysCents: 0,
  currentPolicy: 'none',
  insuredPct: '90',
  deductible: { kind: 'none' },
  extras: [],
};
