import type { ProfileField } from '#/quote-engine/contract/profile.ts';

interface FieldWords {
  readonly label: string;
  readonly help: string;
}

const UNKNOWN = 'Niet bekend? Schrijf unknown.';

/** Answers of an example company as the editor asks them. */
export const PROFILE_WORDS: Readonly<Record<Exclude<ProfileField, 'unknownBefore'>, FieldWords>> = {
  establishment: { label: 'Land van vestiging', help: 'Waar het bedrijf gevestigd is.' },
  scope: { label: 'Wat wordt verzekerd', help: 'Alle bedragen hieronder gaan over dit deel.' },
  buyerTypes: { label: 'Soorten klanten', help: 'Aan wie het bedrijf op rekening levert.' },
  buyerSectors: {
    label: 'Branches van de klanten',
    help: `Per regel een branche en haar deel, zoals construction 65. Samen 100. ${UNKNOWN}`,
  },
  ownSector: { label: 'Eigen branche', help: 'Telt alleen als de branches van de klanten niet bekend zijn.' },
  turnoverCents: { label: 'Jaaromzet', help: 'In euro, zonder btw en zonder punten, zoals 2000000.' },
  turnoverBasis: { label: 'Soort omzet', help: 'Van een afgesloten jaar, of een verwachting.' },
  excludedSharePct: {
    label: 'Niet te verzekeren deel',
    help: `Deel van de omzet in procenten: contant, overheid, particulieren, eigen groep. ${UNKNOWN}`,
  },
  numberOfBuyers: { label: 'Aantal klanten', help: 'Zakelijke klanten die op rekening kopen.' },
  largestBuyerSharePct: { label: 'Grootste klant', help: `Deel van de omzet in procenten. ${UNKNOWN}` },
  topFiveSharePct: { label: 'Vijf grootste klanten', help: `Hun deel samen, in procenten. ${UNKNOWN}` },
  largestOutstandingCents: { label: 'Hoogste bedrag van één klant', help: `In euro, zonder btw, op één moment. ${UNKNOWN}` },
  paymentTermDays: { label: 'Betaaltermijn', help: `In dagen. ${UNKNOWN}` },
  averageDaysLate: { label: 'Dagen te laat', help: `Gemiddeld aantal dagen na de vervaldag. ${UNKNOWN}` },
  buyerCountries: {
    label: 'Landen van de klanten',
    help: `Schrijf domestic-only voor alleen eigen land. Anders per regel een landcode en haar deel, zoals DE 20. ${UNKNOWN}`,
  },
  lossesCents: { label: 'Verliezen', help: `In euro, over de jaren hieronder, zonder btw. ${UNKNOWN}` },
  lossYears: { label: 'Over hoeveel jaar', help: 'Een, twee of drie jaar.' },
  numberOfLosses: { label: 'Aantal verliezen', help: 'Mag leeg blijven.' },
  largestLossCents: { label: 'Grootste verlies', help: 'In euro. Mag leeg blijven.' },
  overdueOver60DaysCents: { label: 'Nu meer dan 60 dagen te laat', help: `In euro. ${UNKNOWN}` },
  currentPolicy: { label: 'Kredietverzekering nu', help: 'Of het bedrijf al verzekerd is.' },
  insuredPct: { label: 'Verzekerd percentage', help: 'Welk deel de verzekeraar moet vergoeden.' },
  deductible: { label: 'Eigen risico', help: 'Welk deel het bedrijf zelf draagt.' },
  extras: { label: 'Wensen', help: 'Wat het bedrijf er nog bij wil.' },
  numberOfLimits: { label: 'Aantal limieten', help: 'Mag leeg blijven; dan volgt het uit de klanten.' },
};

export const DEDUCTIBLE_WORDS = {
  kind: { label: 'Soort eigen risico', help: 'Kies geen, per jaar, per schade of een drempel.' },
  amountCents: { label: 'Bedrag', help: 'In euro. Leeg als er geen eigen risico is.' },
} as const;

export const PROFILE_CHOICES: Readonly<Record<string, string>> = {
  NL: 'Nederland',
  BE: 'België',
  'whole-turnover': 'Alle zakelijke klanten',
  'export-only': 'Alleen export',
  'selected-buyers': 'Een paar klanten',
  'single-buyer': 'Eén klant',
  businesses: 'Bedrijven',
  government: 'Overheid',
  consumers: 'Particulieren',
  'closed-year': 'Afgesloten jaar',
  forecast: 'Verwachting',
  none: 'Geen',
  running: 'Loopt',
  ended: 'Gestopt',
  'show-all': 'Elk product toont zijn eigen percentage',
  'annual-aggregate-first-loss': 'Per jaar',
  'each-and-every-first-loss': 'Per schade',
  'non-qualifying-loss': 'Drempel',
  collection: 'Incasso',
  'pre-delivery-risk': 'Werk vóór levering',
  'political-risk': 'Politiek risico',
  'loss-payee': 'Uitkering aan de bank',
  'fast-limits': 'Snelle limieten',
};
