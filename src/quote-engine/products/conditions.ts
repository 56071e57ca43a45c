import type { ProfileField } from '../contract/profile.ts';
import { valueAt } from '../curve.ts';
import type { Interval } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { Risk } from '../risk.ts';
import { FACTOR_ONE, ONE, multiplyDivide, portionOfRate, toFourDecimals } from '../units.ts';
import type { Cents, Factor, Rate } from '../units.ts';
import type { Worksheet } from '../worksheet-lines.ts';
import type { WholeTurnoverBook } from './whole-turnover-book.ts';

type DeductibleKind = Exclude<Risk['profile']['deductible']['kind'], 'none'>;

const SCOPE: readonly ProfileField[] = ['scope'];
const COVER: readonly ProfileField[] = ['insuredPct'];
const DEDUCTIBLE: readonly ProfileField[] = ['deductible'];
const AGGREGATE: readonly ProfileField[] = ['deductible', 'turnoverCents'];
const EXTRAS: readonly ProfileField[] = ['extras'];
const POLITICAL: readonly ProfileField[] = ['extras', 'buyerCountries'];
const LARGEST_RATIO = 1_000 * ONE;

/** Factor of the scope: the product's own where it has one (pricing-method 5.2). */
export function applyScope(sheet: Worksheet, risk: Risk, book: WholeTurnoverBook, market: MarketBook): void {
  const { scope } = risk.profile;
  if (scope === 'single-buyer') return;
  const { factor, provenance } = (scope === 'export-only' ? book.scopeFactors['export-only'] : undefined) ?? market.scope[scope];
  sheet.plainFactor('scope', factor, { answers: SCOPE, provenance });
}

/** Factor of the wished insured percentage; only for products whose percentage is chosen. */
export function applyCover(sheet: Worksheet, risk: Risk, market: MarketBook): void {
  const { rows, provenance } = market.cover;
  sheet.plainFactor('insured-percentage', rows[risk.wishedPct] ?? FACTOR_ONE, { answers: COVER, provenance });
}

/** `amount ÷ per`, in 1e-8; far beyond the end of every curve it is cut off. */
function ratioOf(amount: number, per: number): number {
  if (per <= 0 || amount >= per * 1_000) return LARGEST_RATIO;
  return multiplyDivide(amount, ONE, per);
}

/** Average outstanding of one buyer: turnover × days ÷ 365 ÷ number of buyers. */
function averageOutstanding(turnover: Cents, days: number, risk: Risk, market: MarketBook): number {
  return multiplyDivide(multiplyDivide(turnover, days, market.fees.thresholds.daysInYear), 1, risk.profile.numberOfBuyers);
}

function spanned(middle: Factor, span: number, side: keyof Interval): Factor {
  if (side === 'middle') return middle;
  const tenth = multiplyDivide(middle, span, ONE);
  const credit = FACTOR_ONE - middle;
  // The insurer cannot keep, or give, more than the credit itself.
  return (side === 'low' ? middle - Math.min(tenth, credit) : middle + Math.min(tenth, credit)) as Factor;
}

/** Factor of the wished deductible, by its amount over the average outstanding or over the premium (pricing-method 5.2). */
export function applyDeductible(sheet: Worksheet, risk: Risk, market: MarketBook): void {
  const wish = risk.profile.deductible;
  if (wish.kind === 'none') return;
  const kind: DeductibleKind = wish.kind;
  const curve = market.deductibles[kind];
  const { least, span } = market.deductibles;
  const at = (side: keyof Interval): Factor => {
    const outstanding = averageOutstanding(risk.insuredTurnover[side], risk.days.total[side], risk, market);
    const per = kind === 'annual-aggregate-first-loss' ? sheet.running[side] : outstanding;
    const factor = toFourDecimals(valueAt(curve, toFourDecimals(ratioOf(wish.amountCents, per) as Factor)));
    return toFourDecimals(spanned(Math.max(least.factor, factor) as Factor, span.share, side));
  };
  const factor = { low: at('low'), middle: at('middle'), high: at('high') };
  const answers = kind === 'annual-aggregate-first-loss' ? AGGREGATE : DEDUCTIBLE;
  sheet.factor(kind, factor, factor.middle, 'full', { answers, provenance: curve.provenance });
}

const surcharge = (share: Rate): Factor => (FACTOR_ONE + share) as Factor;

/** Extras that raise the price: political risk over the graded share, pre-delivery risk, collection where it is not included. */
export function applyExtras(sheet: Worksheet, risk: Risk, collectionIncluded: boolean, { extras }: MarketBook): void {
  const wished = risk.profile.extras;
  if (wished.length === 0) return;
  const { politicalRisk, preDeliveryRisk, collection } = extras;
  if (wished.includes('political-risk')) {
    const factor = toFourDecimals(surcharge(portionOfRate(risk.countries.gradedShare, politicalRisk.share)));
    sheet.plainFactor('political-risk', factor, { answers: POLITICAL, provenance: politicalRisk.provenance });
  }
  if (wished.includes('pre-delivery-risk')) {
    sheet.plainFactor('pre-delivery-risk', surcharge(preDeliveryRisk.share), { answers: EXTRAS, provenance: preDeliveryRisk.provenance });
  }
  if (wished.includes('collection') && !collectionIncluded) {
    sheet.plainFactor('collection', surcharge(collection.share), { answers: EXTRAS, provenance: collection.provenance });
  }
}
