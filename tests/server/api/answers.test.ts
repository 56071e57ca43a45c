import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { compare } from '#/quote-engine/index.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import { comparisonJson, decimal } from '#/server/api/comparison-json.ts';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { openApi } from '#/server/api/openapi.ts';
import { loadEditions } from '#/server/editions.ts';
import { fakeApp } from '../../helpers/fake-app.ts';
import { openTestHost } from '../../helpers/test-host.ts';

const editions = loadEditions(registry).current();
const compareAt = (profile: Profile) => compare(registry, editions, profile, plainDateOf('2026-11-21'));
const { host, send } = await openTestHost({ app: fakeApp({ compare: compareAt }) });
afterAll(() => host.close());

const profiles: readonly (readonly [string, Partial<Profile>])[] = [
  ['the example', {}],
  [
    'everything unknown',
    {
      buyerSectors: 'unknown',
      excludedSharePct: 'unknown',
      largestBuyerSharePct: 'unknown',
      largestOutstandingCents: 'unknown',
      paymentTermDays: 'unknown',
      averageDaysLate: 'unknown',
      buyerCountries: 'unknown',
      lossesCents: 'unknown',
      overdueOver60DaysCents: 'unknown',
    },
  ],
  ['too much for every product', { turnoverCents: 900_000_000_000, lossesCents: 900_000_000 }],
  ['one buyer', { scope: 'single-buyer', numberOfBuyers: 1, largestBuyerSharePct: '100', topFiveSharePct: '100' }],
  ['a forecast of one year in Belgium', { establishment: 'BE', turnoverBasis: 'forecast', lossYears: 1 }],
];
const profile = (change: Partial<Profile>): Profile => ({ ...(EXAMPLE_PROFILE as unknown as Profile), ...change });

describe('an answer of the API', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: fullFormats });
  ajv.addSchema({ $id: 'api', ...(JSON.parse(JSON.stringify(openApi('http://127.0.0.1:4321'))) as object) });
  const valid = ajv.compile({ $ref: 'api#/components/schemas/Indication' });

  it.each(profiles)('is as the description says: %s', async (_name, change) => {
    const response = await send({ method: 'POST', url: '/api/v1/indications', payload: { profile: profile(change) } });
    expect(response.statusCode).toBe(200);
    expect(valid(response.json()), JSON.stringify(valid.errors)).toBe(true);
    expect(response.json<{ notice: string }>().notice).toMatch(/geen aanbod/);
  });

  it.each(profiles)('is short on request, with the same ranges and every reason in words: %s', async (_name, change) => {
    const body = { profile: profile(change) };
    const [full, short] = await Promise.all(
      ['full', 'ranges'].map((detail) => send({ method: 'POST', url: '/api/v1/indications', payload: { ...body, detail } })),
    );
    const ranges = ajv.compile({ $ref: 'api#/components/schemas/Ranges' });
    expect(ranges(short?.json()), JSON.stringify(ranges.errors)).toBe(true);
    const { comparison } = full?.json<{ comparison: { appraisals: Record<string, unknown>[] } }>() ?? { comparison: { appraisals: [] } };
    const rows = short?.json<{ ranges: Record<string, unknown>[] }>().ranges ?? [];
    const parts = (row: Record<string, unknown>) => ['product', 'kind', 'lead', 'shownTotal', 'totalFirstYear'].map((key) => row[key]);
    expect(rows.map(parts)).toEqual(comparison.appraisals.map(parts));
    expect(short?.body.length).toBeLessThan((full?.body.length ?? 0) / 4);
  });

  it('does not pass when a field is missing', () => {
    expect(valid({ comparison: { appraisals: [{ kind: 'indication' }] }, notice: '' })).toBe(false);
  });

  it('is ASCII on the wire and the same text after parsing', () => {
    const text = comparisonJson(compareAt(profile({})));
    expect(text).toMatch(/^[\0-\x7f]*$/);
    expect(text).toContain('\\u20ac');
    expect(JSON.stringify(JSON.parse(text))).toContain('€');
  });

  it('keeps every amount of the comparison, under a name with its unit', () => {
    const comparison = compareAt(profile({}));
    const answer = JSON.parse(comparisonJson(comparison)) as { appraisals: readonly Record<string, unknown>[] };
    comparison.appraisals.forEach((appraisal, index) => {
      const shown = answer.appraisals[index];
      expect(shown).toMatchObject({ insurer: appraisal.insurer, product: appraisal.product, kind: appraisal.kind, terms: appraisal.terms });
      if (appraisal.kind !== 'indication') return;
      expect(shown).toMatchObject({ totalFirstYear: appraisal.totalFirstYear, shownPremium: appraisal.shownPremium });
      const trace = shown?.['trace'] as readonly Record<string, unknown>[];
      expect(trace.map((line) => line['resultCents'])).toEqual(appraisal.trace.map((line) => line.result));
      expect(trace.map((line) => line['provenance'])).toEqual(appraisal.trace.map((line) => line.provenance));
    });
    expect(JSON.stringify(answer)).not.toMatch(/"(?:rate|excluded|domesticShare|factor|full|floor|lowFactor|highFactor)":\d/);
  });

  it('writes a stored comparison, read back, in the same way', () => {
    const comparison = compareAt(profile({}));
    const readBack = JSON.parse(JSON.stringify(comparison)) as Comparison;
    expect(JSON.parse(comparisonJson(readBack))).toEqual(JSON.parse(comparisonJson(comparison)));
  });
});

it.each([
  [21_500_000, 1_000_000, '21.5'],
  [0, 1_000_000, '0'],
  [1, 1_000_000, '0.000001'],
  [-2_500_000, 1_000_000, '-2.5'],
  [100_000_000, 100_000_000, '1'],
  [103_920_000, 100_000_000, '1.0392'],
  [1, 100_000_000, '0.00000001'],
  [-30, 100_000_000, '-0.0000003'],
  [99_999_999_999, 100_000_000, '999.99999999'],
])('decimal(%i, %i) is %s', (units, perOne, text) => {
  expect(decimal(units, perOne)).toBe(text);
});

it('decimal is exact for every share and factor up to a thousand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (units) => {
      const [whole = '', fraction = ''] = decimal(units, 100_000_000).split('.');
      expect(Number(whole) * 100_000_000 + Number(fraction.padEnd(8, '0'))).toBe(units);
      expect(fraction).not.toMatch(/0$/);
    }),
    { numRuns: 2000 },
  );
});
