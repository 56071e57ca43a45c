import { quantile, type Distribution } from '#/loss-model/aggregate/distribution.ts';
import { sumMoments } from '#/loss-model/payout.ts';
import { claimsOf, payoutOfYear, type ClaimRisk, type YearTerms } from '#/loss-model/portfolio/claims.ts';
import type { PolicyStructure } from '#/policy/structure.ts';
import type { Spread } from '#/quote-engine/outcome.ts';
import { cents, NO_CENTS, ONE, type Cents } from '#/quote-engine/units.ts';
import { expectedLossOf, portfolioFrom, type LossBook } from './loss-book.ts';
import { lossYear, yearOf } from './loss.ts';

/** A policy as it pays and what its first year costs. */
export interface PricedPolicy {
  readonly insurer: string;
  readonly product: string;
  /** Premium, limit fees and tax of the first year. */
  readonly firstYear: Spread;
  readonly structure: PolicyStructure;
}

/** A year whose losses are exceeded once in 20 years. */
export interface BadYear {
  readonly lossCents: Cents;
  readonly payoutCents: Cents;
  readonly retainedCents: Cents;
}

/** Where the maximum liability of the policy ends its payments. */
export interface MaximumBites {
  readonly maximumCents: Cents;
  /** Claims of a year, after what is deducted per claim, from which the maximum is reached. */
  readonly claimsCents: Cents;
  /** The same as losses of a year; null where the claims are no fixed part of them. */
  readonly lossesCents: Cents | null;
  /** Chance of a year in which it is. */
  readonly probability: number;
  /** Mean yearly payout that it takes away. */
  readonly shortfallCents: Cents;
}

/** One policy on this book: what it costs and leaves, on average and in a bad year. */
export interface PolicyCost {
  readonly insurer: string;
  readonly product: string;
  readonly structure: PolicyStructure;
  readonly firstYear: Spread;
  readonly expectedPayoutCents: Cents;
  readonly expectedRetainedCents: Cents;
  /** First-year cost plus expected retained loss. */
  readonly expectedCost: Spread;
  readonly badYear: BadYear;
  /** Null without a maximum. */
  readonly maximum: MaximumBites | null;
}

export interface CostOfRisk {
  readonly expectedLossCents: Cents;
  /** The book without a policy: the loss of the bad year is borne whole. */
  readonly badLossCents: Cents;
  /** By insurer and product, never by cost: prices and losses come from one calibration, so differences between insurers are ours. */
  readonly policies: readonly PolicyCost[];
  /** Every figure may be this factor off: the gap to the published loss ratio of small firms (K40). */
  readonly gapFactor: number;
}

/** Our claims of small firms lie under the published loss ratio (K40) by about this factor (pricing-method 7.3 and 11). */
export const GAP_FACTOR = 1.5;

const toCents = (euro: number): Cents => cents(Math.round(euro * 100));
const plus = (amount: Cents, more: Cents): Cents => cents(amount + more);

/** Mean and quantile of the payout, and where the maximum bites, from one distribution of the claims. */
function paidOn(
  claims: Distribution,
  terms: YearTerms,
): { readonly mean: number; readonly bad: number; readonly bites: Omit<MaximumBites, 'lossesCents'> | null } {
  const unlimited: YearTerms = { ...terms, maximum: Number.POSITIVE_INFINITY };
  const claimsAtMaximum = terms.maximum / terms.share + terms.firstLoss;
  let [mean, withoutMaximum, probability] = [0, 0, 0];
  claims.mass.forEach((mass, index) => {
    const sum = index * claims.step;
    mean += mass * payoutOfYear(sum, terms);
    withoutMaximum += mass * payoutOfYear(sum, unlimited);
    if (sum > claimsAtMaximum) probability += mass;
  });
  const bites = Number.isFinite(terms.maximum)
    ? {
        maximumCents: toCents(terms.maximum),
        claimsCents: toCents(claimsAtMaximum),
        probability: Math.max(0, probability),
        shortfallCents: toCents(Math.max(0, withoutMaximum - mean)),
      }
    : null;
  return { mean, bad: payoutOfYear(quantile(claims, BAD), terms), bites };
}

const BAD = 0.95;

/** What of a loss becomes a claim, when that is a fixed part of it; null otherwise. */
function claimedPart({ threshold, perClaim, aggregate, insuredPercentage }: PolicyStructure): number | null {
  if (threshold !== null || perClaim.kind !== 'none') return null;
  return aggregate?.against === 'loss' ? 1 : insuredPercentage / ONE;
}

/** The debtors that an insurer is likely to take; we suppose that each gets the limit it needs. */
export const insuredOf = (debtors: LossBook['debtors']): LossBook['debtors'] => debtors.filter(({ hardly }) => hardly !== true);

/** Distribution of the claims under a policy. */
type ClaimYears = (structure: PolicyStructure, risks: readonly ClaimRisk[]) => Distribution;

/**
 * Where claims are a fixed part of the losses, their distribution is that of the losses on smaller steps: exact, and one for all such
 * policies. Others share one when they differ in their yearly terms alone.
 */
function claimYears(losses: () => Distribution): ClaimYears {
  const known = new Map<string, Distribution>();
  return (structure, risks) => {
    const part = claimedPart(structure);
    if (part !== null) {
      const { step, mass } = losses();
      return { step: step * part, mass };
    }
    const { insuredPercentage, threshold, perClaim, aggregate } = structure;
    const key = JSON.stringify([insuredPercentage, threshold, perClaim, aggregate?.against === 'loss']);
    const year = known.get(key) ?? yearOf(risks);
    known.set(key, year);
    return year;
  };
}

/**
 * Cost of one policy on the book (pricing-method 11): first-year cost + (expected loss − expected payout), and the year whose losses are
 * exceeded once in 20. The payout of that year is taken where the claims are as rare as the losses, which is exact while a claim pays a
 * fixed part of its loss. The loss of a debtor that is hardly insured stays whole with its owner, beside whichever policy. Throws RangeError for terms that depend on the order of the claims (see `claimsOf`).
 */
export function costOf(
  { debtors }: Pick<LossBook, 'debtors'>,
  { insurer, product, firstYear, structure }: PricedPolicy,
  badLossCents: Cents,
  years: ClaimYears = claimYears(lossYear(insuredOf(debtors))),
): PolicyCost {
  const { risks, year } = claimsOf(portfolioFrom(insuredOf(debtors)), structure);
  const paid = paidOn(years(structure, risks), year);
  const part = claimedPart(structure);
  const isPlain = structure.aggregate === null && structure.maximumLiability === null;
  const expectedPayoutCents = toCents(isPlain ? sumMoments(risks).mean : paid.mean);
  const expectedRetainedCents = cents(Math.max(0, expectedLossOf(debtors) - expectedPayoutCents));
  const payoutCents = cents(Math.min(badLossCents, toCents(paid.bad)));
  return {
    ...{ insurer, product, structure, firstYear, expectedPayoutCents, expectedRetainedCents },
    expectedCost: {
      lowCents: plus(firstYear.lowCents, expectedRetainedCents),
      middleCents: plus(firstYear.middleCents, expectedRetainedCents),
      highCents: plus(firstYear.highCents, expectedRetainedCents),
    },
    badYear: { lossCents: badLossCents, payoutCents, retainedCents: cents(badLossCents - payoutCents) },
    maximum: paid.bites && { ...paid.bites, lossesCents: part === null ? null : cents(Math.round(paid.bites.claimsCents / part)) },
  };
}

const byName = (one: PricedPolicy, other: PricedPolicy) =>
  one.insurer === other.insurer ? (one.product < other.product ? -1 : 1) : one.insurer < other.insurer ? -1 : 1;

/** The policies on one book beside bearing it all, in the order of their names. `losses`: of a year on this book, where they are known. */
export function costOfRisk(
  book: Pick<LossBook, 'debtors'>,
  policies: readonly PricedPolicy[],
  losses: () => Distribution = lossYear(book.debtors),
): CostOfRisk {
  const badLossCents = book.debtors.length === 0 ? NO_CENTS : toCents(quantile(losses(), BAD));
  const insured = insuredOf(book.debtors);
  const years = claimYears(insured.length === book.debtors.length ? losses : lossYear(insured));
  return {
    expectedLossCents: expectedLossOf(book.debtors),
    badLossCents,
    policies: policies.toSorted(byName).map((policy) => costOf(book, policy, badLossCents, years)),
    gapFactor: GAP_FACTOR,
  };
}
