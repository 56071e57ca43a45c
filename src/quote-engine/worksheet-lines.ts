import type { ProfileField } from './contract/profile.ts';
import type { Interval } from './interval.ts';
import { exactly } from './interval.ts';
import type { Strength } from './risk/risk-factor.ts';
import type { FactorCode, FeeCode, Provenance, SliceLine, TraceLine } from './trace.ts';
import { FACTOR_ONE, NO_CENTS, scaled } from './units.ts';
import type { Cents, Factor, Rate } from './units.ts';

export interface Because {
  readonly answers: readonly ProfileField[];
  readonly provenance: Provenance;
}

export interface TaxRule {
  readonly domesticShare: Rate;
  readonly rate: Rate;
  readonly toBeConfirmed: boolean;
}

const least = (a: number, b: number) => (a < b ? a : b) as Cents;
const most = (a: number, b: number) => (a > b ? a : b) as Cents;

/**
 * The premium is produced by writing its lines: every method adds one line and moves the running amount on all three sides
 * (low, middle, high) at once, each rounded to the cent half away from zero (pricing-method 1 and 8.1).
 */
export class Worksheet {
  readonly lines: TraceLine[] = [];
  running: Interval<Cents> = exactly(NO_CENTS);
  base: Interval<Cents> = exactly(NO_CENTS);

  insuredTurnover(turnover: Cents, excluded: Rate, insured: Interval<Cents>, because: Because): void {
    const { answers, provenance } = because;
    const { low, middle: result, high } = insured;
    this.lines.push({ kind: 'insured-turnover', turnover, excluded, result, answers, provenance, low, high });
  }

  #start(amounts: Interval<Cents>): void {
    this.base = amounts;
    this.running = amounts;
  }

  /** Starts the running amount with slices of turnover; `slices` are those of the middle. */
  startSlices(turnover: Cents, slices: readonly SliceLine[], amounts: Interval<Cents>, because: Because): void {
    this.#start(amounts);
    const { answers, provenance } = because;
    const { low, middle: result, high } = amounts;
    this.lines.push({ kind: 'base-slices', turnover, slices, result, answers, provenance, low, high });
  }

  /** Starts the running amount with the price of a band. */
  startBand(turnover: Cents, bandUpTo: Cents, quarterly: Cents | null, amounts: Interval<Cents>, because: Because): void {
    this.#start(amounts);
    const { answers, provenance } = because;
    const { low, middle: result, high } = amounts;
    this.lines.push({ kind: 'base-band', turnover, bandUpTo, quarterly, result, answers, provenance, low, high });
  }

  /** Starts the running amount with one rate over the turnover; `rate` is that of the middle. */
  startRate(turnover: Cents, rate: Rate, amounts: Interval<Cents>, because: Because): void {
    this.#start(amounts);
    const { answers, provenance } = because;
    const { low, middle: result, high } = amounts;
    this.lines.push({ kind: 'base-rate', turnover, rate, result, answers, provenance, low, high });
  }

  /** One factor. Its `full` value is printed beside the applied one when the product takes it at half strength or ignores it. */
  factor(code: FactorCode, applied: Interval<Factor>, full: Factor, strength: Strength, because: Because): void {
    const before = this.running;
    const result = scaled(before.middle, applied.middle);
    // Most answers are known, so most ends are the middle: then there is nothing to multiply again.
    const low = before.low === before.middle && applied.low === applied.middle ? result : scaled(before.low, applied.low);
    const high = before.high === before.middle && applied.high === applied.middle ? result : scaled(before.high, applied.high);
    this.running = { low, middle: result, high };
    const { answers, provenance } = because;
    const factor = applied.middle;
    const halfStrength = strength === 'half';
    const line = {
      kind: 'factor' as const,
      code,
      before: before.middle,
      factor,
      full,
      halfStrength,
      result,
      answers,
      provenance,
      low,
      high,
    };
    this.lines.push(strength === 'ignored' ? { ...line, ignored: true } : line);
  }

  /** A factor that is the same at both ends; a factor of exactly 1 is not printed. */
  plainFactor(code: FactorCode, factor: Factor, because: Because): void {
    if (factor !== FACTOR_ONE) this.factor(code, exactly(factor), factor, 'full', because);
  }

  /** Lifts the product of the risk factors to the floor on every side; printed when a side is lifted. */
  riskFloor(floor: Factor, because: Because): void {
    const { base, running: before } = this;
    const low = most(before.low, scaled(base.low, floor));
    const result = most(before.middle, scaled(base.middle, floor));
    const high = most(before.high, scaled(base.high, floor));
    if (low === before.low && result === before.middle && high === before.high) return;
    this.running = { low, middle: result, high };
    const { answers, provenance } = because;
    this.lines.push({ kind: 'risk-floor', base: base.middle, floor, before: before.middle, result, answers, provenance, low, high });
  }

  /** Width of the price level: moves the ends, never the middle. */
  priceLevel(lowFactor: Factor, highFactor: Factor, because: Because): void {
    const before = this.running;
    const low = scaled(before.low, lowFactor);
    const high = scaled(before.high, highFactor);
    this.running = { low, middle: before.middle, high };
    const { answers, provenance } = because;
    const result = before.middle;
    this.lines.push({ kind: 'price-level', before: result, lowFactor, highFactor, result, answers, provenance, low, high });
  }

  /** The minimum premium; returns whether it bites in the middle. */
  minimum(minimum: Interval<Cents>, because: Because): boolean {
    const before = this.running;
    const bites = before.middle < minimum.middle;
    const result = most(before.middle, minimum.middle);
    const low = most(before.low, minimum.low);
    const high = most(before.high, minimum.high);
    this.running = { low, middle: result, high };
    const { answers, provenance } = because;
    const line = {
      kind: 'minimum' as const,
      before: before.middle,
      minimum: minimum.middle,
      bites,
      result,
      answers,
      provenance,
      low,
      high,
    };
    this.lines.push(line);
    return bites;
  }

  premium(because: Because): Interval<Cents> {
    const { low, middle: result, high } = this.running;
    this.lines.push({ kind: 'premium', result, answers: because.answers, provenance: because.provenance, low, high });
    return this.running;
  }

  /** `count × unit` on every side; counts are whole numbers. */
  fee(code: FeeCode, count: Interval, unit: Interval<Cents>, because: Because): Interval<Cents> {
    const amounts = {
      low: (count.low * unit.low) as Cents,
      middle: (count.middle * unit.middle) as Cents,
      high: (count.high * unit.high) as Cents,
    };
    const low = least(amounts.low, amounts.middle);
    const high = most(amounts.high, amounts.middle);
    const { answers, provenance } = because;
    this.lines.push({ kind: 'fee', code, count: count.middle, unit: unit.middle, result: amounts.middle, answers, provenance, low, high });
    return amounts;
  }

  /** Insurance tax beside the premium. */
  tax(base: Cents, amounts: Interval<Cents>, rule: TaxRule, because: Because): void {
    const { answers, provenance } = because;
    const { domesticShare, rate, toBeConfirmed } = rule;
    const { low, middle: result, high } = amounts;
    this.lines.push({ kind: 'tax', base, domesticShare, rate, toBeConfirmed, result, answers, provenance, low, high });
  }

  /** All-in price: premium, fees inside it and tax as one amount. */
  taxIncluded(net: Cents, fees: Cents, tax: Cents, all: Interval<Cents>, rule: TaxRule, because: Because): void {
    const { answers, provenance } = because;
    const { domesticShare, rate, toBeConfirmed } = rule;
    const { low, middle: result, high } = all;
    this.lines.push({ kind: 'tax-included', net, fees, domesticShare, rate, toBeConfirmed, tax, result, answers, provenance, low, high });
  }

  total(premium: Cents, fees: Cents, tax: Cents, total: Interval<Cents>, because: Because): void {
    const { answers, provenance } = because;
    const { low, middle: result, high } = total;
    this.lines.push({ kind: 'total', premium, fees, tax, result, answers, provenance, low, high });
  }
}
