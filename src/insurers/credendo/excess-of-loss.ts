import * as v from 'valibot';
import { headerEntries } from '#/quote-engine/book-header.ts';
import { provenanceSchema, rateText, sourced } from '#/quote-engine/book-values.ts';
import { commonGates, headerGates, noFindings, reason } from '#/quote-engine/gates.ts';
import type { MarketBook } from '#/quote-engine/market-book.ts';
import type { Verdict, Refusal } from '#/quote-engine/outcome.ts';
import type { Product } from '#/quote-engine/product.ts';
import { refusalOf } from '#/quote-engine/products/whole-turnover.ts';
import type { Risk } from '#/quote-engine/risk.ts';
import { ONE, portionOf } from '#/quote-engine/units.ts';
import type { Cents } from '#/quote-engine/units.ts';
import { meanLayerLoss } from '#/loss-model/layer.ts';

const bookSchema = v.strictObject({
  ...headerEntries,
  /** Why there is no price: the insurer sets it by hand. */
  handPriced: v.strictObject({ provenance: provenanceSchema }),
  /** The example layer whose mean loss is shown. */
  layer: sourced({ ofTurnover: rateText, excessOfTurnover: rateText }),
});

type ExcessOfLossBook = v.InferOutput<typeof bookSchema>;

/** What the example layer loses on average a year by the loss model; null when nothing is insurable. Never a price. */
function meanLoss({ insuredTurnover, days, debtorBook, factors }: Risk, { layer }: ExcessOfLossBook): Cents | null {
  const turnoverCents = insuredTurnover.middle;
  const limitCents = portionOf(turnoverCents, layer.ofTurnover);
  if (limitCents <= 0) return null;
  return meanLayerLoss({
    turnoverCents,
    days: days.total.middle,
    book: debtorBook,
    pdMultiplier: (factors.sector.full.middle / ONE) * (factors.country.full.middle / ONE),
    attachmentCents: portionOf(turnoverCents, layer.excessOfTurnover),
    limitCents,
  });
}

function appraise(risk: Risk, book: ExcessOfLossBook, market: MarketBook): Verdict {
  const findings = noFindings();
  headerGates(risk, book, null, findings);
  commonGates(risk, risk.largestExposure, market, findings);
  const byHand = reason('priced-by-hand', 'scope', book.handPriced.provenance);
  findings.referrals.unshift(byHand);
  const alone: Refusal = { kind: 'referral', reasons: [byHand], meanLayerLossCents: null };
  const refusal = refusalOf(findings) ?? alone;
  return refusal.kind === 'decline' ? refusal : { ...refusal, meanLayerLossCents: meanLoss(risk, book) };
}

/** Credendo excess of loss: a price for the sum insured, set by hand, so always a referral; shown is what the layer loses on average. */
export const excessOfLoss: Product<ExcessOfLossBook> = {
  id: 'excess-of-loss',
  insurer: 'credendo',
  name: 'Excess of Loss',
  rank: 3,
  bookSchema,
  appraise,
};
