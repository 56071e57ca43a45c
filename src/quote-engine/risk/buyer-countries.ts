import type { Profile } from '../contract/profile.ts';
import { UNKNOWN } from '../contract/profile.ts';
import type { CountryRow } from '../country-table.ts';
import type { Interval } from '../interval.ts';
import { exactly } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { Assumption, Provenance } from '../trace.ts';
import { FACTOR_ONE, NO_CENTS, ONE, multiplyDivide, rateFromPct, toFourDecimals } from '../units.ts';
import type { Factor, Rate } from '../units.ts';

export interface BuyerCountry {
  readonly code: string;
  readonly share: Rate;
  /** Null when the edition does not know the country. */
  readonly row: CountryRow | null;
}

export interface BuyerCountries {
  /** What was answered, own country included; empty when the question was not answered. */
  readonly given: readonly BuyerCountry[];
  readonly factor: Interval<Factor>;
  readonly domesticShare: Interval<Rate>;
  /** Share outside the countries the OECD leaves unclassified. */
  readonly gradedShare: Rate;
  readonly provenance: Provenance;
}

const GROUP = 'EU-REST';
const WHOLE = ONE as Rate;
const NONE = NO_CENTS as number as Rate;

function rowOf(market: MarketBook, code: string): CountryRow | null {
  return market.countries.rows[code] ?? null;
}

function listed(profile: Profile, market: MarketBook): BuyerCountry[] {
  const own = profile.establishment;
  if (typeof profile.buyerCountries === 'string') return [{ code: own, share: WHOLE, row: rowOf(market, own) }];
  const countries: BuyerCountry[] = [];
  let rest = ONE;
  let ownGiven = 0;
  for (const { country, sharePct } of profile.buyerCountries) {
    const share = rateFromPct(sharePct);
    rest -= share;
    if (country === own) ownGiven = share;
    else if (share > 0) countries.push({ code: country, share, row: rowOf(market, country) });
  }
  const home = (rest + ownGiven) as Rate;
  if (home > 0) countries.unshift({ code: own, share: home, row: rowOf(market, own) });
  return countries;
}

/** A country without a price (refused by the gates) counts as 1, so that the other reasons can still be collected. */
function meanFactor(countries: readonly BuyerCountry[], side: keyof Interval): Factor {
  let sum = 0;
  for (const { share, row } of countries) sum += multiplyDivide(row?.factor?.[side] ?? FACTOR_ONE, share, ONE);
  return toFourDecimals(sum as Factor);
}

function answered(profile: Profile, market: MarketBook): BuyerCountries {
  const given = listed(profile, market);
  let graded = 0;
  let domestic = 0;
  let spanned = false;
  let largest = given[0];
  for (const country of given) {
    if (country.row?.grade !== null && !(country.code in market.countries.groups)) graded += country.share;
    if (country.code === profile.establishment) domestic = country.share;
    if (country.code in market.countries.groups) spanned = true;
    if (largest && country.share > largest.share) largest = country;
  }
  const middle = meanFactor(given, 'middle');
  const factor = spanned ? { low: meanFactor(given, 'low'), middle, high: meanFactor(given, 'high') } : exactly(middle);
  const provenance = largest?.row?.provenance ?? market.countries.sanctioned.provenance;
  return { given, factor, domesticShare: exactly(domestic as Rate), gradedShare: graded as Rate, provenance };
}

const mixed = (own: Factor, rest: Factor, ownShare: number): Factor =>
  toFourDecimals((multiplyDivide(own, ownShare, ONE) + multiplyDivide(rest, ONE - ownShare, ONE)) as Factor);

function assumed(profile: Profile, market: MarketBook, assumptions: Assumption[]): BuyerCountries {
  const shares = profile.scope === 'export-only' ? { low: NONE, middle: NONE, high: NONE } : market.plausible.ownCountryShare;
  const own = rowOf(market, profile.establishment)?.factor?.middle ?? FACTOR_ONE;
  const rest = rowOf(market, GROUP)?.factor ?? exactly(FACTOR_ONE);
  // Either end of the own share can be the dearer one, so both corners count.
  const low = Math.min(mixed(own, rest.low, shares.low), mixed(own, rest.low, shares.high)) as Factor;
  const high = Math.max(mixed(own, rest.high, shares.low), mixed(own, rest.high, shares.high)) as Factor;
  const factor = { low, middle: mixed(own, rest.middle, shares.middle), high };
  assumptions.push({ field: 'buyerCountries', reason: 'unknown', unit: 'country-mix', used: factor.middle, low, high });
  const { low: least, middle, high: most } = shares;
  const provenance = market.plausible.ownCountryShare.provenance;
  return { given: [], factor, domesticShare: { low: least, middle, high: most }, gradedShare: NONE, provenance };
}

/** Where the buyers are: mean country factor, domestic share for the tax, graded share for political risk (pricing-method 2.3, 8.2). */
export function buyerCountries(profile: Profile, market: MarketBook, assumptions: Assumption[]): BuyerCountries {
  return profile.buyerCountries === UNKNOWN ? assumed(profile, market, assumptions) : answered(profile, market);
}
