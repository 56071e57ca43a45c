import { momentsOf, quantile, type Distribution } from '#/loss-model/aggregate/distribution.ts';
import { MOST_GROUPS_FOR_MIXTURE } from '#/loss-model/aggregate/bernoulli-mixture.ts';
import { distributionOf, type ModelOptions } from '#/loss-model/payout.ts';
import { lossesOf, type ClaimRisk } from '#/loss-model/portfolio/claims.ts';
import { cents, type Cents } from '#/quote-engine/units.ts';
import { expectedLossOf, portfolioFrom, type LossBook } from './loss-book.ts';

/** A loss of a year and how probable it is to lose more. */
export interface ExceedancePoint {
  readonly lossCents: Cents;
  readonly probability: number;
}

/** What a year can cost. Amounts are rounded to the cent; quantiles are points of the lattice, so `stepCents` wide at most. */
export interface LossFigures {
  readonly expectedCents: Cents;
  readonly standardDeviationCents: Cents;
  readonly noLoss: number;
  /** Not exceeded in 9 of 10, 19 of 20 and 99 of 100 years. */
  readonly oneInTenCents: Cents;
  readonly oneInTwentyCents: Cents;
  readonly oneInHundredCents: Cents;
  readonly largestCents: Cents;
  readonly exposedCents: Cents;
  /** From no loss up to the loss of 1 in 1,000 years. */
  readonly exceedance: readonly ExceedancePoint[];
  /** Exact mixture for up to 400 different debtors, compound negative binomial above (pricing-method 3). */
  readonly algorithm: 'bernoulli-mixture' | 'compound';
  readonly stepCents: number;
}

export interface LossOptions {
  /** Variance of the common factor; 0 is a year of one known level. */
  readonly variance?: number;
  /** The distribution itself, where it is known already. */
  readonly year?: Distribution;
}

const POINTS = 80;
const RAREST = 0.999;

/** Lattice points for the sum of a number of different risks: as fine as the time of the mixture allows. */
export function latticeSize(groups: number): number {
  if (groups <= 80) return 16_384;
  return groups <= 200 ? 8192 : groups <= MOST_GROUPS_FOR_MIXTURE ? 4096 : 16_384;
}

/** Distribution of the year's sum of claims, on a lattice that suits their number. */
export function yearOf(risks: readonly ClaimRisk[], { variance }: LossOptions = {}): Distribution {
  const options: ModelOptions = { size: latticeSize(risks.length), ...(variance === undefined ? {} : { variance }) };
  return distributionOf(risks, options);
}

/** Losses of a year on these debtors, computed when first asked for and once. */
export function lossYear(debtors: LossBook['debtors']): () => Distribution {
  let year: Distribution | null = null;
  return () => (year ??= yearOf(lossesOf(portfolioFrom(debtors))));
}

const toCents = (euro: number): Cents => cents(Math.round(euro * 100));

function exceedanceOf({ step, mass }: Distribution, last: number): readonly ExceedancePoint[] {
  const end = Math.max(1, Math.round(last / step));
  const every = Math.max(1, Math.ceil(end / POINTS));
  const points: ExceedancePoint[] = [];
  let below = 0;
  for (let index = 0; index <= Math.min(end + every, mass.length - 1); index += 1) {
    below += mass[index] ?? 0;
    if (index % every === 0) points.push({ lossCents: toCents(index * step), probability: Math.min(1, Math.max(0, 1 - below)) });
  }
  return points;
}

const NOTHING: LossFigures = {
  expectedCents: cents(0),
  standardDeviationCents: cents(0),
  noLoss: 1,
  oneInTenCents: cents(0),
  oneInTwentyCents: cents(0),
  oneInHundredCents: cents(0),
  largestCents: cents(0),
  exposedCents: cents(0),
  exceedance: [{ lossCents: cents(0), probability: 0 }],
  algorithm: 'bernoulli-mixture',
  stepCents: 0,
};

/**
 * Distribution of a year's losses on the actual book (pricing-method 3): the debtors fail independently given a common factor, each with
 * its own rate, and lose 40, 70, 90 or 100 % of what they owe. Exact up to the lattice for 400 different debtors and fewer.
 */
export function lossOf({ debtors }: Pick<LossBook, 'debtors'>, options: LossOptions = {}): LossFigures {
  if (debtors.length === 0) return NOTHING;
  const risks = lossesOf(portfolioFrom(debtors));
  const year = options.year ?? yearOf(risks, options);
  const at = (probability: number) => toCents(quantile(year, probability));
  return {
    expectedCents: expectedLossOf(debtors),
    standardDeviationCents: toCents(momentsOf(year).standardDeviation),
    noLoss: year.mass[0] ?? 0,
    oneInTenCents: at(0.9),
    oneInTwentyCents: at(0.95),
    oneInHundredCents: at(0.99),
    largestCents: debtors.reduce<Cents>((most, { exposureCents }) => (exposureCents > most ? exposureCents : most), cents(0)),
    exposedCents: cents(debtors.reduce((sum, { exposureCents }) => sum + exposureCents, 0)),
    exceedance: exceedanceOf(year, quantile(year, RAREST)),
    algorithm: risks.length <= MOST_GROUPS_FOR_MIXTURE ? 'bernoulli-mixture' : 'compound',
    stepCents: year.step * 100,
  };
}
