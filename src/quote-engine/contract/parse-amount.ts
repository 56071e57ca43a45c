/** An amount as someone typed it: read, readable in more than one way, or not readable. Amounts in cents. */
export type ParsedAmount =
  | { readonly kind: 'amount'; readonly cents: number }
  | { readonly kind: 'ambiguous'; readonly options: readonly [number, number] }
  | { readonly kind: 'unreadable' };

const UNREADABLE: ParsedAmount = { kind: 'unreadable' };

const MULTIPLES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1_000,
  duizend: 1_000,
  ton: 100_000,
  mln: 1_000_000,
  miljoen: 1_000_000,
  mld: 1_000_000_000,
  mrd: 1_000_000_000,
  miljard: 1_000_000_000,
};

const THOUSANDS = /^[1-9]\d{0,2}(?:([. ])\d{3})(?:\1\d{3})*(?:,(\d{1,2}))?$/;
const ENGLISH_THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.(\d{1,2}))?$|^[1-9]\d{0,2}(?:,\d{3})+\.(\d{1,2})$/;
const PLAIN = /^\d+(?:,(\d{1,2}))?$/;
const ONE_POINT = /^(\d+)\.(\d{1,2})$/;
const POINT_AND_THREE = /^(\d{1,3})[.,](\d{3})$/;

/**
 * What all notations share, taken away: sign of the euro, no-break and thin spaces, "ca.", a closing ",-".
 * Text longer than an amount can be is cut off by the caller's refusal, not here.
 */
export function bareNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]+/g, ' ')
    .replace(/^\s*(?:ca\.?|circa|ongeveer|±|~)/, '')
    .replace(/€|\beuro\b|\beur\b/g, ' ')
    .replace(/,\s*[-–—=]{1,2}\s*$/, '')
    .trim();
}

/** Euros as decimal text (digits, at most one point) times `multiple`, in cents; half a cent goes up. */
function centsOf(euros: string, multiple: number): number {
  const [whole = '0', fraction = ''] = euros.split('.');
  const digits = Number(`${whole}${fraction}`) * multiple * 100;
  return Math.round(digits / 10 ** fraction.length);
}

function result(cents: number): ParsedAmount {
  return Number.isSafeInteger(cents) ? { kind: 'amount', cents } : UNREADABLE;
}

function eitherOf(first: number, second: number): ParsedAmount {
  return { kind: 'ambiguous', options: [first, second] };
}

/** A number before `mln`, `ton`, `k`: there a point is a decimal point, unless three digits follow it. */
function readMultiple(number: string, multiple: number): ParsedAmount {
  const three = POINT_AND_THREE.exec(number);
  if (three) {
    const [, whole = '', rest = ''] = three;
    return eitherOf(centsOf(`${whole}${rest}`, multiple), centsOf(`${whole}.${rest}`, multiple));
  }
  return /^\d{1,9}(?:[.,]\d{1,6})?$/.test(number) ? result(centsOf(number.replace(',', '.'), multiple)) : UNREADABLE;
}

function readPlain(number: string): ParsedAmount {
  if (PLAIN.test(number)) return result(centsOf(number.replace(',', '.'), 1));
  if (THOUSANDS.test(number)) return result(centsOf(number.replace(/[. ]/g, '').replace(',', '.'), 1));
  if (ENGLISH_THOUSANDS.test(number)) return result(centsOf(number.replaceAll(',', ''), 1));
  const point = ONE_POINT.exec(number);
  if (point) return eitherOf(centsOf(`${point[1] ?? ''}${(point[2] ?? '').padEnd(3, '0')}`, 1), centsOf(number, 1));
  const three = POINT_AND_THREE.exec(number);
  if (three) return eitherOf(centsOf(`${three[1] ?? ''}${three[2] ?? ''}`, 1), centsOf(`${three[1] ?? ''}.${three[2] ?? ''}`, 1));
  return UNREADABLE;
}

/**
 * Reads an amount in euro in every unambiguous Dutch notation: `€ 1.000.000`, `1000000`, `1,5 mln`, `1 ton`, `2k`, `10,50`, `1.000,-`.
 * A notation with two readings (`1.50`, `1,500`, `1m`) is handed back with both, in cents; a negative amount is unreadable.
 */
export function parseAmount(typed: string): ParsedAmount {
  const match = /^([\d.,' ]*\d)\s*([a-z]*)\.?$/.exec(typed.length > 60 ? '' : bareNumber(typed));
  if (!match) return UNREADABLE;
  const [, number = '', word = ''] = match;
  if (word === 'm') {
    const million = readMultiple(number, 1_000_000);
    const thousand = readMultiple(number, 1_000);
    return million.kind === 'amount' && thousand.kind === 'amount' ? eitherOf(million.cents, thousand.cents) : UNREADABLE;
  }
  const multiple = Object.hasOwn(MULTIPLES, word) ? MULTIPLES[word] : undefined;
  if (multiple === undefined) return UNREADABLE;
  return multiple === 1 ? readPlain(number) : readMultiple(number, multiple);
}
