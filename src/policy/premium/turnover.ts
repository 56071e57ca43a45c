import { cents, type Cents, type Rate } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

/**
 * `refund`: the advance is the expected premium; what was paid too much comes back down to the minimum (Denmark, S3).
 * `upward-only`: the advance is the minimum premium; after the year only what is missing is billed (Switzerland E7, France B14).
 */
export type SettlementModel = 'refund' | 'upward-only';

export interface TurnoverPremium {
  readonly expectedTurnover: Cents;
  readonly actualTurnover: Cents;
  readonly premiumRate: Rate;
  /** Minimum premium as a share of the expected premium. */
  readonly minimumShare: Rate;
  readonly model: SettlementModel;
}

export interface Settlement {
  readonly expected: Cents;
  readonly minimum: Cents;
  /** What is paid during the year. */
  readonly advance: Cents;
  readonly actual: Cents;
  /** What the year costs in the end. */
  readonly final: Cents;
  /** To be paid after the year; below nought when money comes back. */
  readonly toSettle: Cents;
  readonly lines: readonly Line[];
}

/** Premium on insured turnover with advance, declaration and settlement (W25, W26). */
export function settleTurnoverPremium(given: TurnoverPremium): Settlement {
  const expected = line('expected-premium', { kind: 'portion', of: given.expectedTurnover, share: given.premiumRate });
  const minimum = line('minimum-premium', { kind: 'portion', of: expected.result, share: given.minimumShare });
  const actual = line('actual-premium', { kind: 'portion', of: given.actualTurnover, share: given.premiumRate });
  const final = line('final-premium', { kind: 'highest', of: [actual.result, minimum.result] });
  const advance = given.model === 'refund' ? expected.result : minimum.result;
  const settlement = line('settlement', { kind: 'difference', from: final.result, amount: advance });
  return {
    expected: expected.result,
    minimum: minimum.result,
    advance,
    actual: actual.result,
    final: final.result,
    toSettle: settlement.result,
    lines: [expected, minimum, actual, final, settlement],
  };
}

/** The advance in equal parts; cents that cannot be shared fall in the first ones, so that the parts are the whole. */
export function instalmentsOf(advance: Cents, parts: number): readonly Cents[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`instalments are a whole number from 1, got ${String(parts)}`);
  const part = Math.floor(advance / parts);
  const left = advance - part * parts;
  return Array.from({ length: parts }, (_, index) => cents(index < left ? part + 1 : part));
}
