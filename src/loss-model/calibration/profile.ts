import * as v from 'valibot';
import { debtorBook } from '#/quote-engine/debtor-book.ts';
import { rateOf } from '#/quote-engine/units.ts';
import { plainStructure, type PolicyStructure } from '#/policy/structure.ts';
import type { Moments } from '../aggregate/distribution.ts';
import { expectedPayout } from '../payout.ts';
import { countryRelativity, defaultRate, experienceMultiplier, sectorRelativity } from '../portfolio/default-rate.ts';
import { portfolioOf, type Portfolio } from '../portfolio/portfolio.ts';
import { technicalPremium } from '../technical-premium.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const mix = v.record(v.string(), share);

/** A seller as the loss model sees it. Amounts in euro, shares 0–1. */
export const modelProfileSchema = v.strictObject({
  turnoverEur: v.pipe(v.number(), v.minValue(1)),
  termDays: v.pipe(v.number(), v.minValue(0)),
  daysLate: v.pipe(v.number(), v.minValue(0)),
  debtors: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  topOne: share,
  topFive: share,
  sectors: mix,
  countries: mix,
  lossesEur: v.nullable(v.pipe(v.number(), v.minValue(0))),
  insuredPct: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
});

export type ModelProfile = v.InferOutput<typeof modelProfileSchema>;

/** Neutral profile behind the tariff tables (method 4): 45 days, 40 debtors, 15/40 %, mixed sector, Netherlands, losses unknown, 90 %. */
export const REFERENCE: ModelProfile = {
  turnoverEur: 2_000_000,
  termDays: 30,
  daysLate: 15,
  debtors: 40,
  topOne: 0.15,
  topFive: 0.4,
  sectors: { mixed: 1 },
  countries: { NL: 1 },
  lossesEur: null,
  insuredPct: 90,
};

const listed = (shares: Readonly<Record<string, number>>) => Object.entries(shares).map(([key, part]) => ({ key, share: part }));

/** Debtors of the profile with their default rate. */
export function portfolioOfProfile(profile: ModelProfile): Portfolio {
  const { turnoverEur: turnover, termDays, daysLate, debtors, topOne, topFive, sectors, countries, lossesEur: losses } = profile;
  const multiplier =
    sectorRelativity(listed(sectors)) * countryRelativity(listed(countries)) * experienceMultiplier({ turnover, debtors, losses });
  const book = debtorBook(debtors, topOne, topFive);
  return portfolioOf({ turnover, days: termDays + daysLate, book, defaultRate: defaultRate(turnover, multiplier) });
}

export interface Technical {
  /** Euro a year. */
  readonly premium: number;
  readonly payout: Moments;
}

/** Technical premium of a profile, without minimum premium, under its insured percentage and the given further terms. */
export function technicalOf(profile: ModelProfile, terms: Partial<PolicyStructure> = {}): Technical {
  const structure = { ...plainStructure(rateOf(Math.round(profile.insuredPct * 1_000_000))), ...terms };
  const payout = expectedPayout(portfolioOfProfile(profile), structure);
  return { premium: technicalPremium(payout), payout };
}
