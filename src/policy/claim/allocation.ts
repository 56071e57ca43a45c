import { addCents, cents, type Cents, type Rate } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

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
  readonly lines: readonly Line[];
}

/**
 * Recoveries after the date of loss are shared in proportion to covered and uncovered debt; the covered part by the
 * insured percentage (A8), and never more to the insurer than it paid (C2).
 */
export function shareRecovery(debts: readonly OpenDebt[], recovery: Cents, insuredPercentage: Rate, indemnityPaid: Cents): RecoverySplit {
  const covered = sumOfDebts(debts, true);
  const whole = addCents(covered, sumOfDebts(debts, false));
  const onCovered = line('recovery-on-covered', { kind: 'in-proportion', of: recovery, part: covered, whole });
  const byPercentage = line('recovery-by-percentage', { kind: 'portion', of: onCovered.result, share: insuredPercentage });
  const toInsurer = line('recovery-to-insurer', { kind: 'lowest', of: [byPercentage.result, indemnityPaid] });
  const ofCovered = line('recovery-to-client-covered', { kind: 'difference', from: onCovered.result, amount: toInsurer.result });
  const ofUncovered = line('recovery-to-client-uncovered', { kind: 'difference', from: recovery, amount: onCovered.result });
  return {
    onCovered: onCovered.result,
    toInsurer: toInsurer.result,
    toClientOnCovered: ofCovered.result,
    toClientOnUncovered: ofUncovered.result,
    lines: [onCovered, byPercentage, toInsurer, ofCovered, ofUncovered],
  };
}
