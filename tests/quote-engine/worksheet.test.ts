import { describe, expect, it } from 'vitest';
import type { TraceLine } from '#/quote-engine/trace.ts';
import { holds, traceHolds } from '#/quote-engine/worksheet.ts';
import { cents } from '#/quote-engine/units.ts';
import type { Indication } from '#/quote-engine/outcome.ts';
import { comparisonOf } from '../helpers/comparison.ts';
import { profileOf } from '../helpers/profile.ts';

const rich = profileOf({
  turnoverCents: 312_345_678,
  excludedSharePct: 'unknown',
  buyerSectors: 'unknown',
  ownSector: 'construction',
  largestBuyerSharePct: 'unknown',
  topFiveSharePct: 'unknown',
  averageDaysLate: 'unknown',
  lossesCents: 1_500_000,
  deductible: { kind: 'each-and-every-first-loss', amountCents: 100_000 },
  extras: ['collection', 'pre-delivery-risk', 'political-risk'],
  insuredPct: '85',
  buyerCountries: [
    { country: 'US', sharePct: '30' },
    { country: 'CN', sharePct: '10' },
  ],
});
const safe = profileOf({
  buyerSectors: [{ sector: 'care-education-utilities', sharePct: '100' }],
  paymentTermDays: 8,
  averageDaysLate: 3,
  numberOfBuyers: 400,
  largestBuyerSharePct: '3',
  topFiveSharePct: '9',
  lossesCents: 0,
});
const single = profileOf({
  scope: 'single-buyer',
  numberOfBuyers: 1,
  largestBuyerSharePct: '100',
  topFiveSharePct: '100',
  turnoverCents: 80_000_000,
});

const figures = [rich, safe, single, profileOf({ establishment: 'BE' })]
  .flatMap((profile) => comparisonOf(profile).appraisals)
  .filter((appraisal): appraisal is typeof appraisal & Indication => appraisal.kind === 'indication');
const lines: readonly TraceLine[] = figures.flatMap(({ trace }) => trace);

describe('a worksheet', () => {
  it('prints every kind of line somewhere in these profiles', () => {
    const kinds = new Set(lines.map(({ kind }) => kind));
    for (const kind of [
      'insured-turnover',
      'base-slices',
      'base-band',
      'base-rate',
      'factor',
      'risk-floor',
      'price-level',
      'minimum',
      'premium',
      'fee',
      'tax',
      'tax-included',
      'total',
    ])
      expect(kinds, kind).toContain(kind);
  });

  it('can be redone line by line', () => {
    expect(figures.length).toBeGreaterThan(12);
    for (const { trace } of figures) expect(traceHolds(trace)).toBe(true);
  });

  it('ends at the total that is shown, which is premium, fees and tax', () => {
    for (const { trace, premium, fees, tax, totalFirstYear } of figures) {
      const last = trace.at(-1);
      expect(last?.kind).toBe('total');
      expect([last?.low, last?.result, last?.high]).toEqual([
        totalFirstYear.lowCents,
        totalFirstYear.middleCents,
        totalFirstYear.highCents,
      ]);
      for (const end of ['lowCents', 'middleCents', 'highCents'] as const)
        expect(totalFirstYear[end]).toBe(premium[end] + fees[end] + tax[end]);
    }
  });

  it('no longer holds when a result is a cent off', () => {
    for (const line of lines) {
      if (line.kind === 'premium' || line.kind === 'base-band') continue;
      expect(holds({ ...line, result: cents(line.result + 1) }), line.kind).toBe(false);
    }
  });

  it('no longer holds when a line is left out or put elsewhere', () => {
    const trace = figures.find(({ trace: own }) => own.some(({ kind }) => kind === 'base-slices'))?.trace ?? [];
    const sector = trace.findIndex((line) => line.kind === 'factor' && line.factor !== 100_000_000);
    expect(sector).toBeGreaterThan(0);
    expect(traceHolds(trace.filter((_, at) => at !== sector))).toBe(false);
    expect(traceHolds([])).toBe(false);
  });

  it('names a source and a plausible order of ends on every line', () => {
    for (const line of lines) {
      expect(line.low).toBeLessThanOrEqual(line.result);
      expect(line.result).toBeLessThanOrEqual(line.high);
      const { provenance } = line;
      expect(provenance.kind === 'published' ? provenance.sources.length : provenance.follows.length).toBeGreaterThan(0);
    }
  });
});
