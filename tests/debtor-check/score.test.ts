import { describe, expect, it } from 'vitest';
import { exposureOf, limitAdvice } from '#/debtor-check/exposure.ts';
import { NOTHING_KNOWN, scoreOf, type ScoreInput } from '#/debtor-check/score.ts';
import { cents, euros, factor } from '#/quote-engine/units.ts';

const known = (input: Partial<ScoreInput>) => scoreOf({ ...NOTHING_KNOWN, ...input });
const percent = (rate: number) => Number((rate * 100).toFixed(2));

describe('class of a debtor (method 13)', () => {
  it('W51: construction, 16–30 days late, customer for 1–3 years, asks delay', () => {
    const score = known({ sector: 'construction', late: '16-30', relation: '1-3', signals: ['asks-delay'] });
    expect([percent(score.defaultRate), score.class]).toEqual([3.88, 'D']);
  });

  it('W52: wholesale on time; nothing known; Italian retail', () => {
    const good = known({ sector: 'wholesale', late: 'on-time', relation: 'over-10', signals: [], country: 'NL' });
    const nothing = known({});
    const retail = known({ country: 'IT', sector: 'retail', late: '1-15', relation: '3-10', signals: ['no-data'] });
    expect([good, nothing, retail].map((score) => [percent(score.defaultRate), score.class])).toEqual([
      [0.45, 'A'],
      [1.46, 'B'],
      [1.6, 'C'],
    ]);
    expect([good.enough, nothing.enough]).toEqual([true, false]);
  });

  it('W53: limit advice of € 240,000 a year, 30 + 20 days, peak 1.25, class C', () => {
    const exposure = exposureOf({
      yearlySalesCents: euros(240_000),
      days: { termDays: 30, termFrom: 'answer', lateDays: 20, lateFrom: 'answer' },
      peak: factor('1.25'),
      openCents: cents(0),
    });
    const limit = limitAdvice(exposure, 'C', null);
    expect([limit.beforeRoundingCents, limit.suggestedCents]).toEqual([3_082_192, 3_000_000]);
  });
});
