import { describe, expect, it } from 'vitest';
import { imagine, USUAL_YEAR } from '#/debtor-check/imagined-year.ts';
import type { RiskyDebtor } from '#/debtor-check/loss-book.ts';
import { stress } from '#/debtor-check/stress.ts';
import { cents } from '#/quote-engine/units.ts';

const debtor = (at: number, sector: RiskyDebtor['sector']): RiskyDebtor => ({
  ...{ key: `k${String(at)}`, exposureCents: cents(1_000_000 + at * 50_000), defaultRate: 0.015, rateWhenLater: 0.02 },
  ...{ class: 'C', sector, days: 45 },
});
const DEBTORS = Array.from({ length: 24 }, (_, at) => debtor(at, at % 3 === 0 ? 'construction' : 'wholesale'));
const year = (change: Partial<typeof USUAL_YEAR>) => imagine(DEBTORS, { ...USUAL_YEAR, ...change });

describe('an imagined year', () => {
  it('of the level of 2013 says what the stress test says of 2013', () => {
    const line = stress({ debtors: DEBTORS }).find(({ code }) => code === 'year-2013');
    expect(line?.lossCents).toBeGreaterThan(0);
    expect(year({ level: 1.76 })).toMatchObject({ expectedCents: line?.lossCents, oneInTwentyCents: line?.oneInTwentyCents });
  });

  it('costs more with more bankruptcies, later payment or a worse sector, and a sector three times worse is that of the stress test', () => {
    const usual = year({}).expectedCents;
    for (const change of [{ level: 1.5 }, { days: 15 }, { sector: 'construction', sectorTimes: 3 }] as const)
      expect(year(change).expectedCents).toBeGreaterThan(usual);
    const lines = stress({ debtors: DEBTORS });
    expect(year({ days: 15 }).expectedCents).toBe(lines.find(({ code }) => code === 'paid-later')?.lossCents);
    const worse = year({ sector: 'construction', sectorTimes: 3 });
    expect(worse.expectedCents).toBe(lines.find(({ code }) => code === 'sector-worse')?.lossCents);
    expect(worse.sectorFalls).toEqual({ debtors: 8, lossCents: lines.find(({ code }) => code === 'sector-falls')?.lossCents });
  });

  it('takes the whole of what one customer owes, more when it owes for longer, apart from the others', () => {
    expect(year({ failing: 'k3' })).toMatchObject({ failingCents: 1_150_000, expectedCents: year({}).expectedCents });
    expect(year({ failing: 'k3', days: 45 }).failingCents).toBe(2_300_000);
    expect(year({ failing: 'k99' }).failingCents).toBeNull();
    expect(year({ sector: 'food' }).sectorFalls).toBeNull();
  });
});
