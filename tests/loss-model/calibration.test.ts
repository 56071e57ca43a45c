import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bandOf, modelValue, parseCases, PUBLISHED_CASES, residualOf, type PublishedCase } from '#/loss-model/calibration/cases.ts';
import { marketFigures, MARKETS } from '#/loss-model/calibration/market.ts';
import { calibrationReport } from '#/loss-model/calibration/report.ts';
import { allTables, distanceOf, type ModelTable } from '#/loss-model/calibration/tables.ts';
import { curveAt, slicePremium, type TariffTables } from '#/loss-model/calibration/tariff.ts';
import { registry } from '#/insurers/registry.ts';
import { tariffTables } from '#/server/cli/tariff-tables.ts';
import { loadEditions } from '#/server/editions.ts';

const tariff = tariffTables(loadEditions(registry).current());
const tables = new Map(allTables(tariff).map((table) => [table.id, table]));

function tableOf(id: string): ModelTable {
  const table = tables.get(id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

function moved(published: PublishedCase, by: number): PublishedCase {
  const { band } = published;
  const scaled = (value: number | null) => (value === null ? null : value * by);
  const edges = band.kind === 'range' ? { ...band, low: scaled(band.low), high: scaled(band.high) } : { ...band, value: band.value * by };
  return { ...published, band: edges };
}

/** Every table of the tariff 30 % dearer. */
function dearer(table: TariffTables): TariffTables {
  const all = (factors: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(factors).map(([key, value]) => [key, value * 1.3]));
  return {
    ...table,
    slices: table.slices.map(({ upTo, rate }) => ({ upTo, rate: rate * 1.3 })),
    sectors: all(table.sectors),
    countries: all(table.countries),
    cover: all(table.cover),
    bands: table.bands.map((bands) => ({ ...bands, rows: bands.rows.map(({ upTo, premium }) => ({ upTo, premium: premium * 1.3 })) })),
  };
}

describe('published cases', () => {
  it('cover every case of the research that has a profile or a market behind it, each with its words and its reading', () => {
    const binding = 'K01 K02 K03 K06 K07 K08 K09 K10 K13 K14 K15 K18 K32 K39'.split(' ');
    const ids = new Set(PUBLISHED_CASES.map(({ id }) => id));
    expect(binding.filter((id) => !ids.has(id))).toEqual([]);
    expect(PUBLISHED_CASES.filter(({ words, assumed }) => words.length < 15 || assumed.length < 10)).toEqual([]);
  });

  it('moving one published case by 20 % moves its residual and no other', () => {
    const before = PUBLISHED_CASES.map((published) => residualOf(published).residual);
    const changed = PUBLISHED_CASES.map((published) => (published.id === 'K18' ? moved(published, 1.2) : published));
    const after = changed.map((published) => residualOf(published).residual);
    const different = changed.filter((_, index) => before[index] !== after[index]).map(({ id }) => id);
    expect(different).toEqual(['K18']);
    const at = changed.findIndex(({ id }) => id === 'K18');
    expect((1 + (after[at] ?? 0)) / (1 + (before[at] ?? 0))).toBeCloseTo(1 / 1.2, 10);
  });

  it('a case that leaves its band is called so', () => {
    const k01 = PUBLISHED_CASES.find(({ id }) => id === 'K01');
    if (k01 === undefined) throw new Error('K01 is gone');
    expect(residualOf(k01).verdict).toBe('inside');
    expect(residualOf(moved(k01, 2)).verdict).toBe('below');
    expect(residualOf(moved(k01, 0.5)).verdict).toBe('above');
  });

  it('reads exact amounts as ± 15 % and "about" as ± 25 %', () => {
    const band = (id: string) => bandOf(PUBLISHED_CASES.find((published) => published.id === id) ?? PUBLISHED_CASES[0]!);
    expect([band('K02').low, band('K02').high]).toEqual([2125, 2875]);
    expect([band('K18').low, band('K18').high]).toEqual([6168.75, 10_281.25]);
    expect(band('K15').low).toBeNull();
  });

  it('names the field when a case is written wrongly', () => {
    expect(() => parseCases({ cases: [{ ...PUBLISHED_CASES[0], weight: 'D' }] })).toThrow();
    expect(() => modelValue({ ...PUBLISHED_CASES[0]!, profile: null })).toThrow(/K01/);
  });
});

describe('the tables behind the tariff', () => {
  it('lie within −4.4/+0.4 % of the model over the slices (method 5.1)', () => {
    for (const row of tableOf('base').rows) {
      expect(distanceOf(row), row.label).toBeGreaterThan(-0.044);
      expect(distanceOf(row), row.label).toBeLessThan(0.005);
    }
  });

  it('rest on technical slopes of 0.90 for sectors and 0.94 per 45 days', () => {
    expect(tableOf('sectors').slope?.toFixed(2)).toBe('0.90');
    expect(tableOf('days').slope?.toFixed(2)).toBe('0.94');
  });

  it('price spread between 0.94 and 1.20, at most 0.06 from the model', () => {
    for (const { label, model, tariff: factor } of tableOf('spread').rows) {
      expect(Math.abs((factor ?? 0) - model), label).toBeLessThanOrEqual(0.06);
    }
  });

  it('have a tariff row for every sector, country, cover and day of the model', () => {
    for (const id of ['sectors', 'countries', 'cover', 'days']) {
      expect(
        tableOf(id)
          .rows.filter((row) => row.tariff === null)
          .map((row) => row.label),
      ).toEqual([]);
    }
  });

  it('never move the model: with a tariff 30 % dearer only the distances change', () => {
    const model = (found: readonly ModelTable[]) => found.flatMap(({ rows }) => rows.map((row) => row.model));
    expect(model(allTables(dearer(tariff)))).toEqual(model(allTables(tariff)));
    const base = allTables(dearer(tariff))[0]?.rows[3];
    expect(distanceOf(base ?? { label: '', model: 1, tariff: 1 })).toBeGreaterThan(0.25);
  });

  it('reads curves and slices as the tariff does', () => {
    expect(
      curveAt(
        {
          points: [
            { at: 0, factor: 1 },
            { at: 1, factor: 0.5 },
          ],
        },
        0.5,
      ),
    ).toBeCloseTo(0.75, 12);
    expect(
      curveAt(
        {
          points: [
            { at: 0.2, factor: 1 },
            { at: 1, factor: 0.5 },
          ],
        },
        3,
      ),
    ).toBe(0.5);
    expect(slicePremium(tariff, 1_234_567)).toBeCloseTo(3683.95, 2);
  });
});

describe('whole markets', () => {
  it('K39, K38 and K46: claims, average premium and loss ratio over lognormal markets', () => {
    for (const market of MARKETS) {
      const { claimsRate, lossRatio, smallPremiumShare } = marketFigures(market);
      expect(claimsRate).toBeGreaterThan(0.0004);
      expect(claimsRate).toBeLessThan(0.0007);
      expect(lossRatio).toBeLessThan(0.55);
      expect(smallPremiumShare).toBeGreaterThan(0.09);
      expect(smallPremiumShare).toBeLessThan(0.17);
    }
  });
});

describe('the report', () => {
  it('comes out as it stands in docs, so the same every time; after a change run npm run calibrate', () => {
    expect(readFileSync('docs/calibration.md', 'utf8')).toBe(calibrationReport(PUBLISHED_CASES, tariff));
  });
});
