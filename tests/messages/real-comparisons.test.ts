import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Indication } from '#/quote-engine/outcome.ts';
import { factor } from '#/messages/format.ts';
import { assumptionText } from '#/messages/assumptions.ts';
import { refusalTexts } from '#/messages/reasons.ts';
import { stepText } from '#/messages/steps.ts';
import { termText } from '#/messages/terms.ts';
import { workingsOf } from '#/messages/workings.ts';
import type { Basis } from '#/messages/workings/basis.ts';
import { basesOf } from '#/messages/workings/basis.ts';
import { arbitraryProfile } from '../helpers/arbitrary-profile.ts';
import { comparisonOf } from '../helpers/comparison.ts';
import { testFigures } from '../helpers/figures.ts';
import { unitsOff } from '../helpers/pocket-calculator.ts';
import { profileOf } from '../helpers/profile.ts';

const HOLES = /undefined|NaN|null|\[object| {2}|\$\{/;

/** Half a unit of rounding, and what rounded numbers inside a sum can add to it. */
const TOLERANCE = 0.55;

const figures = testFigures();

/** Every line of arithmetic the page prints for a product, and for each step whether it changes the amount without saying how. */
function printed(
  indication: Indication,
  profile: Profile,
  basis: Basis | undefined,
): { readonly sums: readonly string[]; readonly holes: readonly string[] } {
  const workings = workingsOf(indication, basis);
  const sums = indication.trace.flatMap((line, at) => {
    const { derivation = [], ends = [] } = workings[at] ?? {};
    return [...derivation, ...stepText(line, profile).arithmetic, ...ends];
  });
  const holes = indication.trace.flatMap((line, at) => {
    const { derivation = [], ends = [] } = workings[at] ?? {};
    const differs = line.low !== line.result || line.high !== line.result;
    return [
      ...(line.kind === 'factor' && !derivation.some((sum) => sum.endsWith(` ${factor(line.full)}`))
        ? [`${line.code} comes from nowhere`]
        : []),
      ...(differs && line.kind !== 'premium' && ends.length < 2 ? [`${line.kind} has ends from nowhere`] : []),
    ];
  });
  return { sums, holes };
}

function isWrong(line: string): boolean {
  try {
    return (unitsOff(line) ?? 0) > TOLERANCE;
  } catch {
    return true;
  }
}

function badLines(profile: Profile): readonly string[] {
  const comparison = comparisonOf(profile);
  const { appraisals, assumptions } = comparison;
  const bases = basesOf(comparison, figures);
  const workings = appraisals.flatMap((appraisal) =>
    appraisal.kind === 'indication' ? [printed(appraisal, profile, bases.get(appraisal.product))] : [],
  );
  const sums = workings.flatMap((working) => working.sums);
  const texts = appraisals.flatMap((appraisal) => [
    ...Object.values(appraisal.terms).map(termText),
    ...(appraisal.kind === 'indication'
      ? appraisal.trace.flatMap((line) => {
          const { title, explanation, source } = stepText(line, profile);
          return [title, explanation, source];
        })
      : refusalTexts(appraisal, profile).flatMap(({ what, change, next }) => [what, change ?? '', next])),
  ]);
  const holes = workings.flatMap((working) => working.holes);
  return [...sums.filter(isWrong), ...holes, ...[...texts, ...sums, ...assumptions.map(assumptionText)].filter((text) => HOLES.test(text))];
}

describe('the words of real comparisons', () => {
  it('can be redone by pocket calculator and have no holes, for any profile', () => {
    fc.assert(
      fc.property(arbitraryProfile({ unknownWeight: 3 }), (profile) => {
        expect(badLines(profile)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it.each<[string, Partial<Profile>]>([
    ['Belgium', { establishment: 'BE' }],
    ['one buyer', { scope: 'single-buyer', numberOfBuyers: 1 }],
    [
      'everything unusual',
      { paymentTermDays: 120, turnoverCents: 15_000_000_000, numberOfBuyers: 2, insuredPct: '95', currentPolicy: 'running' },
    ],
    ['only government', { buyerTypes: ['government'], excludedSharePct: '100' }],
    [
      'sanctions',
      {
        buyerCountries: [
          { country: 'RU', sharePct: '40' },
          { country: 'QQ', sharePct: '5' },
        ],
      },
    ],
    ['all extras', { extras: ['political-risk', 'collection', 'pre-delivery-risk'], buyerCountries: [{ country: 'CN', sharePct: '20' }] }],
    [
      'a premium of the band below that is no whole number of cents',
      {
        ...{ turnoverCents: 46_636_900, numberOfBuyers: 61, excludedSharePct: '5', paymentTermDays: 8, averageDaysLate: 0 },
        ...{ buyerSectors: [{ sector: 'agriculture', sharePct: '100' }], buyerCountries: 'domestic-only', insuredPct: '70' },
        ...{ lossesCents: 'unknown', largestBuyerSharePct: 'unknown', topFiveSharePct: 'unknown', largestOutstandingCents: 'unknown' },
      },
    ],
    ['countries nobody knows', { buyerCountries: 'unknown', ownSector: 'construction', buyerSectors: 'unknown' }],
    ['exports to countries nobody knows', { buyerCountries: 'unknown', scope: 'export-only' }],
    ['a group of countries', { buyerCountries: [{ country: 'EU-REST', sharePct: '12.5' }] }],
    ['one buyer among many, his share unknown', { scope: 'single-buyer', numberOfBuyers: 1, excludedSharePct: 'unknown' }],
    ['two buyers', { numberOfBuyers: 2, largestBuyerSharePct: 'unknown', topFiveSharePct: '100', excludedSharePct: 'unknown' }],
    ['losses of one year', { lossesCents: 700_000, lossYears: 1, excludedSharePct: 'unknown' }],
    ['heavy losses', { lossesCents: 2_000_000, turnoverCents: 60_000_000 }],
    ['a small policy', { turnoverCents: 7_500_000, excludedSharePct: 'unknown', lossesCents: 'unknown' }],
    [
      'a deductible per buyer',
      { deductible: { kind: 'each-and-every-first-loss', amountCents: 250_000 }, paymentTermDays: 'unknown', averageDaysLate: 'unknown' },
    ],
    ['a deductible beyond all bounds', { deductible: { kind: 'each-and-every-first-loss', amountCents: 90_000_000_000 } }],
    ['a number of limits', { numberOfLimits: 7, excludedSharePct: 'unknown' }],
    ['a deductible', { deductible: { kind: 'annual-aggregate-first-loss', amountCents: 250_000 }, insuredPct: '85' }],
  ])('also for %s', (_, overrides) => {
    expect(badLines(profileOf(overrides))).toEqual([]);
  });

  it.each(['export-only', 'selected-buyers', 'single-buyer'] as const)('name the choice %s that a product does not take', (scope) => {
    const profile = profileOf({ scope, numberOfBuyers: scope === 'single-buyer' ? 1 : 40 });
    const declined = comparisonOf(profile).appraisals.flatMap((appraisal) =>
      appraisal.kind === 'indication'
        ? []
        : refusalTexts(appraisal, profile).filter((_, at) => appraisal.reasons[at]?.code === 'scope-not-offered'),
    );
    expect(declined.length).toBeGreaterThan(0);
    for (const { what } of declined) expect(what).toMatch(/export|gekozen klanten|één klant/);
  });

  it('offer no request for what nobody may insure', () => {
    const profile = profileOf({ buyerCountries: [{ country: 'RU', sharePct: '40' }] });
    for (const appraisal of comparisonOf(profile).appraisals) {
      if (appraisal.kind === 'decline') expect(JSON.stringify(refusalTexts(appraisal, profile))).not.toContain('offerte laten vragen');
    }
  });

  it('give every estimate a day', () => {
    const profile = profileOf();
    const comparison = comparisonOf(profile);
    const bases = basesOf(comparison, figures);
    for (const { product, ...appraisal } of comparison.appraisals) {
      if (appraisal.kind !== 'indication') continue;
      for (const line of appraisal.trace) {
        const { source } = stepText(line, profile, bases.get(product)?.book);
        if (source.startsWith('Onze schatting')) expect(source).toContain('van 1\u00a0oktober 2026 (tarieven 2026-1)');
      }
    }
  });

  it('have no workings out of another rate book than the one that was used', () => {
    const comparison = comparisonOf(profileOf());
    const replaced = { ...comparison, books: comparison.books.map((book) => ({ ...book, sha256: '0'.repeat(64) })) };
    expect(basesOf(replaced, figures).size).toBe(0);
  });

  it('tell a wrong sum from a right one', () => {
    expect(unitsOff('€\u00a05.607,50 × 1,0500 = €\u00a05.887,88')).toBeLessThan(TOLERANCE);
    expect(unitsOff('€\u00a05.607,50 × 1,0500 = €\u00a05.887,98')).toBeGreaterThan(TOLERANCE);
    expect(unitsOff('(€\u00a03.250,00 + €\u00a075,00) × 100% × 21% = €\u00a0698,25')).toBeLessThan(TOLERANCE);
  });
});
