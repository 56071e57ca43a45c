import * as v from 'valibot';
import { factorText, rateText, sourced } from './book-values.ts';
import { multiplyDivide } from './units.ts';
import type { Factor } from './units.ts';

/** Straight lines through given points; outside the ends constant. */
export interface Curve {
  readonly points: readonly { readonly at: number; readonly factor: Factor }[];
}

const rising = (points: readonly { readonly at: number }[]) =>
  points.every((point, index) => index === 0 || point.at > (points[index - 1]?.at ?? -1));

/** A factor over a share such as `"15%"`. */
export const shareCurve = sourced({
  points: v.pipe(
    v.array(v.strictObject({ at: rateText, factor: factorText })),
    v.minLength(2, 'curve-too-short'),
    v.check((points) => rising(points), 'curve-order'),
  ),
});

/** A factor over a ratio such as `"0.25"`. */
export const ratioCurve = sourced({
  points: v.pipe(
    v.array(v.strictObject({ at: factorText, factor: factorText })),
    v.minLength(2, 'curve-too-short'),
    v.check((points) => rising(points), 'curve-order'),
  ),
});

/** The factor at `at` (units of 1e-8), not yet rounded to four decimals. */
export function valueAt(curve: Curve, at: number): Factor {
  const { points } = curve;
  let before = points[0];
  for (const point of points) {
    if (before === undefined || at <= point.at) {
      if (before === undefined || before === point) return point.factor;
      const rise = multiplyDivide(point.factor - before.factor, at - before.at, point.at - before.at);
      return (before.factor + rise) as Factor;
    }
    before = point;
  }
  if (before === undefined) throw new RangeError('a curve needs points');
  return before.factor;
}
