import { defaultRate, countryRelativity, experienceMultiplier, sectorRelativity, type Mix } from '#/loss-model/portfolio/default-rate.ts';
import type { Sector } from '#/quote-engine/contract/sectors.ts';
import { debtorBook } from '#/quote-engine/debtor-book.ts';
import { cents, FACTOR_ONE, multiplyDivide, ONE, type Cents, type Factor } from '#/quote-engine/units.ts';
import { ageingStrip, type AgeingStrip } from './ageing-strip.ts';
import { concentrationOf, type Concentration } from './concentration.ts';
import { countryRisk } from './country-risk.ts';
import { LATER_RATIO } from './debtor.ts';
import { labelOf, type PortfolioLabel } from './label.ts';
import { expectedLossOf, type LossBook } from './loss-book.ts';
import type { Ageing } from './receivables.ts';
import { USUAL_LATE } from './usuals.ts';
import { HIGHEST_RATE } from './weights.ts';

/** The book in a few numbers and no names. Shares 0–1. */
export interface TwoMinuteAnswers {
  /** Sales on account of a year without VAT. */
  readonly turnoverCents: Cents;
  readonly debtors: number;
  readonly topOne: number;
  readonly topFive: number;
  /** Two letters and share; together 1. */
  readonly countries: readonly Mix[];
  readonly sectors?: readonly { readonly key: Sector; readonly share: number }[];
  readonly termDays: number;
  /** Null: derived from nothing, taken as usual. */
  readonly daysLate: number | null;
  readonly ageing: Ageing | null;
  /** Unrecovered losses of three years; null when not known. */
  readonly lossesCents: Cents | null;
  readonly peak?: Factor;
}

export interface TwoMinuteCheck {
  readonly concentration: Concentration;
  /** The shares could not all hold: the nearest that can are used. */
  readonly adjusted: boolean;
  readonly ageing: AgeingStrip | null;
  readonly termDays: number;
  readonly daysLate: number;
  readonly lateFrom: 'answer' | 'estimate';
  /** Yearly default rate of the average debtor, 0–1. */
  readonly defaultRate: number;
  readonly lossBook: LossBook;
  readonly expectedLossCents: Cents;
  readonly label: PortfolioLabel;
}

/** Relativity of a country for a mix; one that no table knows counts as the Netherlands. */
const countryMultiplier = (countries: readonly Mix[]) =>
  countries.length === 0
    ? countryRelativity([{ key: 'NL', share: 1 }])
    : countries.reduce((sum, { key, share }) => sum + share * (countryRisk(key).relativity ?? 1), 0);

function rateOf({ turnoverCents, debtors, countries, sectors, lossesCents }: TwoMinuteAnswers): number {
  const turnover = turnoverCents / 100;
  const experience = experienceMultiplier({ turnover, debtors, losses: lossesCents === null ? null : lossesCents / 100 });
  return defaultRate(turnover, sectorRelativity(sectors ?? [{ key: 'mixed', share: 1 }]) * countryMultiplier(countries) * experience);
}

/**
 * Klantencheck without a file: debtors follow from number, top 1 and top 5 (pricing-method 2.1), each with the default rate of the average
 * buyer of such a seller (2.3). Throws RangeError for a number below 1 or shares that do not add up to 1.
 */
export function checkInTwoMinutes(answers: TwoMinuteAnswers): TwoMinuteCheck {
  const { turnoverCents, debtors: count, topOne, topFive, termDays, daysLate, ageing, peak = FACTOR_ONE } = answers;
  const book = debtorBook(count, topOne, topFive);
  const late = daysLate ?? USUAL_LATE;
  const days = termDays + late;
  const outstanding = multiplyDivide(multiplyDivide(turnoverCents, days, 365), peak, ONE);
  const rate = rateOf(answers);
  const shares = Array.from(book.shares(), (share, at) => ({ key: `r${at + 1}`, share }));
  const debtors = shares.map(({ key, share }) => ({
    ...{ key, defaultRate: rate, class: null, sector: null, days },
    exposureCents: cents(Math.round(share * outstanding)),
    rateWhenLater: Math.min(HIGHEST_RATE, rate * LATER_RATIO),
  }));
  const lossBook: LossBook = { debtors, basis: 'three-answers', turnoverCents };
  const expectedLossCents = expectedLossOf(debtors);
  const strip = ageing === null ? null : ageingStrip(ageing);
  return {
    concentration: concentrationOf(shares.map(({ key, share }) => ({ key, amountCents: cents(Math.round(share * turnoverCents)) }))),
    adjusted: book.adjusted,
    ageing: strip,
    ...{ termDays, defaultRate: rate, lossBook, expectedLossCents },
    daysLate: late,
    lateFrom: daysLate === null ? 'estimate' : 'answer',
    label: labelOf({
      topOne: book.topOne,
      topOneOf: 'sales',
      lossRate: turnoverCents > 0 ? expectedLossCents / turnoverCents : null,
      over60: strip?.over60Share ?? null,
      over90: strip?.over90Share ?? null,
    }),
  };
}
