import type { Reconciliation } from '#/debtor-check/reconcile.ts';
import { count, dayCount, ended, euro, euroCents, list } from '#/messages/format.ts';

const customers = (number: number): string => `${count(number)} ${number === 1 ? 'klant' : 'klanten'}`;

/** What was read and whether the ledger says the same, in sentences; typed rows have none. `names` belong to those in credit, the largest first. */
export function reconciliationSentences(
  { debtors, owing, openCents, creditCents, netCents, ledger, verdict, differenceCents, withoutInvoice }: Reconciliation,
  names: readonly string[],
  isFromLedger = true,
): readonly string[] {
  const some = owing > 0 && owing < debtors ? ` Dat staat open bij ${customers(owing)}.` : '';
  const read = `Wij lazen ${customers(debtors)}, samen ${euroCents(openCents)} open.${some}`;
  const credit =
    creditCents === 0
      ? []
      : [
          `${ended(`Daarnaast is ${euroCents(creditCents)} ontvangen of gecrediteerd zonder factuur, bij ${withoutInvoice.length > names.length ? customers(withoutInvoice.length) : list(names)}`)} Wij rekenen dat niet als risico: het risico gaat over de ${euroCents(openCents)}.`,
        ];
  if (!isFromLedger) return [read, ...credit];
  if (ledger === null || verdict === 'no-ledger') return [read, ...credit, 'Het bestand heeft geen grootboek om mee te vergelijken.'];
  const own = creditCents === 0 ? '' : ` Alles bij elkaar is dat ${euroCents(netCents)}.`;
  const theirs =
    verdict === 'agrees'
      ? `Uw grootboek zegt hetzelfde (rekening ${ledger.account}).`
      : `Uw grootboek (rekening ${ledger.account}) zegt ${euroCents(ledger.balanceCents)}: een verschil van ${euroCents(differenceCents ?? 0)}. Er ontbreken posten, of de rekening telt meer dan klanten.`;
  return [read, ...credit, `${own} ${theirs}`.trim()];
}

export const bookTexts = {
  readTitle: 'Wat wij lazen',
  madeBy: (name: string) => ended(`Gemaakt met ${name}`),
  notedTitle: 'Wat ons opviel in het bestand',
  concentrationBy: { balance: 'Gerekend naar wat nu openstaat.', sales: 'Gerekend naar omzet, want er staat niets open.' },
  concentrationHead: ['Klant', 'Bedrag', 'Deel', 'Opgeteld'],
  barsAlt: 'De grootste klanten als balken, met de optelling als lijn',
  seeNumbers: 'Bekijk de getallen bij het beeld',
  daysLate: (days: number) => `Uw klanten betalen gemiddeld ${count(Math.round(days))} dagen na de vervaldag.`,
  outsideTitle: 'Wat niet verzekerbaar is',
  outside: (number: number, cents: number) => `${customers(number)}, ${euro(cents)} open`,
  tableTitle: 'Per klant',
  tableIntro: 'Klassen lopen van A (laag risico) tot E (zeer hoog risico). Ze zijn een schatting uit uw eigen administratie.',
  owner: 'Een eenmanszaak is een mens. Die klasse staat alleen hier, op uw scherm.',
  paysLate: (days: number) => (days < 0.5 ? 'betaalt gemiddeld op tijd' : `betaalt gemiddeld ${dayCount(Math.round(days))} te laat`),
  nothing: 'Er staat niets open en er is geen omzet. Er is dus geen risico om te beoordelen.',
  tableHead: ['Klant', 'Open', 'Klasse', 'Op de hoogste dag', 'Limiet die past', 'Tekort', 'Advies', 'Dekking'],
  person: 'eenmanszaak',
  notEnough: (best: string, worst: string) => `${best}–${worst}, te weinig gegevens`,
  notRated: 'geen klasse',
  drivers: 'Waarom',
  more: (left: number) => `Toon meer (nog ${count(left)})`,
  save: 'Bewaar alle klanten als Excel-bestand op dit apparaat',
  curveTitle: 'Hoe vaak een jaar zoveel kost',
  curveAlt: 'Van links naar rechts een hoger verlies, van boven naar beneden een kleinere kans op meer',
  curveHead: ['Verlies meer dan', 'Kans in een jaar'],
  basis: {
    balance: 'Gerekend met wat nu openstaat.',
    sales: 'Er staat nu niets open. Gerekend met omzet en betaaltermijn.',
    'three-answers': 'Gerekend met aantal en delen.',
  },
  costButton: 'Vergelijk vier polissen op dit bestand',
  costPrivacy:
    'Hiervoor gaan bedragen, leeftijden, landen en uw aanvullingen naar onze server, met nummers in plaats van namen. Wij bewaren ze niet. Namen blijven hier.',
  costFailed: 'Dit lukte niet. Probeer het over een halve minuut opnieuw.',
  costTooLarge: 'Dit bestand is te groot om de polissen te vergelijken: het kan tot ongeveer 10.000 klanten.',
  costBusy: 'Wij rekenen de vier polissen uit.',
  quoteTitle: 'Neem mee naar de premie-indicatie',
  quoteIntro: 'Dit profiel volgt uit uw bestand. U kunt elk antwoord nog aanpassen.',
  quoteHead: ['Vraag', 'Antwoord', 'Waar het vandaan komt'],
  fromFile: 'gelezen uit het bestand',
  termRounded: (days: number) => `in het bestand ${count(days)} dagen, naar boven afgerond op een keuze van het formulier`,
  fromYou: 'zoals u hierboven invulde',
  toQuote: 'Ga verder met deze antwoorden',
  newFile: 'Opnieuw beginnen? Kies hierboven een ander bestand, of ga verder',
  withoutFile: 'zonder bestand',
} as const;

export const sheetTexts = {
  read: (name: string, others: number) =>
    `Wij lazen het blad “${name}”. Dit werkboek heeft nog ${String(others)} ${others === 1 ? 'ander blad' : 'andere bladen'} waar iets in staat.`,
  label: 'Welk blad wilt u gebruiken?',
  option: (name: string, isHidden: boolean) => (isHidden ? `${name} (verborgen)` : name),
  go: 'Lees dit blad',
} as const;

export const mappingTexts = {
  title: 'Wat betekent elke kolom?',
  intro: 'Controleer wat wij denken. De naam van een klant mag, maar hoeft niet.',
  remembered: 'Dit koos u de vorige keer bij een lijst met dezelfde kolommen.',
  example: 'Voorbeelden',
  notSure: 'Niet zeker',
  asOf: 'Op welke dag stond dit open?',
  asOfHint: 'Bijvoorbeeld 30-9-2026. Laat leeg als de lijst de dag zelf noemt.',
  asOfRead: (day: string) => `Gelezen uit het bestand: ${day}. Klopt dat niet? Verander de dag dan.`,
  notDate: 'Deze dag kunnen wij niet lezen. Schrijf dag, maand en jaar, bijvoorbeeld 30-9-2026',
  confirm: 'Ja, dit klopt',
  column: (name: string, at: number) => (name === '' ? `Kolom ${String(at + 1)}` : name),
} as const;
