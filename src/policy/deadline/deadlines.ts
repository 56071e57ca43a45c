import { addDays, type PlainDate } from '#/quote-engine/calendar.ts';

export type DeadlineCode = 'due' | 'stop-delivering' | 'report';

/** One day that follows from another by a number of days, so that it can be redone with a calendar. */
export interface DeadlineLine {
  readonly code: DeadlineCode;
  readonly from: PlainDate;
  readonly days: number;
  readonly result: PlainDate;
}

const counted = (code: DeadlineCode, from: PlainDate, days: number): DeadlineLine => ({ code, from, days, result: addDays(from, days) });

export interface DeadlineTerms {
  readonly termDays: number;
  /** Days after the due day of the oldest invoice on which deliveries must stop (maximum extension period). */
  readonly stopDays: number;
  /** Days after that within which the claim is reported and handed over. */
  readonly reportDays: number;
}

/** Due day, last day to deliver, last day to report and hand over (A5, A6, A11; W37). */
export function deadlinesOf(invoicedOn: PlainDate, { termDays, stopDays, reportDays }: DeadlineTerms): readonly DeadlineLine[] {
  const due = counted('due', invoicedOn, termDays);
  const stop = counted('stop-delivering', due.result, stopDays);
  return [due, stop, counted('report', stop.result, reportDays)];
}
