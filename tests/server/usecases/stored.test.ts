import { describe, expect, it } from 'vitest';
import { monthsBefore, retentionLimits } from '#/server/usecases/stored.ts';

describe('periods', () => {
  it.each([
    ['2026-11-21T12:00:00.000Z', 12, '2025-11-21T12:00:00.000Z'],
    ['2028-02-29T23:59:59.999Z', 12, '2027-02-28T23:59:59.999Z'],
    ['2026-03-31T00:00:00.000Z', 1, '2026-02-28T00:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', 1, '2025-12-15T00:00:00.000Z'],
  ])('%s less %i months is %s', (from, months, expected) => {
    expect(monthsBefore(from, months)).toBe(expected);
  });

  it('become the limits of a sweep', () => {
    expect(
      retentionLimits('2026-11-21T12:00:00.000Z', {
        indicationDays: 90,
        debtorCheckDays: 30,
        leadMonths: 12,
        mailBodyDays: 30,
        statisticsMonths: 24,
      }),
    ).toEqual({
      indicationsBefore: '2026-08-23T12:00:00.000Z',
      leadsBefore: '2025-11-21T12:00:00.000Z',
      mailBodiesBefore: '2026-10-22T12:00:00.000Z',
      debtorChecksBefore: '2026-10-22T12:00:00.000Z',
      idempotencyBefore: '2026-11-20T12:00:00.000Z',
      savedAnswersBefore: '2026-10-22T12:00:00.000Z',
      unconfirmedRemindersBefore: '2026-11-14T12:00:00.000Z',
      remindersBefore: '2026-11-21',
    });
  });
});
