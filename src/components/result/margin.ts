import { parseShare } from '#/quote-engine/contract/parse-share.ts';
import type { Rate } from '#/quote-engine/units.ts';
import { rateFromPct } from '#/quote-engine/units.ts';

/** A margin as it was typed, and as a share of turnover; null when it cannot be read or is nought. */
export interface TypedMargin {
  readonly typed: string;
  readonly margin: Rate | null;
}

const MAX_TYPED = 40;

/** Reads the margin out of a posted form; null when the form does not ask for it. */
export function marginIn(form: FormData): TypedMargin | null {
  const value = form.get('margin');
  if (typeof value !== 'string') return null;
  const typed = value.slice(0, MAX_TYPED);
  const parsed = parseShare(typed);
  const margin = parsed.kind === 'share' ? rateFromPct(parsed.pct) : null;
  return { typed, margin: margin === null || margin === 0 ? null : margin };
}
