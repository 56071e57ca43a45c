import type { QuickKey } from '#/quote-engine/contract/quick.ts';
import type { Exit } from '#/quote-engine/contract/exits.ts';
import type { Notice } from '#/quote-engine/contract/notices.ts';
import { euro, euroRange, list } from './format.ts';
import { NOTICE_TEXTS } from './form-notices.ts';
import { ISSUE_TEXTS } from './form-issues.ts';
import type { QuestionText } from './form-words.ts';

type QuickQuestion = Pick<QuestionText, 'label' | 'short' | 'missing' | 'hint' | 'suffix'>;

/** The seven questions in few words: they stand on one page. Their choices are those of the long form. */
export const QUICK_QUESTIONS: Readonly<Record<QuickKey, QuickQuestion>> = {
  establishment: { label: 'Waar is uw bedrijf gevestigd?', short: 'uw land', missing: 'Kies Nederland of België' },
  turnover: {
    label: 'Wat is uw jaaromzet in euro, zonder btw?',
    short: 'uw jaaromzet',
    missing: 'Vul uw jaaromzet in',
    hint: 'Een schatting mag.',
  },
  numberOfBuyers: {
    label: 'Hoeveel zakelijke klanten kopen op rekening?',
    short: 'hoeveel klanten u heeft',
    missing: 'Vul in hoeveel zakelijke klanten op rekening kopen',
    hint: 'Een schatting mag.',
  },
  buyerSector: {
    label: 'In welke branche werken de meeste van die klanten?',
    short: 'de branche van uw klanten',
    missing: 'Kies de branche van uw klanten, of “Weet ik niet”',
  },
  excludedShare: {
    label: 'Welk deel van uw omzet is niet te verzekeren?',
    short: 'het deel dat niet meetelt',
    missing: 'Vul in welk deel niet meetelt, of kies “Weet ik niet”',
    hint: 'In procenten. Dat is contant, vooraf betaald, aan de overheid, aan particulieren of binnen uw eigen groep.',
    suffix: '%',
  },
  export: {
    label: 'Levert u ook aan klanten buiten uw eigen land?',
    short: 'uw export',
    missing: 'Kies of er klanten buiten uw eigen land zijn',
  },
  losses: {
    label: 'Hoeveel euro betaalden klanten de laatste 3 jaar nooit?',
    short: 'uw verliezen',
    missing: 'Vul in hoeveel klanten nooit betaalden, of kies “Weet ik niet”',
    hint: 'Alles bij elkaar, zonder btw. Was er niets, vul dan 0 in.',
  },
};

/** Words of faults, in the form that `issueText` asks for. */
export const QUICK_ISSUES = { questions: QUICK_QUESTIONS, issues: ISSUE_TEXTS };

const EXIT_REASONS: Readonly<Record<Exit, string>> = {
  'te-klein': `Onder ${euro(5_000_000)} omzet rekenen wij geen premie uit.`,
  particulieren: 'Alleen rekeningen aan bedrijven zijn te verzekeren.',
  overheid: 'Alleen rekeningen aan bedrijven zijn te verzekeren.',
  'buiten-nl-be': 'Wij rekenen alleen voor bedrijven in Nederland en België.',
};

const openText = (keys: readonly QuickKey[]) => list(keys.map((key) => QUICK_QUESTIONS[key].short));

/** Words around the quick answer; amounts in cents. */
export const quickTexts = {
  formTitle: 'Uw antwoord in zeven vragen',
  formIntro: 'U ziet de bedragen terwijl u invult. Zonder naam, e-mailadres of telefoonnummer.',
  pageTitle: 'Snel antwoord',
  description: 'Beantwoord zeven vragen en zie wat een kredietverzekering bij vier verzekeraars ongeveer kost.',
  show: 'Toon de bedragen',
  title: (lowCents: number, highCents: number) => `Ongeveer ${euroRange(lowCents, highCents)} per jaar`,
  titleNone: 'Wij kunnen u nu geen bedrag noemen',
  noneExplained: 'Bij elke verzekeraar staat waarom. Met meer antwoorden kan dat veranderen.',
  basis:
    'Wij gaan uit van: al uw zakelijke klanten, 90% vergoeding, geen eigen risico en geen lopende polis. Voor wat wij hier niet vragen, nemen wij gewone waarden met ruimte naar twee kanten.',
  basisOne: 'Wij gaan uit van: die ene klant, 90% vergoeding, geen eigen risico en geen lopende polis.',
  open: (keys: readonly QuickKey[]) => `Nog open: ${openText(keys)}. Elk antwoord maakt de marge meestal smaller.`,
  toAmounts: 'Bekijk de bedragen',
  needs: (keys: readonly QuickKey[]) => `Voor een bedrag weten wij nog niet: ${openText(keys)}.`,
  mend: 'Verbeter eerst het antwoord waar een fout bij staat.',
  exit: (exit: Exit) => EXIT_REASONS[exit],
  exitLink: 'Lees wat dan wel helpt',
  more: 'Maak mijn indicatie smaller',
  moreHint: 'Uw antwoorden gaan mee. U beantwoordt nog ongeveer twaalf vragen.',
  busy: 'Wij rekenen…',
  retry: 'Probeer opnieuw',
  notReached: 'Wij kunnen de server niet bereiken. Uw antwoorden staan er nog. Controleer uw verbinding en probeer het opnieuw.',
  tooBusy: 'Het is even te druk. Uw antwoorden staan er nog. Wacht een paar seconden en probeer het opnieuw.',
  refused: 'De server kon uw antwoorden niet verwerken. Ze staan er nog. Controleer ze en probeer het opnieuw.',
  outdated: 'Deze pagina is ouder dan de site. Laad de pagina opnieuw; uw antwoorden blijven staan.',
  reload: 'Pagina opnieuw laden',
} as const;

/** A notice in the words of the long form. */
export function quickNoticeText({ code, amountCents }: Notice): string {
  return NOTICE_TEXTS[code].replace('{amount}', euro(amountCents ?? 0));
}
