import type { Answers } from '#/quote-engine/contract/answers.ts';

/** A Dutch wholesaler with everything answered, typed in the many ways people type. */
export const wholesaler: Answers = {
  scope: 'whole-turnover',
  buyerTypes: ['businesses', 'government'],
  buyerSector: 'retail',
  establishment: 'NL',
  turnoverBasis: 'closed-year',
  turnover: '1 mln',
  excludedShare: '5%',
  numberOfBuyers: '40',
  largestBuyerShare: '15',
  topFiveShare: '40,0',
  largestOutstanding: '€ 30.000',
  paymentTerm: '30',
  daysLate: '1-15',
  export: 'yes',
  country: ['DE', 'BE', ''],
  countryShare: ['12,5', '10', ''],
  losses: '2.500',
  numberOfLosses: '1',
  largestLoss: '2500',
  overdue: 'no',
  currentPolicy: 'none',
  insuredPct: '90',
  deductibleKind: 'none',
  extras: ['collection'],
};
