import { describe, expect, it } from 'vitest';
import { bundledMarketBooks } from '#/quote-engine/bundled-market-books.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { parseMarketBook } from '#/quote-engine/index.ts';
import { riskOf } from '#/quote-engine/risk.ts';
import { arbitraryProfile } from '../helpers/arbitrary-profile.ts';
import { hashOf } from '../helpers/editions.ts';
import { CounterExample, RUNS, drawn, figuresOf } from './figures.ts';
import type { Figures } from './figures.ts';

const market = parseMarketBook(bundledMarketBooks[0], hashOf).book;
/** Two of three questions stay open, so that about ten thousand profiles have any one of them open. */
const PROFILES = 1.5 * RUNS;

const OWN_SECTORS = ['construction', 'wholesale', 'food', 'textile-clothing-interior'] as const;

/** Every profile with the questions opened that the generator always answers, and its range: computed once for all questions. */
const before = drawn(arbitraryProfile({ unknownWeight: 7 }), PROFILES).map((generated, index) => {
  const profile: Profile = {
    ...generated,
    ...(index % 10 < 7 ? { paymentTermDays: 'unknown' } : {}),
    ...(index % 7 < 5 ? { buyerCountries: 'unknown' } : {}),
    ...(index % 3 === 0 ? {} : { ownSector: OWN_SECTORS[index % 4] ?? 'food' }),
  };
  return { profile, figures: figuresOf(profile) };
});

const ends = (field: keyof Profile, profile: Profile) => {
  const { low, high } = riskOf(profile, market).assumptions.find((one) => one.field === field && one.reason === 'unknown') ?? {};
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : null;
};
/** A place between both ends that differs from profile to profile; the ends themselves come up too. */
const between = (low: number, high: number, index: number) => low + ((high - low) * (index % 21)) / 20;
const pct = (units: number) => (Math.round(units / 10_000) / 100).toString();

/** The answer to one open question inside its plausible set (pricing-method 8.2); null when it is not open, or its notation falls outside. */
const QUESTIONS: Readonly<Record<string, (profile: Profile, index: number) => Profile | null>> = {
  'average days late': (p, index) => (p.averageDaysLate === 'unknown' ? { ...p, averageDaysLate: 5 + (index % 21) } : null),
  'excluded share': (p, index) => (p.excludedSharePct === 'unknown' ? { ...p, excludedSharePct: String(index % 16) } : null),
  'payment term': (p, index) => (p.paymentTermDays === 'unknown' ? { ...p, paymentTermDays: 14 + (index % 47) } : null),
  "the buyers' branch": (p, index) => {
    const span = p.buyerSectors === 'unknown' ? ends('buyerSectors', p) : null;
    if (span === null) return null;
    const [best, worst] = [market.sectors['care-education-utilities'].factor, market.sectors.construction.factor];
    const share = Math.round(((between(span.low, span.high, index) - best) / (worst - best)) * 10_000) / 100;
    const answered: Profile = {
      ...p,
      buyerSectors: [
        { sector: 'construction', sharePct: share.toFixed(2) },
        { sector: 'care-education-utilities', sharePct: (100 - share).toFixed(2) },
      ],
    };
    const { middle } = riskOf(answered, market).factors.sector.full;
    return middle >= span.low && middle <= span.high ? answered : null;
  },
  'the largest customer': (p, index) => {
    const span = p.largestBuyerSharePct === 'unknown' ? ends('largestBuyerSharePct', p) : null;
    if (span === null) return null;
    const sharePct = pct(between(span.low, span.high, index));
    const share = Number(sharePct) * 1_000_000;
    return share >= span.low && share <= span.high ? { ...p, largestBuyerSharePct: sharePct } : null;
  },
  'the five largest': (p, index) => {
    const span = p.topFiveSharePct === 'unknown' ? ends('topFiveSharePct', p) : null;
    if (span === null) return null;
    const sharePct = pct(between(span.low, span.high, index));
    const share = Number(sharePct) * 1_000_000;
    return share >= span.low && share <= span.high ? { ...p, topFiveSharePct: sharePct } : null;
  },
  losses: (p, index) => {
    if (p.lossesCents !== 'unknown') return null;
    const { insuredTurnover } = riskOf(p, market);
    const { normRate, years, weight } = market.losses;
    /* From no loss to the loss whose surcharge is 1.10 at the middle. */
    const most = ((years * normRate * insuredTurnover.middle) / 1e8) * (1 + 10_000_000 / weight);
    const answered: Profile = { ...p, lossesCents: Math.floor((most * (index % 21)) / 20) };
    const { middle } = riskOf(answered, market).factors.lossHistory.full;
    const { low, high } = market.plausible.losses;
    return middle >= low && middle <= high ? answered : null;
  },
  countries: (p, index) =>
    p.buyerCountries === 'unknown'
      ? {
          ...p,
          buyerCountries: [
            { country: ['DE', 'RO', 'DK', 'IT', 'GR'][index % 5] ?? 'DE', sharePct: String(2 + (index % 29)) },
            { country: ['FR', 'PL', 'EU-REST', 'BG'][index % 4] ?? 'FR', sharePct: String(3 + (index % 28)) },
          ],
        }
      : null,
};

/** The number of limits is not monotone in the shares of the largest (decision 0106), so there only the premium is promised. */
const PREMIUM_ONLY: ReadonlySet<string> = new Set(['the largest customer', 'the five largest']);

function isInside(next: Figures, shown: Figures, withTotal: boolean): boolean {
  const parts = withTotal ? (['premium', 'shownPremium', 'totalFirstYear', 'shownTotal'] as const) : (['premium', 'shownPremium'] as const);
  return parts.every((part) => next[part].lowCents >= shown[part].lowCents && next[part].highCents <= shown[part].highCents);
}

describe('an answer inside its plausible set never moves an end of any product outside the range that was shown', () => {
  it.each(Object.entries(QUESTIONS))('%s', (name, answer) => {
    let answered = 0;
    let narrowed = 0;
    for (const [index, { profile, figures }] of before.entries()) {
      const next = answer(profile, index);
      if (next === null) continue;
      answered += 1;
      for (const [product, after] of figuresOf(next)) {
        const shown = figures.get(product);
        if (shown === undefined) continue;
        if (!isInside(after, shown, !PREMIUM_ONLY.has(name))) throw new CounterExample(product, { profile, shown }, { next, after });
        if (after.premium.highCents - after.premium.lowCents < shown.premium.highCents - shown.premium.lowCents) narrowed += 1;
      }
    }
    expect(answered).toBeGreaterThan(RUNS / 2);
    expect(narrowed).toBeGreaterThan(RUNS / 2);
  });
});
