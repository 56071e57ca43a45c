import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { compare, ENGINE_VERSION } from '#/quote-engine/compare.ts';
import type { MarketBook } from '#/quote-engine/market-book.ts';
import type { BookReference } from '#/quote-engine/outcome.ts';
import type { Editions, Insurer } from '#/quote-engine/product.ts';
import { riskOf } from '#/quote-engine/risk.ts';
import type { Assumption } from '#/quote-engine/trace.ts';
import { FACTOR_ONE, NO_CENTS, type Cents } from '#/quote-engine/units.ts';
import { bandOf, median, pricesOf, type ComparedOn, type InsurerPrice, type MarketBand } from './band.ts';
import { equalCover, type EqualCover } from './equal-cover.ts';
import { findingsOf, type Finding } from './findings.ts';
import { noticeOf, type Notice } from './notice.ts';
import { knowsLimitCosts, paidFor, type Paid } from './paid.ts';
import type { RunningPolicy } from './running-policy.ts';
import { switchingCosts, type SwitchingCost } from './switching.ts';
import { termsCheck, type TermStanding } from './terms-check.ts';
import { verdictOf, type PremiumVerdict } from './verdict.ts';

/** A running policy beside the market, with everything it rests on. */
export interface PremiumCheck {
  readonly engineVersion: string;
  readonly asOf: PlainDate;
  /** The answers about the company as the market was priced on them: cover and deductible of the policy, moving over at renewal. */
  readonly profile: Profile;
  readonly policy: RunningPolicy;
  readonly books: readonly BookReference[];
  readonly assumptions: readonly Assumption[];
  readonly insuredTurnoverCents: Cents;
  readonly paid: Paid | null;
  /** Like is compared with like: without the costs of limits on either side when those of the policy are not known. */
  readonly comparedOn: ComparedOn;
  readonly equalCover: EqualCover;
  readonly band: MarketBand | null;
  /** Insurers without a price for this cover, in the order of the comparison. */
  readonly withoutPrice: readonly string[];
  readonly verdict: PremiumVerdict;
  readonly terms: readonly TermStanding[];
  readonly findings: readonly Finding[];
  readonly switching: readonly SwitchingCost[];
  readonly notice: Notice | null;
}

export interface CheckInput {
  readonly insurers: readonly Insurer[];
  readonly editions: Editions;
  readonly market: MarketBook;
  readonly profile: Profile;
  readonly policy: RunningPolicy;
  readonly asOf: PlainDate;
}

/** The market is asked for the policy's own terms, by someone whose policy ends: who stays insured twice buys nothing. */
function atOwnTerms(profile: Profile, { insuredPct, deductible }: RunningPolicy): Profile {
  return { ...profile, insuredPct, deductible, currentPolicy: 'ended' };
}

const premiumMiddle = (prices: readonly InsurerPrice[]): Cents =>
  prices.length === 0 ? NO_CENTS : median(prices.map(({ premium }) => premium.middleCents));

/**
 * Premie-Check (pricing-method 12.1): what the policy costs against what the insurers ask by the model for the same cover.
 * Pure; profile and policy are parsed already. Never throws on valid input.
 */
export function checkPremium({ insurers, editions, market, profile: given, policy, asOf }: CheckInput): PremiumCheck {
  const profile = atOwnTerms(given, policy);
  const comparison = compare(insurers, editions, profile, asOf);
  const risk = riskOf(profile, market);
  const comparedOn = knowsLimitCosts(policy) ? 'premium-and-limits' : 'premium';
  const prices = pricesOf(comparison, comparedOn);
  const turnoverCents = risk.insuredTurnover.middle;
  const paid = paidFor(policy, { turnoverCents, days: risk.days.total.middle });
  const equal =
    paid === null || turnoverCents <= 0
      ? { lines: [], unlimited: FACTOR_ONE, factor: FACTOR_ONE }
      : equalCover(risk, policy, paid.premiumCents, premiumMiddle(prices));
  const band = bandOf(prices, equal.factor);
  const verdict = verdictOf(paid?.totalCents ?? null, band, prices.length);
  return {
    engineVersion: ENGINE_VERSION,
    ...{ asOf, profile, policy },
    books: comparison.books,
    assumptions: comparison.assumptions,
    insuredTurnoverCents: turnoverCents,
    ...{ paid, comparedOn, equalCover: equal, band, verdict },
    withoutPrice: comparison.order.filter((insurer) => !prices.some((price) => price.insurer === insurer)),
    terms: termsCheck(policy, paid?.premiumCents ?? null),
    findings: findingsOf({ policy, risk, paid, equalCover: equal, verdict }),
    switching: switchingCosts(risk, paid, prices),
    notice: noticeOf(policy, asOf),
  };
}
