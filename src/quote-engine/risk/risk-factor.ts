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

const PER_TEN_THOUSAND = 10_000;
const toFactor = (value: number) => (Math.round(value * PER_TEN_THOUSAND) * (ONE / PER_TEN_THOUSAND)) as Factor;

/** The square root of a factor, rounded to four decimals. */
export function squareRoot(factor: Factor): Factor {
  return toFactor(Math.sqrt(factor / ONE));
}

/** `factor^¼` and `factor^¾`, rounded to four decimals: the ends of a factor at half strength. */
function quarterPowers(factor: Factor): readonly [Factor, Factor] {
  const half = Math.sqrt(factor / ONE);
  const quarter = Math.sqrt(half);
  return [toFactor(quarter), toFactor(half * quarter)];
}

const least = (a: Factor, b: Factor): Factor => (a < b ? a : b);
const most = (a: Factor, b: Factor): Factor => (a > b ? a : b);

/** Unknown whether the factor moves a fixed price: middle √f, ends f^¼ and f^¾ (pricing-method 6.1, rule 3). */
function atHalfStrength(full: Interval<Factor>): Interval<Factor> {
  return { low: least(...quarterPowers(full.low)), middle: squareRoot(full.middle), high: most(...quarterPowers(full.high)) };
}

/** The product is said to ignore the factor: middle 1, ends 1 and √f. */
function whenIgnored(full: Interval<Factor>): Interval<Factor> {
  return { low: least(FACTOR_ONE, squareRoot(full.low)), middle: FACTOR_ONE, high: most(FACTOR_ONE, squareRoot(full.high)) };
}

/** A factor with what it becomes at each strength, computed once per comparison. */
export function riskFactor(code: FactorCode, full: Interval<Factor>, answers: readonly ProfileField[], provenance: Provenance): RiskFactor {
  return { code, full, half: atHalfStrength(full), ignored: whenIgnored(full), answers, provenance };
}
