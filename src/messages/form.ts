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
export function noticeText(words: FormWords, notice: Notice): string {
  switch (notice.code) {
    case 'average-low':
      return `Dat is gemiddeld ${euro(notice.amountCents ?? 0)} per klant per jaar. Dat is weinig. Klopt het aantal nullen in uw omzet en uw aantal klanten?`;
    case 'average-high':
      return `Dat is gemiddeld ${euro(notice.amountCents ?? 0)} per klant per jaar. Dat is veel. Klopt het aantal nullen in uw omzet en uw aantal klanten?`;
    case 'nothing-excluded':
      return 'U levert ook aan de overheid of particulieren. Toch telt nu uw hele omzet mee. Dan betaalt u premie over omzet die niet te verzekeren is.';
    case 'dear-below-200000':
      return `Onder ${euro(20_000_000)} omzet geldt bijna altijd de minimumpremie, vaak ${euro(250_000)} of meer per jaar. Dat is duur. Kijk ook naar één klant verzekeren, vooruitbetaling of factoring.`;
    case 'one-buyer':
      return 'U heeft één klant op rekening. Wij rekenen met een verzekering voor één klant.';
    case 'sanctioned-country':
      return `Voor ${list((notice.countries ?? []).map((code) => countryNameIn(words, code)))} gelden zware sancties van de Europese Unie. Verzekeraars geven daar geen dekking. Haal het land weg voor een prijs van de rest.`;
    case 'running-policy':
      return 'U heeft al een verzekering. Kijk in uw polis wanneer u kunt opzeggen, zodat u niet dubbel betaalt.';
  }
}
