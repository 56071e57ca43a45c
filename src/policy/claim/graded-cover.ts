import { multiplyDivide, NO_CENTS, portionOf, type Cents, type Factor, ONE, cents, type Rate } from '#/quote-engine/units.ts';

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

/** Payment for one lost debt of a buyer with `grade` when `yearLeft` remains of the yearly maximum (W20, W21). */
export function payGraded(cover: GradedCover, debt: Cents, grade: number, yearLeft: Cents): Cents {
  if (grade >= cover.noneFrom) return NO_CENTS;
  const good = grade <= cover.goodUpTo;
  const maximum = good ? multiplyDivide(cover.maximumPerCustomer, cover.goodMultiple, ONE) : cover.maximumPerCustomer;
  const share = portionOf(debt, good ? cover.goodPercentage : cover.basePercentage);
  return cents(Math.min(share, maximum, yearLeft));
}
