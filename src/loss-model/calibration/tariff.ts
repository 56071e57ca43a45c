import type { StatedStructure } from '#/policy/stated-structure.ts';

/** Straight lines through points, constant outside the ends. */
export interface TariffCurve {
  readonly points: readonly { readonly at: number; readonly factor: number }[];
}

/** Prices of a product that sells a fixed price per band of insured turnover, in euro. */
export interface TariffBands {
  readonly product: string;
  /** Cover follows the insurer's grade of the buyer: 60 %, 90 % for good grades, nothing for the worst. */
  readonly byGrade: boolean;
  readonly rows: readonly { readonly upTo: number; readonly premium: number }[];
}

/**
 * The tables under test as plain numbers. They are read for the distance column of the report only: nothing that the loss model
 * computes depends on them.
 */
export interface TariffTables {
  readonly edition: string;
  /** Marginal rates over slices of insured turnover in euro. */
  readonly slices: readonly { readonly upTo: number; readonly rate: number }[];
  readonly sectors: Readonly<Record<string, number>>;
  readonly countries: Readonly<Record<string, number>>;
  readonly days: { readonly base: number; readonly slope: number; readonly reference: number };
  readonly spread: {
    readonly buyers: readonly { readonly upTo: number | null; readonly factor: number }[];
    readonly topOne: TariffCurve;
    readonly topFive: TariffCurve;
    readonly least: number;
    readonly most: number;
  };
  readonly cover: Readonly<Record<string, number>>;
  readonly eachAndEvery: TariffCurve;
  readonly aggregate: TariffCurve;
  readonly threshold: TariffCurve;
  readonly bands: readonly TariffBands[];
  /** Policy structures as the rate books state them: terms, not prices. */
  readonly structures: readonly { readonly product: string; readonly structure: StatedStructure }[];
}

export function curveAt({ points }: TariffCurve, at: number): number {
  let before = points[0];
  if (before === undefined) throw new RangeError('a curve of the tariff has no points');
  for (const point of points) {
    if (at <= point.at) {
      const width = point.at - before.at;
      return width === 0 ? point.factor : before.factor + ((point.factor - before.factor) * (at - before.at)) / width;
    }
    before = point;
  }
  return before.factor;
}

/** Premium of the slices in euro, before any factor; the last rate goes on above the last slice. */
export function slicePremium({ slices }: TariffTables, turnover: number): number {
  let premium = 0;
  let from = 0;
  for (const { upTo, rate } of slices) {
    if (turnover <= from) break;
    premium += (Math.min(turnover, upTo) - from) * rate;
    from = upTo;
  }
  return premium;
}

/** Spread factor of a number of debtors and the shares of the largest and the five largest. */
export function spreadFactor({ spread }: TariffTables, debtors: number, topOne: number, topFive: number): number {
  const byCount = spread.buyers.find(({ upTo }) => upTo === null || debtors <= upTo)?.factor ?? 1;
  const product = byCount * curveAt(spread.topOne, topOne) * curveAt(spread.topFive, topFive);
  return Math.min(spread.most, Math.max(spread.least, product));
}
