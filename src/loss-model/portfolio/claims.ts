import { ONE } from '#/quote-engine/units.ts';
import type { PolicyStructure } from '#/policy/structure.ts';
import type { Debtors, Portfolio } from './portfolio.ts';
import { SEVERITY, type SeverityPoint } from './severity.ts';

/** What one lost debtor of a group can cost, in euro. */
export interface ClaimPoint {
  readonly amount: number;
  readonly probability: number;
}

/** A group of debtors with the amounts a default leads to. */
export interface ClaimRisk {
  readonly count: number;
  readonly defaultRate: number;
  readonly points: readonly ClaimPoint[];
}

const euro = (amountInCents: number) => amountInCents / 100;

/** What of one loss enters the sum over the year: with or without the insured percentage. */
type PerClaim = (loss: number) => number;

function passesThreshold(structure: PolicyStructure, loss: number): boolean {
  const { threshold } = structure;
  if (threshold === null) return true;
  const bound = euro(threshold.amount);
  return threshold.lossOfExactlyThis === 'paid' ? loss >= bound : loss > bound;
}

/**
 * The payment for one loss before the terms of the year. With a first loss of the year on losses the percentage waits until
 * after it, so it is left out here (`beforePercentage`).
 */
function perClaim(structure: PolicyStructure, beforePercentage: boolean): PerClaim {
  const share = structure.insuredPercentage / ONE;
  const rule = structure.perClaim;
  return (loss) => {
    if (!passesThreshold(structure, loss)) return 0;
    switch (rule.kind) {
      case 'none':
        return beforePercentage ? loss : share * loss;
      case 'before-percentage': {
        const left = Math.max(0, loss - euro(rule.amount));
        return beforePercentage ? left : share * left;
      }
      case 'after-percentage':
        return Math.max(0, share * loss - euro(rule.amount));
      case 'minimum-retention':
        return Math.max(0, loss - Math.max(euro(rule.amount), (1 - share) * loss));
    }
  };
}

function groupClaims({ count, exposure, defaultRate }: Debtors, severity: readonly SeverityPoint[], pay: PerClaim): ClaimRisk {
  return { count, defaultRate, points: severity.map(({ share, probability }) => ({ amount: pay(exposure * share), probability })) };
}

/** The losses themselves, without a policy. */
export function lossesOf(portfolio: Portfolio, severity: readonly SeverityPoint[] = SEVERITY): readonly ClaimRisk[] {
  return portfolio.map((debtors) => groupClaims(debtors, severity, (loss) => loss));
}

/** How the sum of a year's claims becomes the payout. */
export interface YearTerms {
  readonly firstLoss: number;
  /** Applied after the first loss: the insured percentage when the first loss is on losses, otherwise 1. */
  readonly share: number;
  readonly maximum: number;
}

export interface PolicyClaims {
  readonly risks: readonly ClaimRisk[];
  readonly year: YearTerms;
}

/**
 * The claims of a portfolio under a policy, split into per-claim amounts and terms of the year.
 * Throws RangeError for a first loss on losses with a deduction after the percentage or a minimum retention: there the order of
 * the claims matters, and only the simulation can say.
 */
export function claimsOf(portfolio: Portfolio, structure: PolicyStructure, severity: readonly SeverityPoint[] = SEVERITY): PolicyClaims {
  const onLoss = structure.aggregate?.against === 'loss';
  if (onLoss && (structure.perClaim.kind === 'after-percentage' || structure.perClaim.kind === 'minimum-retention')) {
    throw new RangeError(
      `a yearly first loss on losses with "${structure.perClaim.kind}" depends on the order of the claims: use the simulation`,
    );
  }
  const pay = perClaim(structure, onLoss);
  return {
    risks: portfolio.map((debtors) => groupClaims(debtors, severity, pay)),
    year: {
      firstLoss: euro(structure.aggregate?.amount ?? 0),
      share: onLoss ? structure.insuredPercentage / ONE : 1,
      maximum: structure.maximumLiability === null ? Number.POSITIVE_INFINITY : euro(structure.maximumLiability),
    },
  };
}

/** What the year pays for a sum of per-claim amounts. */
export function payoutOfYear(sum: number, { firstLoss, share, maximum }: YearTerms): number {
  return Math.min(maximum, share * Math.max(0, sum - firstLoss));
}
