/** A unit that a header names beside its name; `mixed` where it names more than one. */
export type HeaderUnit = 'percent' | 'per-mille' | 'euro' | 'other-currency' | 'mixed';

export interface HeaderName {
  /** Letters and digits alone, without the unit. */
  readonly name: string;
  /** Null where the header names none. */
  readonly unit: HeaderUnit | null;
}

const before = String.raw`(?:\bin\s+)?`;
const UNITS: readonly (readonly [HeaderUnit, RegExp])[] = [
  ['percent', new RegExp(String.raw`${before}(?:%|\b(?:procent(?:en)?|pct|percent)\b)`, 'g')],
  ['per-mille', new RegExp(String.raw`${before}(?:‰|\b(?:pro|per)\s?mille\b)`, 'g')],
  ['euro', new RegExp(String.raw`${before}(?:€|\b(?:eur|euro)\b)`, 'g')],
  ['other-currency', new RegExp(String.raw`${before}(?:[$£¥]|\b(?:usd|gbp|chf|dollars?|pond|pounds?)\b)`, 'g')],
];

const plain = (text: string) => text.normalize('NFKD').toLowerCase();

/** What is compared: letters and digits alone, without accents and capitals. */
export const bare = (text: string): string => plain(text).replaceAll(/[^a-z0-9]/g, '');

/** A header as its name and its unit: a percentage, a rate per mille and an amount of one name are three different things. */
export function headerName(header: string): HeaderName {
  const text = plain(header);
  const found = UNITS.filter(([, sign]) => text.search(sign) >= 0);
  const name = bare(found.reduce((left, [, sign]) => left.replaceAll(sign, ' '), text));
  const [first, second] = found;
  return { name, unit: second === undefined ? (first?.[0] ?? null) : 'mixed' };
}
