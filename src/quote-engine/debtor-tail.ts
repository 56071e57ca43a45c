/** Sums of power laws and the root finder behind the debtor book. Shares only: no amount is computed from these floats. */

const FIRST = 6;
const KNEE = 5;
/** Terms added one by one before the formula takes over; from here its error is below the rounding of the plain sum. */
const EXPLICIT_TO = 21;
/** Shorter tails are added term by term. */
const SHORT = 30;

const LOG_RATIO = new Float64Array(SHORT + 1);
for (let rank = FIRST; rank <= SHORT; rank += 1) LOG_RATIO[rank] = Math.log(rank / KNEE);

const FORMULA_FROM = EXPLICIT_TO + 1;
const LOG_FORMULA_FROM = Math.log(FORMULA_FROM / KNEE);

const LOG2 = Math.log(2);
const LOG3_2 = Math.log(3 / 2);
const LOG5_2 = Math.log(5 / 2);

/** `ln Σ i^−a` for i = 2…last, last ≤ 5. */
export function logHeadSum(a: number, last: number): number {
  // Divided by 2^−a, so that it does not underflow when the head falls steeply.
  let sum = 1;
  if (last >= 3) sum += Math.exp(-a * LOG3_2);
  if (last >= 4) sum += Math.exp(-a * LOG2);
  if (last >= 5) sum += Math.exp(-a * LOG5_2);
  return Math.log(sum) - a * LOG2;
}

function explicitSum(b: number, last: number): number {
  let sum = 0;
  for (let rank = FIRST; rank <= last; rank += 1) sum += Math.exp(-b * (LOG_RATIO[rank] ?? 0));
  return sum;
}

/** Odd derivatives of (x/5)^−b in the Euler–Maclaurin formula, up to the seventh, at rank x where the term is `value`. */
function corrections(b: number, x: number, value: number): number {
  const square = x * x;
  const first = b / x;
  const third = (first * (b + 1) * (b + 2)) / square;
  const fifth = (third * (b + 3) * (b + 4)) / square;
  const seventh = (fifth * (b + 5) * (b + 6)) / square;
  return value * (first / 12 - third / 720 + fifth / 30240 - seventh / 1209600);
}

/**
 * `Σ (i/5)^−b` for ranks i = 6…count. Short tails term by term; otherwise 16 terms and Euler–Maclaurin for the rest
 * (relative error below 1e-12), so the cost does not grow with the number of debtors.
 */
export function tailSum(b: number, count: number): number {
  if (count <= SHORT) return explicitSum(b, count);
  const end = Math.log(count / KNEE);
  const atStart = Math.exp(-b * LOG_FORMULA_FROM);
  const atEnd = Math.exp(-b * end);
  const stretch = end - LOG_FORMULA_FROM;
  const power = (1 - b) * stretch;
  const integral = FORMULA_FROM * atStart * (power === 0 ? stretch : (Math.expm1(power) / power) * stretch);
  const ends = (atStart + atEnd) / 2 + corrections(b, FORMULA_FROM, atStart) - corrections(b, count, atEnd);
  return explicitSum(b, EXPLICIT_TO) + integral + ends;
}

/** A secant step from a gap this small lands within rounding of the root. */
const LAST_STEP = 1e-8;

/** `value(x) = 0` for x ≥ 0, where `value` falls and is nearly straight (the logarithm of a sum of powers). */
export interface Falling {
  readonly value: (x: number) => number;
  readonly atZero: number;
  readonly guess: number;
}

/**
 * Root of a falling function by secant steps inside a bracket that always holds the root; a step that leaves the bracket
 * becomes a bisection. Returns 0 when the function is not above zero at 0.
 */
export function rootOfFalling({ value, atZero, guess }: Falling): number {
  if (atZero <= 0) return 0;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let before = 0;
  let gapBefore = atZero;
  let x = guess;
  for (let round = 0; round < 200; round += 1) {
    const gap = value(x);
    if (gap > 0) low = x;
    else high = x;
    const proposed = x - (gap * (x - before)) / (gap - gapBefore);
    const inside = proposed > low && proposed < high;
    if (Math.abs(gap) < LAST_STEP) return inside ? proposed : x;
    before = x;
    gapBefore = gap;
    if (inside) x = proposed;
    else x = high === Number.POSITIVE_INFINITY ? 2 * x : (low + high) / 2;
    if (x === before) return x;
  }
  return x;
}
