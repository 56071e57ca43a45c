import type { FieldKey } from '#/quote-engine/contract/answers.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { COUNTRIES, COUNTRY_GROUPS } from './countries.ts';
import { formTexts } from './form-texts.ts';
import { VARIANTS } from './form-variants.ts';
import type { AnswerWords, QuestionText } from './form-words.ts';
import { UNKNOWN_LABEL } from './form-words.ts';
import { SECTOR_TEXTS } from './sectors.ts';
import { termPath } from './term-pages.ts';

const yesNo = { yes: { label: 'Ja' }, no: { label: 'Nee' } };
const unknown = { label: UNKNOWN_LABEL };
const sectorOptions = Object.fromEntries(
  SECTORS.map((sector) => [sector, { label: SECTOR_TEXTS[sector].label, hint: SECTOR_TEXTS[sector].examples }]),
);

/** Words of every question, apart from what earlier answers change in them (`form-words.ts`). */
export const QUESTIONS: Readonly<Record<FieldKey, QuestionText>> = {
  scope: {
    label: 'Wat wilt u verzekeren?',
    short: 'Te verzekeren',
    missing: 'Kies wat u wilt verzekeren',
    options: {
      'whole-turnover': { label: 'Alle zakelijke klanten', hint: 'Alle rekeningen aan bedrijven, binnenland en buitenland.' },
      'export-only': { label: 'Alleen export', hint: 'Alleen klanten buiten het land van uw bedrijf.' },
      'selected-buyers': { label: 'Een paar klanten', hint: 'Alleen de klanten die u zelf kiest.' },
      'single-buyer': { label: 'Eén klant' },
    },
  },
  buyerTypes: {
    label: 'Aan wie levert u op rekening?',
    short: 'U levert aan',
    missing: 'Kies aan wie u op rekening levert',
    hint: 'Kies alles wat klopt. Alleen rekeningen aan bedrijven zijn te verzekeren.',
    options: { businesses: { label: 'Bedrijven' }, government: { label: 'Overheid' }, consumers: { label: 'Particulieren' } },
  },
  buyerSector: {
    label: 'In welke branche werken de meeste van uw zakelijke klanten?',
    short: 'Branche van uw klanten',
    missing: 'Kies de branche van uw klanten, of “Weet ik niet”',
    hint: 'Het gaat om uw klanten, niet om uw eigen bedrijf.',
    options: { ...sectorOptions, unknown },
  },
  ownSector: {
    label: 'In welke branche werkt uw eigen bedrijf?',
    short: 'Uw eigen branche',
    missing: 'Kies uw eigen branche',
    hint: 'Dan schatten wij uit welke branches uw klanten komen.',
    options: sectorOptions,
  },
  establishment: {
    label: 'Waar is uw bedrijf gevestigd?',
    short: 'Gevestigd in',
    missing: 'Kies waar uw bedrijf is gevestigd',
    options: { NL: { label: 'Nederland' }, BE: { label: 'België' }, other: { label: 'Ergens anders' } },
  },
  turnoverBasis: {
    label: 'Heeft uw bedrijf al een boekjaar afgesloten?',
    short: 'Boekjaar afgesloten',
    missing: 'Kies of uw bedrijf al een boekjaar heeft afgesloten',
    options: {
      'closed-year': { label: 'Ja' },
      forecast: { label: 'Nee, nog niet', hint: 'U geeft dan uw verwachting voor een heel jaar.' },
    },
  },
  turnover: {
    label: 'Wat is uw jaaromzet in euro, zonder btw?',
    short: 'Jaaromzet zonder btw',
    missing: 'Vul uw jaaromzet in',
    hint: 'Van het laatste boekjaar, of uw verwachting als dat er nog niet is. Een schatting mag.',
  },
  excludedShare: {
    label: 'Welk deel daarvan is contant, vooraf betaald, aan de overheid, aan particulieren of binnen uw eigen groep?',
    short: 'Deel dat niet meetelt',
    missing: 'Vul in welk deel niet meetelt, of kies “Weet ik niet”',
    hint: 'In procenten. Dit deel is niet te verzekeren. Is er niets, vul dan 0 in.',
    term: { text: 'Meer over verzekerde omzet', path: termPath('verzekerde-omzet') },
    suffix: '%',
  },
  numberOfBuyers: {
    label: 'Hoeveel zakelijke klanten kopen op rekening?',
    short: 'Klanten op rekening',
    missing: 'Vul in hoeveel zakelijke klanten op rekening kopen',
    hint: 'Klanten die het laatste jaar iets kochten. Een schatting mag.',
  },
  largestBuyerShare: {
    label: 'Hoeveel procent van die omzet komt van uw grootste klant?',
    short: 'Deel van de grootste klant',
    missing: 'Vul het deel van uw grootste klant in, of kies “Weet ik niet”',
    suffix: '%',
  },
  topFiveShare: {
    label: 'Hoeveel procent komt van uw vijf grootste klanten samen?',
    short: 'Deel van de vijf grootste',
    missing: 'Vul het deel van uw vijf grootste klanten in, of kies “Weet ik niet”',
    hint: 'Tel uw grootste klant mee.',
    term: { text: 'Meer over concentratie', path: termPath('concentratierisico') },
    suffix: '%',
  },
  largestOutstanding: {
    label: 'Wat is het hoogste bedrag in euro dat één klant u tegelijk schuldig is?',
    short: 'Hoogste bedrag open bij één klant',
    missing: 'Vul het hoogste bedrag in dat één klant u schuldig is, of kies “Weet ik niet”',
    hint: 'Zonder btw. Zo rekent u het uit: jaaromzet van die klant, gedeeld door 360, maal het aantal dagen tot betaling.',
    term: { text: 'Meer over het hoogste saldo', path: termPath('hoogste-saldo') },
  },
  paymentTerm: {
    label: 'Welke betaaltermijn geeft u meestal?',
    short: 'Betaaltermijn',
    missing: 'Kies uw betaaltermijn',
    options: {
      ...Object.fromEntries(['8', '14', '30', '45', '60', '90'].map((days) => [days, { label: `${days} dagen` }])),
      'over-90': { label: 'Meer dan 90 dagen' },
    },
  },
  daysLate: {
    label: 'Hoe lang na de vervaldag betalen klanten gemiddeld?',
    short: 'Betalen na de vervaldag',
    missing: 'Kies hoe lang na de vervaldag klanten betalen, of “Weet ik niet”',
    options: {
      'on-time': { label: 'Op tijd' },
      '1-15': { label: '1 tot en met 15 dagen te laat' },
      '16-30': { label: '16 tot en met 30 dagen te laat' },
      'over-30': { label: 'Meer dan 30 dagen te laat' },
      unknown,
    },
  },
  export: {
    label: 'Levert u ook aan klanten buiten uw eigen land?',
    short: 'Klanten buiten uw land',
    missing: 'Kies of er klanten buiten uw eigen land zijn',
    hint: 'Uw eigen land is het land waar uw bedrijf is gevestigd.',
    options: yesNo,
  },
  countries: {
    label: 'Welke landen zijn dat, en welk deel van de omzet gaat daarheen?',
    short: 'Landen van uw klanten',
    missing: 'Kies minstens één land met een deel, of kies “Weet ik niet”',
    hint: 'In procenten. Wat overblijft, telt voor uw eigen land. Lege regels mogen.',
  },
  buyerCountry: { label: 'In welk land is die klant gevestigd?', short: 'Land van die klant', missing: 'Kies het land van die klant' },
  losses: {
    label: 'Hoeveel euro betaalden klanten de laatste 3 jaar nooit?',
    short: 'Nooit betaald',
    missing: 'Vul in hoeveel klanten nooit betaalden, of kies “Weet ik niet”',
    hint: 'Alles bij elkaar, zonder btw, na incasso. Was er niets, vul dan 0 in.',
  },
  numberOfLosses: { label: 'Hoeveel klanten waren dat?', short: 'Aantal verliezen', missing: 'Vul in hoeveel klanten dat waren' },
  largestLoss: {
    label: 'Wat was het hoogste verlies in euro?',
    short: 'Hoogste verlies',
    missing: 'Vul het hoogste verlies in',
    hint: 'Bij één klant, zonder btw.',
  },
  overdue: {
    label: 'Staat er nu iets meer dan 60 dagen na de vervaldag open?',
    short: 'Meer dan 60 dagen te laat',
    missing: 'Kies of er nu iets meer dan 60 dagen te laat is',
    options: { ...yesNo, unknown },
  },
  overdueAmount: { label: 'Hoeveel euro is dat samen, zonder btw?', short: 'Bedrag te laat', missing: 'Vul in hoeveel er te laat is' },
  currentPolicy: {
    label: 'Heeft u nu een kredietverzekering?',
    short: 'Kredietverzekering nu',
    missing: 'Kies of u nu een kredietverzekering heeft',
    options: { none: { label: 'Nee' }, running: { label: 'Ja' }, ended: { label: 'Nu niet meer, eerder wel' } },
  },
  insuredPct: {
    label: 'Welk deel van een verlies moet de verzekeraar vergoeden?',
    short: 'Te vergoeden deel',
    missing: 'Kies welk deel de verzekeraar moet vergoeden',
    hint: '90% is gebruikelijk. Een lager deel is goedkoper.',
    term: { text: 'Meer over het verzekerd percentage', path: termPath('verzekerd-percentage') },
    options: {
      ...Object.fromEntries(['90', '85', '75', '60'].map((pct) => [pct, { label: `${pct}%` }])),
      'show-all': { label: 'Laat alles zien', hint: 'Elk product met zijn eigen deel.' },
    },
  },
  deductibleKind: {
    label: 'Wilt u eerst zelf een bedrag dragen (eigen risico)?',
    short: 'Eerst zelf dragen',
    missing: 'Kies of u eerst zelf een bedrag wilt dragen',
    hint: 'Dat maakt de premie lager.',
    term: { text: 'Meer over het eigen risico', path: termPath('eigen-risico') },
    options: {
      none: { label: 'Nee' },
      'annual-aggregate-first-loss': {
        label: 'Ja, per jaar',
        hint: 'De eerste verliezen van een jaar betaalt u zelf, samen tot dit bedrag.',
      },
      'each-and-every-first-loss': { label: 'Ja, per klant', hint: 'Bij elke klant die niet betaalt, draagt u eerst dit bedrag.' },
    },
  },
  deductibleAmount: {
    label: 'Hoeveel euro wilt u eerst zelf dragen?',
    short: 'Bedrag eigen risico',
    missing: 'Vul in hoeveel u eerst zelf wilt dragen',
  },
  extras: {
    label: 'Wat heeft u verder nodig?',
    short: 'Verder nodig',
    missing: 'Kies wat u verder nodig heeft',
    hint: 'Kies alles wat klopt, of niets.',
    options: {
      collection: { label: 'Incasso', hint: 'De verzekeraar int onbetaalde rekeningen.' },
      'pre-delivery-risk': { label: 'Maatwerk in productie', hint: 'Ook verzekerd voordat u levert.' },
      'political-risk': { label: 'Politiek risico', hint: 'Een overheid houdt de betaling tegen.' },
      'loss-payee': { label: 'Bank als begunstigde', hint: 'De vergoeding kan naar uw bank.' },
      'fast-limits': { label: 'Snelle limieten', hint: 'Snel weten tot welk bedrag een klant verzekerd is.' },
    },
  },
};

/** What reads an answer back: all words of the form but those for faults and notices. */
export const ANSWER_WORDS: AnswerWords = {
  questions: QUESTIONS,
  variants: VARIANTS,
  form: formTexts,
  groups: COUNTRY_GROUPS,
  countries: COUNTRIES,
};
