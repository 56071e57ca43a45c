import { cents, type Cents } from '#/quote-engine/units.ts';

/**
 * Maximum liability of an insurance year as a multiple of the premium paid without tax (S2; 20 × B15, 30 × B14; K43).
 * Throws RangeError when the multiple is no whole number from 1.
 */
export function maximumLiabilityOf(premiumPaid: Cents, multiple: number): Cents {
  if (!Number.isSafeInteger(multiple) || multiple < 1) {
    throw new RangeError(`a maximum liability is a whole multiple of the premium from 1, got ${String(multiple)}`);
  }
  return cents(premiumPaid * multiple);
}
