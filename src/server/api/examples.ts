import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { RunningPolicy } from '#/premium-check/running-policy.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';

/** A Dutch wholesaler with € 1 million of turnover on account, most of it at home. */
export const EXAMPLE_PROFILE = {
  establishment: 'NL',
  scope: 'whole-turnover',
  buyerTypes: ['businesses'],
  buyerSectors: [
    { sector: 'wholesale', sharePct: '60' },
    { sector: 'construction', sharePct: '40' },
  ],
  turnoverCents: 100_000_000,
  turnoverBasis: 'closed-year',
  excludedSharePct: '0',
  numberOfBuyers: 80,
  largestBuyerSharePct: '12.5',
  topFiveSharePct: 'unknown',
  largestOutstandingCents: 2_500_000,
  paymentTermDays: 30,
  averageDaysLate: 12,
  buyerCountries: [{ country: 'DE', sharePct: '20' }],
  lossesCents: 250_000,
  lossYears: 3,
  overdueOver60DaysCents: 0,
  currentPolicy: 'none',
  insuredPct: '90',
  deductible: { kind: 'none' },
  extras: [],
} as const satisfies Profile;

/** A policy of the same wholesaler, most terms known. */
export const EXAMPLE_POLICY = {
  insurer: 'atradius',
  product: 'Modula',
  renewsOn: '2027-07-01',
  noticeMonths: 2,
  premium: { basis: 'turnover', ratePct: '0.45' },
  minimumPremiumCents: 350_000,
  insuredTurnoverCents: 110_000_000,
  numberOfLimits: 20,
  feePerLimitCents: 5_500,
  insuredPct: '90',
  deductible: { kind: 'none' },
  maximum: { kind: 'times-premium', times: 20 },
  waitingMonths: 6,
} as const satisfies RunningPolicy;

/** Three debtors without names, with what the owner added for one and for all. */
export const EXAMPLE_DEBTORS = {
  establishment: 'NL',
  turnoverCents: 100_000_000,
  termDays: 30,
  sector: 'construction',
  relation: '3-10',
  debtors: [
    {
      key: 'k1',
      country: 'NL',
      ageing: { notDueCents: 2_400_000, upTo30Cents: 600_000 },
      salesCents: 30_000_000,
      averageDaysLate: 9,
    },
    { key: 'k2', country: 'DE', ageing: { notDueCents: 1_250_000 }, salesCents: 15_000_000, averageDaysLate: 21, signals: ['asks-delay'] },
    { key: 'k3', country: 'NL', isPerson: true, ageing: { over90Cents: 180_000 } },
  ],
} as const;

/** Contact details under the reserved domain: nobody is reached by trying the example. */
export const EXAMPLE_CONTACT = {
  companyName: 'Voorbeeld Groothandel B.V.',
  registrationNumber: '12345678',
  personName: 'A. Voorbeeld',
  email: 'inkoop@voorbeeld.example',
  phone: '030 123 45 67',
  insurers: ['atradius', 'coface'],
  offersConsent: true,
  tipsConsent: false,
} as const satisfies Omit<Contact, 'insurers'> & { readonly insurers: readonly string[] };

/** Two policies as a file, one in each notation of a cell that may stay open. */
export const EXAMPLE_PORTFOLIO = [
  'Policy,Country,Turnover,Buyers,Largest buyer,Payment term,Insurer,Basis,Rate,Cover,Deductible,Renewal date',
  'Wholesaler,NL,2350000,60,18,30,Atradius,turnover,0.28%,85,none,2027-07-01',
  'Builder,NL,900000,25,unknown,,Coface,turnover,0.35%,90,none,',
].join('\n');
