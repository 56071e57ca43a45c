import type { Assumption } from '#/quote-engine/trace.ts';

/** Sentence that says by what an unknown or adjusted answer was replaced and how far it may lie from that. */
export function assumptionText(assumption: Assumption): string {
  return assumption.field;
}
