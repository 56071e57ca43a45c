import type { Cents } from '#/quote-engine/units.ts';

export interface Portion {
  readonly key: string;
  readonly amountCents: Cents;
}

export interface Ranked extends Portion {
  /** 1 is the largest. */
  readonly rank: number;
  readonly share: number;
  /** Share of this one and all larger ones. */
  readonly cumulative: number;
}

/** How much hangs on few debtors. Shares 0–1; everything is zero for a book of nothing. */
export interface Concentration {
  readonly totalCents: number;
  readonly ranked: readonly Ranked[];
  readonly topOne: number;
  readonly topFive: number;
  /** Sum of the squared shares (Herfindahl–Hirschman), 0–1. */
  readonly hhi: number;
  /** Number of equal debtors with the same sum of squares: 1 ÷ HHI. */
  readonly equalDebtors: number;
}

/** Ranks amounts above zero, the largest first, equal ones by key. */
export function concentrationOf(portions: readonly Portion[]): Concentration {
  const positive = portions.filter(({ amountCents }) => amountCents > 0);
  const total = positive.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const order = positive.sort((one, other) => other.amountCents - one.amountCents || (one.key < other.key ? -1 : 1));
  let cumulative = 0;
  let hhi = 0;
  const ranked = order.map(({ key, amountCents }, at) => {
    const share = amountCents / total;
    cumulative += amountCents;
    hhi += share * share;
    return { key, amountCents, rank: at + 1, share, cumulative: cumulative / total };
  });
  return {
    totalCents: total,
    ranked,
    topOne: ranked[0]?.share ?? 0,
    topFive: ranked[Math.min(5, ranked.length) - 1]?.cumulative ?? 0,
    hhi,
    equalDebtors: hhi > 0 ? 1 / hhi : 0,
  };
}
