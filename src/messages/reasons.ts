import type { Reason } from '#/quote-engine/outcome.ts';

/** A reason why a product gives no figure: what is the matter, what would change it, and what to do next. */
export interface ReasonText {
  readonly what: string;
  /** Null when no answer of the visitor changes it. */
  readonly change: string | null;
  readonly next: string;
}

/** Words of one reason of a referral or decline. */
export function reasonText(reason: Reason): ReasonText {
  return { what: reason.code, change: null, next: '' };
}
