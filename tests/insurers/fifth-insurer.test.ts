import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { percentageProduct } from '#/quote-engine/products/percentage-product.ts';
import type { Insurer } from '#/quote-engine/product.ts';
import { TERM_KEYS } from '#/quote-engine/terms.ts';
import { compare, parseEditions } from '#/quote-engine/index.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { hashOf } from '../helpers/editions.ts';
import { profileOf } from '../helpers/profile.ts';
import { conformanceOf } from './conformance.ts';

const estimate = { kind: 'estimate', follows: ['K01'], step: 'made up for this test' };
const strength = { strength: 'full', provenance: estimate };

const book = {
  product: 'fifth-policy',
  edition: '2026-1',
  validFrom: '2026-10-01',
  reviewBy: '2027-04-01',
  publication: 'figures',
  soldIn: ['NL'],
  soldInProvenance: { NL: estimate },
  marketEdition: '2026-1',
  attainableCover: { share: '90%', provenance: estimate },
  strengths: { sector: strength, country: strength, days: strength, spread: strength, lossHistory: strength },
  minimum: { low: 100_000, middle: 150_000, high: 200_000, provenance: estimate },
  width: { low: '0.80', high: '1.25', provenance: estimate },
  scopes: { offered: ['whole-turnover'], provenance: estimate },
  scopeFactors: {},
  maximumTurnover: { cents: 200_000_000, provenance: estimate },
  buyerCountries: null,
  acceptsRunningPolicy: { accepted: true, provenance: estimate },
  rateLimit: null,
  fees: { kind: 'none', provenance: estimate },
  taxInPrice: { included: false, provenance: estimate },
  collection: { included: true, provenance: estimate },
  alternative: null,
  singleBuyerAlternative: null,
  terms: Object.fromEntries(TERM_KEYS.map((key) => [key, { kind: 'not-stated' }])),
  structure: {
    insuredPercentage: null,
    threshold: null,
    eachAndEveryFirstLoss: null,
    annualAggregateFirstLoss: null,
    maximumLiabilityMultiple: null,
    deductibleConvention: null,
  },
};

/** What a fifth insurer takes: a folder with this in it, and its name on one line of the registry. */
const fifth: Insurer = {
  id: 'fifth',
  name: 'Fifth',
  products: [percentageProduct({ id: 'fifth-policy', insurer: 'fifth', name: 'Fifth Policy', rank: 1 })],
  bundledBooks: [book],
};
const five = [...registry, fifth];

describe('a fifth insurer', () => {
  conformanceOf(five);

  it('takes its place in the order, and leaves the figures of the others alone', () => {
    const asOf = plainDateOf('2026-11-21');
    const profile = profileOf({ turnoverCents: 40_000_000 });
    const with5 = compare(five, parseEditions(five, hashOf), profile, asOf);
    const with4 = compare(registry, parseEditions(registry, hashOf), profile, asOf);
    expect(with5.order).toHaveLength(registry.length + 1);
    expect(with5.order[0]).toBe('fifth');
    expect(with5.appraisals.filter(({ insurer }) => insurer !== 'fifth')).toEqual(with4.appraisals);
  });

  it('declines with its own gate', () => {
    const declined = compare(five, parseEditions(five, hashOf), profileOf({ turnoverCents: 200_000_001 }), plainDateOf('2026-11-21'));
    expect(declined.appraisals.find(({ insurer }) => insurer === 'fifth')).toMatchObject({ kind: 'decline', lead: true });
  });
});
