import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { arbitraryProfile } from '../helpers/arbitrary-profile.ts';
import { CounterExample, RUNS, drawn, figuresOf } from './figures.ts';
import type { FiguresByProduct } from './figures.ts';

const ENDS = ['lowCents', 'middleCents', 'highCents'] as const;
const PERCENTAGE_PRODUCTS = ['modula', 'businesspolis', 'tradeliner', 'comprehensive'] as const;

interface Case {
  readonly profile: Profile;
  readonly figures: FiguresByProduct;
}
const withFigures = (profile: Profile): Case => ({ profile, figures: figuresOf(profile) });
/** Shared by all properties of this file: what is compared with is computed once. */
const cases = drawn(arbitraryProfile({ unknownWeight: 1 }), RUNS).map(withFigures);

/**
 * Checks `holds` on the premium of every product that gives an indication before and after the change, at all three ends.
 * Returns how many pairs it saw: a guard against a vacuous pass.
 */
function comparePairs(
  all: readonly Case[],
  change: (profile: Profile, index: number) => Profile | Case | null,
  holds: (before: number, after: number) => boolean,
): number {
  let pairs = 0;
  for (const [index, { profile, figures }] of all.entries()) {
    const changed = change(profile, index);
    if (changed === null) continue;
    const next = 'figures' in changed ? changed : withFigures(changed);
    for (const [product, after] of next.figures) {
      const before = figures.get(product);
      if (before === undefined) continue;
      pairs += 1;
      if (!ENDS.every((end) => holds(before.premium[end], after.premium[end]))) {
        throw new CounterExample(product, { profile, premium: before.premium }, { profile: next.profile, premium: after.premium });
      }
    }
  }
  return pairs;
}

const notLower = (before: number, after: number) => after >= before;
const notHigher = (before: number, after: number) => after <= before;
const pct = (value: number) => (Math.round(value * 100) / 100).toString();
const half = (share: string) => pct(Math.floor(Number(share) * 50) / 100);

describe('the premium of one product', () => {
  it('never falls when turnover rises', () => {
    const more = (p: Profile, index: number) => ({ ...p, turnoverCents: Math.round(p.turnoverCents * (index % 2 === 0 ? 1.07 : 1.004)) });
    expect(comparePairs(cases, more, notLower)).toBeGreaterThan(RUNS);
  });

  it('never falls when customers pay later', () => {
    const later = (p: Profile) => (typeof p.averageDaysLate === 'number' ? { ...p, averageDaysLate: p.averageDaysLate + 9 } : null);
    expect(comparePairs(cases, later, notLower)).toBeGreaterThan(RUNS);
  });

  it('never falls when the payment term is longer', () => {
    const longer = (p: Profile) => (typeof p.paymentTermDays === 'number' ? { ...p, paymentTermDays: p.paymentTermDays + 7 } : null);
    expect(comparePairs(cases, longer, notLower)).toBeGreaterThan(RUNS);
  });

  it('never falls when part of the buyers move to a worse branch', () => {
    const shift = (p: Profile): Profile | null => {
      if (p.buyerSectors === 'unknown' || p.buyerSectors.some(({ sector }) => sector === 'construction')) return null;
      const [first, ...rest] = p.buyerSectors;
      if (first === undefined) return null;
      const kept = half(first.sharePct);
      const worse = { sector: 'construction' as const, sharePct: pct(Number(first.sharePct) - Number(kept)) };
      return { ...p, buyerSectors: [{ ...first, sharePct: kept }, worse, ...rest] };
    };
    expect(comparePairs(cases, shift, notLower)).toBeGreaterThan(RUNS);
  });

  it('never falls when part of the home buyers move to a worse country', () => {
    const abroad = ['FR', 'GB', 'ES', 'IT', 'CN', 'IN'] as const;
    const shift = (p: Profile, index: number): Profile | null => {
      const listed = p.buyerCountries === 'domestic-only' ? [] : p.buyerCountries;
      if (listed === 'unknown') return null;
      const home = 100 - listed.reduce((sum, { country, sharePct }) => sum + (country === 'NL' ? 0 : Number(sharePct)), 0);
      const country = abroad[index % abroad.length] ?? 'FR';
      if (home < 1 || listed.some((one) => one.country === country)) return null;
      const others = listed.filter((one) => one.country !== 'NL');
      return { ...p, buyerCountries: [...others, { country, sharePct: pct(Math.floor(home * 40) / 100) }] };
    };
    expect(comparePairs(cases, shift, notLower)).toBeGreaterThan(RUNS);
  });

  it('never falls when the largest customer takes a larger share', () => {
    const grow = (p: Profile): Profile | null => {
      if (p.largestBuyerSharePct === 'unknown' || p.topFiveSharePct === 'unknown') return null;
      const one = Number(p.largestBuyerSharePct) + 3;
      return one > Number(p.topFiveSharePct) ? null : { ...p, largestBuyerSharePct: pct(one) };
    };
    expect(comparePairs(cases, grow, notLower)).toBeGreaterThan(RUNS / 2);
  });

  it('never falls when the five largest take a larger share', () => {
    const grow = (p: Profile): Profile | null => {
      if (p.topFiveSharePct === 'unknown') return null;
      const five = Number(p.topFiveSharePct) + 3;
      return five > 100 ? null : { ...p, topFiveSharePct: pct(five) };
    };
    expect(comparePairs(cases, grow, notLower)).toBeGreaterThan(RUNS / 2);
  });

  it('never falls when losses rise', () => {
    const more = (p: Profile, index: number) =>
      typeof p.lossesCents === 'number' ? { ...p, lossesCents: p.lossesCents + (index % 2 === 0 ? 400_000 : 5_000) } : null;
    expect(comparePairs(cases, more, notLower)).toBeGreaterThan(RUNS);
  });

  it('never rises when there are more customers', () => {
    const more = (p: Profile): Profile | null =>
      p.largestBuyerSharePct === 'unknown' || p.topFiveSharePct === 'unknown'
        ? null
        : { ...p, numberOfBuyers: Math.ceil(p.numberOfBuyers * 1.5) };
    expect(comparePairs(cases, more, notHigher)).toBeGreaterThan(RUNS / 2);
  });

  it('never rises when less is insured', () => {
    const lower: Partial<Record<Profile['insuredPct'], Profile['insuredPct']>> = {
      '95': '90',
      '90': '85',
      '85': '80',
      '80': '75',
      '70': '60',
    };
    const less = (p: Profile) => {
      const insuredPct = lower[p.insuredPct];
      return insuredPct === undefined ? null : { ...p, insuredPct };
    };
    expect(comparePairs(cases, less, notHigher)).toBeGreaterThan(RUNS);
  });
});

describe.each(['annual-aggregate-first-loss', 'each-and-every-first-loss', 'non-qualifying-loss'] as const)('a deductible: %s', (kind) => {
  it('never raises the premium, nor does a higher one', () => {
    const of = (amountCents: number) => (p: Profile) => ({ ...p, deductible: { kind, amountCents } });
    const low = cases.map(({ profile }) => withFigures(of(250_000)(profile)));
    const withIt = (_: Profile, index: number) => low[index] ?? null;
    expect(comparePairs(cases, withIt, notHigher)).toBeGreaterThan(RUNS);
    expect(comparePairs(low, of(700_000), notHigher)).toBeGreaterThan(RUNS);
  });
});

describe('the rate of the percentage products', () => {
  it('never rises with turnover when nothing but turnover changes the tariff', () => {
    let pairs = 0;
    for (const generated of drawn(arbitraryProfile({ unknownWeight: 0 }), RUNS)) {
      const profile = { ...generated, excludedSharePct: '0', lossesCents: 'unknown' as const };
      const larger = { ...profile, turnoverCents: Math.round(profile.turnoverCents * 1.3) };
      const now = figuresOf(profile);
      const then = figuresOf(larger);
      for (const product of PERCENTAGE_PRODUCTS) {
        const before = now.get(product)?.premium;
        const after = then.get(product)?.premium;
        if (before === undefined || after === undefined) continue;
        pairs += 1;
        /* One cent of rounding a line, eleven lines at most, on both premiums. */
        const slack = BigInt(22 * profile.turnoverCents);
        if (BigInt(after.middleCents) * BigInt(profile.turnoverCents) > BigInt(before.middleCents) * BigInt(larger.turnoverCents) + slack) {
          throw new CounterExample(product, { profile, before }, { larger, after });
        }
      }
    }
    expect(pairs).toBeGreaterThan(RUNS);
  });
});
