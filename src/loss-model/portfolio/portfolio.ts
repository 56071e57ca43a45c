import type { DebtorBook } from '#/quote-engine/debtor-book.ts';

/** Days in a year for the outstanding balance in the model (method 2.2). */
export const YEAR = 365;

/** Debtors that are alike: amounts in euro, floats. */
export interface Debtors {
  readonly count: number;
  /** Owed at default, at most the limit. */
  readonly exposure: number;
  readonly defaultRate: number;
}

export type Portfolio = readonly Debtors[];

export interface PortfolioInput {
  /** Insured turnover of a year in euro. */
  readonly turnover: number;
  /** Payment term plus average days late. */
  readonly days: number;
  readonly book: DebtorBook;
  /** Yearly default rate of each debtor. */
  readonly defaultRate: number;
  /** Highest share of yearly sales in a season's peak, 1 when sales are even. */
  readonly peak?: number;
  /** Cover ends at this amount per debtor; no limit when left out. */
  readonly limit?: number;
}

/** Debtors whose shares differ by less than this are one group: it saves time and moves no figure that is shown. */
const SAME_SHARE = 1e-12;

/** Exposures of a debtor book: sales × days / 365 × peak, at most the limit (method 2.2), equal debtors grouped. */
export function portfolioOf({ turnover, days, book, defaultRate, peak = 1, limit = Number.POSITIVE_INFINITY }: PortfolioInput): Portfolio {
  const outstanding = ((turnover * days) / YEAR) * peak;
  const groups: Debtors[] = [];
  let count = 0;
  let current = Number.NaN;
  const close = () => {
    if (count > 0) groups.push({ count, exposure: Math.min(limit, current * outstanding), defaultRate });
  };
  for (const share of book.shares()) {
    if (Math.abs(share - current) <= SAME_SHARE) {
      count += 1;
      continue;
    }
    close();
    current = share;
    count = 1;
  }
  close();
  return groups;
}
