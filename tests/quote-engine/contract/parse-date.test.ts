import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, epochDays, plainDateOf } from '#/quote-engine/calendar.ts';
import { parseDate } from '#/quote-engine/contract/parse-date.ts';
import { date as inWords } from '#/messages/format.ts';

const dateOf = (typed: string) => {
  const parsed = parseDate(typed);
  return parsed.kind === 'date' ? parsed.date : parsed.kind;
};

describe('a day as typed', () => {
  it.each([
    '1-3-2026',
    '01-03-2026',
    '1/3/2026',
    '1.3.2026',
    '1 3 2026',
    ' 1 maart 2026 ',
    '1 MRT. 2026',
    '2026-03-01',
    '1\u00a0maart\u00a02026',
  ])('reads %s', (typed) => {
    expect(dateOf(typed)).toBe('2026-03-01');
  });

  it.each(['30-2-2026', '29-2-2027', '1-13-2026', '31 april 2026', '1-1-1999', '1-1-2101', '0-1-2026'])('knows no day %s', (typed) => {
    expect(dateOf(typed)).toBe('no-such-day');
  });

  it.each(['', 'morgen', '1-3-26', '1-3', '1 constructor 2026', '3/2026', 'x'.repeat(500)])('cannot read "%s"', (typed) => {
    expect(dateOf(typed)).toBe('unreadable');
  });

  it('reads every day back as we write it', () => {
    const days = fc.integer({ min: epochDays(plainDateOf('2000-01-01')), max: epochDays(plainDateOf('2100-12-31')) });
    fc.assert(
      fc.property(days, (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
        return dateOf(text) === text && dateOf(inWords(text)) === text;
      }),
      { numRuns: 500 },
    );
  });
});

describe('months later', () => {
  it('ends on the last day of a shorter month, forwards and back', () => {
    const after = (day: string, months: number) => addMonths(plainDateOf(day), months);
    expect([after('2026-08-31', 1), after('2026-12-15', 14), after('2028-03-31', -1)]).toEqual(['2026-09-30', '2028-02-15', '2028-02-29']);
  });
});
