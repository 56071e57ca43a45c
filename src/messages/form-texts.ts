import type { Step } from '#/quote-engine/contract/answers.ts';

/** Names of the steps, also of the page that shows one. */
const STEP_TITLES: Readonly<Record<Step, string>> = {
  bedrijf: 'Uw bedrijf',
  omzet: 'Uw omzet',
  klanten: 'Uw klanten',
  landen: 'Landen',
  verleden: 'Verliezen tot nu toe',
  wensen: 'Uw wensen',
  controleren: 'Controleer uw antwoorden',
};

/** Fixed words of the form around its questions. */
export const formTexts = {
  steps: STEP_TITLES,
  description: 'Bereken wat een kredietverzekering bij vier verzekeraars ongeveer kost.',
  lastCheck: 'Laatste controle',
  insuredTurnover: 'Te verzekeren omzet:',
  back: 'Terug',
  next: 'Doorgaan',
  nextAfterChange: 'Wijziging bewaren',
  erase: 'Wis mijn antwoorden',
  save: 'Mail mij een link om later verder te gaan',
  faultsTitle: 'Er klopt iets nog niet',
  faultPrefix: 'Fout:',
  allRequired: 'Alle vragen zijn verplicht, tenzij er “niet verplicht” bij staat.',
  optional: '(niet verplicht)',
  choose: 'Kies',
  country: 'Land',
  countryShare: 'Deel van de omzet in procenten',
  addCountry: 'Nog een land',
  notAnswered: 'Nog niet ingevuld',
  readFromFile: '(gelezen uit uw bestand)',
  change: 'Wijzig',
  calculate: 'Bereken mijn premie',
  kept: 'Uw antwoorden blijven {periode} bewaard, zonder naam. U kunt ze altijd zelf wissen.',
  incomplete: 'Nog niet alles is ingevuld. Vul dit aan, dan kunnen wij rekenen.',
  busy: 'Wij rekenen uw premie uit…',
  retry: 'Probeer opnieuw',
  reload: 'Pagina opnieuw laden',
  notReached: 'Wij kunnen de server niet bereiken. Uw antwoorden zijn bewaard. Controleer uw verbinding en probeer het opnieuw.',
  tooBusy: 'Het is even te druk. Uw antwoorden zijn bewaard. Wacht een paar seconden en probeer het opnieuw.',
  refused: 'De server kon uw antwoorden niet verwerken. Controleer ze hieronder en probeer het opnieuw.',
  outdated: 'Deze pagina is ouder dan de site. Laad de pagina opnieuw. Uw antwoorden zijn bewaard.',
  stillBusy: 'Uw indicatie wordt al gemaakt. Wacht een paar seconden en probeer het opnieuw.',
  cookieTooLarge: 'Uw antwoorden zijn samen te lang om te bewaren. Maak de langste korter.',
  noAdvice: 'Wij vergelijken; deze uitkomst is geen advies.',
} as const;
