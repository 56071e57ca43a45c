import type { Answers, FieldKey } from '#/quote-engine/contract/answers.ts';
import type { formTexts } from './form-texts.ts';
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
  readonly form: typeof formTexts;
  /** Groups of countries, shown before the single ones. */
  readonly groups: readonly Country[];
  readonly countries: readonly Country[];
}

export const UNKNOWN_LABEL = 'Weet ik niet';

/** Name of a country or group; the code itself when there is none. */
export function countryNameIn({ groups, countries }: FormWords, code: string): string {
  return [...groups, ...countries].find((country) => country.code === code)?.name ?? code;
}

type Variant = Partial<QuestionText> | undefined;

function turnoverVariant(answers: Answers): Variant {
  const isForecast = answers.turnoverBasis === 'forecast';
  const what = { 'export-only': 'uit export', 'selected-buyers': 'met die klanten', 'single-buyer': 'met die klant', 'whole-turnover': '' };
  const part = what[answers.scope as keyof typeof what] || '';
  const label = `${isForecast ? 'Welke jaaromzet verwacht u' : 'Wat is uw jaaromzet'}${part === '' ? '' : ` ${part}`} in euro, zonder btw?`;
  if (answers.turnoverBasis === undefined) return { label };
  return { label, hint: isForecast ? 'Voor de eerste twaalf maanden. Een schatting mag.' : 'Van het laatste boekjaar. Een schatting mag.' };
}

/** Words that change with earlier answers. */
const VARIANTS: Partial<Record<FieldKey, (answers: Answers) => Variant>> = {
  turnover: turnoverVariant,
  numberOfBuyers: ({ scope }) => {
    if (scope === 'export-only') return { label: 'Hoeveel zakelijke klanten in het buitenland kopen op rekening?' };
    return scope === 'selected-buyers' ? { label: 'Hoeveel klanten wilt u verzekeren?' } : undefined;
  },
  largestOutstanding: (answers) =>
    buyersOf(answers) === 1 ? { label: 'Wat is het hoogste bedrag in euro dat die klant u tegelijk schuldig is?' } : undefined,
  export: (answers) => (buyersOf(answers) === 1 ? { label: 'Is die klant buiten uw eigen land gevestigd?' } : undefined),
  countries: ({ scope }) => (scope === 'export-only' ? { hint: 'In procenten, samen 100. Lege regels mogen.' } : undefined),
  losses: ({ turnoverBasis }) => (turnoverBasis === 'forecast' ? { label: 'Hoeveel euro betaalden klanten tot nu toe nooit?' } : undefined),
};

/** Words of a question as they read with these answers. */
export function questionText(words: FormWords, key: FieldKey, answers: Answers): QuestionText {
  return { ...words.questions[key], ...VARIANTS[key]?.(answers) };
}
