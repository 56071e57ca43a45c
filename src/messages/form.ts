import type { Step } from '#/quote-engine/contract/answers.ts';
import { QUESTION_STEPS } from '#/quote-engine/contract/answers.ts';
import type { Notice } from '#/quote-engine/contract/notices.ts';
import { isQuestionStep, stepNumber } from '#/quote-engine/contract/steps.ts';
import type { FormWords } from './form-words.ts';
import { countryNameIn } from './form-words.ts';
import { euro, list } from './format.ts';

/** "Stap 2 van 6"; on the check page there is nothing left to count. */
export function progressText({ form }: FormWords, step: Step): string {
  if (!isQuestionStep(step)) return form.lastCheck;
  return `Stap ${String(stepNumber(step))} van ${String(QUESTION_STEPS.length)}`;
}

/** Title of the page without the name of the site; faults are announced first. */
export function pageTitle(words: FormWords, step: Step, hasFaults: boolean): string {
  const title = isQuestionStep(step) ? `${progressText(words, step)}: ${words.form.steps[step]}` : words.form.steps[step];
  return `${hasFaults ? words.form.faultPrefix + ' ' : ''}${title}`;
}

/** A notice in words: what strikes us and what the visitor can do about it. */
export function noticeText(words: FormWords, { code, amountCents, countries = [] }: Notice): string {
  return words.notices[code]
    .replace('{amount}', euro(amountCents ?? 0))
    .replace('{countries}', list(countries.map((country) => countryNameIn(words, country))));
}
