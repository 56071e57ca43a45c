import { MEAN_SEVERITY } from '#/debtor-check/loss-book.ts';
import type { BookTurnover } from '#/debtor-check/check.ts';
import type { CreditDays } from '#/debtor-check/exposure.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import { count, date, euro } from '#/messages/format.ts';
import { share } from './outcome.ts';

const TURNOVER_FROM: Readonly<Record<BookTurnover['from'], string>> = {
  answer: 'zoals u opgaf',
  file: 'uit uw bestand',
  estimate: 'geschat uit wat openstaat',
};

const DAYS_FROM: Readonly<Record<CreditDays['termFrom'], string>> = {
  answer: 'zoals u opgaf',
  file: 'uit uw bestand',
  book: 'het gemiddelde van uw klanten',
  estimate: 'wat gangbaar is, want wij weten het niet',
};

const days = (number: number): string => `${count(number)} ${number === 1 ? 'dag' : 'dagen'}`;
const customers = (number: number): string => `${count(number)} ${number === 1 ? 'klant' : 'klanten'}`;

/** A chance as it stands beside an amount; what is too small to write is said to be. */
export const chance = (of: number): string => (of > 0 && of < 0.0001 ? 'minder dan 0,01%' : share(of));

/** Words of the Klantencheck on paper, beside those of its page. */
export const debtorPaperTexts = {
  download: 'Download als PDF',
  downloadHint: 'Wij maken het PDF van wat u hier invulde, en bewaren niets.',
  fileName: (day: PlainDate) => `klantencheck-${day}.pdf`,
  title: 'Klantencheck',
  subject: 'Wat een klantenbestand kan kosten als klanten niet betalen',
  head: (day: PlainDate) => `Klantencheck van ${date(day)}`,
  heading: 'Uw Klantencheck',
  made: (day: PlainDate, version: string | null) =>
    version === null ? `Berekend op ${date(day)}.` : `Berekend op ${date(day)} met rekenmodel ${version}.`,
  editions: (editions: readonly string[]) => (editions.length === 0 ? '' : ` Tarieven: ${editions.join(', ')}.`),
  openOn: (day: PlainDate) => ` Het gaat over wat openstond op ${date(day)}.`,
  isTitle: 'Wat dit overzicht is, en wat niet',
  is: 'Dit overzicht rekent met wat u zelf opgaf: bedragen, leeftijden, termijnen en landen. Klassen, limieten en adviezen zijn schattingen.',
  withNames: 'De namen staan hier omdat u dat koos. Wij bewaren ze niet.',
  withoutNames: 'Klanten hebben hier een nummer: k1 is de eerste klant in uw bestand. De namen bleven op uw apparaat.',
  persons:
    'Achter een eenmanszaak staat een mens. De klasse van die klant, en wat daaruit volgt, staat alleen op uw eigen scherm. Daarom blijft zij hier weg.',
  givenTitle: 'Wat u opgaf',
  ageingPicture: 'Wat openstaat naar leeftijd, naast wat gangbaar is',
  ageingRow: (amount: number, part: number) => `${euro(amount)}, ${share(part)}`,
  norm: (part: number) => `gangbaar ${share(part)}`,
  ageingLegend: { bar: 'deel van wat openstaat', mark: 'wat gangbaar is' },
  concentrationPicture: 'De grootste klanten, met de optelling',
  concentrationLegend: { bar: 'deel van het geheel', mark: 'deze klant en alle grotere samen' },
  together: (part: number) => `opgeteld ${share(part)}`,
  ranked: (rank: number) => `Klant ${count(rank)}`,
  rankedNote: 'De delen tussen uw grootste en uw kleinste klant schatten wij uit de drie getallen die u opgaf.',
  tableCaption: 'De klanten, de grootste eerst',
  tableHead: ['Klant', 'Open', 'Klasse', 'Hoogste dag', 'Limiet', 'Tekort', 'Advies en dekking'],
  onScreen: 'alleen op uw scherm',
  leftOut: (shown: number, left: number, cents: number) =>
    `De tabel heeft de ${count(shown)} grootste klanten. De andere ${customers(left)}, samen ${euro(cents)} open, staan er niet in, omdat dit bestand anders te groot wordt. In het Excel-bestand van de Klantencheck staan zij wel.`,
  lossCaption: 'Wat een jaar kan kosten',
  lossHead: ['Verlies in een jaar', 'Bedrag'],
  curvePicture: 'Hoe vaak een jaar meer kost dan een bedrag',
  curveLegend: { line: 'kans op een hoger verlies', marks: 'eens in de 10, 20 en 100 jaar' },
  curvePoint: (cents: number, of: number) => `meer dan ${euro(cents)}: ${chance(of)}`,
  stressCaption: 'Wat als het tegenzit',
  costCaption: 'Wat elke polis met dit bestand doet, op volgorde van naam',
  yearOf: (policy: string, year: string) => `${policy}, ${year.toLowerCase()}`,
  yearSum: (costCents: number, lossCents: number) =>
    costCents === 0 ? 'alles verlies' : `${euro(costCents)} polis + ${euro(lossCents)} verlies`,
  noFigure: 'Niet uitgerekend',
  reasonOf: (policy: string, outcome: string, reasons: string) => `${policy}: ${outcome}. ${reasons}`,
  assumptions: 'Waar wij mee rekenden',
  turnover: (cents: number, from: BookTurnover['from']) => `Omzet op rekening: ${euro(cents)} per jaar, ${TURNOVER_FROM[from]}.`,
  term: (of: number, from: CreditDays['termFrom']) => `Betaaltermijn: ${days(of)}, ${DAYS_FROM[from]}.`,
  late: (of: number, from: CreditDays['lateFrom']) => `Te laat betaald: ${days(of)}, ${DAYS_FROM[from]}.`,
  severity: `Van wat een klant bij een faillissement schuldig is, gaat gemiddeld ${share(MEAN_SEVERITY)} verloren.`,
  defaultRate: (of: number) => `Kans dat een gemiddelde klant in een jaar niet betaalt: ${share(of)}.`,
  exact: 'De kansen zijn precies uitgerekend, tot op de stap van het rooster.',
  compound: 'De kansen zijn uitgerekend met een benadering, omdat dit bestand veel verschillende klanten heeft.',
  answersTitle: 'Antwoorden waarmee wij de polissen rekenden',
  about: 'Over dit overzicht',
} as const;
