import { UNKNOWN } from './contract/profile.ts';
import type { ProfileField } from './contract/profile.ts';
import type { BookHeader } from './product.ts';
import type { MarketBook } from './market-book.ts';
import type { Reason, ReasonCode } from './outcome.ts';
import type { Risk } from './risk.ts';
import { lossNorm } from './risk/loss-history.ts';
import type { Provenance } from './trace.ts';
import { ONE, multiplyDivide, portionOf } from './units.ts';
import type { Cents } from './units.ts';

/** Reasons found so far; a decline outweighs a referral, and no reason is dropped. */
export interface Findings {
  readonly declines: Reason[];
  readonly referrals: Reason[];
}

export const noFindings = (): Findings => ({ declines: [], referrals: [] });

interface Numbers {
  readonly unit?: Reason['unit'];
  readonly given?: number | null;
  readonly limit?: number | null;
  readonly countries?: readonly string[];
  readonly alternative?: string | null;
}

const CENTS_IN_EURO = 100;

/** A reason with its numbers; what is not given is "none". */
export function reason(code: ReasonCode, field: ProfileField, provenance: Provenance, numbers: Numbers = {}): Reason {
  const { unit = 'none', given = null, limit = null, countries = [], alternative = null } = numbers;
  return { code, field, unit, given, limit, countries, alternative, provenance };
}

/** The turnover a visitor would have to answer to stay at `limit` of insured turnover, in whole euros downwards. */
export function turnoverAnswer(risk: Risk, limit: Cents): Cents {
  const kept = ONE - risk.excludedShare.middle;
  if (kept <= 0) return limit;
  return (Math.floor(multiplyDivide(limit, ONE, kept) / CENTS_IN_EURO) * CENTS_IN_EURO) as Cents;
}

function countryGates(risk: Risk, market: MarketBook, { declines, referrals }: Findings): void {
  const { countryGrade, countryGradeShare } = market.gates;
  const { given } = risk.countries;
  let share = 0;
  let isPlain = true;
  for (const { row, share: part } of given) {
    if (row === null || row.sanctioned || (row.grade ?? 0) >= countryGrade.from) isPlain = false;
    if (row?.grade === countryGradeShare.grade) share += part;
  }
  if (isPlain && share <= countryGradeShare.share) return;
  if (given.some(({ row }) => row?.sanctioned)) {
    const countries = given.filter(({ row }) => row?.sanctioned).map(({ code }) => code);
    declines.push(reason('sanctioned-country', 'buyerCountries', market.countries.sanctioned.provenance, { unit: 'countries', countries }));
  }
  if (given.some(({ row }) => row === null)) {
    const countries = given.filter(({ row }) => row === null).map(({ code }) => code);
    referrals.push(reason('country-unknown', 'buyerCountries', countryGrade.provenance, { unit: 'countries', countries }));
  }
  const high = given.filter(({ row }) => row !== null && !row.sanctioned && (row.grade ?? 0) >= countryGrade.from);
  if (high.length > 0) {
    const countries = high.map(({ code }) => code);
    const limit = countryGrade.from - 1;
    referrals.push(reason('country-grade-high', 'buyerCountries', countryGrade.provenance, { unit: 'countries', limit, countries }));
  }
  if (share > countryGradeShare.share) {
    const countries = given.filter(({ row }) => row?.grade === countryGradeShare.grade).map(({ code }) => code);
    const numbers = { unit: 'percent' as const, given: share, limit: countryGradeShare.share, countries };
    referrals.push(reason('country-grade-share', 'buyerCountries', countryGradeShare.provenance, numbers));
  }
}

function insurabilityGates(risk: Risk, market: MarketBook, { declines }: Findings): void {
  const { provenance } = market.plausible.excludedShare;
  if (!risk.profile.buyerTypes.includes('businesses')) declines.push(reason('only-uninsurable-buyers', 'buyerTypes', provenance));
  if (risk.insuredTurnover.middle <= 0) {
    const numbers = { unit: 'percent' as const, given: risk.excludedShare.middle, limit: ONE };
    declines.push(reason('nothing-insurable', 'excludedSharePct', provenance, numbers));
  }
}

function exposureGates(risk: Risk, exposure: Cents, market: MarketBook, { referrals }: Findings): void {
  const { paymentTerm, largestExposure, overdue } = market.gates;
  if (risk.days.term > paymentTerm.days) {
    const numbers = { unit: 'days' as const, given: risk.days.term, limit: paymentTerm.days };
    referrals.push(reason('payment-term-above-maximum', 'paymentTermDays', paymentTerm.provenance, numbers));
  }
  if (exposure > largestExposure.cents) {
    const numbers = { unit: 'cents' as const, given: exposure, limit: largestExposure.cents };
    referrals.push(reason('largest-exposure', 'largestOutstandingCents', largestExposure.provenance, numbers));
  }
  const overdueLimit = portionOf(risk.insuredTurnover.middle, overdue.share);
  if (risk.overdue > overdueLimit) {
    const numbers = { unit: 'cents' as const, given: risk.overdue, limit: overdueLimit };
    referrals.push(reason('overdue-above-limit', 'overdueOver60DaysCents', overdue.provenance, numbers));
  }
}

/** Gates every product has: countries, what can be insured, terms, exposure, overdue (pricing-method 6.3). */
export function commonGates(risk: Risk, exposure: Cents, market: MarketBook, findings: Findings): void {
  insurabilityGates(risk, market, findings);
  countryGates(risk, market, findings);
  exposureGates(risk, exposure, market, findings);
}

/** Gates of a policy over the whole turnover: size, spread over buyers, loss record. */
export function wholeTurnoverGates(risk: Risk, alternative: string | null, market: MarketBook, { referrals }: Findings): void {
  const { turnoverAboveCalibration, fewestBuyers, largestBuyerShare, losses } = market.gates;
  const turnover = risk.insuredTurnover.middle;
  if (turnover > turnoverAboveCalibration.cents) {
    const limit = turnoverAnswer(risk, turnoverAboveCalibration.cents);
    const numbers = { unit: 'cents' as const, given: risk.profile.turnoverCents, limit };
    referrals.push(reason('turnover-above-calibration', 'turnoverCents', turnoverAboveCalibration.provenance, numbers));
  }
  if (risk.profile.numberOfBuyers < fewestBuyers.count) {
    const numbers = { unit: 'count' as const, given: risk.profile.numberOfBuyers, limit: fewestBuyers.count, alternative };
    referrals.push(reason('too-few-buyers', 'numberOfBuyers', fewestBuyers.provenance, numbers));
  }
  if (risk.concentration.topOne.middle > largestBuyerShare.share) {
    const numbers = { unit: 'percent' as const, given: risk.concentration.topOne.middle, limit: largestBuyerShare.share, alternative };
    referrals.push(reason('largest-buyer-share', 'largestBuyerSharePct', largestBuyerShare.provenance, numbers));
  }
  const lossLimit = (losses.timesNorm * lossNorm(turnover, market)) as Cents;
  if (risk.losses.cents !== null && risk.losses.cents > lossLimit) {
    const { lossesCents, lossYears } = risk.profile;
    const given = lossesCents === UNKNOWN ? risk.losses.cents : lossesCents;
    const limit = Math.floor((lossLimit * lossYears) / market.losses.years);
    referrals.push(reason('losses-above-limit', 'lossesCents', losses.provenance, { unit: 'cents', given, limit }));
  }
}

/** Country of establishment, and whether the product shows figures at all. */
export function headerGates(risk: Risk, book: BookHeader, alternative: string | null, { declines, referrals }: Findings): void {
  const { establishment } = risk.profile;
  if (!book.soldIn.includes(establishment)) {
    const provenance = Object.values(book.soldInProvenance)[0] ?? { kind: 'estimate' as const, follows: [book.product], step: 'not found' };
    declines.push(
      reason('not-sold-in-country', 'establishment', provenance, { unit: 'countries', countries: [...book.soldIn], alternative }),
    );
  }
  if (book.publication === 'terms-only') {
    const provenance: Provenance = { kind: 'estimate', follows: [book.product], step: 'the insurer asked to show terms without figures' };
    referrals.push(reason('terms-only', 'establishment', provenance));
  }
}

/** Yearly amount as a rate of turnover in 1e-8, judged at no less than `atLeast` of turnover with the same risk (pricing-method 6.3). */
export function judgedRate(premium: Cents, base: Cents, judgedBase: Cents, judgedTurnover: Cents): number {
  if (base <= 0 || judgedTurnover <= 0) return 0;
  return multiplyDivide(multiplyDivide(premium, judgedBase, base), ONE, judgedTurnover);
}

/** Adds the referral when the judged rate lies above the limit. */
export function rateGate(given: number, limit: { readonly rate: number; readonly provenance: Provenance }, { referrals }: Findings): void {
  if (given > limit.rate) {
    referrals.push(reason('rate-above-published', 'turnoverCents', limit.provenance, { unit: 'percent', given, limit: limit.rate }));
  }
}
