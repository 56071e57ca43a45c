import type { ProfileField } from '../contract/profile.ts';
import type { Findings } from '../gates.ts';
import { commonGates, headerGates, judgedRate, noFindings, rateGate, reason, turnoverAnswer, wholeTurnoverGates } from '../gates.ts';
import type { Interval } from '../interval.ts';
import type { MarketBook } from '../market-book.ts';
import type { Reason, Refusal, Verdict } from '../outcome.ts';
import type { Risk } from '../risk.ts';
import type { Factor } from '../units.ts';
import type { Cents } from '../units.ts';
import { Worksheet } from '../worksheet-lines.ts';
import { applyExtras, applyScope } from './conditions.ts';
import { conclude } from './fees-and-tax.ts';
import type { Presentation } from './fees-and-tax.ts';
import type { WholeTurnoverBook } from './whole-turnover-book.ts';

type OwnPresentation = Pick<Presentation, 'insuredPct' | 'insuredPctDiffers' | 'deductibleDiffers' | 'quarterly'>;

/** The form of a price: how its base is found, what the visitor may choose, how it is presented. */
export interface PriceForm<Book extends WholeTurnoverBook> {
  /** Writes the base line and starts the running amount. */
  start(sheet: Worksheet, risk: Risk, book: Book, market: MarketBook): void;
  /** The base at another turnover, for the rate that is judged. */
  baseAt(turnover: Cents, risk: Risk, book: Book, market: MarketBook): Cents;
  /** Ends of a factor the product ignores, where they would otherwise fall with turnover; null leaves them as they are. */
  ignoredLosses(risk: Risk, book: Book, market: MarketBook): Interval<Factor> | null;
  /** Writes the factors of what the visitor may choose here. */
  choices(sheet: Worksheet, risk: Risk, market: MarketBook): void;
  present(risk: Risk, book: Book): OwnPresentation;
}

const NO_ANSWERS: readonly ProfileField[] = [];
const TURNOVER: readonly ProfileField[] = ['turnoverCents', 'excludedSharePct'];
const FACTORS = ['sector', 'country', 'days', 'spread', 'lossHistory'] as const;

function writeRisk<Book extends WholeTurnoverBook>(
  sheet: Worksheet,
  risk: Risk,
  book: Book,
  market: MarketBook,
  form: PriceForm<Book>,
): void {
  for (const name of FACTORS) {
    const factor = risk.factors[name];
    const { strength } = book.strengths[name];
    const ends = name === 'lossHistory' && strength === 'ignored' ? form.ignoredLosses(risk, book, market) : null;
    sheet.factor(factor.code, ends ?? factor[strength], factor.full.middle, strength, factor);
  }
  sheet.riskFloor(market.riskFloor.factor, { answers: NO_ANSWERS, provenance: market.riskFloor.provenance });
}

function productGates(risk: Risk, book: WholeTurnoverBook, { declines }: Findings): void {
  const { alternative } = book;
  const { maximumTurnover, buyerCountries, acceptsRunningPolicy, scopes, attainableCover } = book;
  const turnover = risk.insuredTurnover.middle;
  if (maximumTurnover && turnover > maximumTurnover.cents) {
    const limit = turnoverAnswer(risk, maximumTurnover.cents);
    const numbers = { unit: 'cents' as const, given: risk.profile.turnoverCents, limit, alternative };
    declines.push(reason('turnover-above-maximum', 'turnoverCents', maximumTurnover.provenance, numbers));
  }
  if (buyerCountries) {
    const countries = risk.countries.given.filter(({ code }) => !buyerCountries.countries.includes(code)).map(({ code }) => code);
    if (countries.length > 0) {
      const numbers = { unit: 'countries' as const, countries, alternative };
      declines.push(reason('buyer-country-outside-product', 'buyerCountries', buyerCountries.provenance, numbers));
    }
  }
  if (!acceptsRunningPolicy.accepted && risk.profile.currentPolicy === 'running') {
    declines.push(reason('running-policy', 'currentPolicy', acceptsRunningPolicy.provenance, { alternative }));
  }
  if (attainableCover && risk.wishedShare > attainableCover.share) {
    const numbers = { unit: 'percent' as const, given: risk.wishedShare, limit: attainableCover.share, alternative };
    declines.push(reason('insured-percentage-above-product', 'insuredPct', attainableCover.provenance, numbers));
  }
  if (!scopes.offered.includes(risk.profile.scope)) {
    const other = risk.profile.scope === 'single-buyer' ? book.singleBuyerAlternative : alternative;
    declines.push(reason('scope-not-offered', 'scope', scopes.provenance, { alternative: other }));
  }
}

/** The findings as a refusal: a decline when there is one, otherwise a referral; null when nothing stands in the way. */
export function refusalOf({ declines, referrals }: Findings, meanLayerLossCents: Cents | null = null): Refusal | null {
  if (declines.length === 0 && referrals.length === 0) return null;
  const [first, ...rest] = [...declines, ...referrals];
  if (first === undefined) return null;
  const reasons: readonly [Reason, ...Reason[]] = [first, ...rest];
  return { kind: declines.length > 0 ? 'decline' : 'referral', reasons, meanLayerLossCents };
}

function judge<Book extends WholeTurnoverBook>(
  sheet: Worksheet,
  risk: Risk,
  book: Book,
  market: MarketBook,
  form: PriceForm<Book>,
  findings: Findings,
): void {
  const turnover = Math.max(risk.insuredTurnover.middle, market.gates.rateAtLeastTurnover.cents) as Cents;
  const judged = judgedRate(sheet.running.middle, sheet.base.middle, form.baseAt(turnover, risk, book, market), turnover);
  rateGate(judged, book.rateLimit ?? market.gates.rate, findings);
}

/**
 * A policy over the whole turnover: worksheet in the order of pricing-method 1, gates of 6.3 with all their reasons, range of 8.1.
 * Pure; never throws on a valid profile.
 */
export function appraiseWholeTurnover<Book extends WholeTurnoverBook>(
  risk: Risk,
  book: Book,
  market: MarketBook,
  form: PriceForm<Book>,
): Verdict {
  const findings = noFindings();
  headerGates(risk, book, book.alternative, findings);
  productGates(risk, book, findings);
  commonGates(risk, risk.largestExposure, market, findings);
  wholeTurnoverGates(risk, book.singleBuyerAlternative, market, findings);

  const sheet = new Worksheet();
  const turnoverBecause = { answers: TURNOVER, provenance: market.plausible.excludedShare.provenance };
  sheet.insuredTurnover(risk.profile.turnoverCents as Cents, risk.excludedShare.middle, risk.insuredTurnover, turnoverBecause);
  form.start(sheet, risk, book, market);
  writeRisk(sheet, risk, book, market, form);
  applyScope(sheet, risk, book, market);
  form.choices(sheet, risk, market);
  applyExtras(sheet, risk, book.collection.included, market);
  judge(sheet, risk, book, market, form, findings);
  const refusal = refusalOf(findings);
  if (refusal) return refusal;

  sheet.priceLevel(book.width.low, book.width.high, { answers: NO_ANSWERS, provenance: book.width.provenance });
  const minimumBites = sheet.minimum(book.minimum, { answers: NO_ANSWERS, provenance: book.minimum.provenance });
  sheet.premium({ answers: NO_ANSWERS, provenance: book.minimum.provenance });
  return conclude(
    sheet,
    risk,
    market,
    { fees: book.fees.kind, taxInPrice: book.taxInPrice.included },
    {
      insuredTurnover: risk.insuredTurnover,
      minimum: book.minimum,
      minimumBites,
      ...form.present(risk, book),
    },
  );
}
