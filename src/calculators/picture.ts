/** Geometry of the pictures, in percent as the attributes of SVG take it. Every picture stands beside a table of the same numbers. */

export const percentOf = (value: number, whole: number): string => `${((value / Math.max(1, whole)) * 100).toFixed(2)}%`;

/** What a bar is: an amount from nought, or a step up or down from the amount before it. */
export type BarShape = 'sum' | 'more' | 'less' | 'same';

export interface Bar {
  readonly shape: BarShape;
  readonly x: string;
  readonly width: string;
  /** Where the bar starts and ends, for the line to the next one. */
  readonly from: string;
  readonly to: string;
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** A bar from nought is a sum, also when it starts a fall. */
  readonly isSum: boolean;
}

function shapeOf({ from, to, isSum }: Span): BarShape {
  if (isSum) return 'sum';
  if (from === to) return 'same';
  return to > from ? 'more' : 'less';
}

/** Bars on one axis from nought to the highest end. */
export function barsOf(spans: readonly Span[]): readonly Bar[] {
  const highest = Math.max(1, ...spans.flatMap(({ from, to }) => [from, to]));
  return spans.map((span) => ({
    shape: shapeOf(span),
    x: percentOf(Math.min(span.from, span.to), highest),
    width: percentOf(Math.abs(span.to - span.from), highest),
    from: percentOf(span.from, highest),
    to: percentOf(span.to, highest),
  }));
}

/** A statement that starts with an amount and goes on with running amounts, as a waterfall: a sum, steps, and the last one as a sum. */
export function fallOf(start: number, running: readonly number[]): readonly Span[] {
  const steps = running.map((to, at) => ({ from: running[at - 1] ?? start, to, isSum: false }));
  return [{ from: 0, to: start, isSum: true }, ...steps];
}

const NICE = [1, 2, 2.5, 5, 10];

/** Round numbers from nought to past `highest`, some five of them. */
export function ticksTo(highest: number): readonly number[] {
  const rough = Math.max(1, highest) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (NICE.find((multiple) => multiple * power >= rough) ?? 10);
  return Array.from({ length: Math.ceil(Math.max(1, highest) / step) + 1 }, (_, at) => at * step);
}

export interface Point {
  readonly day: number;
  readonly balance: number;
}

export interface StepChart {
  /** A path in a box of 1000 by 1000, nought below left. */
  readonly line: string;
  readonly area: string;
  /** `isNear`: so near the level that both labels would cover each other. */
  readonly amounts: readonly { readonly value: number; readonly y: string; readonly isNear: boolean }[];
  readonly days: readonly { readonly value: number; readonly x: string; readonly anchor: 'start' | 'middle' | 'end' }[];
  /** Height of the level that is asked. */
  readonly levelY: string;
}

const BOX = 1000;
/** Room above the level for its label. */
const HEADROOM = 1.12;
const NEAR = 0.1;

/** Balances over time as steps, with round amounts at the side and a few days below. */
export function stepChart(points: readonly Point[], level: number): StepChart {
  const lastDay = Math.max(1, ...points.map(({ day }) => day));
  const amounts = ticksTo(Math.max(level, ...points.map(({ balance }) => balance)) * HEADROOM);
  const top = amounts.at(-1) ?? 1;
  const x = (day: number) => ((day / lastDay) * BOX).toFixed(1);
  const y = (balance: number) => (BOX - (balance / top) * BOX).toFixed(1);
  const steps = points.map(({ day, balance }, at) => (at === 0 ? `M0 ${y(0)}V${y(balance)}` : `H${x(day)}V${y(balance)}`)).join('');
  const days = ticksTo(lastDay).filter((day) => day <= lastDay);
  return {
    line: steps,
    area: `${steps}Z`,
    amounts: amounts.map((value) => ({ value, y: percentOf(top - value, top), isNear: Math.abs(value - level) < NEAR * top })),
    days: days.map((value) => ({
      value,
      x: percentOf(value, lastDay),
      anchor: value === 0 ? 'start' : value / lastDay > 0.92 ? 'end' : 'middle',
    })),
    levelY: percentOf(top - level, top),
  };
}
