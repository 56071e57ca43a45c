/** Low, raised or high risk of the book as a whole. */
export type Level = 'low' | 'raised' | 'high';

export type LabelDriver = 'largest-customer' | 'expected-loss' | 'overdue';

/** One of the three drivers: its value and the bounds above which it makes the book raised or high (pricing-method 10, our estimate). */
export interface LabelLine {
  readonly driver: LabelDriver;
  /** Share of turnover (largest customer, expected loss) or of the balance over 60 days; null when not known. */
  readonly value: number | null;
  readonly raisedAbove: number;
  readonly highAbove: number;
  readonly level: Level;
  /** Only for overdue: share of the balance over 90 days, which is what `highAbove` is about. */
  readonly over90?: number | null;
  /** Only for the largest customer of a book without sales: a share of what is owed instead. */
  readonly of?: 'balance';
}

export interface PortfolioLabel {
  readonly level: Level;
  readonly drivers: readonly [LabelLine, LabelLine, LabelLine];
}

export interface LabelInput {
  readonly topOne: number;
  /** What `topOne` is a share of. */
  readonly topOneOf: 'sales' | 'balance';
  /** Expected loss of a year over the turnover of a year; null without turnover. */
  readonly lossRate: number | null;
  readonly over60: number | null;
  readonly over90: number | null;
}

const LEVELS: readonly Level[] = ['low', 'raised', 'high'];
const levelOf = (isHigh: boolean, isRaised: boolean): Level => (isHigh ? 'high' : isRaised ? 'raised' : 'low');

/** Label of the book: the highest level of its three drivers. */
export function labelOf({ topOne, topOneOf, lossRate, over60, over90 }: LabelInput): PortfolioLabel {
  const line = (driver: LabelDriver, value: number | null, raisedAbove: number, highAbove: number): LabelLine => ({
    ...{ driver, value, raisedAbove, highAbove },
    level: levelOf((value ?? 0) > highAbove, (value ?? 0) > raisedAbove),
  });
  const overdue: LabelLine = {
    ...line('overdue', over60, 0.05, 0.05),
    level: levelOf((over90 ?? 0) > 0.05, (over60 ?? 0) > 0.05),
    over90,
  };
  const largest: LabelLine = { ...line('largest-customer', topOne, 0.2, 0.4), ...(topOneOf === 'balance' ? { of: 'balance' } : {}) };
  const drivers = [largest, line('expected-loss', lossRate, 0.0015, 0.0025), overdue] as const;
  const highest = Math.max(...drivers.map(({ level }) => LEVELS.indexOf(level)));
  return { level: LEVELS[highest] ?? 'low', drivers: [...drivers] };
}
