import { SECTOR_RELATIVITY } from '#/loss-model/portfolio/relativities.ts';
import type { Sector } from '#/quote-engine/contract/sectors.ts';
import type { LateClass, Relation, Signal } from './answers.ts';
import { countryRisk } from './country-risk.ts';
import {
  BASE_RATE,
  BEHAVIOUR_MISSING,
  CLASS_FROM,
  CLASSES,
  classOf,
  COUNTRY_MISSING,
  HIGHEST_RATE,
  LATE_WEIGHTS,
  MOST_SIGNALS,
  OVERDUE_90_FOR_E,
  OVERDUE_WEIGHTS,
  RELATION_MISSING,
  RELATION_WEIGHTS,
  SIGNAL_WEIGHTS,
  SIGNALS_MISSING,
  WIDEST_RANGE,
  worseOf,
  type RiskClass,
} from './weights.ts';

/** What is known of one debtor; null is not known. */
export interface ScoreInput {
  readonly late: LateClass | null;
  /** Share of the balance more than 30 days past due, 0–1. */
  readonly overdueOver30: number | null;
  readonly overdueOver60: number | null;
  readonly overdueOver90: number | null;
  readonly relation: Relation | null;
  readonly signals: readonly Signal[] | null;
  readonly sector: Sector | null;
  readonly country: string | null;
  readonly insolvent: boolean;
}

export const NOTHING_KNOWN: ScoreInput = {
  late: null,
  overdueOver30: null,
  overdueOver60: null,
  overdueOver90: null,
  relation: null,
  signals: null,
  sector: null,
  country: null,
  insolvent: false,
};

export type DriverInput = 'late' | 'overdue' | 'relation' | 'signals' | 'sector' | 'country';

/** One input of a class with its weight, and the weights it would have at best and at worst when it is missing. */
export interface Driver {
  readonly input: DriverInput;
  /** Values as codes; empty when the input is missing (or, for signals, when there are none). */
  readonly values: readonly string[];
  readonly missing: boolean;
  readonly weight: number;
  readonly best: number;
  readonly worst: number;
  /** Of lateness and overdue balance only the larger counts: they measure the same. */
  readonly counts: boolean;
}

export type Override = 'insolvent' | 'over-90-days' | 'over-60-days';

export interface ClassAt {
  /** Yearly default rate, 0–1. */
  readonly defaultRate: number;
  readonly class: RiskClass;
}

/** Class of one debtor with everything it rests on: base × the drivers that count, at most 50 %, then the override. */
export interface Score extends ClassAt {
  readonly baseRate: number;
  readonly drivers: readonly Driver[];
  readonly override: Override | null;
  readonly best: ClassAt;
  readonly worst: ClassAt;
  /** False: best and worst lie more than two classes apart ("onvoldoende gegevens"). */
  readonly enough: boolean;
}

const known = (input: DriverInput, values: readonly string[], weight: number): Driver => ({
  input,
  values,
  missing: false,
  weight,
  best: weight,
  worst: weight,
  counts: true,
});
const missing = (input: DriverInput, weight: number, best: number, worst: number): Driver => ({
  input,
  values: [],
  missing: true,
  weight,
  best,
  worst,
  counts: true,
});

const lowest = (weights: readonly number[]) => Math.min(...weights);
const highest = (weights: readonly number[]) => Math.max(...weights);
const LATE = Object.values(LATE_WEIGHTS).map(({ weight }) => weight);
const RELATION = Object.values(RELATION_WEIGHTS);
const SECTOR = Object.values(SECTOR_RELATIVITY);
const WORST_OVERDUE = highest(OVERDUE_WEIGHTS.map(({ weight }) => weight));

/** Weight nought: says nothing beside lateness, so that the other one is always the larger. */
const SILENT = 0;

/** Without lateness a missing overdue balance may hide anything; beside it, it would only say the same again. */
function overdueDriver(share: number | null, late: LateClass | null): Driver {
  if (share === null) return missing('overdue', SILENT, SILENT, late === null ? WORST_OVERDUE : SILENT);
  const row = OVERDUE_WEIGHTS.find(({ over }) => share > over);
  return row ? known('overdue', [row.code], row.weight) : known('overdue', ['none'], SILENT);
}

const lateDriver = (late: LateClass | null): Driver =>
  late === null ? missing('late', BEHAVIOUR_MISSING, lowest(LATE), highest(LATE)) : known('late', [late], LATE_WEIGHTS[late].weight);

/** Lateness and overdue balance: the larger counts, at each end. */
function behaviour(input: ScoreInput): readonly [Driver, Driver, { weight: number; best: number; worst: number }] {
  const late = lateDriver(input.late);
  const overdue = overdueDriver(input.overdueOver30, input.late);
  const overdueCounts = overdue.weight > late.weight;
  return [
    { ...late, counts: !overdueCounts },
    { ...overdue, counts: overdueCounts },
    {
      weight: Math.max(late.weight, overdue.weight),
      best: Math.max(late.best, overdue.best),
      worst: Math.max(late.worst, overdue.worst),
    },
  ];
}

function signalsDriver(signals: readonly Signal[] | null): Driver {
  if (signals === null) return missing('signals', SIGNALS_MISSING, 1, MOST_SIGNALS);
  const distinct = [...new Set(signals)];
  return known(
    'signals',
    distinct,
    Math.min(
      MOST_SIGNALS,
      distinct.reduce((product, signal) => product * SIGNAL_WEIGHTS[signal], 1),
    ),
  );
}

function countryDriver(country: string | null): Driver {
  const relativity = country === null ? null : countryRisk(country).relativity;
  const { middle, best, worst } = COUNTRY_MISSING;
  return country === null || relativity === null ? missing('country', middle, best, worst) : known('country', [country], relativity);
}

const sectorDriver = (sector: Sector | null): Driver =>
  sector === null ? missing('sector', 1, lowest(SECTOR), highest(SECTOR)) : known('sector', [sector], SECTOR_RELATIVITY[sector] ?? 1);

const relationDriver = (relation: Relation | null): Driver =>
  relation === null
    ? missing('relation', RELATION_MISSING, lowest(RELATION), highest(RELATION))
    : known('relation', [relation], RELATION_WEIGHTS[relation]);

function overrideOf({
  insolvent,
  overdueOver60,
  overdueOver90,
}: ScoreInput): { readonly override: Override; readonly least: RiskClass } | null {
  if (insolvent) return { override: 'insolvent', least: 'E' };
  if ((overdueOver90 ?? 0) > OVERDUE_90_FOR_E) return { override: 'over-90-days', least: 'E' };
  return (overdueOver60 ?? 0) > 0 ? { override: 'over-60-days', least: 'D' } : null;
}

/** An override lifts the rate to where its class begins, so that the losses say the same as the class. */
function classAt(rate: number, least: RiskClass): ClassAt {
  const name = worseOf(classOf(rate), least);
  return { defaultRate: Math.max(rate, CLASS_FROM[name]), class: name };
}

/**
 * Risk class of a debtor (pricing-method 10): min(50 %, 1.15 % × behaviour × relation × signals × sector × country). Inputs that are
 * missing take the mean of the population; best and worst take them at their ends. Rates are floats: no amount of a policy rests on them.
 */
export function scoreOf(input: ScoreInput): Score {
  const [late, overdue, behaved] = behaviour(input);
  const others = [relationDriver(input.relation), signalsDriver(input.signals), sectorDriver(input.sector), countryDriver(input.country)];
  const rate = (end: 'weight' | 'best' | 'worst') =>
    Math.min(
      HIGHEST_RATE,
      others.reduce((product, driver) => product * driver[end], BASE_RATE * behaved[end]),
    );
  const override = overrideOf(input);
  const at = (end: 'weight' | 'best' | 'worst') => classAt(rate(end), override?.least ?? 'A');
  const best = at('best');
  const worst = at('worst');
  return {
    ...at('weight'),
    baseRate: BASE_RATE,
    drivers: [late, overdue, ...others],
    override: override?.override ?? null,
    best,
    worst,
    enough: CLASSES.indexOf(worst.class) - CLASSES.indexOf(best.class) <= WIDEST_RANGE,
  };
}
