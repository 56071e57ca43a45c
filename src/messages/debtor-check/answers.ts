import type { TypedFault } from '#/calculators/typed-form.ts';
import type { LateClass, Relation, Signal } from '#/debtor-check/answers.ts';
import { ambiguousText } from '#/messages/form-errors.ts';
import { count, euro } from '#/messages/format.ts';

type Options<Value extends string> = readonly (readonly [Value, string])[];

export const RELATION_OPTIONS: Options<Relation> = [
  ['under-1', 'Nieuw, of korter dan een jaar'],
  ['1-3', '1 tot 3 jaar'],
  ['3-10', '3 tot 10 jaar'],
  ['over-10', 'Langer dan 10 jaar'],
];

export const LATE_OPTIONS: Options<LateClass> = [
  ['on-time', 'Op tijd'],
  ['1-15', '1 tot en met 15 dagen'],
  ['16-30', '16 tot en met 30 dagen'],
  ['31-60', '31 tot en met 60 dagen'],
  ['over-60', 'Meer dan 60 dagen'],
];

export const SIGNAL_NAMES: Readonly<Record<Signal, string>> = {
  'asks-delay': 'Vraagt om uitstel',
  'pays-later': 'Betaalt later dan vroeger',
  'new-bank-or-board': 'Heeft pas een andere bank of een ander bestuur',
  'accounts-late': 'Zijn jaarcijfers zijn te laat openbaar',
  'no-data': 'Er is niets over te vinden',
};

export const HOME_OPTIONS: Options<'NL' | 'BE'> = [
  ['NL', 'Nederland'],
  ['BE', 'België'],
];

/** What kind of customer it is, where that decides about insurance. */
export const KIND_OPTIONS: Options<'none' | 'consumer' | 'government' | 'related-party'> = [
  ['none', 'Een gewoon bedrijf: verzekerbaar'],
  ['consumer', 'Een particulier'],
  ['government', 'De overheid'],
  ['related-party', 'Een bedrijf van uw eigen groep'],
];

/** Fields of the forms about customers, one or all. */
export const answerTexts = {
  notKnown: 'Weet ik niet',
  keep: 'Zoals gelezen',
  asForAll: 'Zoals bij alle klanten',
  countryUnread: (text: string) => `Uw bestand zegt “${text}”. Dat land herkennen wij niet.`,
  asRead: (value: string) => `Gelezen uit het bestand: ${value}.`,
  name: 'Naam van de klant',
  nameHint: 'Mag leeg blijven. De naam blijft op dit apparaat.',
  country: 'Land',
  sector: 'Branche',
  relation: 'Hoe lang al klant',
  late: 'Hoe laat betaalt deze klant meestal?',
  term: 'Betaaltermijn',
  termHint: 'Van factuur tot vervaldag.',
  limit: 'Gewenste limiet',
  limitHint: 'Wat deze klant ten hoogste mag openstaan.',
  sales: 'Omzet in een jaar',
  salesHint: 'Zonder btw. Bij een nieuwe klant: wat u verwacht.',
  open: 'Nu open',
  openHint: 'Met btw. Vul 0 in als er niets openstaat.',
  overdueHint: 'Vul 0 in als alles nog op tijd is.',
  overdue: 'Waarvan te laat',
  overdueDays: 'Hoeveel dagen te laat',
  signals: 'Wat u merkt',
  noSignals: 'Niets van dit alles',
  kind: 'Wat voor klant is het?',
  insolvent: 'Is failliet of heeft uitstel van betaling',
  days: 'dagen',
} as const;

/** Faults of one field; no full stop, as they also stand in a list. */
const FAULTS: Partial<Record<TypedFault['code'], string>> = {
  'amount-unreadable': 'Dit bedrag kunnen wij niet lezen. Schrijf bijvoorbeeld 12.500 of 1,5 mln',
  'amount-too-large': 'Dit bedrag is groter dan wij kunnen rekenen. Controleer het',
  'amount-must-be-positive': 'Vul een bedrag in dat hoger is dan 0',
  'rate-unreadable': 'Dit percentage kunnen wij niet lezen. Schrijf een getal, bijvoorbeeld 5',
  'rate-over-100': 'Een percentage kan hier niet meer zijn dan 100',
  'rate-must-be-positive': 'Vul een percentage in dat hoger is dan 0',
  'count-not-whole': 'Schrijf een heel getal, bijvoorbeeld 30',
  'factor-unreadable': 'Dit kunnen wij niet lezen. Schrijf een getal, bijvoorbeeld 1,5',
  'date-unreadable': 'Deze dag kunnen wij niet lezen. Schrijf bijvoorbeeld 30-9-2026',
  'date-no-such-day': 'Deze dag bestaat niet. Schrijf bijvoorbeeld 30-9-2026',
  'choice-not-known': 'Kies een van de antwoorden',
};

/** What is the matter with a field, and what to do. */
export function answerFault({ field, code, options }: TypedFault): string {
  const [least = 0, most = 0] = options;
  if (code === 'choice-not-known' && field.endsWith('land')) return 'Dit land kennen wij niet. Schrijf het voluit, bijvoorbeeld Duitsland';
  if (code === 'amount-ambiguous') return ambiguousText(options);
  if (code === 'amount-over-other') return `Er kan niet meer te laat zijn dan er openstaat (${euro(least)}). Controleer beide bedragen`;
  if (code === 'count-outside-range' || code === 'factor-outside-range')
    return `Vul een getal in van ${count(least)} tot en met ${count(most)}`;
  return FAULTS[code] ?? 'Vul dit veld in';
}

/** Fields of a typed row by their name in the form, in the order of the page. */
export const ROW_FIELDS = {
  naam: answerTexts.name,
  omzet: answerTexts.sales,
  open: answerTexts.open,
  telaat: answerTexts.overdue,
  dagen: answerTexts.overdueDays,
  land: answerTexts.country,
  branche: answerTexts.sector,
  relatie: answerTexts.relation,
  betaalt: answerTexts.late,
  termijn: answerTexts.term,
  limiet: answerTexts.limit,
} as const;
export type RowField = keyof typeof ROW_FIELDS;

/** Customers typed by hand. */
export const typedTexts = {
  intro: 'Typ 1 tot en met 25 klanten. Per klant is de omzet of het open bedrag nodig; de rest mag leeg blijven.',
  privacy: 'Wat u typt, blijft op dit apparaat.',
  customer: (number: number) => `Klant ${count(number)}`,
  add: 'Voeg een klant toe',
  full: 'Dit zijn 25 klanten. Heeft u er meer? Kies dan een bestand of plak een lijst.',
  remove: (number: number) => `Haal klant ${count(number)} weg`,
  removed: (number: number, left: number) => `Klant ${count(number)} is weg. Er ${left === 1 ? 'staat' : 'staan'} nog ${count(left)}.`,
  added: (number: number) => `Klant ${count(number)} staat erbij.`,
  submit: 'Bereken het risico van deze klanten',
  faultsTitle: (number: number) =>
    number === 1 ? 'Eén antwoord kunnen wij niet gebruiken' : `${count(number)} antwoorden kunnen wij niet gebruiken`,
  fault: (customer: number, label: string, text: string) => `Klant ${count(customer)}, ${label.toLowerCase().replace('?', '')}: ${text}`,
  amountMissing: 'Vul de omzet of het open bedrag van deze klant in',
  openMissing: 'Vul in hoeveel er nu openstaat',
  overdueMissing: 'Vul in welk bedrag te laat is',
  daysMissing: 'Vul in hoeveel dagen het te laat is',
  nothing: 'Vul ten minste één klant in',
} as const;

/** What the owner adds about one customer of the table. */
export const debtorFormTexts = {
  open: 'Aanvullen',
  openFor: (name: string) => `Aanvullen: ${name}`,
  title: (name: string) => `Wat weet u van ${name}?`,
  submit: 'Reken deze klant opnieuw',
  close: 'Sluit',
  busy: 'Wij rekenen deze klant opnieuw.',
  outcome: (name: string, now: string) => `${name}: ${now}.`,
  changed: (name: string, before: string, now: string) => `${name}: ${before} is nu ${now}.`,
} as const;

export const tableToolTexts = {
  search: 'Zoek een klant',
  sort: 'Volgorde',
  sorts: {
    size: 'Grootste eerst',
    class: 'Hoogste risico eerst',
    balance: 'Meeste open eerst',
    gap: 'Grootste tekort eerst',
    name: 'Op naam',
  },
  none: 'Geen klant met deze naam. Controleer wat u typte, of maak het zoekveld leeg.',
  found: (shown: number, found: number, all: number) =>
    found === all
      ? `${count(shown)} van ${count(all)} klanten getoond`
      : `${count(found)} van ${count(all)} klanten gevonden, ${count(shown)} getoond`,
} as const;

export const completeTexts = {
  title: 'Vul aan wat het bestand niet zegt',
  typedTitle: 'Vul aan wat de regels niet zeggen',
  company: 'Uw bedrijf',
  home: 'Uw bedrijf is gevestigd in',
  choose: 'Kies een land',
  asOf: 'Op welke dag stond dit open?',
  asOfHint: 'Bijvoorbeeld 30-9-2026. Daarmee weten wij hoe oud elke factuur is.',
  turnover: 'Omzet op rekening in een jaar',
  margin: 'Uw marge',
  marginHint: 'Wat u van elke 100 euro omzet overhoudt.',
  losses: 'Wat klanten u in drie jaar niet betaalden',
  lossesHint: 'Zonder btw, na incasso. Vul 0 in als alles betaald is.',
  peak: 'Drukste maand tegenover een gewone maand',
  peakHint: 'Bijvoorbeeld 1,5 als u dan anderhalf keer zoveel levert.',
  times: 'keer',
  forAll: 'Eén antwoord voor alle klanten',
  forAllHint: 'Geldt voor elke klant waarbij u niets anders invult.',
  sector: 'Branche van de meeste klanten',
  relation: 'Hoe lang zijn de meeste al klant?',
  term: 'Betaaltermijn van de meeste klanten',
  signals: 'Wat u merkt bij de meeste klanten',
  submit: 'Reken opnieuw',
  busy: 'Wij rekenen opnieuw.',
  done: 'Wij rekenden opnieuw met uw antwoorden.',
} as const;

export const homeTexts = {
  title: 'Waar is uw bedrijf gevestigd?',
  why: 'Dit is nodig voor de polissen en de premie-indicatie. Wij weten het nog niet.',
  is: (country: string) => `Wij rekenen hieronder voor een bedrijf in ${country}.`,
  fromFile: 'Dat staat in uw bestand.',
  change: 'Wijzig het bij Uw bedrijf',
} as const;
