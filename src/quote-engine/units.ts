/**
 * Money and shares without floats.
 *
 * `Cents`  whole euro cents (safe integer).
 * `Rate`   share of an amount in units of 1e-8: 0.215 % = 215_000; 100 % = 100_000_000.
 * `Factor` multiplier in units of 1e-8: 1.15 = 115_000_000.
 */
declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

export type Cents = Unit<'Cents'>;
export type Rate = Unit<'Rate'>;
export type Factor = Unit<'Factor'>;

/** One whole in the scale of `Rate` and `Factor`. */
export const ONE = 100_000_000;

export const NO_CENTS = 0 as Cents;
export const FACTOR_ONE = ONE as Factor;

function safeInteger(value: number, what: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${what} must be a safe integer, got ${String(value)}`);
  return value;
}

/** Whole euro cents from a safe integer. Throws RangeError on anything else. */
export function cents(value: number): Cents {
  return safeInteger(value, 'an amount in cents') as Cents;
}

/** Whole euros as cents. Throws RangeError when the result is no safe integer. */
export function euros(value: number): Cents {
  return cents(value * 100);
}

/** A rate given in units of 1e-8. Throws RangeError when it is no safe integer. */
export function rateOf(units: number): Rate {
  return safeInteger(units, 'a rate in 1e-8') as Rate;
}

const DECIMAL = /^(-?)(\d{1,9})(?:\.(\d{1,10}))?$/;

const POINT = 46;
const NOUGHT = 48;
/** Digits that fit a safe integer whatever they are. */
const FEW_DIGITS = 15;

/** The same for short text of digits with at most one point, without a pattern: the way nearly every share goes. Null for all other text. */
function fewDigits(text: string, scale: number): number | null {
  if (text.length > FEW_DIGITS - scale) return null;
  let units = 0;
  let decimals = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && decimals === -1 && at > 0 && at < text.length - 1) {
      decimals = 0;
      continue;
    }
    if (code < NOUGHT || code > NOUGHT + 9) return null;
    units = units * 10 + (code - NOUGHT);
    if (decimals >= 0) decimals += 1;
  }
  if (text.length === 0 || decimals > scale) return null;
  for (let left = scale - Math.max(0, decimals); left > 0; left -= 1) units *= 10;
  return units;
}

/** Decimal text (point, at most ten digits after it) as an integer in units of 10^-scale; throws RangeError when it does not fit exactly. */
function decimalUnits(text: string, scale: number): number {
  const few = fewDigits(text, scale);
  if (few !== null) return few;
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a plain decimal`);
  const [, sign, whole = '0', fraction = ''] = match;
  const trimmed = fraction.replace(/0+$/, '');
  if (trimmed.length > scale) throw new RangeError(`"${text}" has more than ${String(scale)} decimals`);
  return safeInteger(Number(`${sign ?? ''}${whole}${trimmed.padEnd(scale, '0')}`), `"${text}"`);
}

/** `"1.15"` as a factor. Throws RangeError on other notations. */
export function factor(text: string): Factor {
  return decimalUnits(text, 8) as Factor;
}

/** `"0.215%"` as a rate. Throws RangeError on other notations. */
export function rate(text: string): Rate {
  if (!text.endsWith('%')) throw new RangeError(`"${text}" is not a percentage such as "0.215%"`);
  return decimalUnits(text.slice(0, -1), 6) as Rate;
}

/** Percentage text of the API (`"12.5"`, no sign) as a rate. Throws RangeError on other notations. */
export function rateFromPct(text: string): Rate {
  return decimalUnits(text, 6) as Rate;
}

const BIG_ONE = BigInt(ONE);

const SHORTER = 10_000;

function roundedQuotient(product: number, divisor: number): number {
  const quotient = Math.trunc(product / divisor);
  const rest = product - quotient * divisor;
  if (product > 0 && divisor > 0) return rest * 2 >= divisor ? quotient + 1 : quotient;
  const rounded = Math.abs(rest) * 2 >= Math.abs(divisor) ? quotient + Math.sign(product) * Math.sign(divisor) : quotient;
  // Minus nought would differ from nought once it is compared or stored.
  return rounded === 0 ? 0 : rounded;
}

function exactQuotient(a: number, b: number, divisor: number): number {
  const exact = BigInt(a) * BigInt(b);
  const big = BigInt(divisor);
  const negative = exact < 0n !== big < 0n;
  const size = exact < 0n ? -exact : exact;
  const by = big < 0n ? -big : big;
  const rounded = (size * 2n + by) / (by * 2n);
  return safeInteger(Number(negative ? -rounded : rounded), 'a product');
}

/** `a × b ÷ divisor`, rounded half away from zero, exact for every safe-integer input. Throws RangeError when the result is unsafe. */
export function multiplyDivide(a: number, b: number, divisor: number): number {
  const product = a * b;
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) return roundedQuotient(product, divisor);
  // Shares and factors mostly end in zeros; without them the product fits. Much faster than BigInt, and as exact.
  if (b % SHORTER === 0 && divisor % SHORTER === 0) {
    const shorter = a * (b / SHORTER);
    if (Math.abs(shorter) <= Number.MAX_SAFE_INTEGER) return roundedQuotient(shorter, divisor / SHORTER);
  }
  return exactQuotient(a, b, divisor);
}

/** The share `rate` of `amount`, rounded to the cent, half away from zero. Throws RangeError when the result is unsafe. */
export function portionOf(amount: Cents, share: Rate): Cents {
  return multiplyDivide(amount, share, ONE) as Cents;
}

/** `amount × by`, rounded to the cent, half away from zero. Throws RangeError when the result is unsafe. */
export function scaled(amount: Cents, by: Factor): Cents {
  if (by === FACTOR_ONE) return amount;
  return multiplyDivide(amount, by, ONE) as Cents;
}

/** `amount × share` of shares (1e-8 × 1e-8), rounded half away from zero. */
export function portionOfRate(share: Rate, of: Rate): Rate {
  return multiplyDivide(share, of, ONE) as Rate;
}

/** Product of factors, each intermediate rounded to 1e-8. */
export function timesFactor(a: Factor, b: Factor): Factor {
  return multiplyDivide(a, b, ONE) as Factor;
}

/** A derived factor rounded to four decimals (pricing-method 1, step 4). */
export function toFourDecimals(value: Factor): Factor {
  return (multiplyDivide(value, 1, 10_000) * 10_000) as Factor;
}

export function addCents(...amounts: readonly Cents[]): Cents {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return cents(sum);
}

export function subtractCents(from: Cents, amount: Cents): Cents {
  return cents(from - amount);
}

/** Exact check used in tests and in the trace: BigInt product equals the fast path. */
export function exactPortion(amount: bigint, share: bigint): bigint {
  const product = amount * share;
  const size = product < 0n ? -product : product;
  const rounded = (size * 2n + BIG_ONE) / (BIG_ONE * 2n);
  return product < 0n ? -rounded : rounded;
}
