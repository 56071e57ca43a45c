import { meanLayerLoss } from '#/loss-model/layer.ts';
import { defaultRate } from '#/loss-model/portfolio/default-rate.ts';
import { YEAR } from '#/loss-model/portfolio/portfolio.ts';
import { SEVERITY } from '#/loss-model/portfolio/severity.ts';
import type { Risk } from '#/quote-engine/risk.ts';
import { cents, FACTOR_ONE, multiplyDivide, ONE, rateFromPct, toFourDecimals, type Cents, type Factor } from '#/quote-engine/units.ts';
import type { RunningPolicy } from './running-policy.ts';

/** Guide value of the market for the maximum liability, as a multiple of the premium (B15). */
export const USUAL_MULTIPLE = 20;
/** The adjustment goes no further than this. */
export const LEAST_FACTOR = 85_000_000 as Factor;
export const MOST_FACTOR = 115_000_000 as Factor;

/** One term that the tariffs do not price, in money: what the policy pays on average with it, against the usual term. */
export interface EqualCoverLine {
  readonly kind: 'maximum' | 'deductible-order';
  /** The term in euros, for the maximum: theirs and the usual one. */
  readonly theirsCents: Cents | null;
  readonly usualCents: Cents | null;
  /** Mean payout of a year by the loss model, ours against the usual term. */
  readonly payoutCents: Cents;
  readonly usualPayoutCents: Cents;
  /** Payout ÷ usual payout, four decimals. */
  readonly ratio: Factor;
}

export interface EqualCover {
  readonly lines: readonly EqualCoverLine[];
  /** √ of the product of the ratios before it is limited to 0.85–1.15. */
  readonly unlimited: Factor;
  readonly factor: Factor;
}

type Deductible = RunningPolicy['deductible'];
type Order = NonNullable<RunningPolicy['deductibleOrder']>;

/** Largest debtors singly, the rest in growing groups, so that the cost does not grow with their number. */
const SINGLY = 16;
const GROWTH = 1.4;

function meanClaim({ debtorBook: book }: Risk, outstanding: number, pay: (loss: number) => number): number {
  const mean = (share: number) => SEVERITY.reduce((sum, point) => sum + point.probability * pay(share * outstanding * point.share), 0);
  let sum = 0;
  for (let from = 1; from <= book.count;) {
    const to = from <= SINGLY ? from : Math.min(book.count, Math.floor(from * GROWTH));
    sum += (to - from + 1) * mean(book.share(Math.round(Math.sqrt(from * to))));
    from = to + 1;
  }
  return sum;
}

const multiplierOf = ({ factors }: Risk) => (factors.sector.full.middle / ONE) * (factors.country.full.middle / ONE);

/** Mean of the part of the year's losses between two amounts of loss, in cents. */
function layer(risk: Risk, attachmentCents: number, limitCents: number): Cents {
  return meanLayerLoss({
    turnoverCents: risk.insuredTurnover.middle,
    days: risk.days.total.middle,
    book: risk.debtorBook,
    pdMultiplier: multiplierOf(risk),
    attachmentCents: cents(Math.round(attachmentCents)),
    limitCents: cents(Math.max(1, Math.round(limitCents))),
  });
}

/** Loss up to which a yearly first loss is borne. */
function attachmentOf(deductible: Deductible, order: Order, share: number): number {
  if (deductible.kind !== 'annual-aggregate-first-loss') return 0;
  return order === 'deductible-first' ? deductible.amountCents : deductible.amountCents / share;
}

/** Mean payout of a year with this maximum: the insured share of the losses between first loss and maximum. */
function payoutUpTo(risk: Risk, policy: RunningPolicy, maximumCents: number): Cents {
  const share = rateFromPct(policy.insuredPct) / ONE;
  const attachment = attachmentOf(policy.deductible, policy.deductibleOrder ?? 'percentage-first', share);
  return cents(Math.round(layer(risk, attachment, maximumCents / share) * share));
}

/** What one claim pays in each order, in cents (conventions I, II and III of pricing-method 13). */
function perClaim(order: Order, share: number, amount: number): (loss: number) => number {
  switch (order) {
    case 'percentage-first':
      return (loss) => Math.max(0, share * loss - amount);
    case 'deductible-first':
      return (loss) => share * Math.max(0, loss - amount);
    case 'minimum-retention':
      return (loss) => Math.max(0, loss - Math.max(amount, (1 - share) * loss));
  }
}

function payoutInOrder(risk: Risk, { deductible, insuredPct }: RunningPolicy, order: Order): Cents {
  const share = rateFromPct(insuredPct) / ONE;
  const turnover = risk.insuredTurnover.middle;
  if (deductible.kind !== 'each-and-every-first-loss')
    return cents(Math.round(layer(risk, attachmentOf(deductible, order, share), turnover) * share));
  const outstanding = (turnover * risk.days.total.middle) / YEAR;
  const mean = meanClaim(risk, outstanding, perClaim(order, share, deductible.amountCents));
  return cents(Math.round(mean * defaultRate(turnover / 100, multiplierOf(risk))));
}

/** Beyond this the limits of the adjustment have long been reached. */
const MOST_RATIO = 100;

const ratioOf = (payout: Cents, usual: Cents): Factor =>
  usual > 0 ? toFourDecimals(multiplyDivide(Math.min(payout, usual * MOST_RATIO), ONE, usual) as Factor) : FACTOR_ONE;

function maximumLine(risk: Risk, policy: RunningPolicy, premiumCents: Cents, marketPremiumCents: Cents): readonly EqualCoverLine[] {
  const { maximum } = policy;
  if (maximum === undefined || marketPremiumCents <= 0) return [];
  const theirsCents = cents(maximum.kind === 'amount' ? maximum.amountCents : premiumCents * maximum.times);
  const usualCents = cents(marketPremiumCents * USUAL_MULTIPLE);
  const payoutCents = payoutUpTo(risk, policy, theirsCents);
  const usualPayoutCents = payoutUpTo(risk, policy, usualCents);
  return [{ kind: 'maximum', theirsCents, usualCents, payoutCents, usualPayoutCents, ratio: ratioOf(payoutCents, usualPayoutCents) }];
}

function orderLine(risk: Risk, policy: RunningPolicy): readonly EqualCoverLine[] {
  const { deductibleOrder: order, deductible } = policy;
  if (order === undefined || order === 'percentage-first') return [];
  if (deductible.kind !== 'each-and-every-first-loss' && deductible.kind !== 'annual-aggregate-first-loss') return [];
  const payoutCents = payoutInOrder(risk, policy, order);
  const usualPayoutCents = payoutInOrder(risk, policy, 'percentage-first');
  const ratio = ratioOf(payoutCents, usualPayoutCents);
  return [{ kind: 'deductible-order', theirsCents: null, usualCents: null, payoutCents, usualPayoutCents, ratio }];
}

/** √ of a factor in four decimals. */
const squareRoot = (factor: number): Factor => toFourDecimals(Math.round(Math.sqrt(factor / ONE) * ONE) as Factor);

/**
 * How much dearer or cheaper the market may be for the terms that its tariffs do not price: maximum liability and order of the deductible,
 * at half strength √(mean payout with their term ÷ with the usual term), limited to 0.85–1.15 (pricing-method 12.1). The usual maximum
 * is 20 × what the market asks; the usual order takes the percentage first. A term that is not known adjusts nothing.
 * In: premium of the policy and middle premium of the market, both before fees.
 */
export function equalCover(risk: Risk, policy: RunningPolicy, premiumCents: Cents, marketPremiumCents: Cents): EqualCover {
  const lines = [...maximumLine(risk, policy, premiumCents, marketPremiumCents), ...orderLine(risk, policy)];
  const product = lines.reduce((so, { ratio }) => multiplyDivide(so, ratio, ONE), ONE);
  const unlimited = lines.length === 0 ? FACTOR_ONE : squareRoot(product);
  const factor = Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, unlimited)) as Factor;
  return { lines, unlimited, factor };
}
