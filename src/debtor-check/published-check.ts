import { marketFigures } from '#/loss-model/calibration/market.ts';
import { REFERENCE, technicalOf } from '#/loss-model/calibration/profile.ts';
import { GAP_FACTOR } from './cost-of-risk.ts';

/** Claims of a year over insured turnover, 0–1. */
export interface ClaimsRate {
  readonly turnoverEur: number;
  readonly rate: number;
}

/** What was published beside what the model says over a whole market. */
export interface PublishedCheck {
  /** Case K39 of docs/calibration.md: British claims cost of the whole market (M4). */
  readonly published: { readonly case: 'K39'; readonly low: number; readonly high: number };
  readonly meanTurnoverEur: number;
  /** Model over lognormal markets of that mean, at the ends of the spread of sizes. */
  readonly low: number;
  readonly high: number;
  readonly inside: boolean;
  /** From small to large: per euro, claims fall with size. */
  readonly bySize: readonly ClaimsRate[];
  /** Case K40: small firms' loss ratio against the market's. The model misses it, and every figure may be `factor` off for it. */
  readonly gap: {
    readonly case: 'K40';
    readonly publishedLow: number;
    readonly publishedHigh: number;
    readonly model: number;
    readonly factor: number;
  };
}

const PUBLISHED = { case: 'K39', low: 0.0004, high: 0.0007 } as const;
const SMALL_FIRMS = { case: 'K40', publishedLow: 1.7, publishedHigh: 2.1 } as const;
const MEAN_TURNOVER = 30e6;
/** Standard deviations of the logarithm of turnover that the published market sizes leave (method 4). */
const SIGMAS = [1.8, 2.1];
const SIZES = [0.5e6, 1e6, 2e6, 5e6, 10e6, 30e6, 100e6];

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The loss model against published facts it was not made from book by book: claims cost of a market of policies with mean insured
 * turnover of € 30 million (pricing-method 4), claims per euro by size, and the known gap for small firms. Takes under a second.
 */
export function publishedCheck(): PublishedCheck {
  const markets = SIGMAS.map((sigma) => marketFigures({ meanTurnover: MEAN_TURNOVER, sigma }));
  const rates = markets.map(({ claimsRate }) => claimsRate);
  const low = Math.min(...rates);
  const high = Math.max(...rates);
  return {
    published: PUBLISHED,
    meanTurnoverEur: MEAN_TURNOVER,
    ...{ low, high },
    inside: low >= PUBLISHED.low && high <= PUBLISHED.high,
    bySize: SIZES.map((turnoverEur) => ({ turnoverEur, rate: technicalOf({ ...REFERENCE, turnoverEur }).payout.mean / turnoverEur })),
    gap: { ...SMALL_FIRMS, model: mean(markets.map(({ smallLossRatio }) => smallLossRatio)), factor: GAP_FACTOR },
  };
}
