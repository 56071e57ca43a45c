import type { Step } from '#/quote-engine/contract/answers.ts';
import { FORM_PATH, isStep, pathOf } from '#/quote-engine/contract/steps.ts';

/** Says that a step was opened to change one answer. Addresses never carry an answer. */
export const CHANGE_QUERY = '?naar=controleren';

/** Where a visitor is in the form. */
export interface Place {
  readonly step: Step;
  readonly isChange: boolean;
}

/** The place an address stands for; null when it is none of the steps. */
export function placeOf({ pathname, search }: { readonly pathname: string; readonly search: string }): Place | null {
  const step = pathname.startsWith(FORM_PATH) ? pathname.slice(FORM_PATH.length).replace(/\/$/, '') : undefined;
  return isStep(step) ? { step, isChange: step !== 'controleren' && search === CHANGE_QUERY } : null;
}

export function addressOf({ step, isChange }: Place): string {
  return `${pathOf(step)}${isChange ? CHANGE_QUERY : ''}`;
}
