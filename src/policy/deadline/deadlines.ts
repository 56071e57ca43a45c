import { addDays, addMonths, type PlainDate } from '#/quote-engine/calendar.ts';

export type DeadlineCode = 'invoice' | 'due' | 'stop-delivering' | 'report' | 'hand-over' | 'file-claim' | 'payment-from' | 'payment';

export interface Period {
  readonly unit: 'days' | 'months';
  readonly count: number;
}

/** One day that follows from another by a period, so that it can be redone with a calendar. */
export interface DeadlineLine {
  readonly code: DeadlineCode;
  readonly from: PlainDate;
  readonly period: Period;
  readonly result: PlainDate;
}

export const days = (count: number): Period => ({ unit: 'days', count });
export const weeks = (count: number): Period => days(count * 7);
export const months = (count: number): Period => ({ unit: 'months', count });

/** The day a period after another; a month ends on its last day when it is shorter. */
export function deadline(code: DeadlineCode, from: PlainDate, period: Period): DeadlineLine {
  const result = period.unit === 'days' ? addDays(from, period.count) : addMonths(from, period.count);
  return { code, from, period, result };
}

export interface DeadlineTerms {
  readonly termDays: number;
  /** Days after the due day of the oldest invoice on which deliveries must stop (maximum extension period). */
  readonly stopDays: number;
  /** Days after that within which the claim is reported and handed over. */
  readonly reportDays: number;
}

/** Due day, last day to deliver, last day to report and hand over (A5, A6, A11; W37). */
export function deadlinesOf(invoicedOn: PlainDate, { termDays, stopDays, reportDays }: DeadlineTerms): readonly DeadlineLine[] {
  const due = deadline('due', invoicedOn, days(termDays));
  const stop = deadline('stop-delivering', due.result, days(stopDays));
  return [due, stop, deadline('report', stop.result, days(reportDays))];
}
