import type { KeptPeriods } from '#/server/app.ts';
import { dayCount } from '#/messages/format.ts';

/** Words of the start page. */
export const startTexts = {
  title: 'Premie berekenen',
  lead: 'In ongeveer 4 minuten ziet u wat een kredietverzekering bij vier verzekeraars ongeveer kost.',
  needTitle: 'Dit heeft u bij de hand',
  need: [
    'uw jaaromzet zonder btw, een schatting mag',
    'hoeveel zakelijke klanten op rekening kopen',
    'hoe groot uw grootste klanten ongeveer zijn',
    'wat klanten de laatste drie jaar nooit betaalden',
  ],
  unknown: 'Weet u iets niet? Dan kiest u “Weet ik niet”. De uitkomst wordt dan ruimer, en wij zeggen waarmee wij rekenden.',
  privacyTitle: 'Geen naam, geen telefoonnummer',
  privacy: ({ indicationDays }: Pick<KeptPeriods, 'indicationDays'>) =>
    `Wij vragen geen contactgegevens om de premie te tonen. Uw antwoorden blijven in uw browser tot u op “Bereken mijn premie” drukt. Daarna bewaren wij ze ${dayCount(indicationDays)} zonder naam. U kunt ze altijd wissen.`,
  begin: 'Begin met berekenen',
} as const;
