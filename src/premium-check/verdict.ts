import { cents, type Cents } from '#/quote-engine/units.ts';
import type { MarketPrice } from './band.ts';

export type Confidence = 'high' | 'medium' | 'low';

/** Why nothing can be said. */
export type NotAssessable = 'premium-basis-unknown' | 'too-few-insurers' | 'range-too-wide';

export type PremiumVerdict =
  | { readonly kind: 'below-market'; readonly confidence: Confidence }
  | { readonly kind: 'in-line'; readonly confidence: Confidence; readonly nearTop: boolean }
  /** How much above, rounded outwards for the eye: down to € 50 and up to € 100. */
  | {
      readonly kind: 'above-market';
      readonly confidence: Confidence;
      readonly overHighCents: Cents;
      readonly overMiddleCents: Cents;
      readonly shown: { readonly lowCents: Cents; readonly highCents: Cents };
    }
  | { readonly kind: 'not-assessable'; readonly reason: NotAssessable };

const DOWN_TO = 5_000;
const UP_TO = 10_000;
const FEWEST_INSURERS = 2;

/** high ÷ low at most `tenths` ÷ 10, in integers. */
const isWithin = ({ lowCents, highCents }: MarketPrice, tenths: number) => highCents * 10 <= lowCents * tenths;

function confidenceOf(band: MarketPrice): Confidence | null {
  if (isWithin(band, 23)) return 'high';
  if (isWithin(band, 32)) return 'medium';
  return isWithin(band, 40) ? 'low' : null;
}

/** Beyond the middle of the upper half. */
const isNearTop = (paid: Cents, { middleCents, highCents }: MarketPrice) => 2 * (paid - middleCents) > highCents - middleCents;

function aboveMarket(paid: Cents, band: MarketPrice, confidence: Confidence): PremiumVerdict {
  const overHighCents = cents(paid - band.highCents);
  const overMiddleCents = cents(paid - band.middleCents);
  const lowCents = cents(Math.floor(overHighCents / DOWN_TO) * DOWN_TO);
  const highCents = cents(Math.ceil(overMiddleCents / UP_TO) * UP_TO);
  return { kind: 'above-market', confidence, overHighCents, overMiddleCents, shown: { lowCents, highCents } };
}

/**
 * The verdict of pricing-method 12.1 on what is paid (null: not known) against the range of the market over `insurers` insurers.
 * The range is already widened by every unknown answer, so that a verdict outside it stands for every plausible answer.
 */
export function verdictOf(paid: Cents | null, band: MarketPrice | null, insurers: number): PremiumVerdict {
  if (paid === null) return { kind: 'not-assessable', reason: 'premium-basis-unknown' };
  if (band === null || insurers < FEWEST_INSURERS) return { kind: 'not-assessable', reason: 'too-few-insurers' };
  const confidence = confidenceOf(band);
  if (confidence === null) return { kind: 'not-assessable', reason: 'range-too-wide' };
  if (paid < band.lowCents) return { kind: 'below-market', confidence };
  if (paid > band.highCents) return aboveMarket(paid, band, confidence);
  return { kind: 'in-line', confidence, nearTop: isNearTop(paid, band) };
}
