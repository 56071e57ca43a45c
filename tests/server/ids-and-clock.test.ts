import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMilliseconds, dayInAmsterdam, systemClock } from '#/server/clock.ts';
import { hashToken, isToken, newId, newToken } from '#/server/ids.ts';

describe('ids and tokens', () => {
  it('are UUIDs of version 7 that sort by age', () => {
    const ids = Array.from({ length: 2000 }, newId);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids.toSorted()).toStrictEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are tokens of 128 bits, each recognised', () => {
    const tokens = Array.from({ length: 2000 }, newToken);
    for (const token of tokens) {
      expect(isToken(token)).toBe(true);
      expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    }
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('are not anything else', () => {
    for (const text of [
      '',
      'a',
      `${newToken()}A`,
      ` ${newToken()}`,
      `${newToken()}\n`,
      'AAAAAAAAAAAAAAAAAAAAAB',
      '../AAAAAAAAAAAAAAAAAAAA',
    ]) {
      expect(isToken(text), text).toBe(false);
    }
  });

  it('are told apart by their hash', () => {
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('time', () => {
  it('knows the day in Amsterdam, in winter and in summer', () => {
    expect(dayInAmsterdam('2026-11-20T22:59:59.999Z')).toBe('2026-11-20');
    expect(dayInAmsterdam('2026-11-20T23:00:00.000Z')).toBe('2026-11-21');
    expect(dayInAmsterdam('2026-07-01T21:59:59.999Z')).toBe('2026-07-01');
    expect(dayInAmsterdam('2026-07-01T22:00:00.000Z')).toBe('2026-07-02');
    expect(dayInAmsterdam('2027-12-31T23:30:00.000Z')).toBe('2028-01-01');
  });

  it('writes instants in UTC with milliseconds', () => {
    const clock = systemClock();
    expect(clock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect([dayInAmsterdam(clock.now()), dayInAmsterdam(addMilliseconds(clock.now(), -1000))]).toContain(clock.today());
  });

  it('adds milliseconds exactly', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
        fc.integer({ min: -1e12, max: 1e12 }),
        (date, step) => {
          expect(Date.parse(addMilliseconds(date.toISOString(), step))).toBe(date.getTime() + step);
        },
      ),
    );
    expect(() => addMilliseconds('yesterday', 1)).toThrow(RangeError);
  });
});
