import type { MarketPrice } from '#/premium-check/band.ts';
import type { axisOf } from '#/components/bandwidth/bandwidth.ts';

/** Prices as rows of the bandwidth picture, so that both pictures share one axis. */
export function ownAxisRows(prices: readonly MarketPrice[]): Parameters<typeof axisOf>[0] {
  return prices.map((price) => {
    const { lowCents, highCents } = price;
    return { kind: 'indication', shownTotal: { lowCents, highCents }, totalFirstYear: price, minimumPremium: price };
  });
}
