import { payClaim, startOfYear } from '#/policy/claim/payment.ts';
import { structureFrom, type StatedStructure } from '#/policy/stated-structure.ts';
import type { Risk } from '#/quote-engine/risk.ts';
import { cents, multiplyDivide, NO_CENTS, rateFromPct, type Cents, type Rate } from '#/quote-engine/units.ts';
import type { EqualCover } from './equal-cover.ts';
import { effectiveRateOf, knowsLimitCosts, type Paid } from './paid.ts';
import type { RunningPolicy } from './running-policy.ts';
import type { PremiumVerdict } from './verdict.ts';

/** Something about this policy that its owner may want to know, with the numbers it rests on. */
export type Finding =
  /** The costs of limits are not known, and so compared on neither side. */
  | { readonly kind: 'limit-costs-unknown' }
  /** No year can bring a loss as large as the deductible. */
  | { readonly kind: 'deductible-never-met'; readonly deductibleCents: Cents; readonly turnoverCents: Cents }
  | { readonly kind: 'low-price-low-maximum'; readonly maximumCents: Cents; readonly usualCents: Cents }
  /** Below the market, and the owner did not say what the policy pays at most. */
  | { readonly kind: 'low-price-unknown-maximum' }
  | { readonly kind: 'maximum-below-largest'; readonly maximumCents: Cents; readonly claimCents: Cents }
  | { readonly kind: 'minimum-binds'; readonly minimumCents: Cents; readonly statedRate: Rate; readonly effectiveRate: Rate }
  | { readonly kind: 'turnover-too-high'; readonly policyCents: Cents; readonly actualCents: Cents }
  | { readonly kind: 'limits-unused'; readonly count: number; readonly buyers: number; readonly unusedCents: Cents }
  | { readonly kind: 'deductible-above-losses'; readonly deductibleCents: Cents; readonly averageLossCents: Cents }
  | { readonly kind: 'claims-above-premium'; readonly claimsCents: Cents; readonly premiumCents: Cents };

export interface FindingInput {
  readonly policy: RunningPolicy;
  readonly risk: Risk;
  readonly paid: Paid | null;
  readonly equalCover: EqualCover;
  readonly verdict: PremiumVerdict;
}

/** More than a tenth above what it is now is worth a word. */
const NOTICEABLE = 110;
const YEARS_OF_CLAIMS = 3;

function maximumOf({ maximum }: RunningPolicy, paid: Paid | null): Cents | null {
  if (maximum === undefined) return null;
  if (maximum.kind === 'amount') return cents(maximum.amountCents);
  return paid === null ? null : cents(paid.premiumCents * maximum.times);
}

const limitCosts = ({ policy, paid }: FindingInput): readonly Finding[] =>
  paid === null || knowsLimitCosts(policy) ? [] : [{ kind: 'limit-costs-unknown' }];

/** A price at the low side of the range that buys less than the usual maximum is flagged, not praised; one below it always comes with a look at the maximum. */
function lowMaximum({ policy, equalCover, verdict }: FindingInput): readonly Finding[] {
  if (policy.maximum === undefined) return verdict.kind === 'below-market' ? [{ kind: 'low-price-unknown-maximum' }] : [];
  const line = equalCover.lines.find(({ kind }) => kind === 'maximum');
  const isLow = verdict.kind === 'below-market' || (verdict.kind === 'in-line' && !verdict.nearTop);
  if (!isLow || line === undefined) return [];
  const { theirsCents, usualCents } = line;
  if (theirsCents === null || usualCents === null || theirsCents >= usualCents) return [];
  return [{ kind: 'low-price-low-maximum', maximumCents: theirsCents, usualCents }];
}

/** The policy as it pays a claim, without its maximum. */
function statedOf({ insuredPct, deductible, deductibleOrder: order }: RunningPolicy): StatedStructure {
  const amountOf = (kind: RunningPolicy['deductible']['kind']) =>
    deductible.kind !== 'none' && deductible.kind === kind ? { amountCents: cents(deductible.amountCents) } : null;
  const threshold = amountOf('non-qualifying-loss');
  return {
    insuredPercentage: { pct: insuredPct },
    threshold: threshold && { ...threshold, paysAtThreshold: false },
    eachAndEveryFirstLoss: amountOf('each-and-every-first-loss'),
    annualAggregateFirstLoss: amountOf('annual-aggregate-first-loss'),
    maximumLiabilityMultiple: null,
    deductibleConvention: order === undefined ? null : { order },
  };
}

/** What the policy would pay for its largest buyer as the first claim of a year, if it had no maximum. */
function largestClaim(policy: RunningPolicy, risk: Risk): Cents {
  const structure = structureFrom(statedOf(policy), NO_CENTS);
  return structure === null ? NO_CENTS : payClaim(structure, { debt: risk.largestExposure, limit: null }, startOfYear(structure)).paid;
}

function largest({ policy, risk, paid }: FindingInput): readonly Finding[] {
  const maximumCents = maximumOf(policy, paid);
  const claimCents = largestClaim(policy, risk);
  return maximumCents !== null && maximumCents < claimCents ? [{ kind: 'maximum-below-largest', maximumCents, claimCents }] : [];
}

function minimum({ policy, paid, risk }: FindingInput): readonly Finding[] {
  const { minimumPremiumCents, premium } = policy;
  const turnover = risk.insuredTurnover.middle;
  if (paid?.minimumBites !== true || minimumPremiumCents === undefined || premium.basis !== 'turnover') return [];
  const minimumCents = cents(minimumPremiumCents);
  const effectiveRate = effectiveRateOf(minimumCents, turnover);
  if (effectiveRate === null) return [];
  return [{ kind: 'minimum-binds', minimumCents, statedRate: rateFromPct(premium.ratePct), effectiveRate }];
}

function turnover({ policy, risk }: FindingInput): readonly Finding[] {
  const { insuredTurnoverCents: stated } = policy;
  const actualCents = risk.insuredTurnover.middle;
  const isHigh = stated !== undefined && stated * 100 > actualCents * NOTICEABLE;
  return isHigh ? [{ kind: 'turnover-too-high', policyCents: cents(stated), actualCents }] : [];
}

function limits({ policy, risk }: FindingInput): readonly Finding[] {
  const { numberOfLimits: count, feePerLimitCents: fee } = policy;
  const buyers = risk.profile.numberOfBuyers;
  if (count === undefined || fee === undefined || fee === 0 || count <= buyers) return [];
  return [{ kind: 'limits-unused', count, buyers, unusedCents: cents((count - buyers) * fee) }];
}

/** Whatever goes wrong in a year, it is not more than what is sold in it. */
function neverMet({ policy: { deductible }, risk }: FindingInput): readonly Finding[] {
  const turnoverCents = risk.insuredTurnover.high;
  if (deductible.kind === 'none' || deductible.amountCents < turnoverCents) return [];
  return [{ kind: 'deductible-never-met', deductibleCents: cents(deductible.amountCents), turnoverCents }];
}

/** The deductible beside the mean loss of the answers about the company. */
function losses(input: FindingInput): readonly Finding[] {
  if (neverMet(input).length > 0) return [];
  const { policy, risk } = input;
  const { deductible } = policy;
  const { lossesCents, numberOfLosses } = risk.profile;
  if (deductible.kind === 'none' || lossesCents === 'unknown' || lossesCents === 0 || numberOfLosses === undefined) return [];
  const deductibleCents = cents(deductible.amountCents);
  const averageLossCents = cents(multiplyDivide(lossesCents, 1, numberOfLosses));
  return deductibleCents > averageLossCents ? [{ kind: 'deductible-above-losses', deductibleCents, averageLossCents }] : [];
}

/** Claims of three years above three times the premium of now: then a dear policy is no surprise. */
function claims({ policy, paid }: FindingInput): readonly Finding[] {
  const claimsCents = cents(policy.claims?.paidCents ?? 0);
  const premiumCents = cents((paid?.premiumCents ?? 0) * YEARS_OF_CLAIMS);
  return paid !== null && claimsCents > premiumCents ? [{ kind: 'claims-above-premium', claimsCents, premiumCents }] : [];
}

/** What stands out: first what the comparison lacks, then the gravest. */
export function findingsOf(input: FindingInput): readonly Finding[] {
  return [limitCosts, neverMet, lowMaximum, largest, minimum, turnover, limits, losses, claims].flatMap((look) => look(input));
}
