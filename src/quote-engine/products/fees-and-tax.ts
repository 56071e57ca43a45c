import type { ProfileField } from '../contract/profile.ts';
import type { Interval } from '../interval.ts';
import { exactly } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { Indication } from '../outcome.ts';
import type { Risk } from '../risk.ts';
import { shownRange } from '../rounding.ts';
import { NO_CENTS, addCents, multiplyDivide, portionOf, ONE } from '../units.ts';
import type { Cents, Rate } from '../units.ts';
import { taxOn } from '../worksheet.ts';
import type { Worksheet } from '../worksheet-lines.ts';

export interface Billing {
  readonly fees: 'billed' | 'none' | 'included';
  readonly taxInPrice: boolean;
}

const LIMIT_ANSWERS: readonly ProfileField[] = [
  'numberOfBuyers',
  'largestBuyerSharePct',
  'topFiveSharePct',
  'turnoverCents',
  'paymentTermDays',
];
const LIMITS_ASKED: readonly ProfileField[] = ['numberOfLimits'];
const TAX_ANSWERS: readonly ProfileField[] = ['establishment', 'buyerCountries'];
const NO_ANSWERS: readonly ProfileField[] = [];
const NOTHING: Interval<Cents> = exactly(NO_CENTS);

const sumOf = (a: Interval<Cents>, b: Interval<Cents>): Interval<Cents> => ({
  low: addCents(a.low, b.low),
  middle: addCents(a.middle, b.middle),
  high: addCents(a.high, b.high),
});
const spreadOf = ({ low, middle, high }: Interval<Cents>) => ({ lowCents: low, middleCents: middle, highCents: high });

/** Limit fees beside or inside the price (pricing-method 6.4). */
function feesOf(sheet: Worksheet, risk: Risk, kind: Billing['fees'], { fees }: MarketBook): Interval<Cents> {
  if (kind === 'none') return NOTHING;
  const { full, simple } = risk.limits;
  const answers = risk.profile.numberOfLimits === undefined ? LIMIT_ANSWERS : LIMITS_ASKED;
  if (kind === 'included') {
    const count = { low: full.low + simple.low, middle: full.middle + simple.middle, high: full.high + simple.high };
    return sheet.fee('included-limits', count, fees.includedLimit, { answers, provenance: fees.includedLimit.provenance });
  }
  return sumOf(
    sheet.fee('full-limit', full, fees.fullLimit, { answers, provenance: fees.fullLimit.provenance }),
    sheet.fee('simple-check', simple, fees.simpleCheck, { answers, provenance: fees.simpleCheck.provenance }),
  );
}

/** Insurance tax on the domestic part; where it is still to be confirmed the high end carries the full rate (pricing-method 6.5). */
function taxOf(base: Interval<Cents>, risk: Risk, market: MarketBook): Interval<Cents> {
  const rule = market.tax[risk.profile.establishment];
  const { low, middle, high } = risk.countries.domesticShare;
  return {
    low: taxOn(base.low, low, rule.rate),
    middle: taxOn(base.middle, middle, rule.rate),
    high: rule.toBeConfirmed ? portionOf(base.high, rule.highRate) : taxOn(base.high, high, rule.rate),
  };
}

function writeTax(sheet: Worksheet, risk: Risk, market: MarketBook, premium: Interval<Cents>, fees: Interval<Cents>, inPrice: boolean) {
  const { rate, toBeConfirmed, provenance } = market.tax[risk.profile.establishment];
  const because = { answers: TAX_ANSWERS, provenance };
  const rule = { domesticShare: risk.countries.domesticShare.middle, rate, toBeConfirmed };
  const base = inPrice ? sumOf(premium, fees) : premium;
  const tax = taxOf(base, risk, market);
  if (inPrice) sheet.taxIncluded(premium.middle, fees.middle, tax.middle, sumOf(base, tax), rule, because);
  else sheet.tax(base.middle, tax, rule, because);
  return { tax, toBeConfirmed };
}

const rateOver = (amount: Cents, turnover: Cents): Rate => (turnover > 0 ? multiplyDivide(amount, ONE, turnover) : 0) as Rate;

/** What the product adds to the amounts: its cover and how it is billed. */
export interface Presentation {
  readonly insuredTurnover: Interval<Cents>;
  readonly minimum: Interval<Cents>;
  readonly minimumBites: boolean;
  readonly insuredPct: string;
  readonly insuredPctDiffers: boolean;
  readonly deductibleDiffers: boolean;
  readonly quarterly: boolean;
}

/** From the premium to the total of the first year: fees, tax, total, and the range as shown (pricing-method 6.4, 6.5, 8.5). */
export function conclude(sheet: Worksheet, risk: Risk, market: MarketBook, billing: Billing, shown: Presentation): Indication {
  const premium = sheet.running;
  const fees = feesOf(sheet, risk, billing.fees, market);
  const { tax, toBeConfirmed } = writeTax(sheet, risk, market, premium, fees, billing.taxInPrice);
  const total = sumOf(sumOf(premium, fees), tax);
  const { provenance } = market.tax[risk.profile.establishment];
  sheet.total(premium.middle, fees.middle, tax.middle, total, { answers: NO_ANSWERS, provenance });
  const { low, middle, high } = shown.insuredTurnover;
  return {
    kind: 'indication',
    insuredTurnoverCents: middle,
    premium: spreadOf(premium),
    shownPremium: shownRange(premium),
    premiumRate: { low: rateOver(premium.low, low), middle: rateOver(premium.middle, middle), high: rateOver(premium.high, high) },
    minimumPremium: spreadOf(shown.minimum),
    minimumBites: shown.minimumBites,
    fees: spreadOf(fees),
    feesInsidePrice: billing.fees === 'included',
    fullLimits: risk.limits.full.middle,
    simpleChecks: risk.limits.simple.middle,
    tax: spreadOf(tax),
    taxInsidePrice: billing.taxInPrice,
    taxToBeConfirmed: toBeConfirmed,
    totalFirstYear: spreadOf(total),
    shownTotal: shownRange(total),
    quarterlyPremiumCents: shown.quarterly ? (multiplyDivide(premium.middle, 1, 4) as Cents) : null,
    insuredPct: shown.insuredPct,
    insuredPctDiffers: shown.insuredPctDiffers,
    deductibleDiffers: shown.deductibleDiffers,
    trace: sheet.lines,
  };
}
