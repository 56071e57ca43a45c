import { describe, expect, it } from 'vitest';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { OpeningTimes } from '#/server/app.ts';
import { easterSunday, holidaysOf } from '#/server/call-back/holidays.ts';
import { slotsFrom } from '#/server/call-back/slots.ts';
import { amsterdamTime, instantInAmsterdam } from '#/server/call-back/zone.ts';

const nine = [{ from: '09:00', to: '12:30' }];
const HOURS: OpeningTimes = {
  monday: nine,
  tuesday: [],
  wednesday: nine,
  thursday: nine,
  friday: nine,
  saturday: [],
  sunday: [],
  closedOn: [],
};
const shown = (now: string, opening: OpeningTimes | null) => slotsFrom(now, opening).map(({ day, from, to }) => `${day} ${from}-${to}`);
const days = (now: string, opening: OpeningTimes | null) => [...new Set(slotsFrom(now, opening).map(({ day }) => day))];

describe('holidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('know Easter of %i', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('are those of the Netherlands', () => {
    expect([...holidaysOf(2026)].toSorted()).toEqual([
      '2026-01-01',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(holidaysOf(2025).has(plainDateOf('2025-04-26'))).toBe(true);
    expect(holidaysOf(2025).has(plainDateOf('2025-05-05'))).toBe(true);
  });
});

describe('the time of Amsterdam', () => {
  it('is an hour ahead of UTC in winter and two in summer', () => {
    expect(instantInAmsterdam(plainDateOf('2026-11-23'), '09:00')).toBe('2026-11-23T08:00:00.000Z');
    expect(instantInAmsterdam(plainDateOf('2026-07-01'), '09:00')).toBe('2026-07-01T07:00:00.000Z');
    expect(amsterdamTime(Date.parse('2026-07-01T22:30:00.000Z'))).toBe('2026-07-02T00:30');
  });

  it('has an hour that is skipped, and one that comes twice', () => {
    expect(() => instantInAmsterdam(plainDateOf('2026-03-29'), '02:30')).toThrow(RangeError);
    expect(instantInAmsterdam(plainDateOf('2026-03-29'), '03:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(amsterdamTime(Date.parse(instantInAmsterdam(plainDateOf('2026-10-25'), '02:30')))).toBe('2026-10-25T02:30');
  });
});

describe('times to be called', () => {
  it('are half hours from opening to closing, on the days that are open', () => {
    expect(shown('2026-11-23T06:00:00.000Z', HOURS).slice(0, 8)).toEqual([
      '2026-11-23 09:00-09:30',
      '2026-11-23 09:30-10:00',
      '2026-11-23 10:00-10:30',
      '2026-11-23 10:30-11:00',
      '2026-11-23 11:00-11:30',
      '2026-11-23 11:30-12:00',
      '2026-11-23 12:00-12:30',
      '2026-11-25 09:00-09:30',
    ]);
    expect(days('2026-11-23T06:00:00.000Z', HOURS)).toEqual(['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']);
  });

  it.each([
    ['half an hour', [{ from: '16:30', to: '17:00' }], ['16:30-17:00']],
    ['a quarter', [{ from: '16:45', to: '17:00' }], ['16:45-17:00']],
    ['three quarters', [{ from: '16:15', to: '17:00' }], ['16:15-17:00']],
    ['an hour and ten minutes', [{ from: '08:50', to: '10:00' }], ['08:50-09:20', '09:20-10:00']],
    [
      'twice, with a pause',
      [
        { from: '11:30', to: '12:30' },
        { from: '13:30', to: '14:00' },
      ],
      ['11:30-12:00', '12:00-12:30', '13:30-14:00'],
    ],
  ])('cover all of an opening of %s', (_, monday, times) => {
    const first = shown('2026-11-23T06:00:00.000Z', { ...HOURS, monday }).filter((slot) => slot.startsWith('2026-11-23'));
    expect(first).toEqual(times.map((time) => `2026-11-23 ${time}`));
  });

  it('lie at least an hour ahead, in the time of Amsterdam', () => {
    expect(shown('2026-11-23T08:00:00.000Z', HOURS)[0]).toBe('2026-11-23 10:00-10:30');
    expect(shown('2026-11-23T08:00:00.001Z', HOURS)[0]).toBe('2026-11-23 10:30-11:00');
    expect(shown('2026-07-06T06:00:00.000Z', HOURS)[0]).toBe('2026-07-06 09:00-09:30');
    expect(shown('2026-07-06T06:00:00.001Z', HOURS)[0]).toBe('2026-07-06 09:30-10:00');
    expect(shown('2026-11-23T20:00:00.000Z', HOURS)[0]).toBe('2026-11-25 09:00-09:30');
  });

  it('pass over holidays and days on which the operator is closed', () => {
    const opening = { ...HOURS, closedOn: [plainDateOf('2026-12-24')] };
    expect(days('2026-12-23T15:00:00.000Z', opening)).toEqual(['2026-12-28', '2026-12-30', '2026-12-31', '2027-01-04', '2027-01-06']);
  });

  it('are parts of working days while the opening times are not known', () => {
    expect(shown('2026-11-21T12:00:00.000Z', null).slice(0, 3)).toEqual([
      '2026-11-23 09:00-12:00',
      '2026-11-23 12:00-17:00',
      '2026-11-24 09:00-12:00',
    ]);
    expect(shown('2026-11-23T09:00:00.000Z', null)[0]).toBe('2026-11-23 12:00-17:00');
  });

  it('are none when the operator is never open', () => {
    expect(slotsFrom('2026-11-21T12:00:00.000Z', { ...HOURS, monday: [], wednesday: [], thursday: [], friday: [] })).toEqual([]);
  });
});
