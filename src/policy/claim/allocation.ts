import { cents, multiplyDivide, NO_CENTS, portionOf, subtractCents, type Cents, type Rate } from '#/quote-engine/units.ts';

/** An open invoice of the failing buyer; the list is given oldest first. */
export interface OpenDebt {
  readonly amount: Cents;
  readonly covered: boolean;
}

/** Payments received before the date of loss go to the oldest invoices first (Atradius, A8). */
export function applyPaymentBeforeLoss(oldestFirst: readonly OpenDebt[], payment: Cents): readonly OpenDebt[] {
  let left: number = payment;
  return oldestFirst.map((debt) => {
    const used = Math.min(left, debt.amount);
    left -= used;
    return { covered: debt.covered, amount: cents(debt.amount - used) };
  });
}

/** Sum of the debts that are covered, or of those that are not. */
export function sumOfDebts(debts: readonly OpenDebt[], covered: boolean): Cents {
  return cents(debts.reduce((sum, debt) => (debt.covered === covered ? sum + debt.amount : sum), 0));
}

export interface RecoverySplit {
  /** Part of the recovery that falls on covered debts. */
  readonly onCovered: Cents;
  readonly toInsurer: Cents;
  /** What the client keeps of the covered part: its uninsured share, and all above the insurer's indemnity. */
  readonly toClientOnCovered: Cents;
  readonly toClientOnUncovered: Cents;
}

/**
 * Recoveries after the date of loss are shared in proportion to covered and uncovered debt; the covered part by the
 * insured percentage (A8), and never more to the insurer than it paid (C2).
 */
export function shareRecovery(debts: readonly OpenDebt[], recovery: Cents, insuredPercentage: Rate, indemnityPaid: Cents): RecoverySplit {
  const covered = sumOfDebts(debts, true);
  const uncovered = sumOfDebts(debts, false);
  const total = covered + uncovered;
  const onCovered = total === 0 ? NO_CENTS : cents(multiplyDivide(recovery, covered, total));
  const byPercentage = portionOf(onCovered, insuredPercentage);
  const toInsurer = byPercentage < indemnityPaid ? byPercentage : indemnityPaid;
  return {
    onCovered,
    toInsurer,
    toClientOnCovered: subtractCents(onCovered, toInsurer),
    toClientOnUncovered: subtractCents(recovery, onCovered),
  };
}
