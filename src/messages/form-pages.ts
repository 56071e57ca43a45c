import type { QuestionStep } from '#/quote-engine/contract/answers.ts';
import type { Exit } from '#/quote-engine/contract/exits.ts';
import { euro } from './format.ts';

interface ExitText {
  readonly title: string;
  readonly lead: string;
  readonly alternatives: readonly { readonly name: string; readonly text: string }[];
  readonly step: QuestionStep;
  readonly mend: string;
}

/** Pages for whom a credit insurance is no answer: why, and what does help. */
export const EXIT_TEXTS: Readonly<Record<Exit, ExitText>> = {
  particulieren: {
    title: 'Rekeningen aan particulieren zijn niet te verzekeren',
    lead: 'Een kredietverzekering dekt rekeningen aan bedrijven. Levert u alleen aan particulieren (of overheid), dan is er niets te verzekeren.',
    alternatives: [
      { name: 'Vooraf of direct laten betalen', text: 'Bijvoorbeeld met een aanbetaling, pin of iDEAL. Dan loopt u geen risico.' },
      { name: 'Achteraf betalen via een betaaldienst', text: 'De dienst betaalt u en neemt het risico over, tegen een deel van de omzet.' },
      { name: 'Incasso', text: 'Een incassobureau of deurwaarder int rekeningen die te lang openstaan.' },
    ],
    step: 'bedrijf',
    mend: 'Ik lever ook aan bedrijven',
  },
  overheid: {
    title: 'Rekeningen aan de overheid verzekeren is niet nodig',
    lead: 'Een overheid in Nederland of België gaat niet failliet. Verzekeraars laten die omzet daarom buiten de polis.',
    alternatives: [
      { name: 'Wettelijke rente', text: 'Betaalt een overheid niet binnen 30 dagen, dan mag u wettelijke handelsrente rekenen.' },
      { name: 'E-facturen', text: 'Een elektronische factuur met het juiste inkoopnummer wordt sneller betaald.' },
      { name: 'Factoring', text: 'Een bank of factormaatschappij schiet het bedrag van uw rekeningen voor.' },
    ],
    step: 'bedrijf',
    mend: 'Ik lever ook aan bedrijven',
  },
  'te-klein': {
    title: 'Uw omzet is te klein voor een kredietverzekering',
    lead: `Onder ${euro(5_000_000)} omzet per jaar hebben de vier verzekeraars geen passend product. De minimumpremie is dan te hoog voor wat u verzekert.`,
    alternatives: [
      { name: 'Aanbetaling vragen', text: 'Met de helft vooraf is uw grootste risico al weg.' },
      { name: 'Klanten controleren', text: 'Kijk vooraf in het handelsregister en vraag een kredietrapport op.' },
      { name: 'Eigendomsvoorbehoud', text: 'Zet in uw voorwaarden dat goederen van u blijven tot er is betaald.' },
      { name: 'Factoring per factuur', text: 'Verkoop één rekening aan een factormaatschappij, soms met het risico erbij.' },
    ],
    step: 'omzet',
    mend: 'Mijn omzet is hoger',
  },
  'buiten-nl-be': {
    title: 'Wij vergelijken voor bedrijven in Nederland en België',
    lead: 'Premie, belasting en voorwaarden verschillen per land. Onze cijfers gelden alleen voor bedrijven die in Nederland of België zijn gevestigd.',
    alternatives: [
      { name: 'Een verzekeraar in uw eigen land', text: 'Allianz Trade, Atradius, Coface en Credendo hebben kantoren in veel landen.' },
      { name: 'Een makelaar in uw eigen land', text: 'Een makelaar kent de regels en de belasting van uw land.' },
      { name: 'Een vestiging in Nederland of België', text: 'Verkoopt u vanuit die vestiging? Reken dan met de omzet van die vestiging.' },
    ],
    step: 'bedrijf',
    mend: 'Mijn bedrijf zit in Nederland of België',
  },
};

export const exitTexts = { also: 'Wat wel kan helpen', contact: 'Stel uw vraag aan ons', start: 'Naar het begin' } as const;

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
  privacy:
    'Wij vragen geen contactgegevens om de premie te tonen. Uw antwoorden blijven in uw browser tot u op “Bereken mijn premie” drukt. Daarna bewaren wij ze 90 dagen zonder naam. U kunt ze altijd wissen.',
  begin: 'Begin met berekenen',
} as const;
