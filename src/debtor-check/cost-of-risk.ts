import { quantile, type Distribution } from '#/loss-model/aggregate/distribution.ts';
import { sumMoments } from '#/loss-model/payout.ts';
import { claimsOf, payoutOfYear, type ClaimRisk, type YearTerms } from '#/loss-model/portfolio/claims.ts';
import type { PolicyStructure } from '#/policy/structure.ts';
import type { Spread } from '#/quote-engine/outcome.ts';
import { cents, NO_CENTS, type Cents } from '#/quote-engine/units.ts';
import { expectedLossOf, insuredOf, portfolioFrom, type LossBook } from './loss-book.ts';
import { lossYear, yearOf } from './loss.ts';
import { claimedPart, isPaidInFull, retainedLoss, type RetainedLoss } from './retained.ts';

/** A policy as it pays and what its first year costs. */
export interface PricedPolicy {
  readonly insurer: string;
  readonly product: string;
  /** Premium, limit fees and tax of the first year. */
  readonly firstYear: Spread;
  readonly structure: PolicyStructure;
}

/** What is exceeded once in 20 years, without and with a policy: two distributions, whose bad years need not be the same years. */
export interface BadYear {
  /** Loss without a policy. */
  readonly lossCents: Cents;
  /** What the policy takes away of it: loss less retained. */
  readonly payoutCents: Cents;
  /** Loss that stays with the owner beside the policy. */
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

/** Mean of the payout, and where the maximum bites, from one distribution of the claims. */
function paidOn(
  claims: Distribution,
  terms: YearTerms,
): { readonly mean: number; readonly bites: Omit<MaximumBites, 'lossesCents'> | null } {
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
  return { mean, bites };
}

const BAD = 0.95;

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

/** The years of a book as its policies see them. */
interface Years {
  readonly claims: ClaimYears;
  readonly retained: RetainedLoss;
}

function yearsOf(debtors: LossBook['debtors'], losses: () => Distribution): Years {
  const insured = insuredOf(debtors);
  return {
    claims: claimYears(insured.length === debtors.length ? losses : lossYear(insured)),
    retained: retainedLoss(debtors, losses),
  };
}

/**
 * Cost of one policy on the book (pricing-method 11): first-year cost + (expected loss − expected payout), and the loss that stays with the
 * owner and is exceeded once in 20 years (`retainedLoss` says how exact). The loss of a debtor that is hardly insured stays whole with its
 * owner, beside whichever policy. Throws RangeError for terms that depend on the order of the claims (see `claimsOf`).
 */
export function costOf(
  { debtors }: Pick<LossBook, 'debtors'>,
  { insurer, product, firstYear, structure }: PricedPolicy,
  badLossCents: Cents,
  years: Years = yearsOf(debtors, lossYear(debtors)),
): PolicyCost {
  const claims = claimsOf(portfolioFrom(insuredOf(debtors)), structure);
  const paid = paidOn(years.claims(structure, claims.risks), claims.year);
  const part = claimedPart(structure);
  const expectedPayoutCents = toCents(isPaidInFull(structure) ? sumMoments(claims.risks).mean : paid.mean);
  const expectedRetainedCents = cents(Math.max(0, expectedLossOf(debtors) - expectedPayoutCents));
  const retained = toCents(years.retained({ structure, claims, probability: BAD, most: badLossCents / 100 }));
  const retainedCents = cents(Math.min(badLossCents, retained));
  return {
    ...{ insurer, product, structure, firstYear, expectedPayoutCents, expectedRetainedCents },
    expectedCost: {
      lowCents: plus(firstYear.lowCents, expectedRetainedCents),
      middleCents: plus(firstYear.middleCents, expectedRetainedCents),
      highCents: plus(firstYear.highCents, expectedRetainedCents),
    },
    badYear: { lossCents: badLossCents, payoutCents: cents(badLossCents - retainedCents), retainedCents },
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
  const years = yearsOf(book.debtors, losses);
  return {
    expectedLossCents: expectedLossOf(book.debtors),
    badLossCents,
    policies: policies.toSorted(byName).map((policy) => costOf(book, policy, badLossCents, years)),
    gapFactor: GAP_FACTOR,
  };
}
