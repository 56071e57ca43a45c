import type { Profile } from '../contract/profile.ts';
import { UNKNOWN } from '../contract/profile.ts';
import type { Interval } from '../interval.ts';
import { exactly } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { Assumption, Provenance } from '../trace.ts';
import { ONE, multiplyDivide, rateFromPct, toFourDecimals } from '../units.ts';
import type { Factor } from '../units.ts';

export interface BuyerSectors {
  readonly factor: Interval<Factor>;
  readonly provenance: Provenance;
}

function answered(shares: Exclude<Profile['buyerSectors'], 'unknown'>, market: MarketBook): BuyerSectors {
  const first = shares[0];
  if (shares.length === 1 && first) {
    const { factor, provenance } = market.sectors[first.sector];
    return { factor: exactly(factor), provenance };
  }
  let sum = 0;
  const largest = { share: 0, provenance: market.sectors.mixed.provenance };
  for (const { sector, sharePct } of shares) {
    const share = rateFromPct(sharePct);
    sum += multiplyDivide(market.sectors[sector].factor, share, ONE);
    if (share > largest.share) Object.assign(largest, { share, provenance: market.sectors[sector].provenance });
  }
  return { factor: exactly(toFourDecimals(sum as Factor)), provenance: largest.provenance };
}

function assumed(profile: Profile, market: MarketBook, assumptions: Assumption[]): BuyerSectors {
  const { mix, provenance } = market.defaultMixes[profile.ownSector ?? 'mixed'];
  const { below, above, least, most } = market.plausible.sector;
  let sum = 0;
  for (const { sector, share } of mix) sum += multiplyDivide(market.sectors[sector].factor, share, ONE);
  const middle = toFourDecimals(sum as Factor);
  const factor = {
    low: Math.min(middle, Math.max(least, middle - below)) as Factor,
    middle,
    high: Math.max(middle, Math.min(most, middle + above)) as Factor,
  };
  assumptions.push({ field: 'buyerSectors', reason: 'unknown', unit: 'sector-mix', used: middle, low: factor.low, high: factor.high });
  return { factor, provenance };
}

/** Mean sector factor of the buyers, weighted by turnover; without an answer the default mix of the own branch (pricing-method 8.2). */
export function buyerSectors(profile: Profile, market: MarketBook, assumptions: Assumption[]): BuyerSectors {
  return profile.buyerSectors === UNKNOWN ? assumed(profile, market, assumptions) : answered(profile.buyerSectors, market);
}
