import type { KeptPeriods } from '#/server/app.ts';
import { dayCount } from './format.ts';
import { ISSUE_TEXTS } from './form-issues.ts';
import { NOTICE_TEXTS } from './form-notices.ts';
import { ANSWER_WORDS } from './form-questions.ts';
import type { FormWords } from './form-words.ts';

/** All words of the form as data. */
export const FORM_WORDS: FormWords = { ...ANSWER_WORDS, issues: ISSUE_TEXTS, notices: NOTICE_TEXTS };

/** The same as JSON, which is how the page hands it to the island: the script then carries rules, not words. */
export const FORM_WORDS_JSON = JSON.stringify(FORM_WORDS);

/** The words of the form as they travel to the browser, with the period for which answers are kept. */
export const formWordsJson = ({ indicationDays }: Pick<KeptPeriods, 'indicationDays'>): string =>
  FORM_WORDS_JSON.replaceAll('{periode}', dayCount(indicationDays));
