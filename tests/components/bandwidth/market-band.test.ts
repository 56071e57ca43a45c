import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { axisOf, isIndication } from '#/components/bandwidth/bandwidth.ts';
import { bandOf, bandOnAxis, marketBandOf, PUBLISHED_BANDS, reachOf } from '#/components/bandwidth/market-band.ts';
import { marketTexts } from '#/messages/pages/result-parts.ts';
import { comparison, withoutIndication } from '../../pages/fixtures/comparison.ts';

interface Case {
  readonly id: string;
  readonly band: { readonly unit: string; readonly low: number; readonly high: number };
}
const { cases } = JSON.parse(readFileSync('src/loss-model/calibration/published-cases.json', 'utf8')) as {
  readonly cases: readonly Case[];
};
const dutch = { establishment: 'NL', scope: 'whole-turnover' } as const;

describe('the published range of the market', () => {
  it.each(Object.values(PUBLISHED_BANDS))('$case is the range of the published case of that name', ({ case: id, low, high }) => {
    const published = cases.filter((one) => one.id === id);
    expect(published).not.toEqual([]);
    for (const { band } of published) expect(band).toMatchObject({ unit: 'share', low, high });
  });

  it('is the one of small firms up to € 5 million, of all clients above it, and the Belgian one in Belgium', () => {
    expect(marketBandOf(dutch, 100_000_000)).toMatchObject({ published: { case: 'K08' }, lowCents: 100_000, highCents: 600_000 });
    expect(marketBandOf(dutch, 500_000_000)?.published.case).toBe('K08');
    expect(marketBandOf(dutch, 500_000_001)?.published.case).toBe('K13');
    expect(marketBandOf({ ...dutch, establishment: 'BE' }, 100_000_000)).toMatchObject({
      published: { case: 'K27' },
      highCents: 1_750_000,
    });
  });

  it('is absent for a part of the customers, for no turnover and when nobody gives a figure', () => {
    expect(marketBandOf({ ...dutch, scope: 'selected-buyers' }, 100_000_000)).toBeNull();
    expect(marketBandOf(dutch, 0)).toBeNull();
    expect(bandOf(withoutIndication)).toBeNull();
    expect(bandOf(comparison)).not.toBeNull();
  });

  it('says in words what it draws', () => {
    const band = marketBandOf(dutch, 100_000_000);
    expect(band && marketTexts.legend(band).replaceAll('\u00a0', ' ')).toContain('0,1% tot 0,6% van € 1.000.000, dus € 1.000 – € 6.000');
  });
});

describe('the range behind the bars', () => {
  const highest = Math.max(...comparison.appraisals.filter(isIndication).map(({ shownTotal }) => shownTotal.highCents));

  it('runs off the axis rather than make the bars small', () => {
    const wide = marketBandOf({ ...dutch, establishment: 'BE' }, 10_000_000_000);
    const axis = axisOf(comparison.appraisals, reachOf(wide, highest));
    if (!wide || !axis) throw new Error('the fixture has figures');
    expect(axis.maxCents).toBeLessThan(highest * 2);
    expect(bandOnAxis(axis, wide)).toMatchObject({ end: null });
  });

  it('ends with an edge where it fits', () => {
    const band = { ...marketBandOf(dutch, 100_000_000)!, lowCents: 0, highCents: highest };
    const axis = axisOf(comparison.appraisals, reachOf(band, highest));
    if (!axis) throw new Error('the fixture has figures');
    expect(bandOnAxis(axis, band)).toMatchObject({ start: '0.00%', end: bandOnAxis(axis, band).width });
  });
});
