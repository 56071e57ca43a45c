import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATE_CLASSES, RELATIONS, SIGNALS } from '#/debtor-check/answers.ts';
import { exposureOf, limitAdvice } from '#/debtor-check/exposure.ts';
import { NOTHING_KNOWN, scoreOf, type ScoreInput } from '#/debtor-check/score.ts';
import { CLASSES } from '#/debtor-check/weights.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
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

const share = fc.double({ min: 0, max: 1, noNaN: true });
const inputs: fc.Arbitrary<ScoreInput> = fc.record({
  late: fc.option(fc.constantFrom(...LATE_CLASSES)),
  overdueOver30: fc.option(share),
  overdueOver60: fc.option(share),
  overdueOver90: fc.option(share),
  relation: fc.option(fc.constantFrom(...RELATIONS)),
  signals: fc.option(fc.uniqueArray(fc.constantFrom(...SIGNALS))),
  sector: fc.option(fc.constantFrom(...SECTORS)),
  country: fc.option(fc.constantFrom('NL', 'DE', 'TR', 'RU')),
  insolvent: fc.boolean(),
});
const rank = (input: ScoreInput) => CLASSES.indexOf(scoreOf(input).class);

describe('what holds for every debtor', () => {
  it('class and rate say the same, at best and at worst too, and no rate passes 50 %', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const score = scoreOf(input);
        for (const at of [score, score.best, score.worst]) {
          expect(at.class).toBe(CLASSES.findLast((name) => at.defaultRate >= { A: 0, B: 0.007, C: 0.015, D: 0.035, E: 0.1 }[name]));
          expect(at.defaultRate).toBeLessThanOrEqual(0.5);
        }
        expect(score.enough).toBe(CLASSES.indexOf(score.worst.class) - CLASSES.indexOf(score.best.class) <= 2);
      }),
    );
  });

  it('a later payer, a larger overdue balance, one more signal or insolvency never betters the class', () => {
    fc.assert(
      fc.property(inputs, share, (input, more) => {
        const at = LATE_CLASSES.findIndex((late) => late === input.late);
        const later = LATE_CLASSES[at + 1];
        if (input.late !== null && later !== undefined) expect(rank({ ...input, late: later })).toBeGreaterThanOrEqual(rank(input));
        const overdue = Math.max(input.overdueOver30 ?? 0, more);
        expect(rank({ ...input, overdueOver30: overdue })).toBeGreaterThanOrEqual(rank({ ...input, overdueOver30: 0 }));
        const { signals } = input;
        if (signals !== null)
          for (const signal of SIGNALS) expect(rank({ ...input, signals: [...signals, signal] })).toBeGreaterThanOrEqual(rank(input));
        expect(rank({ ...input, insolvent: true })).toBe(4);
      }),
    );
  });

  it('an answer inside what was assumed never widens the range', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const open = scoreOf({ ...input, relation: null, signals: null, sector: null });
        const known = scoreOf(input);
        expect(known.best.defaultRate).toBeGreaterThanOrEqual(open.best.defaultRate - 1e-12);
        expect(known.worst.defaultRate).toBeLessThanOrEqual(open.worst.defaultRate + 1e-12);
      }),
    );
  });
});
