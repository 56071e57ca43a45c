import type { Interval } from './interval.ts';
import type { ShownRange } from './outcome.ts';
import type { Cents } from './units.ts';

const LARGE = 1_000_000;
const FINE = 10_000;
const COARSE = 50_000;

const gridOf = (amount: Cents) => (amount < LARGE ? FINE : COARSE);

/** The range as shown: outwards to € 100 below € 10.000 and to € 500 from there (pricing-method 8.5). */
export function shownRange({ low, high }: Interval<Cents>): ShownRange {
  const lowGrid = gridOf(low);
  const highGrid = gridOf(high);
  return {
    lowCents: (Math.floor(low / lowGrid) * lowGrid) as Cents,
    highCents: (Math.ceil(high / highGrid) * highGrid) as Cents,
  };
}
