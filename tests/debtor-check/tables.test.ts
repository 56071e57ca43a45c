import { describe, expect, it } from 'vitest';
import { AGEING_NORM, OVER_60_NORM, OVERDUE_NORM } from '#/debtor-check/ageing-strip.ts';
import { concentrationOf } from '#/debtor-check/concentration.ts';
import { countryRisk } from '#/debtor-check/country-risk.ts';
import { WITHOUT_REQUEST_UP_TO } from '#/debtor-check/cover.ts';
import { BASE_RATE, LATE_WEIGHTS } from '#/debtor-check/weights.ts';
import { COUNTRY_RELATIVITY } from '#/loss-model/portfolio/relativities.ts';
import { bundledMarketBooks, parseMarketBook } from '#/quote-engine/index.ts';
import { cents } from '#/quote-engine/units.ts';

const MARKET = parseMarketBook(bundledMarketBooks[0], () => '').book;

describe('tables that follow others', () => {
  it('every country of the market book has the relativity of its name, group or grade', () => {
    for (const [country, { factor, grade, sanctioned }] of Object.entries(MARKET.countries.rows)) {
      if (country in COUNTRY_RELATIVITY && !sanctioned) {
        expect(countryRisk(country)).toEqual({ relativity: COUNTRY_RELATIVITY[country], kind: 'usual' });
      } else if (sanctioned) {
        expect(countryRisk(country).kind).toBe('sanctioned');
      } else if (factor === null) {
        expect([6, 7]).toContain(grade);
        expect(countryRisk(country).kind).toBe('high');
      } else {
        // f = 1 + 0.75 × (r − 1), rounded to two decimals (pricing-method 2.3).
        const { relativity, kind } = countryRisk(country);
        expect(kind).toBe('usual');
        expect(Math.abs(1 + 0.75 * ((relativity ?? 0) - 1) - factor.middle / 1e8)).toBeLessThan(0.0051);
      }
    }
  });

  it('a country that nobody knows has none', () => {
    expect(countryRisk('ZZ')).toEqual({ relativity: null, kind: 'unknown' });
  });

  it('small debtors need no limit up to the amount from which the market book counts one', () => {
    expect(WITHOUT_REQUEST_UP_TO).toBe(MARKET.fees.thresholds.simpleCheckCents);
  });

  it('the norm of ageing adds up', () => {
    const shares = Object.values(AGEING_NORM).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(OVERDUE_NORM).toBeCloseTo(1 - AGEING_NORM.notDueCents.share, 12);
    expect(OVER_60_NORM).toBeCloseTo(AGEING_NORM.upTo90Cents.share + AGEING_NORM.over90Cents.share, 12);
  });

  it('the population of lateness adds up, and the base is what the method has', () => {
    expect(Object.values(LATE_WEIGHTS).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(BASE_RATE).toBe(0.0115);
  });
});

describe('concentration', () => {
  it('of equal debtors has their number; of one it is 1', () => {
    const equal = concentrationOf(Array.from({ length: 8 }, (_, at) => ({ key: `k${at}`, amountCents: cents(500) })));
    expect([equal.equalDebtors, equal.topOne, equal.topFive]).toEqual([8, 0.125, 0.625]);
    expect(concentrationOf([{ key: 'k', amountCents: cents(7) }])).toMatchObject({ hhi: 1, topFive: 1 });
  });

  it('of nothing is nothing', () => {
    expect(concentrationOf([{ key: 'k', amountCents: cents(-7) }])).toMatchObject({ hhi: 0, topOne: 0, topFive: 0, ranked: [] });
  });
});
