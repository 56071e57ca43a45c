import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Axis } from '#/components/bandwidth/bandwidth.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import { along, isIndication } from '#/components/bandwidth/bandwidth.ts';

/** A published range of premiums as share of turnover, with the published case it is read from. */
export interface PublishedBand {
  readonly case: 'K08' | 'K13' | 'K27';
  readonly low: number;
  readonly high: number;
}

/** Premium before fees and tax that the market is said to ask for this turnover, in cents. */
export interface MarketBand {
  readonly published: PublishedBand;
  readonly turnoverCents: number;
  readonly lowCents: number;
  readonly highCents: number;
}

/** Up to here the sample behind the range for small Dutch firms goes. */
const SMALL_UP_TO_CENTS = 500_000_000;

export const PUBLISHED_BANDS = {
  small: { case: 'K08', low: 0.001, high: 0.006 },
  dutch: { case: 'K13', low: 0.001, high: 0.005 },
  belgian: { case: 'K27', low: 0.0005, high: 0.0175 },
} as const satisfies Readonly<Record<string, PublishedBand>>;

/**
 * Published range for one insured turnover. Null when only a part of the customers is insured (other prices are published for that)
 * or when nothing is to be insured.
 */
export function marketBandOf({ establishment, scope }: Pick<Profile, 'establishment' | 'scope'>, turnoverCents: number): MarketBand | null {
  if (scope !== 'whole-turnover' || turnoverCents <= 0) return null;
  const dutch = turnoverCents <= SMALL_UP_TO_CENTS ? PUBLISHED_BANDS.small : PUBLISHED_BANDS.dutch;
  const published = establishment === 'BE' ? PUBLISHED_BANDS.belgian : dutch;
  return {
    published,
    turnoverCents,
    lowCents: Math.round(turnoverCents * published.low),
    highCents: Math.round(turnoverCents * published.high),
  };
}

/** The range for a whole comparison: its insured turnover is the same for every product that gives a figure. */
export function bandOf(comparison: Pick<Comparison, 'profile' | 'appraisals'>): MarketBand | null {
  const indication = comparison.appraisals.find(isIndication);
  return indication === undefined ? null : marketBandOf(comparison.profile, indication.insuredTurnoverCents);
}

/** How far the axis follows a band that ends beyond the dearest bar, so that the bars stay readable. */
const FURTHEST = 1.25;

/** Where the axis should at least end to show the band; `highestCents` is the dearest shown total. */
export const reachOf = (band: MarketBand | null, highestCents: number): number =>
  band === null ? 0 : Math.min(band.highCents, Math.round(highestCents * FURTHEST));

/** The band as SVG percentages; `end` is null when it runs on beyond the axis. */
export function bandOnAxis(axis: Axis, band: MarketBand): { readonly start: string; readonly width: string; readonly end: string | null } {
  const start = Math.min(band.lowCents, axis.maxCents);
  const end = Math.min(band.highCents, axis.maxCents);
  return { start: along(axis, start), width: along(axis, end - start), end: band.highCents > axis.maxCents ? null : along(axis, end) };
}
