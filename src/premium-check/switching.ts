import type { Cents } from '#/quote-engine/units.ts';
import type { Risk } from '#/quote-engine/risk.ts';
import { median, type InsurerPrice } from './band.ts';
import type { Paid } from './paid.ts';

/** What going to another insurer costs or puts at risk; an amount where it can be told. */
export type SwitchingCost =
  /** A new insurer does not cover what is overdue now. */
  | { readonly kind: 'overdue'; readonly amountCents: Cents | null }
  /** Every limit is asked for anew; middle of what the insurers bill for it, null when none bills it apart. */
  | { readonly kind: 'limits'; readonly feesCents: Cents | null }
  | { readonly kind: 'bonus'; readonly amountCents: Cents }
  /** Claims under way stay with the old policy; what is delivered afterwards falls under the new one. */
  | { readonly kind: 'seam' };

/** What leaving costs, whatever the verdict; fees are those of the first year. */
export function switchingCosts(risk: Risk, paid: Paid | null, prices: readonly InsurerPrice[]): readonly SwitchingCost[] {
  const isOverdueKnown = risk.profile.overdueOver60DaysCents !== 'unknown';
  const fees = prices.map((price) => price.fees.middleCents).filter((fee) => fee > 0);
  const overdue: readonly SwitchingCost[] =
    isOverdueKnown && risk.overdue === 0 ? [] : [{ kind: 'overdue', amountCents: isOverdueKnown ? risk.overdue : null }];
  const bonus: readonly SwitchingCost[] = paid === null || paid.bonusCents === 0 ? [] : [{ kind: 'bonus', amountCents: paid.bonusCents }];
  return [...overdue, { kind: 'limits', feesCents: fees.length === 0 ? null : median(fees) }, ...bonus, { kind: 'seam' }];
}
