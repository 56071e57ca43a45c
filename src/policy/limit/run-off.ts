import { addDays, isBefore, type PlainDate } from '#/quote-engine/calendar.ts';

export interface RunOff {
  readonly lastCoveredDay: PlainDate;
  readonly covered: boolean;
}

/**
 * Whether a delivery is still covered after the limit was withdrawn: up to and including `runOffDays` after that day (S2, S3; W38).
 * What was delivered before the withdrawal stays covered.
 */
export function runOffCover(withdrawnOn: PlainDate, runOffDays: number, deliveredOn: PlainDate): RunOff {
  const lastCoveredDay = addDays(withdrawnOn, runOffDays);
  return { lastCoveredDay, covered: !isBefore(lastCoveredDay, deliveredOn) };
}
