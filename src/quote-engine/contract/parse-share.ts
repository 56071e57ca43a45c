import { bareNumber } from './parse-amount.ts';

/** A share as someone typed it; `pct` is decimal text in percent as in the API, at most two decimals. */
export type ParsedShare =
  | { readonly kind: 'share'; readonly pct: string }
  | { readonly kind: 'over-100' }
  | { readonly kind: 'too-precise' }
  | { readonly kind: 'unreadable' };

/** Reads `12,5`, `12.5 %`, `ca. 30 procent`. In a share a point can only be a decimal point: there are no thousands. */
export function parseShare(typed: string): ParsedShare {
  if (typed.length > 40) return { kind: 'unreadable' };
  const match = /^(\d{1,9})(?:[.,](\d+))?\s*(?:%|procent|pct)?$/.exec(bareNumber(typed));
  if (!match) return { kind: 'unreadable' };
  const whole = String(Number(match[1]));
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (Number(`${whole}.${fraction}`) > 100) return { kind: 'over-100' };
  if (fraction.length > 2) return { kind: 'too-precise' };
  return { kind: 'share', pct: fraction === '' ? whole : `${whole}.${fraction}` };
}
