import { expect, it } from 'vitest';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { compare, countNumbers, parseEditions, traceHolds } from '#/quote-engine/index.ts';
import type { Appraisal, Indication } from '#/quote-engine/outcome.ts';
import type { Insurer } from '#/quote-engine/product.ts';
import { TERM_KEYS } from '#/quote-engine/terms.ts';
import { hashOf } from '../helpers/editions.ts';
import { profileOf } from '../helpers/profile.ts';

const unknown = 'unknown' as const;

/** Profiles that between them reach every product and every kind of answer. */
const PROFILES: readonly Profile[] = [
  profileOf(),
  profileOf({ turnoverCents: 30_000_000, numberOfBuyers: 20, largestBuyerSharePct: '20', topFiveSharePct: '50' }),
  profileOf({
    turnoverCents: 3_000_000_000,
    numberOfBuyers: 250,
    largestBuyerSharePct: '6',
    topFiveSharePct: '16',
    lossesCents: 2_000_000,
  }),
  profileOf({
    scope: 'export-only',
    buyerCountries: [
      { country: 'US', sharePct: '60' },
      { country: 'EU-REST', sharePct: '40' },
    ],
  }),
  profileOf({ scope: 'selected-buyers', insuredPct: '80', deductible: { kind: 'non-qualifying-loss', amountCents: 150_000 } }),
  profileOf({ scope: 'single-buyer', numberOfBuyers: 1, largestBuyerSharePct: '100', topFiveSharePct: '100', turnoverCents: 50_000_000 }),
  profileOf({ establishment: 'BE', lossesCents: 300_000, lossYears: 2, extras: ['political-risk', 'collection', 'pre-delivery-risk'] }),
  profileOf({
    excludedSharePct: unknown,
    buyerSectors: unknown,
    largestBuyerSharePct: unknown,
    topFiveSharePct: unknown,
    averageDaysLate: unknown,
    paymentTermDays: unknown,
    buyerCountries: unknown,
    overdueOver60DaysCents: unknown,
  }),
  profileOf({ numberOfBuyers: 2, largestBuyerSharePct: '90', topFiveSharePct: '100', turnoverCents: 1 }),
  profileOf({
    turnoverCents: 1_000_000_000_000,
    numberOfBuyers: 100_000,
    largestBuyerSharePct: '0',
    topFiveSharePct: '0',
    lossesCents: 1_000_000_000_000,
  }),
];
const AS_OF = plainDateOf('2026-11-21');

const ordered = ({ lowCents, middleCents, highCents }: Indication['premium']) => lowCents <= middleCents && middleCents <= highCents;

function checkFigures(figures: Indication): void {
  expect(traceHolds(figures.trace)).toBe(true);
  for (const amounts of [figures.premium, figures.fees, figures.tax, figures.totalFirstYear, figures.minimumPremium])
    expect(ordered(amounts)).toBe(true);
  for (const end of ['lowCents', 'middleCents', 'highCents'] as const) {
    expect(figures.totalFirstYear[end]).toBe(figures.premium[end] + figures.fees[end] + figures.tax[end]);
    expect(figures.premium[end]).toBeGreaterThanOrEqual(figures.minimumPremium[end]);
  }
  expect(figures.shownTotal.lowCents).toBeLessThanOrEqual(figures.totalFirstYear.lowCents);
  expect(figures.shownTotal.highCents).toBeGreaterThanOrEqual(figures.totalFirstYear.highCents);
  expect(figures.trace.at(-1)?.result).toBe(figures.totalFirstYear.middleCents);
  expect(figures.minimumBites).toBe(figures.trace.some((line) => line.kind === 'minimum' && line.bites));
}

function checkReasons(appraisal: Exclude<Appraisal, Indication>): void {
  expect(appraisal.reasons.length).toBeGreaterThan(0);
  for (const reason of appraisal.reasons) {
    if (reason.unit === 'cents' || reason.unit === 'days' || reason.unit === 'count') expect(reason.limit).not.toBeNull();
    expect(['published', 'estimate']).toContain(reason.provenance.kind);
  }
}

/** What every insurer of a registry must meet, whoever wrote it. */
export function conformanceOf(insurers: readonly Insurer[]): void {
  const editions = parseEditions(insurers, hashOf);

  it('has distinct ids, ranks from 1, and a book for every product', () => {
    const ids = insurers.flatMap(({ products }) => products.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(insurers.map(({ id }) => id)).size).toBe(insurers.length);
    for (const { id, products } of insurers) {
      expect(products.every(({ insurer }) => insurer === id)).toBe(true);
      expect(products.map(({ rank }) => rank).toSorted()).toEqual(products.map((_, at) => at + 1));
    }
    expect(new Set(editions.products.map(({ book }) => book.product))).toEqual(new Set(ids));
  });

  it.each(insurers.flatMap(({ bundledBooks }) => bundledBooks.map((raw) => [(raw as { product: string }).product, raw] as const)))(
    '%s: every number has a source or is an estimate that says what it follows',
    (_product, raw) => {
      const { sourced, estimated, unsourced } = countNumbers(raw);
      expect(unsourced).toBe(0);
      expect(sourced + estimated).toBeGreaterThan(0);
    },
  );

  it.each(editions.products)('$book.product: dates, terms and places of sale are complete', ({ book }) => {
    expect(book.validFrom < book.reviewBy).toBe(true);
    expect(Object.keys(book.terms).toSorted()).toEqual([...TERM_KEYS].toSorted());
    expect(Object.keys(book.soldInProvenance).toSorted()).toEqual([...book.soldIn].toSorted());
  });

  it.each(PROFILES.map((profile, at) => [at, profile] as const))('profile %i: every row holds', (_at, profile) => {
    const { appraisals, order } = compare(insurers, editions, profile, AS_OF);
    expect(order.toSorted()).toEqual(insurers.map(({ id }) => id).toSorted());
    for (const { id } of insurers) expect(appraisals.filter(({ insurer, lead }) => lead && insurer === id)).toHaveLength(1);
    for (const appraisal of appraisals) {
      if (appraisal.kind === 'indication') checkFigures(appraisal);
      else checkReasons(appraisal);
    }
  });
}
