import type { TermKey } from '#/quote-engine/terms.ts';

/** Address of a page of content/begrippen by the name of its file. */
export const termPath = (slug: string): string => `/begrippen/${slug}/`;

/** The page that explains a term of the comparison; absent where none does. A test holds them against content/begrippen. */
export const TERM_PAGES: Readonly<Partial<Record<TermKey, string>>> = {
  'insured-percentage': 'verzekerd-percentage',
  deductible: 'eigen-risico',
  'maximum-liability': 'maximale-uitkering',
  'discretionary-limit': 'zelfbeoordelingslimiet',
  'limit-decision-time': 'limietaanvraag',
  'notification-period': 'meldtermijn',
  'waiting-period': 'wachttijd',
  'run-off-cover': 'uitloopdekking',
  collection: 'incasso',
  countries: 'dekkingsgebied',
  'maximum-payment-term': 'betalingstermijn',
  'invoicing-period': 'factureringstermijn',
  exclusions: 'uitsluitingen',
  'premium-payment': 'afrekening',
  'assignment-to-bank': 'cessie',
  'term-and-notice': 'looptijd-en-opzegging',
};

/** The same for the rows about money, by their key. */
export const COST_PAGES: Readonly<Record<string, string>> = {
  'minimum-premium': 'minimumpremie',
  fees: 'limietkosten',
  tax: 'assurantiebelasting',
};
