import type { Profile, ProfileField } from './profile.ts';
import { UNKNOWN } from './profile-values.ts';

/** A rule between fields of the profile: the field at which a breach is explained, and its permanent code. */
export interface ProfileRule {
  readonly field: ProfileField;
  readonly code: string;
  readonly holds: (profile: Profile) => boolean;
}

const sumOf = (shares: readonly { readonly sharePct: string }[]) =>
  shares.reduce((sum, entry) => sum + Math.round(Number(entry.sharePct) * 100), 0);
const isRepeated = (names: readonly string[]) => new Set(names).size !== names.length;

function exportSharesComplete({ scope, buyerCountries, establishment }: Profile): boolean {
  if (scope !== 'export-only' || typeof buyerCountries === 'string') return true;
  return sumOf(buyerCountries) === 10_000 && !buyerCountries.some(({ country }) => country === establishment);
}

/** Every rule between fields, once: the schema checks them for API and plain form, the island checks them while the form is filled in. */
export const PROFILE_RULES: readonly ProfileRule[] = [
  {
    field: 'buyerSectors',
    code: 'sector-shares-not-100',
    holds: ({ buyerSectors }) => buyerSectors === UNKNOWN || sumOf(buyerSectors) === 10_000,
  },
  {
    field: 'buyerSectors',
    code: 'sector-twice',
    holds: ({ buyerSectors }) => buyerSectors === UNKNOWN || !isRepeated(buyerSectors.map(({ sector }) => sector)),
  },
  {
    field: 'buyerCountries',
    code: 'country-shares-over-100',
    holds: ({ buyerCountries }) => typeof buyerCountries === 'string' || sumOf(buyerCountries) <= 10_000,
  },
  {
    field: 'buyerCountries',
    code: 'country-twice',
    holds: ({ buyerCountries }) => typeof buyerCountries === 'string' || !isRepeated(buyerCountries.map(({ country }) => country)),
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
    holds: ({ topFiveSharePct, largestBuyerSharePct }) =>
      topFiveSharePct === UNKNOWN || largestBuyerSharePct === UNKNOWN || Number(topFiveSharePct) >= Number(largestBuyerSharePct),
  },
  {
    field: 'largestLossCents',
    code: 'largest-loss-over-total',
    holds: ({ largestLossCents, lossesCents }) =>
      largestLossCents === undefined || lossesCents === UNKNOWN || largestLossCents <= lossesCents,
  },
  {
    field: 'numberOfBuyers',
    code: 'single-buyer-needs-one',
    holds: ({ scope, numberOfBuyers }) => scope !== 'single-buyer' || numberOfBuyers === 1,
  },
  {
    field: 'largestOutstandingCents',
    code: 'outstanding-over-turnover',
    holds: ({ largestOutstandingCents, turnoverCents }) => largestOutstandingCents === UNKNOWN || largestOutstandingCents <= turnoverCents,
  },
];
