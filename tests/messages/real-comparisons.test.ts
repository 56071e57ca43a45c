import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { assumptionText } from '#/messages/assumptions.ts';
import { refusalTexts } from '#/messages/reasons.ts';
import { stepText } from '#/messages/steps.ts';
import { termText } from '#/messages/terms.ts';
import { arbitraryProfile } from '../helpers/arbitrary-profile.ts';
import { comparisonOf } from '../helpers/comparison.ts';
import { profileOf } from '../helpers/profile.ts';

const HOLES = /undefined|NaN|null|\[object| {2}|\$\{/;

/** Reads an amount, factor or share as it is printed. */
function read(text: string): number {
  const number = Number(text.replace(/[€\u00a0 .%]/g, '').replace(',', '.'));
  return text.trim().endsWith('%') ? number / 100 : number;
}

const product = (term: string) =>
  term.split(' × ').reduce((result, part) => {
    const less = /^\(100% − (.+)\)$/.exec(part);
    const together = /^\((.+) \+ (.+)\)$/.exec(part);
    if (less) return result * (1 - read(less[1] ?? ''));
    return result * (together ? read(together[1] ?? '') + read(together[2] ?? '') : read(part));
  }, 1);

/** How far the printed left side of a sum lies from its printed result; null for lines that are no sum. */
function difference(line: string): number | null {
  const [left = '', right = ''] = line.replace(/^.*: /, '').split(' = ');
  if (right === '') return null;
  if (left.startsWith('√')) return Math.abs(Math.sqrt(read(left.slice(1))) - read(right)) < 0.0001 ? 0 : 1;
  if (left.startsWith('de hoogste van')) {
    return Math.abs(Math.max(...left.replace('de hoogste van ', '').split(' en ').map(product)) - read(right));
  }
  const words = left.replace(' per kwartaal', '');
  const terms = /\(.*\+.*\)/.test(words) ? [words] : words.split(' + ');
  return Math.abs(terms.reduce((sum, term) => sum + product(term), 0) - read(right));
}

/** Half a cent of rounding, and the error of floats in this test. */
const TOLERANCE = 0.0051;

function badLines(profile: Profile): readonly string[] {
  const { appraisals, assumptions } = comparisonOf(profile);
  const sums = appraisals.flatMap((appraisal) => {
    if (appraisal.kind !== 'indication') return [];
    return appraisal.trace.flatMap((line) => stepText(line, profile).arithmetic);
  });
  const texts = appraisals.flatMap((appraisal) => [
    ...Object.values(appraisal.terms).map(termText),
    ...(appraisal.kind === 'indication'
      ? appraisal.trace.flatMap((line) => {
          const { title, explanation, source } = stepText(line, profile);
          return [title, explanation, source];
        })
      : refusalTexts(appraisal, profile).flatMap(({ what, change, next }) => [what, change ?? '', next])),
  ]);
  const wrong = sums.filter((line) => (difference(line) ?? 0) > TOLERANCE);
  return [...wrong, ...[...texts, ...sums, ...assumptions.map(assumptionText)].filter((text) => HOLES.test(text))];
}

describe('the words of real comparisons', () => {
  it('can be redone by pocket calculator and have no holes, for any profile', () => {
    fc.assert(
      fc.property(arbitraryProfile({ unknownWeight: 3 }), (profile) => {
        expect(badLines(profile)).toEqual([]);
      }),
      { numRuns: 150 },
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

  it('tell a wrong sum from a right one', () => {
    expect(difference('€\u00a05.607,50 × 1,0500 = €\u00a05.887,88')).toBeLessThan(TOLERANCE);
    expect(difference('€\u00a05.607,50 × 1,0500 = €\u00a05.887,98')).toBeGreaterThan(TOLERANCE);
    expect(difference('(€\u00a03.250,00 + €\u00a075,00) × 100% × 21% = €\u00a0698,25')).toBeLessThan(TOLERANCE);
  });
});
