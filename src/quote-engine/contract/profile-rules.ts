import type { Profile, ProfileField } from './profile.ts';
import { UNKNOWN } from './profile-values.ts';

/** A rule between fields of the profile: the field at which a breach is explained, and its permanent code. */
export interface ProfileRule {
  readonly field: ProfileField;
  readonly code: string;
  /** True as well while a field it looks at is unknown or, in a form half filled in, not answered yet. */
  readonly holds: (profile: Partial<Profile>) => boolean;
}

const isOpen = (value: unknown): value is undefined | typeof UNKNOWN => value === undefined || value === UNKNOWN;
const isNoList = (value: unknown): value is undefined | string => !Array.isArray(value);
const sumOf = (shares: readonly { readonly sharePct: string }[]) =>
  shares.reduce((sum, entry) => sum + Math.round(Number(entry.sharePct) * 100), 0);
const isRepeated = (names: readonly string[]) => new Set(names).size !== names.length;

function exportSharesComplete({ scope, buyerCountries, establishment }: Partial<Profile>): boolean {
  if (scope !== 'export-only' || isNoList(buyerCountries)) return true;
  return sumOf(buyerCountries) === 10_000 && !buyerCountries.some(({ country }) => country === establishment);
}

/** Every rule between fields, once: the schema checks them for API and plain form, the island checks them while the form is filled in. */
export const PROFILE_RULES: readonly ProfileRule[] = [
  {
    field: 'buyerSectors',
    code: 'sector-shares-not-100',
    holds: ({ buyerSectors }) => isNoList(buyerSectors) || sumOf(buyerSectors) === 10_000,
  },
  {
    field: 'buyerSectors',
    code: 'sector-twice',
    holds: ({ buyerSectors }) => isNoList(buyerSectors) || !isRepeated(buyerSectors.map(({ sector }) => sector)),
  },
  {
    field: 'buyerCountries',
    code: 'country-shares-over-100',
    holds: ({ buyerCountries }) => isNoList(buyerCountries) || sumOf(buyerCountries) <= 10_000,
  },
  {
    field: 'buyerCountries',
    code: 'country-twice',
    holds: ({ buyerCountries }) => isNoList(buyerCountries) || !isRepeated(buyerCountries.map(({ country }) => country)),
  },
  {
    field: 'buyerCountries',
    code: 'export-without-countries',
    holds: ({ scope, buyerCountries }) => scope !== 'export-only' || buyerCountries !== 'domestic-only',
  },
  { field: 'buyerCountries', code: 'export-shares-not-100', holds: exportSharesComplete },
  {
    field: 'topFiveSharePct',
    code: 'top-five-below-largest',
    holds: ({ topFiveSharePct: five, largestBuyerSharePct: one }) => isOpen(five) || isOpen(one) || Number(five) >= Number(one),
  },
  {
    field: 'largestLossCents',
    code: 'largest-loss-over-total',
    holds: ({ largestLossCents: largest, lossesCents: total }) => isOpen(largest) || isOpen(total) || largest <= total,
  },
  {
    field: 'numberOfBuyers',
    code: 'single-buyer-needs-one',
    holds: ({ scope, numberOfBuyers }) => scope !== 'single-buyer' || isOpen(numberOfBuyers) || numberOfBuyers === 1,
  },
  {
    field: 'largestOutstandingCents',
    code: 'outstanding-over-turnover',
    holds: ({ largestOutstandingCents: highest, turnoverCents }) => isOpen(highest) || isOpen(turnoverCents) || highest <= turnoverCents,
  },
  {
    field: 'numberOfLimits',
    code: 'limits-over-buyers',
    holds: ({ numberOfLimits, numberOfBuyers }) => isOpen(numberOfLimits) || isOpen(numberOfBuyers) || numberOfLimits <= numberOfBuyers,
  },
];
