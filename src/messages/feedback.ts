import type { FeedbackAnswer } from '#/quote-engine/contract/feedback.ts';

const FAULTS: Readonly<Record<string, string>> = {
  'remark-too-long': 'Uw toelichting is langer dan 500 tekens. Maak haar korter.',
  'remark-contact':
    'In uw toelichting staat een e-mailadres of een nummer van acht of meer cijfers. Wij bewaren hier geen contactgegevens. Haal het weg.',
  'remark-characters': 'In uw toelichting staat een teken dat wij niet kunnen opslaan. Typ de tekst opnieuw.',
};

/** Words around the one question about the outcome. */
export const feedbackTexts = {
  question: 'Klopt dit met wat u verwachtte?',
  answers: { yes: 'Ja', higher: 'Nee, het is hoger', lower: 'Nee, het is lager' } satisfies Readonly<Record<FeedbackAnswer, string>>,
  anonymous:
    'Wij bewaren alleen uw keuze, de dag en de versie van de berekening. Niet wie u bent of wat u invulde. Bij uw indicatie staat alleen dát u antwoordde.',
  thanks: 'Dank u wel.',
  thanksForText: 'Dank u wel, ook voor uw toelichting.',
  more: 'Wilt u er iets bij zeggen?',
  hint: 'Hoogstens 500 tekens. Typ geen namen of contactgegevens. Wij bewaren uw tekst los van uw indicatie en kunnen niet antwoorden.',
  optional: '(niet verplicht)',
  send: 'Toelichting versturen',
  pageTitle: 'Uw toelichting',
  faultPrefix: 'Fout: ',
  back: 'Terug naar uw indicatie',
  fault: (code: string) => FAULTS[code] ?? 'Deze tekst kunnen wij niet lezen. Typ haar opnieuw.',
} as const;
