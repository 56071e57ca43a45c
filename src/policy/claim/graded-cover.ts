import { NO_CENTS, type Cents, type Factor, type Rate } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

/** Cover by the insurer's grade of the buyer, with a maximum per customer and per year (Allianz Trade Simplicity, E6). */
export interface GradedCover {
  readonly basePercentage: Rate;
  /** For buyers graded 1 up to and including `goodUpTo`. */
  readonly goodPercentage: Rate;
  readonly goodUpTo: number;
  /** Multiple of the customer maximum for good buyers. */
  readonly goodMultiple: Factor;
  /** Buyers graded from here are not covered. */
  readonly noneFrom: number;
  /** Not published: always an input, never a figure of ours. */
  readonly maximumPerCustomer: Cents;
}

export interface GradedPayment {
  readonly paid: Cents;
  readonly lines: readonly Line[];
}

/**
 * Payment for one lost debt of a buyer with `grade` (null when no grade was asked: the base cover) when `yearLeft` remains of the
 * yearly maximum (E6; W20, W21).
 */
export function payGraded(cover: GradedCover, debt: Cents, grade: number | null, yearLeft: Cents): GradedPayment {
  if (grade !== null && grade >= cover.noneFrom) {
    return { paid: NO_CENTS, lines: [line('graded-payment', { kind: 'all-or-nothing', of: debt, met: false })] };
  }
  const good = grade !== null && grade <= cover.goodUpTo;
  const share = line('graded-share', { kind: 'portion', of: debt, share: good ? cover.goodPercentage : cover.basePercentage });
  const raised = line('customer-maximum', { kind: 'scaled', of: cover.maximumPerCustomer, by: cover.goodMultiple });
  const maximum = good ? raised.result : cover.maximumPerCustomer;
  const paid = line('graded-payment', { kind: 'lowest', of: [share.result, maximum, yearLeft] });
  return { paid: paid.result, lines: good ? [share, raised, paid] : [share, paid] };
}
