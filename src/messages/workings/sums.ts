import type { Interval } from '#/quote-engine/interval.ts';
import type { Curve } from '#/quote-engine/curve.ts';
import { valueAt } from '#/quote-engine/curve.ts';
import { factor } from '#/messages/format.ts';

export type Side = keyof Interval;

const SIDE_NAMES: Readonly<Record<Side, string>> = { low: 'laag', middle: 'midden', high: 'hoog' };

/** A line of one side. What holds for the middle needs no name. */
export const ofSide = (side: Side, line: string): string => (side === 'middle' ? line : `${SIDE_NAMES[side]}, ${line}`);

/** The sides that have to be written out: both ends only where they differ from the middle. */
export function sidesOf(...values: readonly Interval[]): readonly Side[] {
  const differs = (side: 'low' | 'high') => values.some((value) => value[side] !== value.middle);
  return ['middle', ...(['low', 'high'] as const).filter(differs)];
}

/** The value of a curve between the two points around `at`, written out; at a point or beyond the ends it is the point itself. */
export function curveSum(name: string, curve: Curve, at: number, write: (value: number) => string, result = valueAt(curve, at)): string {
  const { points } = curve;
  const next = points.findIndex((point) => at <= point.at);
  const [before, after] = [points[next - 1], points[next]];
  if (before === undefined || after === undefined || after.at === at) return `${name}, bij ${write(at)}: ${factor(result)}`;
  const rise = `(${factor(after.factor)} − ${factor(before.factor)})`;
  const part = `(${write(at)} − ${write(before.at)}) ÷ (${write(after.at)} − ${write(before.at)})`;
  return `${name}, bij ${write(at)}: ${factor(before.factor)} + ${rise} × ${part} = ${factor(result)}`;
}
