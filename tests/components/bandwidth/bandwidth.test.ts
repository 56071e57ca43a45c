import { describe, expect, it } from 'vitest';
import { along, axisOf, barOf, isIndication, leadRange } from '#/components/bandwidth/bandwidth.ts';
import type { Appraisal } from '#/quote-engine/outcome.ts';
import { cents } from '#/quote-engine/units.ts';
import { comparison, withoutIndication } from '../../pages/fixtures/comparison.ts';

const withHigh = (highCents: number): Appraisal[] =>
  comparison.appraisals
    .filter(isIndication)
    .slice(0, 1)
    .map((appraisal): Appraisal => ({ ...appraisal, shownTotal: { lowCents: cents(0), highCents: cents(highCents) } }));

describe('the shared axis', () => {
  it.each([
    [190_000, 200_000],
    [500_000, 600_000],
    [510_000, 600_000],
    [2_400_000, 3_000_000],
    [11_000_000, 15_000_000],
  ])('for %i cents ends at %i, in at most four round parts from nought', (high, end) => {
    const axis = axisOf(withHigh(high));
    expect(axis?.maxCents).toBe(end);
    expect(axis?.ticksCents[0]).toBe(0);
    expect(axis?.ticksCents.at(-1)).toBe(end);
    expect(axis?.ticksCents.length).toBeLessThanOrEqual(5);
  });

  it('is absent when nobody gives a figure', () => {
    expect(axisOf(withoutIndication.appraisals)).toBeNull();
  });
});

describe('a bar', () => {
  it('runs from the shown low to the shown high, with the exact middle between', () => {
    const [first] = comparison.appraisals.filter(isIndication);
    const axis = axisOf(comparison.appraisals);
    if (!first || !axis) throw new Error('the fixture has an indication');
    expect(barOf(axis, first)).toEqual({ start: '25.33%', width: '38.00%', middle: '39.30%', minimum: '11.67%' });
    expect(along(axis, axis.maxCents)).toBe('100.00%');
  });
});

describe('the range over the products shown first', () => {
  it('leaves the other products out', () => {
    expect(leadRange(comparison.appraisals)).toEqual({ lowCents: 760_000, highCents: 2_400_000 });
    const onlyOthers = comparison.appraisals.filter((appraisal) => !appraisal.lead);
    expect(leadRange(onlyOthers)).toBeNull();
  });

  it('is absent when nobody gives a figure', () => {
    expect(leadRange(withoutIndication.appraisals)).toBeNull();
  });
});
