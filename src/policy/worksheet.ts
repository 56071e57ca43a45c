import { cents, multiplyDivide, NO_CENTS, ONE, portionOf, scaled, type Cents, type Factor, type Rate } from '#/quote-engine/units.ts';
import { withoutVat } from './claim/vat.ts';

/** What a line computes, with every number that is needed to redo it. Amounts in cents, shares in 1e-8. */
export type Operation =
  | { readonly kind: 'portion'; readonly of: Cents; readonly share: Rate }
  | { readonly kind: 'times'; readonly of: Cents; readonly count: number }
  /** `of × numerator ÷ divisor`, rounded to the cent once. */
  | { readonly kind: 'fraction'; readonly of: Cents; readonly numerator: number; readonly divisor: number }
  /** The part of `of` that falls to `part` of a `whole` in euro; nothing when the whole is nought. */
  | { readonly kind: 'in-proportion'; readonly of: Cents; readonly part: Cents; readonly whole: Cents }
  | { readonly kind: 'scaled'; readonly of: Cents; readonly by: Factor }
  /** `of ÷ (1 + vat)`. */
  | { readonly kind: 'without-vat'; readonly of: Cents; readonly vat: Rate }
  /** The amount of which `of` is the share: `of ÷ share`. */
  | { readonly kind: 'grossed-up'; readonly of: Cents; readonly share: Rate }
  | { readonly kind: 'sum'; readonly terms: readonly Cents[] }
  /** `from − amount`, never below nought. */
  | { readonly kind: 'less'; readonly from: Cents; readonly amount: Cents }
  /** `from − amount`, below nought when that is what it is. */
  | { readonly kind: 'difference'; readonly from: Cents; readonly amount: Cents }
  | { readonly kind: 'lowest'; readonly of: readonly [Cents, ...Cents[]] }
  | { readonly kind: 'highest'; readonly of: readonly [Cents, ...Cents[]] }
  /** Up to the next whole multiple of `to`. */
  | { readonly kind: 'rounded-up'; readonly of: Cents; readonly to: Cents }
  /** All of it when the condition was met, otherwise nothing. */
  | { readonly kind: 'all-or-nothing'; readonly of: Cents; readonly met: boolean };

/** What a line is about; Dutch words in `src/messages/policy-lines.ts`. */
export type LineCode =
  | 'vat-taken-off'
  | 'average-need'
  | 'need-with-peak'
  | 'need-rounded'
  | 'highest-balance'
  | 'delivery'
  | 'delivery-with-peak'
  | 'open-deliveries'
  | 'insured-turnover'
  | 'own-part'
  | 'expected-premium'
  | 'minimum-premium'
  | 'actual-premium'
  | 'final-premium'
  | 'settlement'
  | 'capped-balance'
  | 'insured-balances'
  | 'balance-premium'
  | 'limit-fees-first'
  | 'limit-fees-monitoring'
  | 'limit-fees'
  | 'fee'
  | 'premium-by-rate'
  | 'yearly-premium'
  | 'claims-allowed'
  | 'bonus'
  | 'surcharge'
  | 'combined-limit'
  | 'top-up-premium'
  | 'top-up-total'
  | 'losses-together'
  | 'above-priority'
  | 'layer-payment'
  | 'customer-maximum'
  | 'graded-share'
  | 'graded-payment'
  | 'insured-balance'
  | 'datum-line-payment'
  | 'recovery-on-covered'
  | 'recovery-by-percentage'
  | 'recovery-to-insurer'
  | 'recovery-to-client-covered'
  | 'recovery-to-client-uncovered'
  | 'extra-turnover'
  | 'insurance-tax'
  | 'premium-with-tax';

/** One line of a worksheet: its result follows from its operation alone, so that explanation and result cannot differ. */
export interface Line {
  readonly code: LineCode;
  readonly operation: Operation;
  readonly result: Cents;
}

function roundedUp(of: Cents, to: Cents): Cents {
  if (to < 1) throw new RangeError(`amounts are rounded up to a positive step, got ${String(to)}`);
  return cents(Math.ceil(of / to) * to);
}

/** The outcome of an operation in cents, halves away from nought. Throws RangeError when it is no safe integer. */
export function outcomeOf(operation: Operation): Cents {
  switch (operation.kind) {
    case 'portion':
      return portionOf(operation.of, operation.share);
    case 'times':
      return cents(operation.of * operation.count);
    case 'fraction':
      return cents(multiplyDivide(operation.of, operation.numerator, operation.divisor));
    case 'in-proportion':
      return operation.whole === 0 ? NO_CENTS : cents(multiplyDivide(operation.of, operation.part, operation.whole));
    case 'scaled':
      return scaled(operation.of, operation.by);
    case 'without-vat':
      return withoutVat(operation.of, operation.vat);
    case 'grossed-up':
      return cents(multiplyDivide(operation.of, ONE, operation.share));
    case 'sum':
      return cents(operation.terms.reduce((sum, term) => sum + term, 0));
    case 'less':
      return cents(Math.max(0, operation.from - operation.amount));
    case 'difference':
      return cents(operation.from - operation.amount);
    case 'lowest':
      return cents(Math.min(...operation.of));
    case 'highest':
      return cents(Math.max(...operation.of));
    case 'rounded-up':
      return roundedUp(operation.of, operation.to);
    case 'all-or-nothing':
      return operation.met ? operation.of : NO_CENTS;
  }
}

/** A line with the result that its operation gives. */
export function line(code: LineCode, operation: Operation): Line {
  return { code, operation, result: outcomeOf(operation) };
}

/** Whether each line's result is what its operation gives. */
export const linesHold = (lines: readonly Line[]): boolean => lines.every(({ operation, result }) => result === outcomeOf(operation));
