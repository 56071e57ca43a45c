import { cents, euros, FACTOR_ONE, type Cents, type Factor } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

/** Days in the year of the sum: 360 in the Danish guide (S3), 365 with Atradius (A7). */
export type YearBasis = 360 | 365;

export interface AverageNeed {
  readonly annualTurnover: Cents;
  readonly termDays: number;
  /** Days that the customer pays late, on average. */
  readonly lateDays: number;
  /** Turnover of the busy time divided by what is usual; 1 without a season. The busy time lasts as long as invoices stay open. */
  readonly peak: Factor;
  readonly basis: YearBasis;
}

/** A limit is asked in whole thousands, upwards (A7). */
export const LIMIT_STEP: Cents = euros(1000);

export interface LimitNeed {
  readonly need: Cents;
  readonly rounded: Cents;
  readonly lines: readonly Line[];
}

/**
 * What one customer owes on average, in its busy time: turnover × (term + days late) ÷ days of the year × peak, and rounded up to
 * whole thousands (S3, A7; W34, W36). Throws RangeError when the days or the peak are below nought.
 */
export function averageNeed({ annualTurnover, termDays, lateDays, peak, basis }: AverageNeed): LimitNeed {
  const days = termDays + lateDays;
  if (days < 0 || peak < 0) throw new RangeError('days and peak must not be below nought');
  const average = line('average-need', { kind: 'fraction', of: annualTurnover, numerator: days, divisor: basis });
  const inSeason = line('need-with-peak', { kind: 'scaled', of: average.result, by: peak });
  const lines = peak === FACTOR_ONE ? [average] : [average, inSeason];
  const need = (lines.at(-1) ?? average).result;
  const rounded = line('need-rounded', { kind: 'rounded-up', of: need, to: LIMIT_STEP });
  return { need, rounded: rounded.result, lines: [...lines, rounded] };
}

/** A delivery on a day, counted from the first one. */
export interface Delivery {
  readonly day: number;
  readonly amount: Cents;
}

/** What is owed from this day until the next point. */
export interface BalancePoint {
  readonly day: number;
  readonly balance: Cents;
}

/** The balance on each day on which it changes: a delivery adds, and it is paid `daysUntilPaid` later, before that day's deliveries. */
export function balancesOverTime(deliveries: readonly Delivery[], daysUntilPaid: number): readonly BalancePoint[] {
  if (daysUntilPaid < 1) throw new RangeError('a delivery on account is paid at least a day later');
  const days = [...new Set(deliveries.flatMap(({ day }) => [day, day + daysUntilPaid]))].sort((a, b) => a - b);
  return days.map((day) => ({
    day,
    balance: cents(
      deliveries.reduce((sum, delivery) => (delivery.day <= day && day < delivery.day + daysUntilPaid ? sum + delivery.amount : sum), 0),
    ),
  }));
}

export interface HighestBalance extends LimitNeed {
  readonly points: readonly BalancePoint[];
}

/** Highest amount owed at one time, which is what a limit must cover (S3; W35), rounded up to whole thousands. */
export function highestBalance(deliveries: readonly Delivery[], daysUntilPaid: number): HighestBalance {
  const points = balancesOverTime(deliveries, daysUntilPaid);
  const [first, ...others] = points.map((point) => point.balance);
  const highest = line('highest-balance', { kind: 'highest', of: [first ?? cents(0), ...others] });
  const rounded = line('need-rounded', { kind: 'rounded-up', of: highest.result, to: LIMIT_STEP });
  return { points, need: highest.result, rounded: rounded.result, lines: [highest, rounded] };
}

export interface RegularDeliveries {
  readonly annualTurnover: Cents;
  /** Days from one delivery (or invoice) to the next. */
  readonly everyDays: number;
  readonly daysUntilPaid: number;
  /** Turnover of the busy time divided by what is usual. The busy time lasts as long as invoices stay open. */
  readonly peak: Factor;
}

/** Enough deliveries to see the balance grow, stay level and fall. */
const LEVEL_DELIVERIES = 3;

/**
 * The highest balance of a customer that is delivered in equal parts: one delivery is turnover × days between ÷ 365 × peak, and as many
 * stay open as fit in the days until payment. Never below the average need, because deliveries come all at once.
 */
export function needOfRegularDeliveries({ annualTurnover, everyDays, daysUntilPaid, peak }: RegularDeliveries): HighestBalance {
  const plain = line('delivery', { kind: 'fraction', of: annualTurnover, numerator: everyDays, divisor: 365 });
  const inSeason = line('delivery-with-peak', { kind: 'scaled', of: plain.result, by: peak });
  const size = peak === FACTOR_ONE ? plain : inSeason;
  const open = Math.ceil(daysUntilPaid / everyDays);
  const together = line('open-deliveries', { kind: 'times', of: size.result, count: open });
  const deliveries = Array.from({ length: open + LEVEL_DELIVERIES }, (_, at) => ({ day: at * everyDays, amount: size.result }));
  const { points, need, rounded, lines } = highestBalance(deliveries, daysUntilPaid);
  const sizes = peak === FACTOR_ONE ? [plain] : [plain, inSeason];
  return { points, need, rounded, lines: [...sizes, together, ...lines.filter(({ code }) => code === 'need-rounded')] };
}
