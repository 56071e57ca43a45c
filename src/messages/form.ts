import type { QuestionStep, Step } from '#/quote-engine/contract/answers.ts';
import { QUESTION_STEPS } from '#/quote-engine/contract/answers.ts';
import type { Exit } from '#/quote-engine/contract/exits.ts';
import type { Notice } from '#/quote-engine/contract/notices.ts';
import { stepNumber } from '#/quote-engine/contract/steps.ts';
import { countryName } from './countries.ts';
import { euro, list } from './format.ts';

const STEP_TITLES: Readonly<Record<Step, string>> = {
  bedrijf: 'Uw bedrijf',
  omzet: 'Uw omzet',
  klanten: 'Uw klanten',
  landen: 'Landen',
  verleden: 'Verliezen tot nu toe',
  wensen: 'Uw wensen',
  controleren: 'Controleer uw antwoorden',
};

const progress = (step: QuestionStep) => `Stap ${String(stepNumber(step))} van ${String(QUESTION_STEPS.length)}`;

/** Words of the form around its questions. */
export const formTexts = {
  stepTitle: (step: Step): string => STEP_TITLES[step],
  /** "Stap 2 van 6"; on the check page there is nothing left to count. */
  progress: (step: Step): string => (step === 'controleren' ? 'Laatste controle' : progress(step)),
  /** Title of the page without the name of the site; faults are announced first. */
  pageTitle: (step: Step, hasFaults: boolean): string => {
    const title = step === 'controleren' ? STEP_TITLES[step] : `${progress(step)}: ${STEP_TITLES[step]}`;
    return `${hasFaults ? 'Fout: ' : ''}${title}`;
  },
  description: 'Bereken wat een kredietverzekering bij vier verzekeraars ongeveer kost.',
  back: 'Terug',
  next: 'Doorgaan',
  nextAfterChange: 'Wijziging bewaren',
  erase: 'Wis mijn antwoorden',
  faultsTitle: 'Er klopt iets nog niet',
  faultPrefix: 'Fout:',
  allRequired: 'Alle vragen zijn verplicht, tenzij er “niet verplicht” bij staat.',
  optional: '(niet verplicht)',
  choose: 'Kies',
  country: 'Land',
  countryShare: 'Deel van de omzet in procenten',
  row: (label: string, row: number): string => `${label}, regel ${String(row + 1)}`,
  addCountry: 'Nog een land',
  ownRemainder: 'Uw eigen land',
  notAnswered: 'Nog niet ingevuld',
  change: 'Wijzig',
  insuredTurnover: (cents: number): string => `Te verzekeren omzet: ${euro(cents)}`,
  remainder: (pct: string): string => `Voor uw eigen land blijft over: ${pct}`,
  calculate: 'Bereken mijn premie',
  kept: 'Uw antwoorden blijven 90 dagen bewaard, zonder naam. U kunt ze altijd zelf wissen.',
  incomplete: 'Nog niet alles is ingevuld. Vul dit aan, dan kunnen wij rekenen.',
  worthALook: 'Klopt dit?',
  busy: 'Wij rekenen uw premie uit…',
  retry: 'Probeer opnieuw',
  notReached: 'Wij kunnen de server niet bereiken. Uw antwoorden zijn bewaard. Controleer uw verbinding en probeer het opnieuw.',
  tooBusy: 'Het is even te druk. Uw antwoorden zijn bewaard. Wacht een paar seconden en probeer het opnieuw.',
  refused: 'De server kon uw antwoorden niet verwerken. Controleer ze hieronder en probeer het opnieuw.',
  stillBusy: 'Uw indicatie wordt al gemaakt. Wacht een paar seconden en probeer het opnieuw.',
  cookieTooLarge: 'Uw antwoorden zijn samen te lang om te bewaren. Maak de langste korter.',
  noAdvice: 'Wij vergelijken; deze uitkomst is geen advies.',
} as const;

/** A notice in words: what strikes us and what the visitor can do about it. */
export function noticeText(notice: Notice): string {
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
      return `Voor ${list((notice.countries ?? []).map(countryName))} gelden zware sancties van de Europese Unie. Verzekeraars geven daar geen dekking. Haal het land weg voor een prijs van de rest.`;
    case 'running-policy':
      return 'U heeft al een verzekering. Kijk in uw polis wanneer u kunt opzeggen, zodat u niet dubbel betaalt.';
  }
}

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
