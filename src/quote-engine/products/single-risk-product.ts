import * as v from 'valibot';
import { centsInterval, rateText, sourced } from '../book-values.ts';
import { headerEntries } from '../book-header.ts';
import type { ProfileField } from '../contract/profile.ts';
import { commonGates, headerGates, noFindings, rateGate, reason } from '../gates.ts';
import type { Interval } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { Verdict } from '../outcome.ts';
import type { Product } from '../product.ts';
import type { Risk } from '../risk.ts';
import { limitsAsked } from '../risk/limit-counts.ts';
import { ONE, multiplyDivide, portionOf } from '../units.ts';
import type { Cents, Rate } from '../units.ts';
import { Worksheet } from '../worksheet-lines.ts';
import { applyExtras } from './conditions.ts';
import { conclude } from './fees-and-tax.ts';
import type { ProductHead } from './percentage-product.ts';
import { refusalOf } from './whole-turnover.ts';

const bookSchema = v.strictObject({
  ...headerEntries,
  /** Share of the turnover with the buyer. */
  rate: v.pipe(
    sourced({ low: rateText, middle: rateText, high: rateText }),
    v.check((rate) => rate.low <= rate.middle && rate.middle <= rate.high, 'interval-order'),
  ),
  rateLimit: sourced({ rate: rateText }),
  minimum: centsInterval,
  cover: sourced({ least: rateText, most: rateText }),
  fees: sourced({ kind: v.picklist(['billed', 'none']) }),
  collection: sourced({ included: v.boolean() }),
  scopes: sourced({ offered: v.array(v.literal('single-buyer')) }),
});

export type SingleRiskBook = v.InferOutput<typeof bookSchema>;

const TURNOVER: readonly ProfileField[] = ['turnoverCents', 'excludedSharePct', 'largestBuyerSharePct'];
const NO_ANSWERS: readonly ProfileField[] = [];

/** Share of the whole turnover that is insurable and with the largest buyer (all of it when there is one). */
function shareWithBuyer({ excludedShare, concentration }: Risk, side: keyof Interval): Rate {
  return multiplyDivide(ONE - excludedShare[side], concentration.topOne[side], ONE) as Rate;
}

function turnoverWithBuyer(risk: Risk): Interval<Cents> {
  const turnover = risk.profile.turnoverCents as Cents;
  return {
    low: portionOf(turnover, shareWithBuyer(risk, 'low')),
    middle: portionOf(turnover, shareWithBuyer(risk, 'middle')),
    high: portionOf(turnover, shareWithBuyer(risk, 'high')),
  };
}

/** Sold for one buyer; shown as well where a whole-turnover policy is referred because one buyer weighs too heavily. */
function isForThisRisk(risk: Risk, { gates }: MarketBook): boolean {
  const { scope, numberOfBuyers } = risk.profile;
  if (scope === 'single-buyer') return true;
  return numberOfBuyers < gates.fewestBuyers.count || risk.concentration.topOne.middle > gates.largestBuyerShare.share;
}

function writePremium(sheet: Worksheet, risk: Risk, book: SingleRiskBook, market: MarketBook, turnover: Interval<Cents>): void {
  const because = { answers: TURNOVER, provenance: market.plausible.excludedShare.provenance };
  const excluded = (ONE - shareWithBuyer(risk, 'middle')) as Rate;
  sheet.insuredTurnover(risk.profile.turnoverCents as Cents, excluded, turnover, because);
  const { low, middle: rate, high, provenance } = book.rate;
  const amounts = {
    low: portionOf(turnover.low, low),
    middle: portionOf(turnover.middle, rate),
    high: portionOf(turnover.high, high),
  };
  sheet.startRate(turnover.middle, rate, amounts, { answers: TURNOVER, provenance });
  const { sector, country, days } = risk.factors;
  for (const factor of [sector, country, days]) sheet.factor(factor.code, factor.full, factor.full.middle, 'full', factor);
  applyExtras(sheet, risk, book.collection.included, market);
}

/** One buyer instead of the whole book: only this buyer's limit is billed. */
function forOneBuyer(risk: Risk, turnover: Interval<Cents>, { fees }: MarketBook): Risk {
  const { fullLimitCents, simpleCheckCents, daysInYear } = fees.thresholds;
  const owed = (side: keyof Interval) => multiplyDivide(turnover[side], risk.days.total[side], daysInYear);
  const above = (threshold: Cents, side: keyof Interval) => (owed(side) > threshold ? 1 : 0);
  const count = (side: keyof Interval) => {
    const full = above(fullLimitCents, side);
    return { full, simple: above(simpleCheckCents, side) - full };
  };
  const [low, middle, high] = [count('low'), count('middle'), count('high')];
  const full = { low: low.full, middle: middle.full, high: high.full };
  const limits = { full, simple: { low: low.simple, middle: middle.simple, high: high.simple } };
  const { numberOfLimits } = risk.profile;
  return { ...risk, limits: numberOfLimits === undefined ? limits : limitsAsked(Math.min(1, numberOfLimits), limits) };
}

function appraise(risk: Risk, book: SingleRiskBook, market: MarketBook): Verdict {
  const findings = noFindings();
  const turnover = turnoverWithBuyer(risk);
  headerGates(risk, book, null, findings);
  commonGates(risk, risk.largestExposure, market, findings);
  if (!isForThisRisk(risk, market)) {
    findings.declines.push(reason('scope-not-offered', 'scope', book.scopes.provenance));
    // Without one buyer that stands out there is no rate to judge.
    const declined = refusalOf(findings);
    if (declined) return declined;
  }

  const sheet = new Worksheet();
  writePremium(sheet, risk, book, market, turnover);
  const judged = turnover.middle > 0 ? multiplyDivide(sheet.running.middle, ONE, turnover.middle) : 0;
  rateGate(judged, book.rateLimit, findings);
  const refusal = refusalOf(findings);
  if (refusal) return refusal;

  const minimumBites = sheet.minimum(book.minimum, { answers: NO_ANSWERS, provenance: book.minimum.provenance });
  sheet.premium({ answers: NO_ANSWERS, provenance: book.minimum.provenance });
  const wished = risk.wishedShare;
  const cover = Math.min(book.cover.most, Math.max(book.cover.least, wished));
  return conclude(
    sheet,
    forOneBuyer(risk, turnover, market),
    market,
    { fees: book.fees.kind, taxInPrice: false },
    {
      insuredTurnover: turnover,
      minimum: book.minimum,
      minimumBites,
      insuredPct: String(cover / 1_000_000),
      insuredPctDiffers: cover !== wished,
      deductibleDiffers: risk.profile.deductible.kind !== 'none',
      quarterly: false,
    },
  );
}

/** A policy on one buyer, priced as a share of the turnover with that buyer. */
export function singleRiskProduct(head: ProductHead): Product<SingleRiskBook> {
  return { ...head, bookSchema, appraise };
}
