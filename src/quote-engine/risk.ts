import type { Profile } from './contract/profile.ts';
import type { ProfileField } from './contract/profile.ts';
import { UNKNOWN } from './contract/profile.ts';
import type { DebtorBook } from './debtor-book.ts';
import { debtorBook } from './debtor-book.ts';
import type { Interval } from './interval.ts';
import type { MarketBook } from './market-book.ts';
import { buyerCountries } from './risk/buyer-countries.ts';
import type { BuyerCountries } from './risk/buyer-countries.ts';
import { buyerSectors } from './risk/buyer-sectors.ts';
import { concentration } from './risk/concentration.ts';
import type { Concentration } from './risk/concentration.ts';
import { creditDays, daysFactor } from './risk/credit-days.ts';
import type { CreditDays } from './risk/credit-days.ts';
import { limitCounts, limitsAsked } from './risk/limit-counts.ts';
import type { LimitCounts } from './risk/limit-counts.ts';
import { lossHistory } from './risk/loss-history.ts';
import type { LossHistory } from './risk/loss-history.ts';
import { marketBase } from './risk/market-base.ts';
import type { MarketBase } from './risk/market-base.ts';
import { riskFactor } from './risk/risk-factor.ts';
import type { RiskFactor } from './risk/risk-factor.ts';
import { spreadFactor } from './risk/spread.ts';
import type { Assumption } from './trace.ts';
import { ONE, multiplyDivide, portionOf, rateFromPct } from './units.ts';
import type { Cents, Rate } from './units.ts';

export interface RiskFactors {
  readonly sector: RiskFactor;
  readonly country: RiskFactor;
  readonly days: RiskFactor;
  readonly spread: RiskFactor;
  readonly lossHistory: RiskFactor;
}

/** The profile prepared once per comparison: insured turnover, debtor book, the five risk factors with their plausible ends, limits. */
export interface Risk {
  readonly profile: Profile;
  readonly assumptions: readonly Assumption[];
  readonly excludedShare: Interval<Rate>;
  readonly insuredTurnover: Interval<Cents>;
  readonly days: CreditDays;
  readonly countries: BuyerCountries;
  readonly concentration: Concentration;
  readonly losses: LossHistory;
  readonly debtorBook: DebtorBook;
  readonly factors: RiskFactors;
  readonly base: MarketBase;
  readonly limits: LimitCounts;
  /** Highest amount one buyer owes at one time: answered, or turnover with the largest × days ÷ 365. */
  readonly largestExposure: Cents;
  /** Receivables now more than 60 days past due; unknown counts as none. */
  readonly overdue: Cents;
  /** Wished insured percentage as text; `show-all` counts as 90. */
  readonly wishedPct: Exclude<Profile['insuredPct'], 'show-all'>;
  readonly wishedShare: Rate;
}

const COUNTRY_ANSWERS: readonly ProfileField[] = ['buyerCountries', 'establishment'];
const SPREAD_ANSWERS: readonly ProfileField[] = ['numberOfBuyers', 'largestBuyerSharePct', 'topFiveSharePct'];
const DAYS_ANSWERS: readonly ProfileField[] = ['paymentTermDays', 'averageDaysLate'];
const LOSS_ANSWERS: readonly ProfileField[] = ['lossesCents', 'lossYears', 'numberOfBuyers', 'turnoverCents'];
const SECTOR_ANSWERS: readonly ProfileField[] = ['buyerSectors'];
const OWN_SECTOR_ANSWERS: readonly ProfileField[] = ['buyerSectors', 'ownSector'];

function excludedShare(profile: Profile, market: MarketBook, assumptions: Assumption[]): Interval<Rate> {
  if (profile.excludedSharePct !== UNKNOWN) {
    const share = rateFromPct(profile.excludedSharePct);
    return { low: share, middle: share, high: share };
  }
  const { low, middle, high } = market.plausible.excludedShare;
  assumptions.push({ field: 'excludedSharePct', reason: 'unknown', unit: 'percent', used: middle, low, high });
  // More excluded is less insured turnover, hence the low end.
  return { low: high, middle, high: low };
}

const insured = (turnover: Cents, excluded: Rate): Cents => portionOf(turnover, (ONE - excluded) as Rate);

function overdue(profile: Profile, assumptions: Assumption[]): Cents {
  if (profile.overdueOver60DaysCents !== UNKNOWN) return profile.overdueOver60DaysCents as Cents;
  assumptions.push({ field: 'overdueOver60DaysCents', reason: 'unknown', unit: 'cents', used: 0, low: null, high: null });
  return 0 as Cents;
}

function largestExposure(profile: Profile, turnover: Cents, topOne: Rate, days: number, assumptions: Assumption[]): Cents {
  if (profile.largestOutstandingCents !== UNKNOWN) return profile.largestOutstandingCents as Cents;
  const used = multiplyDivide(portionOf(turnover, topOne), days, 365) as Cents;
  assumptions.push({ field: 'largestOutstandingCents', reason: 'unknown', unit: 'cents', used, low: null, high: null });
  return used;
}

function insuredTurnoverOf(profile: Profile, excluded: Interval<Rate>): Interval<Cents> {
  const turnover = profile.turnoverCents as Cents;
  return { low: insured(turnover, excluded.low), middle: insured(turnover, excluded.middle), high: insured(turnover, excluded.high) };
}

function sectorFactor(profile: Profile, market: MarketBook, assumptions: Assumption[]): RiskFactor {
  const { factor, provenance } = buyerSectors(profile, market, assumptions);
  return riskFactor('sector', factor, profile.buyerSectors === UNKNOWN ? OWN_SECTOR_ANSWERS : SECTOR_ANSWERS, provenance);
}

/**
 * Prepares a valid profile for every product of one market edition (pricing-method 1.1, 2.1, 5.2, 8.2). Pure; each "Weet ik niet"
 * becomes an assumption with the value used and the ends.
 */
export function riskOf(profile: Profile, market: MarketBook): Risk {
  const assumptions: Assumption[] = [];
  const wishedPct = profile.insuredPct === 'show-all' ? '90' : profile.insuredPct;
  const excluded = excludedShare(profile, market, assumptions);
  const insuredTurnover = insuredTurnoverOf(profile, excluded);
  const sector = sectorFactor(profile, market, assumptions);
  const countries = buyerCountries(profile, market, assumptions);
  const days = creditDays(profile, market, assumptions);
  const shares = concentration(profile, market, assumptions);
  const losses = lossHistory(profile, insuredTurnover, market, assumptions);
  const { numberOfLimits } = profile;
  const book = debtorBook(profile.numberOfBuyers, shares.topOne.middle / ONE, shares.topFive.middle / ONE);
  const limits = limitCounts(book, shares, insuredTurnover, days.total, market);
  return {
    profile,
    assumptions,
    excludedShare: excluded,
    insuredTurnover,
    days,
    countries,
    concentration: shares,
    losses,
    debtorBook: book,
    factors: {
      sector,
      country: riskFactor('country', countries.factor, COUNTRY_ANSWERS, countries.provenance),
      days: riskFactor('days', daysFactor(days, market), DAYS_ANSWERS, market.days.provenance),
      spread: riskFactor('spread', spreadFactor(profile.numberOfBuyers, shares, market), SPREAD_ANSWERS, market.spread.clamp.provenance),
      lossHistory: riskFactor('loss-history', losses.factor, LOSS_ANSWERS, market.losses.provenance),
    },
    base: marketBase(insuredTurnover, market),
    limits: numberOfLimits === undefined ? limits : limitsAsked(numberOfLimits, limits),
    largestExposure: largestExposure(profile, insuredTurnover.middle, shares.topOne.middle, days.total.middle, assumptions),
    overdue: overdue(profile, assumptions),
    wishedPct,
    wishedShare: rateFromPct(wishedPct),
  };
}
