import { squareRoot } from './risk/risk-factor.ts';
import type { SliceLine, Step, TraceLine } from './trace.ts';
import { FACTOR_ONE, ONE, addCents, multiplyDivide, portionOf, portionOfRate, scaled } from './units.ts';
import type { Cents, Rate } from './units.ts';

/** Sum of the slices that apply to a turnover. */
export function sumOfSlices(slices: readonly SliceLine[]): Cents {
  let sum = 0;
  for (const slice of slices) sum += slice.amount;
  return sum as Cents;
}

const slicesHold = (turnover: Cents, slices: readonly SliceLine[]) =>
  slices.every(
    ({ from, to, rate, amount }, at) => from === (slices[at - 1]?.to ?? 0) && amount === portionOf((to - from) as Cents, rate),
  ) && (slices.at(-1)?.to ?? 0) === turnover;

function factorHolds(step: Extract<Step, { kind: 'factor' }>): boolean {
  const expected = step.ignored ? FACTOR_ONE : step.halfStrength ? squareRoot(step.full, step.code) : step.full;
  return step.factor === expected && step.result === scaled(step.before, step.factor);
}

/** Tax in cents: base × (domestic share × rate), both shares multiplied first. */
export function taxOn(base: Cents, domesticShare: Rate, rate: Rate): Cents {
  return portionOf(base, portionOfRate(domesticShare, rate));
}

/** Whether the result of a line follows from its own numbers alone, to the cent. */
export function holds(step: Step): boolean {
  switch (step.kind) {
    case 'insured-turnover':
      return step.result === portionOf(step.turnover, (ONE - step.excluded) as Rate);
    case 'base-slices':
      return slicesHold(step.turnover, step.slices) && step.result === sumOfSlices(step.slices);
    case 'base-band':
      return step.turnover <= step.bandUpTo && (step.quarterly === null || step.quarterly === multiplyDivide(step.result, 1, 4));
    case 'base-rate':
      return step.result === portionOf(step.turnover, step.rate);
    case 'factor':
      return factorHolds(step);
    case 'risk-floor':
      return step.result === Math.max(step.before, scaled(step.base, step.floor));
    case 'price-level':
      return step.result === step.before && step.lowFactor <= FACTOR_ONE && step.highFactor >= FACTOR_ONE;
    case 'minimum':
      return step.result === Math.max(step.before, step.minimum) && step.bites === step.before < step.minimum;
    case 'premium':
      return step.result >= 0;
    case 'fee':
      return step.result === step.count * step.unit;
    case 'tax':
      return step.result === taxOn(step.base, step.domesticShare, step.rate);
    case 'tax-included':
      return (
        step.tax === taxOn(addCents(step.net, step.fees), step.domesticShare, step.rate) &&
        step.result === addCents(step.net, step.fees, step.tax)
      );
    case 'total':
      return step.result === addCents(step.premium, step.fees, step.tax);
  }
}

const CARRIED: ReadonlySet<Step['kind']> = new Set(['factor', 'risk-floor', 'price-level', 'minimum', 'premium']);
const START: ReadonlySet<Step['kind']> = new Set(['base-slices', 'base-band', 'base-rate']);

/** Whether every line holds, starts where the previous one ended, and lies inside its own range. */
export function traceHolds(lines: readonly TraceLine[]): boolean {
  let running: number | null = null;
  for (const line of lines) {
    if (!holds(line) || line.low > line.result || line.high < line.result) return false;
    if ('before' in line && line.before !== running) return false;
    if (line.kind === 'premium' && line.result !== running) return false;
    if (START.has(line.kind) || CARRIED.has(line.kind)) running = line.result;
  }
  return running !== null;
}
