import type { ProfileField } from '../contract/profile.ts';
import type { Interval } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { Product } from '../product.ts';
import type { Risk } from '../risk.ts';
import { lossFactor, lossNorm } from '../risk/loss-history.ts';
import { lastDecimal, squareRoot } from '../risk/risk-factor.ts';
import { FACTOR_ONE, ONE, multiplyDivide } from '../units.ts';
import type { Cents, Factor } from '../units.ts';
import type { ProductHead } from './percentage-product.ts';
import { bandBookSchema } from './whole-turnover-book.ts';
import type { BandBook } from './whole-turnover-book.ts';
import { appraiseWholeTurnover } from './whole-turnover.ts';
import type { PriceForm } from './whole-turnover.ts';

const TURNOVER: readonly ProfileField[] = ['turnoverCents', 'excludedSharePct'];
const STEP = ONE / 10_000;

type Rows = BandBook['bands']['rows'];

/** Place of the band of a turnover (upper bounds inclusive); above the last band the last one, which its gate refuses. */
function bandIndex(rows: Rows, turnover: Cents): number {
  const index = rows.findIndex(({ upToCents }) => turnover <= upToCents);
  return index === -1 ? rows.length - 1 : index;
}

const priceAt = ({ bands }: BandBook, turnover: Cents): Cents => bands.rows[bandIndex(bands.rows, turnover)]?.premiumCents ?? (0 as Cents);

/**
 * High end of the losses for a price that looks at turnover only. Within a band the loss record grows lighter with turnover, so it
 * is measured at the lower edge of the band; and no band may end below the one under it, one step of 1e-4 to spare for the rounding of lines.
 */
export function lossCeiling(losses: Cents, turnover: Cents, risk: Risk, rows: Rows, market: MarketBook): Factor {
  const last = bandIndex(rows, turnover);
  let ceiling = FACTOR_ONE as number;
  let below: { readonly amount: number; readonly edge: Cents } | null = null;
  for (let at = 0; at <= last; at += 1) {
    const row = rows[at];
    if (!row) break;
    const edge = below?.edge ?? (Math.trunc(row.upToCents / 2) as Cents);
    const own = Math.max(FACTOR_ONE, squareRoot(lossFactor(losses, edge, risk.profile.numberOfBuyers, market), 'loss-history'));
    const carried: number = below ? Math.ceil(multiplyDivide(below.amount, ONE, row.premiumCents) / STEP + 1) * STEP : 0;
    ceiling = Math.max(own, carried);
    below = { amount: multiplyDivide(row.premiumCents, ceiling, ONE), edge: row.upToCents };
  }
  return ceiling as Factor;
}

/** The largest losses inside the plausible set of an open answer: those whose surcharge at the most turnover still rounds to its high end. */
export function largestPlausibleLosses(risk: Risk, market: MarketBook): Cents {
  const { plausible, losses } = market;
  const surcharge = plausible.losses.high - FACTOR_ONE + lastDecimal('loss-history') / 2;
  const ratio = ONE + multiplyDivide(surcharge, ONE, losses.weight);
  return (multiplyDivide(lossNorm(risk.insuredTurnover.high, market), ratio, ONE) + 1) as Cents;
}

function ignoredLosses(risk: Risk, { bands }: BandBook, market: MarketBook): Interval<Factor> | null {
  const { cents } = risk.losses;
  if (cents === null) {
    const { ignored } = risk.factors.lossHistory;
    // An answer is measured at the lower edge of the band, so the open question must leave room for that.
    const ceiling = lossCeiling(largestPlausibleLosses(risk, market), risk.insuredTurnover.high, risk, bands.rows, market);
    return { ...ignored, high: Math.max(ignored.high, ceiling) as Factor };
  }
  if (cents === 0) return { ...risk.factors.lossHistory.ignored, high: FACTOR_ONE };
  return { low: FACTOR_ONE, middle: FACTOR_ONE, high: lossCeiling(cents, risk.insuredTurnover.high, risk, bands.rows, market) };
}

const form: PriceForm<BandBook> = {
  start(sheet, { insuredTurnover }, book) {
    const { low, middle, high } = insuredTurnover;
    const { bands } = book;
    const row = bands.rows[bandIndex(bands.rows, middle)];
    const result = row?.premiumCents ?? (0 as Cents);
    const quarterly = bands.billing === 'quarterly' ? (multiplyDivide(result, 1, 4) as Cents) : null;
    const amounts = { low: priceAt(book, low), middle: result, high: priceAt(book, high) };
    const because = { answers: TURNOVER, provenance: bands.provenance };
    sheet.startBand(middle, row?.upToCents ?? middle, quarterly, amounts, because);
  },
  baseAt: (turnover, _risk, book) => priceAt(book, turnover),
  ignoredLosses,
  // Percentage and deductible are those of the product: a fixed price leaves nothing to choose.
  choices: () => undefined,
  present: ({ wishedShare, profile }, { cover, bands }) => ({
    insuredPct: String(cover.share / 1_000_000),
    insuredPctDiffers: wishedShare !== cover.share,
    deductibleDiffers: profile.deductible.kind !== 'none',
    quarterly: bands.billing === 'quarterly',
  }),
};

/** A product with a fixed price per band of insured turnover, for the insurer's own insured percentage. */
export function bandProduct(head: ProductHead): Product<BandBook> {
  return { ...head, bookSchema: bandBookSchema, appraise: (risk, book, market) => appraiseWholeTurnover(risk, book, market, form) };
}
