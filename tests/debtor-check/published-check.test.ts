import { describe, expect, it } from 'vitest';
import { publishedCheck } from '#/debtor-check/published-check.ts';
import { PUBLISHED_CASES } from '#/loss-model/calibration/cases.ts';

const check = publishedCheck();
const bandOfCase = (id: string) => PUBLISHED_CASES.find((published) => published.id === id)?.band;

describe('the loss model against published facts (method 4)', () => {
  it('claims cost 0.04–0.07 % of insured turnover over a lognormal market with mean € 30 million', () => {
    expect(check.meanTurnoverEur).toBe(30e6);
    expect(check.low).toBeGreaterThanOrEqual(0.0004);
    expect(check.high).toBeLessThanOrEqual(0.0007);
    expect(check.inside).toBe(true);
  });

  it('claims cost more per euro on smaller books', () => {
    const rates = check.bySize.map(({ rate }) => rate);
    expect(rates.length).toBeGreaterThan(3);
    expect(rates).toEqual(rates.toSorted((one, other) => other - one));
    expect(check.bySize.find(({ turnoverEur }) => turnoverEur === 2e6)?.rate).toBeCloseTo(0.00135, 5);
  });

  it('states the gap to the published figure of small firms, which the model misses', () => {
    expect(check.gap.model).toBeLessThan(check.gap.publishedLow);
    expect(check.gap.factor).toBe(1.5);
  });

  it('holds the published figures as the list of cases has them', () => {
    expect(bandOfCase('K39')).toMatchObject({ low: check.published.low, high: check.published.high });
    expect(bandOfCase('K40')).toMatchObject({ low: check.gap.publishedLow, high: check.gap.publishedHigh });
  });
});
