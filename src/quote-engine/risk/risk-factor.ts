import type { ProfileField } from '../contract/profile.ts';
import type { Interval } from '../interval.ts';
import type { FactorCode, Provenance } from '../trace.ts';
import { FACTOR_ONE, ONE } from '../units.ts';
import type { Factor } from '../units.ts';

/** How much a product lets a risk factor move its price (pricing-method 6.1). */
export type Strength = 'full' | 'half' | 'ignored';

export interface RiskFactor {
  readonly code: FactorCode;
  readonly full: Interval<Factor>;
  readonly half: Interval<Factor>;
  readonly ignored: Interval<Factor>;
  readonly answers: readonly ProfileField[];
  readonly provenance: Provenance;
}

const FOUR_DECIMALS = 10_000;
const SIX_DECIMALS = 100;

/** Units of 1e-8 in the last printed decimal: the loss factor has six decimals, all others four (decision 0101). */
export function lastDecimal(code: FactorCode): number {
  return code === 'loss-history' ? SIX_DECIMALS : FOUR_DECIMALS;
}

const toFactor = (value: number, decimal: number) => (Math.round((value * ONE) / decimal) * decimal) as Factor;

/** The square root of a factor, rounded to the decimals of its code. */
export function squareRoot(factor: Factor, code: FactorCode): Factor {
  return toFactor(Math.sqrt(factor / ONE), lastDecimal(code));
}

/** `factor^¼` and `factor^¾`, rounded: the ends of a factor at half strength. */
function quarterPowers(factor: Factor, code: FactorCode): readonly [Factor, Factor] {
  const half = Math.sqrt(factor / ONE);
  const quarter = Math.sqrt(half);
  const decimal = lastDecimal(code);
  return [toFactor(quarter, decimal), toFactor(half * quarter, decimal)];
}

const least = (a: Factor, b: Factor): Factor => (a < b ? a : b);
const most = (a: Factor, b: Factor): Factor => (a > b ? a : b);

/** Unknown whether the factor moves a fixed price: middle √f, ends f^¼ and f^¾ (pricing-method 6.1, rule 3). */
function atHalfStrength(full: Interval<Factor>, code: FactorCode): Interval<Factor> {
  const low = least(...quarterPowers(full.low, code));
  const high = most(...quarterPowers(full.high, code));
  return { low, middle: squareRoot(full.middle, code), high };
}

/** The product is said to ignore the factor: middle 1, ends 1 and √f. */
function whenIgnored(full: Interval<Factor>, code: FactorCode): Interval<Factor> {
  const low = least(FACTOR_ONE, squareRoot(full.low, code));
  return { low, middle: FACTOR_ONE, high: most(FACTOR_ONE, squareRoot(full.high, code)) };
}

/** A factor with what it becomes at each strength, computed once per comparison. */
export function riskFactor(code: FactorCode, full: Interval<Factor>, answers: readonly ProfileField[], provenance: Provenance): RiskFactor {
  return { code, full, half: atHalfStrength(full, code), ignored: whenIgnored(full, code), answers, provenance };
}
