import type { LateClass, Relation, Signal } from './answers.ts';

/**
 * Weights of pricing-method 10: our estimates, made without bureau data and without outcomes. If they were true, the share of pairs
 * ordered rightly would be 0.70 at most. Calibration on outcomes of the broker comes later.
 */

/** Yearly default rate of a debtor with every weight at 1; with it the population of the method averages 1.5 %. */
export const BASE_RATE = 0.0115;
export const HIGHEST_RATE = 0.5;
/** Yearly default rate of the population of the method: what stands in where nothing may be said of one debtor. */
export const POPULATION_RATE = 0.015;

interface Weighted {
  readonly weight: number;
  /** Share of the population assumed in the class. */
  readonly share: number;
}

export const LATE_WEIGHTS: Readonly<Record<LateClass, Weighted>> = {
  'on-time': { weight: 0.55, share: 0.45 },
  '1-15': { weight: 0.8, share: 0.3 },
  '16-30': { weight: 1.3, share: 0.14 },
  '31-60': { weight: 2.2, share: 0.07 },
  'over-60': { weight: 4.5, share: 0.04 },
};

/** Share of the balance that is more than 30 days past due: above `over`. None overdue says nothing by itself and has no row. */
export const OVERDUE_WEIGHTS: readonly { readonly code: string; readonly over: number; readonly weight: number }[] = [
  { code: 'over-50', over: 0.5, weight: 2.8 },
  { code: '25-50', over: 0.25, weight: 1.7 },
  { code: 'under-25', over: 0, weight: 1.2 },
];

/** Behaviour when neither lateness nor overdue balance is known. */
export const BEHAVIOUR_MISSING = 1.11;

export const RELATION_WEIGHTS: Readonly<Record<Relation, number>> = { 'under-1': 1.5, '1-3': 1.2, '3-10': 0.9, 'over-10': 0.75 };
export const RELATION_MISSING = 1;

export const SIGNAL_WEIGHTS: Readonly<Record<Signal, number>> = {
  'asks-delay': 1.6,
  'pays-later': 1.6,
  'new-bank-or-board': 1.3,
  'accounts-late': 1.5,
  'no-data': 1.2,
};
/** The product of the signals goes no further. */
export const MOST_SIGNALS = 4;
export const SIGNALS_MISSING = 1.14;

/** Country not known: the span of other EU countries (pricing-method 8.2). */
export const COUNTRY_MISSING = { middle: 1, best: 0.95, worst: 1.7 } as const;

export const CLASSES = ['A', 'B', 'C', 'D', 'E'] as const;
export type RiskClass = (typeof CLASSES)[number];

/** A class begins at this yearly default rate. */
export const CLASS_FROM: Readonly<Record<RiskClass, number>> = { A: 0, B: 0.007, C: 0.015, D: 0.035, E: 0.1 };

/** Part of the need that is advised as a limit. */
export const LIMIT_PART: Readonly<Record<RiskClass, number>> = { A: 1, B: 1, C: 0.75, D: 0.4, E: 0 };

/** More classes than this between best and worst is not enough to go by. */
export const WIDEST_RANGE = 2;

/** Overdue balance over this share and more than 90 days late makes class E. */
export const OVERDUE_90_FOR_E = 0.25;

export function classOf(defaultRate: number): RiskClass {
  return CLASSES.findLast((name) => defaultRate >= CLASS_FROM[name]) ?? 'A';
}

/** The worse of two classes. */
export function worseOf(one: RiskClass, other: RiskClass): RiskClass {
  return CLASSES.indexOf(one) >= CLASSES.indexOf(other) ? one : other;
}

export function lateClassOf(averageDaysLate: number): LateClass {
  if (averageDaysLate < 1) return 'on-time';
  if (averageDaysLate <= 15) return '1-15';
  if (averageDaysLate <= 30) return '16-30';
  return averageDaysLate <= 60 ? '31-60' : 'over-60';
}
