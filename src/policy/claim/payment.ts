import { cents, NO_CENTS, ONE, portionOf, rateOf, type Cents } from '#/quote-engine/units.ts';
import type { PolicyStructure } from '../structure.ts';
import type { ClaimLine } from './trace.ts';

/** What is left of the policy year's shared amounts before a claim. */
export interface YearState {
  readonly aggregateLeft: Cents;
  readonly maximumLeft: Cents | null;
}

export interface Claim {
  /** The covered debt, without what the policy does not insure (VAT, disputed invoices). */
  readonly debt: Cents;
  /** The credit limit on the buyer, top-up cover included; null when the cover has no limit per buyer. */
  readonly limit: Cents | null;
}

export interface ClaimPayment {
  readonly paid: Cents;
  readonly left: YearState;
  readonly lines: readonly ClaimLine[];
}

export function startOfYear(structure: PolicyStructure): YearState {
  return { aggregateLeft: structure.aggregate?.amount ?? NO_CENTS, maximumLeft: structure.maximumLiability };
}

const lower = (a: Cents, b: Cents): Cents => (a < b ? a : b);
const less = (amount: Cents, deduction: Cents): Cents => cents(Math.max(0, amount - deduction));

/** The running statement of one claim. */
class Statement {
  readonly lines: ClaimLine[] = [];
  amount: Cents;
  left: YearState;

  constructor(debt: Cents, left: YearState) {
    this.amount = debt;
    this.left = left;
    this.write({ kind: 'debt', result: debt });
  }

  write(line: ClaimLine): void {
    this.lines.push(line);
    this.amount = line.result;
  }

  bearFirstLoss(): void {
    const before = this.amount;
    const borne = lower(before, this.left.aggregateLeft);
    this.write({ kind: 'aggregate-first-loss', before, left: this.left.aggregateLeft, borne, result: less(before, borne) });
    this.left = { ...this.left, aggregateLeft: less(this.left.aggregateLeft, borne) };
  }
}

function coveredLoss(statement: Statement, structure: PolicyStructure, limit: Cents | null): void {
  if (limit !== null) {
    const before = statement.amount;
    statement.write({ kind: 'credit-limit', before, limit, result: lower(before, limit) });
  }
  const { threshold } = structure;
  if (threshold === null) return;
  const before = statement.amount;
  const reached = threshold.lossOfExactlyThis === 'paid' ? before >= threshold.amount : before > threshold.amount;
  statement.write({ kind: 'threshold', before, threshold: threshold.amount, reached, result: reached ? before : NO_CENTS });
}

function applyPercentage(statement: Statement, structure: PolicyStructure): void {
  const { perClaim, insuredPercentage } = structure;
  const before = statement.amount;
  if (perClaim.kind === 'minimum-retention') {
    const uninsuredShare = portionOf(before, rateOf(ONE - insuredPercentage));
    const borne = uninsuredShare > perClaim.amount ? uninsuredShare : perClaim.amount;
    statement.write({ kind: 'minimum-retention', before, uninsuredShare, minimum: perClaim.amount, result: less(before, borne) });
    return;
  }
  statement.write({ kind: 'insured-percentage', before, share: insuredPercentage, result: portionOf(before, insuredPercentage) });
}

function eachAndEvery(statement: Statement, amount: Cents): void {
  const before = statement.amount;
  statement.write({ kind: 'each-and-every', before, amount, result: less(before, amount) });
}

/**
 * Payment of one claim: limit, threshold, percentage with the deduction per claim, first loss of the year, maximum liability.
 * A first loss on losses is borne before the percentage, one on indemnities after it (pricing-method 13, W01–W15).
 */
export function payClaim(structure: PolicyStructure, claim: Claim, state: YearState): ClaimPayment {
  const statement = new Statement(claim.debt, state);
  coveredLoss(statement, structure, claim.limit);
  if (structure.perClaim.kind === 'before-percentage') eachAndEvery(statement, structure.perClaim.amount);
  if (structure.aggregate?.against === 'loss') statement.bearFirstLoss();
  applyPercentage(statement, structure);
  if (structure.perClaim.kind === 'after-percentage') eachAndEvery(statement, structure.perClaim.amount);
  if (structure.aggregate?.against === 'indemnity') statement.bearFirstLoss();
  const { maximumLeft } = statement.left;
  if (maximumLeft !== null) {
    const before = statement.amount;
    statement.write({ kind: 'maximum-liability', before, left: maximumLeft, result: lower(before, maximumLeft) });
    statement.left = { ...statement.left, maximumLeft: less(maximumLeft, statement.amount) };
  }
  return { paid: statement.amount, left: statement.left, lines: statement.lines };
}

/** The year's claims in the order in which they are paid: each finds what the earlier ones left of the shared amounts. */
export function payYear(structure: PolicyStructure, claims: readonly Claim[]): readonly ClaimPayment[] {
  let state = startOfYear(structure);
  return claims.map((claim) => {
    const payment = payClaim(structure, claim, state);
    state = payment.left;
    return payment;
  });
}
