/** Values and bounds of the profile, apart from its schema: the browser needs them, not the schema's library. */
export const UNKNOWN = 'unknown';
export const LEAST_TURNOVER_CENTS = 100_000;
export const MAX_AMOUNT_CENTS = 1_000_000_000_000;
export const MAX_BUYERS = 100_000;

/** ISO 3166 alpha-2, or one of the two groups of pricing-method 2.3. */
export const COUNTRY_PATTERN = /^(?:[A-Z]{2}|EU-REST|HIGH-INCOME-REST)$/;

export const DEDUCTIBLE_KINDS = ['annual-aggregate-first-loss', 'each-and-every-first-loss', 'non-qualifying-loss'] as const;
export const SCOPES = ['whole-turnover', 'export-only', 'selected-buyers', 'single-buyer'] as const;
export const BUYER_TYPES = ['businesses', 'government', 'consumers'] as const;
export const INSURED_PERCENTAGES = ['50', '60', '70', '75', '80', '85', '90', '95', 'show-all'] as const;
export const EXTRAS = ['collection', 'pre-delivery-risk', 'political-risk', 'loss-payee', 'fast-limits'] as const;
/** Questions of which "Weet ik niet" makes the range wider, in the order of the form. */
export const NARROWING_FIELDS = [
  'buyerSectors',
  'excludedSharePct',
  'largestBuyerSharePct',
  'topFiveSharePct',
  'paymentTermDays',
  'averageDaysLate',
  'buyerCountries',
  'lossesCents',
] as const;
export type NarrowingField = (typeof NARROWING_FIELDS)[number];
