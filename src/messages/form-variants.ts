import { SCOPES } from '#/quote-engine/contract/profile-values.ts';
import type { QuestionText } from './form-words.ts';

type Variants = Readonly<Record<string, Partial<QuestionText>>>;

const PART: Readonly<Record<(typeof SCOPES)[number], string>> = {
  'whole-turnover': '',
  'export-only': ' uit export',
  'selected-buyers': ' met die klanten',
  'single-buyer': ' met die klant',
};

/** The question about turnover says which turnover: of what is to be insured, of a closed year or expected. */
const turnover: Variants = Object.fromEntries(
  SCOPES.flatMap((scope) => {
    const label = `Wat is uw jaaromzet${PART[scope]} in euro, zonder btw?`;
    const expected = `Welke jaaromzet${PART[scope]} verwacht u in euro, zonder btw?`;
    return [
      [`turnover/${scope}`, { label }],
      [`turnover/closed-year/${scope}`, { label, hint: 'Van het laatste boekjaar. Een schatting mag.' }],
      [`turnover/forecast/${scope}`, { label: expected, hint: 'Voor de eerste twaalf maanden. Een schatting mag.' }],
    ];
  }),
);

/** What earlier answers change in the words of a question, by `question/circumstance`. */
export const VARIANTS: Variants = {
  ...turnover,
  'turnover/forecast': {
    label: 'Welke jaaromzet verwacht u in euro, zonder btw?',
    hint: 'Voor de eerste twaalf maanden. Een schatting mag.',
  },
  'numberOfBuyers/export-only': { label: 'Hoeveel zakelijke klanten in het buitenland kopen op rekening?' },
  'numberOfBuyers/selected-buyers': { label: 'Hoeveel klanten wilt u verzekeren?', hint: 'Alleen klanten die op rekening kopen.' },
  'largestOutstanding/one-buyer': { label: 'Wat is het hoogste bedrag in euro dat die klant u tegelijk schuldig is?' },
  'export/one-buyer': { label: 'Is die klant buiten uw eigen land gevestigd?' },
  'countries/export-only': { hint: 'In procenten, samen 100. Lege regels mogen.' },
  'losses/forecast': { label: 'Hoeveel euro betaalden klanten tot nu toe nooit?' },
};
