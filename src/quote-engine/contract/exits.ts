import type { Answers, QuestionStep } from './answers.ts';
import { parseAmount } from './parse-amount.ts';
import { FORM_PATH } from './steps.ts';

/** Reasons why this form has nothing to offer; each has a page of its own with what does help. */
export const EXITS = ['particulieren', 'overheid', 'te-klein', 'buiten-nl-be'] as const;
export type Exit = (typeof EXITS)[number];

/** Below this turnover no insurer of the comparison has a product; up to `DEAR_BELOW_CENTS` the minimum premium makes it dear. */
export const TOO_SMALL_BELOW_CENTS = 5_000_000;
export const DEAR_BELOW_CENTS = 20_000_000;

export function pathOfExit(exit: Exit): string {
  return `${FORM_PATH}niet-geschikt/${exit}/`;
}

/** The step whose answer led to the exit. */
export function stepOfExit(exit: Exit): QuestionStep {
  return exit === 'te-klein' ? 'omzet' : 'bedrijf';
}

/** The exit these answers lead to, or null. Unread or missing answers lead nowhere. Without businesses, consumers count before government. */
export function exitFor(answers: Answers): Exit | null {
  const types = answers.buyerTypes ?? [];
  if (!types.includes('businesses')) {
    if (types.includes('consumers')) return 'particulieren';
    if (types.includes('government')) return 'overheid';
  }
  if (answers.establishment === 'other') return 'buiten-nl-be';
  const turnover = parseAmount(answers.turnover ?? '');
  return turnover.kind === 'amount' && turnover.cents > 0 && turnover.cents < TOO_SMALL_BELOW_CENTS ? 'te-klein' : null;
}
