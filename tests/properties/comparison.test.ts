import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Appraisal, Comparison, Indication } from '#/quote-engine/outcome.ts';
import { holds } from '#/quote-engine/worksheet.ts';
import { arbitraryProfile } from '../helpers/arbitrary-profile.ts';
import { comparisonOf } from '../helpers/comparison.ts';
import { hashOf } from '../helpers/editions.ts';
import { CounterExample, RUNS, drawn } from './figures.ts';

const PRODUCTS = registry.flatMap(({ products }) => products).length;
const ENDS = ['lowCents', 'middleCents', 'highCents'] as const;
const isIndication = (appraisal: Appraisal): appraisal is Appraisal & Indication => appraisal.kind === 'indication';
const indicationsOf = ({ appraisals }: Comparison) => appraisals.filter(isIndication);

/** What holds for one comparison on its own, by name. All of it is looked at while the comparison is at hand. */
const CHECKS: Readonly<Record<string, (comparison: Comparison) => boolean>> = {
  'lists every product once and every insurer in the order, one lead each': ({ appraisals, order }) =>
    appraisals.length === PRODUCTS &&
    new Set(appraisals.map(({ product }) => product)).size === PRODUCTS &&
    new Set(order).size === registry.length &&
    new Set(appraisals.filter(({ lead }) => lead).map(({ insurer }) => insurer)).size === registry.length &&
    appraisals.filter(({ lead }) => lead).length === registry.length,
  'keeps a reason with its source for every refusal': ({ appraisals }) =>
    appraisals.every(
      (a) => a.kind === 'indication' || (a.reasons.length > 0 && a.reasons.every(({ provenance }) => provenance.kind.length > 0)),
    ),
  'is a range around its middle': (comparison) =>
    indicationsOf(comparison).every((a) =>
      [a.premium, a.fees, a.tax, a.totalFirstYear, a.minimumPremium].every(
        ({ lowCents, middleCents, highCents }) => lowCents <= middleCents && middleCents <= highCents,
      ),
    ),
  'lies above the minimum premium at every end': (comparison) =>
    indicationsOf(comparison).every((a) => ENDS.every((end) => a.premium[end] >= a.minimumPremium[end])),
  'has a total that is premium plus fees plus tax to the cent': (comparison) =>
    indicationsOf(comparison).every((a) => ENDS.every((end) => a.totalFirstYear[end] === a.premium[end] + a.fees[end] + a.tax[end])),
  'is shown rounded outwards': (comparison) =>
    indicationsOf(comparison).every(
      ({ premium, shownPremium, totalFirstYear, shownTotal }) =>
        shownPremium.lowCents <= premium.lowCents &&
        shownPremium.highCents >= premium.highCents &&
        shownTotal.lowCents <= totalFirstYear.lowCents &&
        shownTotal.highCents >= totalFirstYear.highCents,
    ),
  'prints a worksheet of which every line proves itself and the last one is the total': (comparison) =>
    indicationsOf(comparison).every(
      ({ trace, totalFirstYear }) => trace.every((line) => holds(line)) && trace.at(-1)?.result === totalFirstYear.middleCents,
    ),
  'names edition and engine version': ({ engineVersion, books, appraisals }) =>
    engineVersion !== '' && books.length === PRODUCTS && appraisals.every(({ edition }) => edition !== null),
};

interface Seen {
  readonly profile: Profile;
  /** Hash of the whole comparison. */
  readonly hash: string;
  /** Products that refer or decline. */
  readonly refused: ReadonlySet<string>;
}
const failures = new Map<string, Profile>();
let indications = 0;
const seen: readonly Seen[] = drawn(arbitraryProfile({ unknownWeight: 3 }), RUNS).map((profile) => {
  const comparison = comparisonOf(profile);
  for (const [name, check] of Object.entries(CHECKS)) if (!failures.has(name) && !check(comparison)) failures.set(name, profile);
  indications += indicationsOf(comparison).length;
  return {
    profile,
    hash: hashOf(JSON.stringify(comparison)),
    refused: new Set(comparison.appraisals.filter((a) => !isIndication(a)).map(({ product }) => product)),
  };
});

describe('every comparison', () => {
  it.each(Object.keys(CHECKS))('%s', (name) => {
    expect(failures.get(name)).toBeUndefined();
    expect(indications).toBeGreaterThan(3 * RUNS);
  });

  it('is the same for the same answers', () => {
    for (const { profile, hash } of seen) {
      const again = comparisonOf(structuredClone(profile));
      if (hashOf(JSON.stringify(again)) !== hash) throw new CounterExample('any product', profile, again);
    }
  });
});

const WORSE: Readonly<Record<string, (p: Profile) => Profile | null>> = {
  'more losses': (p) => (typeof p.lossesCents === 'number' ? { ...p, lossesCents: p.lossesCents * 2 + 100_000 } : null),
  'customers who pay later': (p) => (typeof p.averageDaysLate === 'number' ? { ...p, averageDaysLate: p.averageDaysLate + 15 } : null),
  'more overdue': (p) => ({ ...p, overdueOver60DaysCents: Math.round(p.turnoverCents * 0.018) }),
  'a longer term': (p) => (typeof p.paymentTermDays === 'number' ? { ...p, paymentTermDays: p.paymentTermDays + 16 } : null),
  'a country without a price': (p) => ({ ...p, buyerCountries: [{ country: 'NG', sharePct: '10' }] }),
  'a sanctioned country': (p) => ({ ...p, buyerCountries: [{ country: 'RU', sharePct: '1' }] }),
  'a higher percentage': (p) => ({ ...p, insuredPct: '95' }),
};

const CHANGES = Object.entries(WORSE).map(([name, change], at) => ({ name, change, at }));

describe('a worse answer', () => {
  /* Every profile meets three of the seven changes, so that all of them together see each profile more than once. */
  it.each(CHANGES)('$name never turns a refusal into an indication', ({ name, change, at }) => {
    let refusals = 0;
    for (const [index, { profile, refused }] of seen.entries()) {
      const worse = (index + at) % CHANGES.length < 3 ? change(profile) : null;
      if (worse === null) continue;
      for (const appraisal of comparisonOf(worse).appraisals) {
        if (!refused.has(appraisal.product)) continue;
        if (isIndication(appraisal)) throw new CounterExample(`${appraisal.product}: ${name}`, profile, worse);
        if (appraisal.product !== 'excess-of-loss') refusals += 1;
      }
    }
    expect(refusals).toBeGreaterThan(RUNS / 2);
  });
});
