/** A number with the lowest and the highest value it may plausibly have; all three sides go through the calculation in one pass. */
export interface Interval<N extends number = number> {
  readonly low: N;
  readonly middle: N;
  readonly high: N;
}

/** A number that is known: the three sides are equal. */
export function exactly<N extends number>(value: N): Interval<N> {
  return { low: value, middle: value, high: value };
}
