import type { Profile } from '../contract/profile.ts';
import { UNKNOWN } from '../contract/profile-values.ts';
import type { NarrowingField } from '../contract/profile-values.ts';
import type { MarketBook } from '../market-book.ts';
import type { Risk } from '../risk.ts';
import { riskOf } from '../risk.ts';
import type { Assumption } from '../trace.ts';

/** What an answer comes to in the unit in which its plausible set was shown. */
const USED: Readonly<Record<NarrowingField, (risk: Risk) => number>> = {
  buyerSectors: ({ factors }) => factors.sector.full.middle,
  excludedSharePct: ({ excludedShare }) => excludedShare.middle,
  largestBuyerSharePct: ({ concentration }) => concentration.topOne.middle,
  topFiveSharePct: ({ concentration }) => concentration.topFive.middle,
  paymentTermDays: ({ days }) => days.term,
  averageDaysLate: ({ days }) => days.total.middle - days.term,
  buyerCountries: ({ countries }) => countries.factor.middle,
  lossesCents: ({ losses }) => losses.factor.middle,
};

/** The profile as it was while this question was open. */
export function reopened(profile: Profile, fields: readonly NarrowingField[]): Profile {
  const { unknownBefore = [], ...rest } = profile;
  const left = unknownBefore.filter((field) => !fields.includes(field));
  const open = Object.fromEntries(fields.map((field) => [field, UNKNOWN]));
  return { ...rest, ...open, ...(left.length === 0 ? {} : { unknownBefore: left }) };
}

function outside(field: NarrowingField, risk: Risk, market: MarketBook): readonly Assumption[] {
  const shown = riskOf(reopened(risk.profile, [field]), market).assumptions.find((assumption) => assumption.field === field);
  if (!shown || shown.low === null || shown.high === null) return [];
  const used = USED[field](risk);
  return used >= shown.low && used <= shown.high ? [] : [{ ...shown, reason: 'outside-plausible', used }];
}

/**
 * Answers to questions that were open before which lie outside what was called usual then: there the range need not have become
 * narrower (pricing-method 9.9). Empty for a profile that was never shown with these questions open.
 */
export function outsidePlausible(risk: Risk, market: MarketBook): readonly Assumption[] {
  const { unknownBefore = [] } = risk.profile;
  return unknownBefore.flatMap((field) => (risk.profile[field] === UNKNOWN ? [] : outside(field, risk, market)));
}
