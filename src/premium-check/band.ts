import type { Appraisal, Comparison, Indication } from '#/quote-engine/outcome.ts';
import { addCents, cents, multiplyDivide, scaled, type Cents, type Factor } from '#/quote-engine/units.ts';

/** Premium of a year without tax, plus fees where those are compared, at both ends and in the middle. */
export interface MarketPrice {
  readonly lowCents: Cents;
  readonly middleCents: Cents;
  readonly highCents: Cents;
}

/** What one insurer asks by the model for the same cover, with what it is the sum of. */
export interface InsurerPrice extends MarketPrice {
  readonly insurer: string;
  readonly product: string;
  readonly premium: MarketPrice;
  readonly fees: MarketPrice;
}

/** The range of the market: medians over the insurers, then brought to equal cover. */
export interface MarketBand extends MarketPrice {
  readonly insurers: readonly InsurerPrice[];
  /** The medians before the adjustment. */
  readonly medians: MarketPrice;
  readonly equalCover: Factor;
}

type Priced = Appraisal & Indication;

/** The price is for what was asked: neither another percentage nor a deductible that is left out. */
const isSameCover = (appraisal: Appraisal): appraisal is Priced =>
  appraisal.kind === 'indication' && !appraisal.insuredPctDiffers && !appraisal.deductibleDiffers;

/** What is compared: premium with the costs of limits, or the premium alone where the policy's limit costs are not known. */
export type ComparedOn = 'premium-and-limits' | 'premium';

function priceOf({ insurer, product, premium, fees }: Priced, comparedOn: ComparedOn): InsurerPrice {
  if (comparedOn === 'premium') return { insurer, product, premium, fees, ...premium };
  return {
    ...{ insurer, product, premium, fees },
    lowCents: addCents(premium.lowCents, fees.lowCents),
    middleCents: addCents(premium.middleCents, fees.middleCents),
    highCents: addCents(premium.highCents, fees.highCents),
  };
}

/** One product per insurer: the one shown first, or else its first that gives this cover. */
export function pricesOf(
  { order, appraisals }: Pick<Comparison, 'order' | 'appraisals'>,
  comparedOn: ComparedOn = 'premium-and-limits',
): readonly InsurerPrice[] {
  return order.flatMap((insurer) => {
    const same = appraisals.find((appraisal) => appraisal.insurer === insurer && isSameCover(appraisal));
    return same !== undefined && isSameCover(same) ? [priceOf(same, comparedOn)] : [];
  });
}

/** Middle value; of an even number the mean of the middle two, half a cent up. Throws RangeError on nothing. */
export function median(values: readonly Cents[]): Cents {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('a median needs at least one value');
  return cents(multiplyDivide(lower + upper, 1, 2));
}

/** Low = median of lows, middle = median of middles, high = median of highs, times the adjustment for equal cover. Null without a price. */
export function bandOf(insurers: readonly InsurerPrice[], equalCover: Factor): MarketBand | null {
  if (insurers.length === 0) return null;
  const medians: MarketPrice = {
    lowCents: median(insurers.map(({ lowCents }) => lowCents)),
    middleCents: median(insurers.map(({ middleCents }) => middleCents)),
    highCents: median(insurers.map(({ highCents }) => highCents)),
  };
  return {
    insurers,
    medians,
    equalCover,
    lowCents: scaled(medians.lowCents, equalCover),
    middleCents: scaled(medians.middleCents, equalCover),
    highCents: scaled(medians.highCents, equalCover),
  };
}
