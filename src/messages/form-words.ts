import type { Answers, FieldKey } from '#/quote-engine/contract/answers.ts';
import type { formTexts } from './form-texts.ts';
import type { Notice } from '#/quote-engine/contract/notices.ts';
import { buyersOf } from '#/quote-engine/contract/asked.ts';

export interface OptionText {
  readonly label: string;
  readonly hint?: string;
}

/** Words of one question. `label` is the question itself, `short` its name on the check page, `missing` what to do when it was passed over. */
export interface QuestionText {
  readonly label: string;
  readonly short: string;
  readonly missing: string;
  readonly hint?: string;
  /** Page that explains the word, after the hint. */
  readonly term?: { readonly text: string; readonly path: string };
  readonly options?: Readonly<Record<string, OptionText>>;
  /** Unit after the field. */
  readonly suffix?: string;
}

interface Country {
  readonly code: string;
  readonly name: string;
}

/** The words that come with the page as data. */
export interface FormWords {
  readonly questions: Readonly<Record<FieldKey, QuestionText>>;
  /** Per permanent code of the contract, for whatever is not simply missing. */
  readonly issues: Readonly<Record<string, string>>;
  /** What changes in a question (`question/circumstance`). */
  readonly variants: Readonly<Record<string, Partial<QuestionText>>>;
  readonly notices: Readonly<Record<Notice['code'], string>>;
  readonly form: typeof formTexts;
  /** Groups of countries, shown before the single ones. */
  readonly groups: readonly Country[];
  readonly countries: readonly Country[];
}

/** Words that read an answer back, without those for faults and notices. */
export type AnswerWords = Omit<FormWords, 'issues' | 'notices'>;

export const UNKNOWN_LABEL = 'Weet ik niet';

/** Name of a country or group; the code itself when there is none. */
export function countryNameIn({ groups, countries }: Pick<FormWords, 'groups' | 'countries'>, code: string): string {
  return [...groups, ...countries].find((country) => country.code === code)?.name ?? code;
}

/** Words of a question as they read with these answers: what is to be insured, whether a year is closed, and a single buyer change them. */
export function questionText(
  { questions, variants }: Pick<FormWords, 'questions' | 'variants'>,
  key: FieldKey,
  answers: Answers,
): QuestionText {
  const { scope = '', turnoverBasis = '' } = answers;
  const names = [scope, turnoverBasis, `${turnoverBasis}/${scope}`, buyersOf(answers) === 1 ? 'one-buyer' : ''];
  return Object.assign({}, questions[key], ...names.map((name) => variants[`${key}/${name}`])) as QuestionText;
}
