import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Appraisal, Indication } from '#/quote-engine/outcome.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { comparisonOf, indicationOf } from '../helpers/comparison.ts';
import { MARKETS, marketFigures } from '#/loss-model/calibration/market.ts';
import { maximumLiabilityOf } from '#/policy/premium/maximum-liability.ts';
import { expectedPremium, minimumOfExpected } from '#/policy/premium/minimum-premium.ts';
import { euros, rate } from '#/quote-engine/units.ts';
import { profileOf } from '../helpers/profile.ts';
import { CASES, type PublishedCase } from './cases.ts';

const table: string[] = [];
afterAll(() => {
  process.stdout.write(`\nPublished cases (yearly premium before fees and tax, middle)\n${table.join('\n')}\n`);
});

const isIndication = (appraisal: Appraisal): appraisal is Appraisal & Indication => appraisal.kind === 'indication';

/** Median as the protocol has it: mean of the middle two of four (or of two), the middle one of three. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

function leadIndications(profile: Profile): readonly (Appraisal & Indication)[] {
  return comparisonOf(profile)
    .appraisals.filter((appraisal) => appraisal.lead)
    .filter(isIndication);
}

/** Median premium of the lead products in euros, and as a percentage of insured turnover. */
function medianOf(profile: Profile): { readonly premium: number; readonly rate: number } {
  const leads = leadIndications(profile);
  const premium = median(leads.map((lead) => lead.premium.middleCents)) / 100;
  return { premium, rate: (premium * 10_000) / (leads[0]?.insuredTurnoverCents ?? Number.NaN) };
}

function measured({ measure, profile }: PublishedCase): number {
  const full = profileOf(profile);
  if (measure.kind === 'median-premium') return medianOf(full).premium;
  if (measure.kind === 'median-rate') return medianOf(full).rate;
  const indication = indicationOf(full, measure.product);
  if (indication === null) return Number.NaN;
  const premium = indication.premium.middleCents / 100;
  return measure.kind === 'product-premium' ? premium : (premium * 10_000) / indication.insuredTurnoverCents;
}

describe('published cases', () => {
  for (const published of CASES) {
    const { id, binding, source, measure } = published;
    it(`${id} (${source}${binding ? '' : ', reported only'})`, () => {
      const value = measured(published);
      const inside = value >= measure.low && value <= measure.high;
      table.push(
        `${id.padEnd(9)} ${value.toFixed(measure.kind.endsWith('rate') ? 3 : 0).padStart(8)}  band ${measure.low}–${measure.high}  ${inside ? 'in' : 'OUT'}${binding ? '' : ' (reported)'}`,
      );
      expect(value, 'the case has a figure').not.toBeNaN();
      if (binding) expect(inside, `${published.words}: ${value.toString()}`).toBe(true);
    });
  }

  it('K10: from 90 to 85 % insured takes 7 to 13 % off the percentage premium before its minimum', () => {
    const profile = profileOf({ turnoverCents: 500_000_000 });
    for (const product of ['modula', 'businesspolis', 'tradeliner', 'comprehensive']) {
      const at90 = indicationOf(profile, product);
      const at85 = indicationOf({ ...profile, insuredPct: '85' }, product);
      const change = ((at85?.premium.middleCents ?? Number.NaN) / (at90?.premium.middleCents ?? Number.NaN) - 1) * 100;
      table.push(`K10       ${change.toFixed(2).padStart(8)}  band -13–-7  ${product}`);
      expect(change).toBeGreaterThanOrEqual(-13);
      expect(change).toBeLessThanOrEqual(-7);
    }
  });
});

/** A firm as S1 and B1 speak of: whole turnover, home buyers, any ordinary risk. */
function randomFirm(turnoverCents: fc.Arbitrary<number>): fc.Arbitrary<Profile> {
  return fc
    .record({
      turnoverCents,
      numberOfBuyers: fc.integer({ min: 15, max: 120 }),
      sector: fc.constantFrom(...SECTORS),
      paymentTermDays: fc.constantFrom(14, 30, 30, 30, 45, 60),
      averageDaysLate: fc.integer({ min: 8, max: 23 }),
      topOne: fc.integer({ min: 8, max: 35 }),
      /* Share of a year's turnover lost in three years; the norm of the tariff is 0,45 %. */
      lossShare: fc.constantFrom(0, 0, 0.0025, 0.005, 0.01, 0.02),
    })
    .map(({ topOne, sector, lossShare, ...rest }) =>
      profileOf({
        ...rest,
        lossesCents: Math.round(rest.turnoverCents * lossShare),
        buyerSectors: [{ sector, sharePct: '100' }],
        largestBuyerSharePct: String(topOne),
        topFiveSharePct: String(Math.min(100, topOne * 2 + 10)),
      }),
    );
}

/** Without fast-check's preference for the ends of every range: these are firms, not edge cases. */
const evenly = (turnoverCents: fc.Arbitrary<number>) => fc.noBias(randomFirm(turnoverCents));

function shareInside(firms: readonly Profile[], inside: (profile: Profile) => boolean): number {
  return firms.filter(inside).length / firms.length;
}

describe('published ranges over any firm', () => {
  it('K08: of 4,000 small firms at least 95 % lie at 0,1–0,6 % of insured turnover', () => {
    const turnover = fc
      .double({ min: Math.log(500_000), max: Math.log(5_000_000), noNaN: true })
      .map((log) => Math.round(Math.exp(log)) * 100);
    const share = shareInside(fc.sample(evenly(turnover), { numRuns: 4_000, seed: 8 }), (profile) => {
      const { rate } = medianOf(profile);
      return rate >= 0.1 && rate <= 0.6;
    });
    table.push(`K08       ${(share * 100).toFixed(1).padStart(7)}%  of 4,000 firms at 0.1–0.6 %`);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  it('K09: of 4,000 firms of € 1 mln at least 99 % lie at € 1.000–6.000', () => {
    const share = shareInside(fc.sample(evenly(fc.constant(100_000_000)), { numRuns: 4_000, seed: 9 }), (profile) => {
      const { premium } = medianOf(profile);
      return premium >= 1_000 && premium <= 6_000;
    });
    table.push(`K09       ${(share * 100).toFixed(1).padStart(7)}%  of 4,000 firms of € 1 mln at € 1,000–6,000`);
    expect(share).toBeGreaterThanOrEqual(0.99);
  });
});

describe('published facts about claims and policies', () => {
  it('K39: claims of the whole market are 0,04–0,07 % of insured turnover in every corner of the market sizes', () => {
    for (const market of MARKETS) {
      const claims = marketFigures(market).claimsRate * 100;
      table.push(
        `K39       ${claims.toFixed(4).padStart(8)}  band 0.04–0.07  mean turnover € ${(market.meanTurnover / 1e6).toFixed(1)} mln, sigma ${market.sigma}`,
      );
      expect(claims).toBeGreaterThanOrEqual(0.04);
      expect(claims).toBeLessThanOrEqual(0.07);
    }
  });

  it('K43: € 5.000 premium is a maximum liability of € 100.000 at twenty times, € 150.000 at thirty times', () => {
    table.push(`K43       ${(maximumLiabilityOf(euros(5000), 20) / 100).toFixed(0).padStart(8)}  exact 100000`);
    expect(maximumLiabilityOf(euros(5000), 20)).toBe(euros(100_000));
    expect(maximumLiabilityOf(euros(5000), 30)).toBe(euros(150_000));
  });

  it('K44: the minimum premium is 80 to 90 % of the expected premium', () => {
    const expected = expectedPremium(euros(20_000_000), rate('0.2%'));
    const minima = ['80%', '90%'].map((share) => minimumOfExpected(expected, rate(share)));
    table.push(`K44       ${minima.map((minimum) => (minimum / 100).toFixed(0)).join('–')}  exact 32000–36000`);
    expect(minima).toEqual([euros(32_000), euros(36_000)]);
  });
});
