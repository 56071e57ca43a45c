import type { FieldKey } from '#/quote-engine/contract/answers.ts';
import { QUICK_KEYS } from '#/quote-engine/contract/quick.ts';
import { FORM_WORDS } from './form-page-words.ts';
import { QUESTIONS } from './form-questions.ts';
import type { FormWords, QuestionText } from './form-words.ts';
import { QUICK_QUESTIONS } from './quick.ts';

function questionOf(key: (typeof QUICK_KEYS)[number]): QuestionText {
  const { options } = QUESTIONS[key];
  return { ...QUICK_QUESTIONS[key], ...(options === undefined ? {} : { options }) };
}

const quick: Partial<Record<FieldKey, QuestionText>> = Object.fromEntries(QUICK_KEYS.map((key) => [key, questionOf(key)]));

/** Words of the form with the seven questions in few words; for the page, not for its script. */
export const QUICK_WORDS: FormWords = { ...FORM_WORDS, questions: { ...QUESTIONS, ...quick } };
