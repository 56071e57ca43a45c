import type { Answers, QuestionStep, Step } from './answers.ts';
import { QUESTION_STEPS, STEPS } from './answers.ts';
import { checkStep } from './check-answers.ts';

export const FORM_PATH = '/premie-berekenen/';

export function isStep(text: string | undefined): text is Step {
  return STEPS.some((step) => step === text);
}

export function isQuestionStep(step: Step): step is QuestionStep {
  return step !== 'controleren';
}

/** Address of a step; the address of the start when there is none. */
export function pathOf(step: Step | null): string {
  return step === null ? FORM_PATH : `${FORM_PATH}${step}/`;
}

/** The step before, or null on the first (before it comes the start page). */
export function previousStep(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}

/** First step that is not complete, or `controleren` when all are. */
export function firstIncompleteStep(answers: Answers): Step {
  return QUESTION_STEPS.find((step) => checkStep(step, answers).length > 0) ?? 'controleren';
}

/**
 * Where a sound step leads: to the next one, or, when the visitor came to change one answer, back to the check page, by way of a step
 * that the change has made incomplete.
 */
export function nextStep(step: QuestionStep, answers: Answers, isChange: boolean): Step {
  return isChange ? firstIncompleteStep(answers) : (STEPS[STEPS.indexOf(step) + 1] ?? 'controleren');
}

/** Number of a question step as in "Stap 2 van 6". */
export function stepNumber(step: QuestionStep): number {
  return QUESTION_STEPS.indexOf(step) + 1;
}
