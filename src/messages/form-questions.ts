import type { Answers, FieldKey } from '#/quote-engine/contract/answers.ts';
import { buyersOf } from '#/quote-engine/contract/asked.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { SECTOR_TEXTS } from './sectors.ts';

export interface OptionText {
  readonly label: string;
  readonly hint?: string;
}

/** Words of one question. `label` is the question itself, `short` its name on the check page. */
export interface QuestionText {
  readonly label: string;
  readonly short: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, OptionText>>;
  /** Unit after the field. */
  readonly suffix?: string;
}

export const UNKNOWN_LABEL = 'Weet ik niet';
const yesNo = { yes: { label: 'Ja' }, no: { label: 'Nee' } };
const unknown = { label: UNKNOWN_LABEL };
const sectorOptions = Object.fromEntries(
  SECTORS.map((sector) => [sector, { label: SECTOR_TEXTS[sector].label, hint: SECTOR_TEXTS[sector].examples }]),
);

const QUESTIONS: Readonly<Record<FieldKey, QuestionText>> = {
  scope: {
    label: 'Wat wilt u verzekeren?',
    short: 'Te verzekeren',
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
    hint: 'Kies alles wat klopt. Alleen rekeningen aan bedrijven zijn te verzekeren.',
    options: { businesses: { label: 'Bedrijven' }, government: { label: 'Overheid' }, consumers: { label: 'Particulieren' } },
  },
  buyerSector: {
    label: 'In welke branche werken de meeste van uw zakelijke klanten?',
    short: 'Branche van uw klanten',
    hint: 'Het gaat om uw klanten, niet om uw eigen bedrijf.',
    options: { ...sectorOptions, unknown },
  },
  ownSector: {
    label: 'In welke branche werkt uw eigen bedrijf?',
    short: 'Uw eigen branche',
    hint: 'Dan schatten wij uit welke branches uw klanten komen.',
    options: sectorOptions,
  },
  establishment: {
    label: 'Waar is uw bedrijf gevestigd?',
    short: 'Gevestigd in',
    options: { NL: { label: 'Nederland' }, BE: { label: 'België' }, other: { label: 'Ergens anders' } },
  },
  turnoverBasis: {
    label: 'Heeft uw bedrijf al een boekjaar afgesloten?',
    short: 'Boekjaar afgesloten',
    options: {
      'closed-year': { label: 'Ja' },
      forecast: { label: 'Nee, nog niet', hint: 'U geeft dan uw verwachting voor een heel jaar.' },
    },
  },
  turnover: {
    label: 'Wat is uw jaaromzet in euro, zonder btw?',
    short: 'Jaaromzet zonder btw',
    hint: 'Van het laatste boekjaar, of uw verwachting als dat er nog niet is. Een schatting mag.',
  },
  excludedShare: {
    label: 'Welk deel daarvan is contant, vooraf betaald, aan de overheid, aan particulieren of binnen uw eigen groep?',
    short: 'Deel dat niet meetelt',
    hint: 'In procenten. Dit deel hoeft u niet te verzekeren. Is er niets, vul dan 0 in.',
    suffix: '%',
  },
  numberOfBuyers: {
    label: 'Hoeveel zakelijke klanten kopen op rekening?',
    short: 'Klanten op rekening',
    hint: 'Klanten die het laatste jaar iets kochten. Een schatting mag.',
  },
  largestBuyerShare: {
    label: 'Hoeveel procent van die omzet komt van uw grootste klant?',
    short: 'Deel van de grootste klant',
    suffix: '%',
  },
  topFiveShare: {
    label: 'Hoeveel procent komt van uw vijf grootste klanten samen?',
    short: 'Deel van de vijf grootste',
    hint: 'Tel uw grootste klant mee.',
    suffix: '%',
  },
  largestOutstanding: {
    label: 'Wat is het hoogste bedrag in euro dat één klant u tegelijk schuldig is?',
    short: 'Hoogste bedrag open bij één klant',
    hint: 'Zonder btw. Zo rekent u het uit: jaaromzet van die klant, gedeeld door 360, maal het aantal dagen tot betaling.',
  },
  paymentTerm: {
    label: 'Welke betaaltermijn geeft u meestal?',
    short: 'Betaaltermijn',
    options: {
      ...Object.fromEntries(['8', '14', '30', '45', '60', '90'].map((days) => [days, { label: `${days} dagen` }])),
      'over-90': { label: 'Meer dan 90 dagen' },
    },
  },
  daysLate: {
    label: 'Hoe lang na de vervaldag betalen klanten gemiddeld?',
    short: 'Betalen na de vervaldag',
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
    hint: 'Uw eigen land is het land waar uw bedrijf is gevestigd.',
    options: yesNo,
  },
  countries: {
    label: 'Welke landen zijn dat, en welk deel van de omzet gaat daarheen?',
    short: 'Landen van uw klanten',
    hint: 'In procenten. Wat overblijft, telt voor uw eigen land. Lege regels mogen.',
  },
  buyerCountry: { label: 'In welk land is die klant gevestigd?', short: 'Land van die klant' },
  losses: {
    label: 'Hoeveel euro betaalden klanten de laatste 3 jaar nooit?',
    short: 'Nooit betaald',
    hint: 'Alles bij elkaar, zonder btw, na incasso. Was er niets, vul dan 0 in.',
  },
  numberOfLosses: { label: 'Hoeveel klanten waren dat?', short: 'Aantal verliezen' },
  largestLoss: { label: 'Wat was het hoogste verlies in euro?', short: 'Hoogste verlies', hint: 'Bij één klant, zonder btw.' },
  overdue: {
    label: 'Staat er nu iets meer dan 60 dagen na de vervaldag open?',
    short: 'Meer dan 60 dagen te laat',
    options: { ...yesNo, unknown },
  },
  overdueAmount: { label: 'Hoeveel euro is dat samen, zonder btw?', short: 'Bedrag te laat' },
  currentPolicy: {
    label: 'Heeft u nu een kredietverzekering?',
    short: 'Kredietverzekering nu',
    options: { none: { label: 'Nee' }, running: { label: 'Ja' }, ended: { label: 'Nu niet meer, eerder wel' } },
  },
  insuredPct: {
    label: 'Welk deel van een verlies moet de verzekeraar vergoeden?',
    short: 'Te vergoeden deel',
    hint: '90% is gebruikelijk. Een lager deel is goedkoper.',
    options: {
      ...Object.fromEntries(['90', '85', '75', '60'].map((pct) => [pct, { label: `${pct}%` }])),
      'show-all': { label: 'Laat alles zien', hint: 'Elk product met zijn eigen deel.' },
    },
  },
  deductibleKind: {
    label: 'Wilt u eerst zelf een bedrag dragen (eigen risico)?',
    short: 'Eerst zelf dragen',
    hint: 'Dat maakt de premie lager.',
    options: {
      none: { label: 'Nee' },
      'annual-aggregate-first-loss': {
        label: 'Ja, per jaar',
        hint: 'De eerste verliezen van een jaar betaalt u zelf, samen tot dit bedrag.',
      },
      'each-and-every-first-loss': { label: 'Ja, per klant', hint: 'Bij elke klant die niet betaalt, draagt u eerst dit bedrag.' },
    },
  },
  deductibleAmount: { label: 'Hoeveel euro wilt u eerst zelf dragen?', short: 'Bedrag eigen risico' },
  extras: {
    label: 'Wat heeft u verder nodig?',
    short: 'Verder nodig',
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
export function questionText(key: FieldKey, answers: Answers): QuestionText {
  return { ...QUESTIONS[key], ...VARIANTS[key]?.(answers) };
}
