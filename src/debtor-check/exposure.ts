import { cents, euros, multiplyDivide, NO_CENTS, ONE, scaled, type Cents, type Factor } from '#/quote-engine/units.ts';
import { LIMIT_PART, type RiskClass } from './weights.ts';

const YEAR = 365;
const STEP = euros(1000);

/** Days between delivery and payment, and where each part comes from. */
export interface CreditDays {
  readonly termDays: number;
  readonly termFrom: 'answer' | 'file' | 'book' | 'estimate';
  readonly lateDays: number;
  readonly lateFrom: 'answer' | 'file' | 'book' | 'estimate';
}

/** What a customer owes at most, in its highest month. */
export interface Exposure {
  readonly yearlySalesCents: Cents | null;
  readonly days: CreditDays;
  /** Turnover of the highest month over an average month. */
  readonly peak: Factor;
  /** Sales ÷ 365 × (term + late) × peak, each step rounded to the cent; null without sales. */
  readonly bySalesCents: Cents | null;
  readonly openCents: Cents;
  /** The larger of both. */
  readonly peakCents: Cents;
  readonly basis: 'sales' | 'balance';
}

/** Exposure at peak (pricing-method 2.2 and 10). */
export function exposureOf(input: Pick<Exposure, 'yearlySalesCents' | 'days' | 'peak' | 'openCents'>): Exposure {
  const { yearlySalesCents, days, peak, openCents } = input;
  const average = yearlySalesCents === null ? null : cents(multiplyDivide(yearlySalesCents, days.termDays + days.lateDays, YEAR));
  const bySalesCents = average === null ? null : scaled(average, peak);
  const bySales = bySalesCents ?? NO_CENTS;
  return {
    ...input,
    bySalesCents,
    peakCents: cents(Math.max(bySales, openCents)),
    basis: bySales >= openCents && bySales > 0 ? 'sales' : 'balance',
  };
}

/** Limit that the class allows, beside what is wanted. */
export interface LimitAdvice {
  /** Base of the limit: exposure by sales, or the balance at peak where sales are not known. */
  readonly baseCents: Cents;
  /** Part of the base that the class allows, 1e-8. */
  readonly part: Factor;
  /** Base × part before rounding down. */
  readonly beforeRoundingCents: Cents;
  /** Rounded down to whole thousands. */
  readonly suggestedCents: Cents;
  /** Asked by the owner; otherwise the need rounded up to whole thousands. */
  readonly wantedCents: Cents;
  readonly wantedFrom: 'answer' | 'need';
  /** Wanted less suggested, never below zero and never more than a need before it is rounded up; none where rounding alone parts both. */
  readonly gapCents: Cents;
}

/**
 * Suggested limit (pricing-method 10; W53): base × {A 1, B 1, C 0.75, D 0.40, E 0}, rounded down to whole thousands, while a need is
 * rounded up.
 */
export function limitAdvice(exposure: Exposure, name: RiskClass, wanted: Cents | null): LimitAdvice {
  const baseCents = exposure.bySalesCents ?? scaled(exposure.openCents, exposure.peak);
  const part = Math.round(LIMIT_PART[name] * ONE) as Factor;
  const beforeRoundingCents = scaled(baseCents, part);
  const suggestedCents = cents(Math.floor(beforeRoundingCents / STEP) * STEP);
  const suffices = wanted === null && exposure.peakCents <= beforeRoundingCents;
  const wantedCents = wanted ?? cents(Math.ceil(exposure.peakCents / STEP) * STEP);
  const most = wanted ?? exposure.peakCents;
  return {
    baseCents,
    part,
    beforeRoundingCents,
    suggestedCents,
    wantedCents,
    wantedFrom: wanted === null ? 'need' : 'answer',
    gapCents: suffices ? NO_CENTS : cents(Math.min(most, Math.max(0, wantedCents - suggestedCents))),
  };
}
