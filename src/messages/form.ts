import type { QuestionStep, Step } from '#/quote-engine/contract/answers.ts';
import { QUESTION_STEPS } from '#/quote-engine/contract/answers.ts';
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
