import type { Profile } from '../contract/profile.ts';
import type { NarrowingField } from '../contract/profile-values.ts';
import type { Interval } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import { FACTOR_ONE, ONE, multiplyDivide } from '../units.ts';
import type { Factor, Rate } from '../units.ts';

/** A profile and a market edition in which one question is answered by one point of its plausible set. */
export interface Pinned {
  readonly profile: Profile;
  readonly market: MarketBook;
}

/** Makes one side of a plausible set the answer. `shown` is the set as the assumption of this profile states it. */
type Pin = (profile: Profile, market: MarketBook, shown: Interval, side: keyof Interval) => Pinned;

const UNITS_PER_HUNDREDTH = 10_000;

/** The share as text with the two decimals that an answer has, rounded towards the middle so that it stays in the set. */
function shareText(shown: Interval, side: keyof Interval): string {
  const exact = shown[side] / UNITS_PER_HUNDREDTH;
  const hundredths = side === 'low' ? Math.ceil(exact) : side === 'high' ? Math.floor(exact) : Math.round(exact);
  return (hundredths / 100).toFixed(2);
}

const withPlausible = (market: MarketBook, plausible: Partial<MarketBook['plausible']>): MarketBook => ({
  ...market,
  plausible: { ...market.plausible, ...plausible },
});

function pinSector(profile: Profile, market: MarketBook, shown: Interval, side: keyof Interval): Pinned {
  // The set is one of mean factors, so the point is a mix with that mean.
  const mixed = { ...market.sectors.mixed, factor: shown[side] as Factor };
  return {
    profile: { ...profile, buyerSectors: [{ sector: 'mixed', sharePct: '100' }] },
    market: { ...market, sectors: { ...market.sectors, mixed } },
  };
}

function pinLosses(profile: Profile, market: MarketBook, _shown: Interval, side: keyof Interval): Pinned {
  const { losses } = market.plausible;
  const factor = losses[side];
  return { profile, market: withPlausible(market, { losses: { ...losses, low: factor, middle: factor, high: factor } }) };
}

/** The own share at which the mix with this factor of the rest is lightest or heaviest. */
function ownShareAt(side: keyof Interval, own: Factor, rest: Factor, shares: Interval<Rate>): Rate {
  if (side === 'middle') return shares.middle;
  const mixed = (share: Rate) => multiplyDivide(own, share, ONE) + multiplyDivide(rest, ONE - share, ONE);
  const lowIsLighter = mixed(shares.low) <= mixed(shares.high);
  return lowIsLighter === (side === 'low') ? shares.low : shares.high;
}

function pinCountries(profile: Profile, market: MarketBook, _shown: Interval, side: keyof Interval): Pinned {
  const { rows, groups } = market.countries;
  const group = 'EU-REST';
  const row = rows[group];
  const factor = row?.factor?.[side] ?? FACTOR_ONE;
  const { ownCountryShare } = market.plausible;
  const share = ownShareAt(side, rows[profile.establishment]?.factor?.middle ?? FACTOR_ONE, factor, ownCountryShare);
  const pinned = row ? { ...rows, [group]: { ...row, factor: { low: factor, middle: factor, high: factor } } } : rows;
  return {
    profile,
    market: {
      ...withPlausible(market, { ownCountryShare: { ...ownCountryShare, low: share, middle: share, high: share } }),
      countries: { ...market.countries, groups, rows: pinned },
    },
  };
}

/** How each question is answered by a point of its plausible set (pricing-method 8.2). */
export const PINS: Readonly<Record<NarrowingField, Pin>> = {
  buyerSectors: pinSector,
  excludedSharePct: (profile, market, shown, side) => ({ profile: { ...profile, excludedSharePct: shareText(shown, side) }, market }),
  largestBuyerSharePct: (profile, market, shown, side) => ({
    profile: { ...profile, largestBuyerSharePct: shareText(shown, side) },
    market,
  }),
  topFiveSharePct: (profile, market, shown, side) => ({ profile: { ...profile, topFiveSharePct: shareText(shown, side) }, market }),
  paymentTermDays: (profile, market, shown, side) => ({ profile: { ...profile, paymentTermDays: shown[side] }, market }),
  averageDaysLate: (profile, market, shown, side) => ({ profile: { ...profile, averageDaysLate: shown[side] }, market }),
  buyerCountries: pinCountries,
  lossesCents: pinLosses,
};
