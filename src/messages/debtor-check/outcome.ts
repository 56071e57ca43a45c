import type { AgeingStrip } from '#/debtor-check/ageing-strip.ts';
import type { Band } from '#/debtor-check/balance.ts';
import type { LabelLine, Level } from '#/debtor-check/label.ts';
import type { PolicyCost } from '#/debtor-check/cost-of-risk.ts';
import type { StressLine } from '#/debtor-check/stress.ts';
import type { Advice, CoverLikelihood } from '#/debtor-check/cover.ts';
import type { Driver, DriverInput, Override } from '#/debtor-check/score.ts';
import type { NotInsurable } from '#/debtor-check/receivables.ts';
import type { RiskClass } from '#/debtor-check/weights.ts';
import { countryName } from '#/messages/countries.ts';
import { count, euro, list } from '#/messages/format.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { SECTORS, type Sector } from '#/quote-engine/contract/sectors.ts';

/** A share of one as a percentage with at most one decimal; small ones keep two. */
export const share = (of: number): string => {
  const pct = of * 100;
  return `${count(pct >= 1 || pct === 0 ? Math.round(pct * 10) / 10 : Math.round(pct * 100) / 100)}%`;
};

const times = (weight: number): string => `× ${count(Math.round(weight * 100) / 100)}`;

export const LEVELS: Readonly<Record<Level, string>> = { low: 'Laag', raised: 'Verhoogd', high: 'Hoog' };

const LEVEL_SENTENCES: Readonly<Record<Level, string>> = {
  low: 'Geen van de drie oorzaken springt eruit.',
  raised: 'Ten minste één oorzaak ligt boven de eerste grens.',
  high: 'Ten minste één oorzaak ligt boven de hoogste grens.',
};

export const levelSentence = (level: Level): string => LEVEL_SENTENCES[level];

const LARGEST_OF_OPEN = 'Uw grootste klant, als deel van wat openstaat';

const DRIVERS: Readonly<Record<LabelLine['driver'], string>> = {
  'largest-customer': 'Uw grootste klant, als deel van de omzet',
  'expected-loss': 'Verwacht verlies, als deel van de omzet',
  overdue: 'Meer dan 60 dagen te laat, als deel van wat openstaat',
};

/** One driver of the label as a row: name, value, bounds, level. */
export function driverRow(line: LabelLine): {
  readonly name: string;
  readonly value: string;
  readonly bounds: string;
  readonly level: string;
} {
  const high =
    line.driver === 'overdue'
      ? `hoog als meer dan ${share(line.highAbove)} langer dan 90 dagen te laat is`
      : `hoog boven ${share(line.highAbove)}`;
  return {
    name: line.of === 'balance' ? LARGEST_OF_OPEN : DRIVERS[line.driver],
    value: line.value === null ? 'niet bekend' : share(line.value),
    bounds: `verhoogd boven ${share(line.raisedAbove)}, ${high}`,
    level: line.value === null ? 'Telt niet mee' : LEVELS[line.level],
  };
}

const sectorLabel = (sector: Sector | null): string => (sector === null ? 'één branche' : SECTOR_TEXTS[sector].label.toLowerCase());

/** Name of a scenario. */
export function stressName({ code, sector }: Pick<StressLine, 'code' | 'sector'>): string {
  switch (code) {
    case 'largest-falls':
      return 'Uw grootste klant valt om en betaalt niets';
    case 'two-largest-fall':
      return 'Uw twee grootste klanten vallen om en betalen niets';
    case 'year-2013':
      return 'Faillissementen zoals in 2013 (2,2 keer die van 2024)';
    case 'year-2009':
      return 'Faillissementen zoals in 2009';
    case 'year-2021':
      return 'Faillissementen zoals in 2021, een jaar met weinig';
    case 'sector-worse':
      return `De branche ${sectorLabel(sector)}: drie keer zoveel faillissementen`;
    case 'sector-falls':
      return `Alle klanten in de branche ${sectorLabel(sector)} vallen om`;
    case 'paid-later':
      return 'Alle klanten betalen 15 dagen later';
    case 'paid-later-and-worse':
      return 'Alle klanten betalen 15 dagen later, en dat is een teken van zwakte';
    case 'limits-withdrawn':
      return 'Limieten op klanten in klasse D en E worden ingetrokken: dit draagt u dan zelf';
  }
}

export const stressKind = ({ kind }: Pick<StressLine, 'kind'>): string =>
  kind === 'certain' ? 'dit bedrag, als het gebeurt' : 'gemiddeld per jaar';

export const BAND_NAMES: Readonly<Record<Band, string>> = {
  notDueCents: 'Nog niet vervallen',
  upTo30Cents: '1 tot en met 30 dagen te laat',
  upTo60Cents: '31 tot en met 60 dagen te laat',
  upTo90Cents: '61 tot en met 90 dagen te laat',
  over90Cents: 'Meer dan 90 dagen te laat',
  unknownCents: 'Vervaldag niet bekend',
};

/** The ageing strip in one sentence. */
export function ageingSentence({ overdueShare, overdueNorm, over60Share, over60Norm }: AgeingStrip): string {
  if (overdueShare === null || over60Share === null) return 'De leeftijd van wat openstaat, is niet bekend.';
  return `${share(overdueShare)} van wat openstaat is te laat; gangbaar is ongeveer ${share(overdueNorm)}. Meer dan 60 dagen te laat: ${share(over60Share)}, gangbaar is ${share(over60Norm)}.`;
}

/** Class in words; the letter alone says nothing to a first reader. */
export const CLASS_NAMES: Readonly<Record<RiskClass, string>> = {
  A: 'laag risico',
  B: 'onder het gemiddelde',
  C: 'boven het gemiddelde',
  D: 'hoog risico',
  E: 'zeer hoog risico',
};

export const ADVICE: Readonly<Record<Advice, string>> = {
  deliver: 'Leveren',
  'ask-limit': 'Limiet vragen',
  'partly-prepaid': 'Deels vooruit laten betalen',
  'broker-first': 'Eerst de makelaar vragen',
};

const COVER: Readonly<Record<CoverLikelihood, string>> = {
  'without-request': 'Meestal zonder aanvraag verzekerd',
  'on-request': 'Op aanvraag',
  hardly: 'Nauwelijks',
  'not-insurable': 'Niet verzekerbaar',
};

/** Whether an insurer takes a customer on; without advice for one that could be insured nothing is owed or sold, and so nothing is asked. */
export const coverText = (likelihood: CoverLikelihood, advice: Advice | null): string =>
  likelihood !== 'not-insurable' && advice === null ? 'Geen bedrag om te verzekeren' : COVER[likelihood];

export const NOT_INSURABLE: Readonly<Record<NotInsurable, string>> = {
  consumer: 'Particulier: niet verzekerbaar',
  government: 'Overheid: niet verzekerbaar',
  'related-party': 'Eigen groep: niet verzekerbaar',
};

const INPUTS: Readonly<Record<DriverInput, string>> = {
  late: 'Betaalt te laat',
  overdue: 'Openstaand en te laat',
  relation: 'Hoe lang klant',
  signals: 'Signalen',
  sector: 'Branche',
  country: 'Land',
};

const VALUES: Readonly<Record<string, string>> = {
  'on-time': 'op tijd',
  '1-15': '1 tot en met 15 dagen',
  '16-30': '16 tot en met 30 dagen',
  '31-60': '31 tot en met 60 dagen',
  'over-60': 'meer dan 60 dagen',
  'over-50': 'meer dan de helft langer dan 30 dagen',
  '25-50': 'een kwart tot de helft langer dan 30 dagen',
  'under-25': 'minder dan een kwart langer dan 30 dagen',
  none: 'niets',
  'under-1': 'korter dan een jaar',
  '1-3': '1 tot 3 jaar',
  '3-10': '3 tot 10 jaar',
  'over-10': 'langer dan 10 jaar',
  'asks-delay': 'vraagt uitstel',
  'pays-later': 'betaalt later dan vroeger',
  'new-bank-or-board': 'andere bank of ander bestuur',
  'accounts-late': 'jaarcijfers te laat',
  'no-data': 'niets te vinden',
};

function valueText({ input, values, missing }: Driver): string {
  if (missing) return 'niet bekend, gemiddelde';
  if (input === 'country') return list(values.map(countryName));
  if (input === 'sector')
    return list(
      values.map((value) => SECTORS.find((sector) => sector === value)).map((sector) => (sector ? SECTOR_TEXTS[sector].label : '')),
    );
  return values.length === 0 ? 'geen' : list(values.map((value) => VALUES[value] ?? value));
}

/** A driver of a class: what it is, its value and how heavily it weighs. */
export const driverText = (driver: Driver): { readonly name: string; readonly value: string; readonly weight: string } => ({
  name: INPUTS[driver.input],
  value: valueText(driver),
  weight: driver.counts ? times(driver.weight) : 'telt niet dubbel',
});

export const OVERRIDES: Readonly<Record<Override, string>> = {
  insolvent: 'Failliet of uitstel van betaling: altijd klasse E.',
  'over-90-days': 'Meer dan een kwart is langer dan 90 dagen te laat: klasse E.',
  'over-60-days': 'Er is iets langer dan 60 dagen te laat: ten minste klasse D.',
};

/** Where the maximum of a policy bites. */
export function maximumText({ maximum }: Pick<PolicyCost, 'maximum'>): string {
  if (maximum === null) return 'Geen maximum opgegeven';
  const chance = maximum.probability < 0.0001 ? 'kleiner dan 0,01%' : share(maximum.probability);
  const from = maximum.lossesCents === null ? '' : ` Dat is op bij ${euro(maximum.lossesCents)} verlies in één jaar.`;
  return `Betaalt ten hoogste ${euro(maximum.maximumCents)} per jaar.${from} Kans dat dit te weinig is: ${chance}.`;
}

export const outcomeTexts = {
  title: 'Uitkomst',
  label: (level: Level) => `Risico van uw klantenbestand: ${LEVELS[level].toLowerCase()}`,
  labelCaption: 'De drie oorzaken, met de grenzen die wij zelf kozen',
  labelHead: ['Oorzaak', 'Bij u', 'Grenzen', 'Niveau'],
  lossTitle: 'Wat een jaar kan kosten',
  expected: 'Gemiddeld verlies per jaar',
  oneInTen: 'Verlies dat eens in de 10 jaar wordt overschreden',
  oneInTwenty: 'Verlies dat eens in de 20 jaar wordt overschreden',
  oneInHundred: 'Verlies dat eens in de 100 jaar wordt overschreden',
  noLoss: (chance: number) => `In ongeveer ${share(chance)} van de jaren is er geen verlies.`,
  stressTitle: 'Wat als het tegenzit?',
  stressHead: ['Wat er gebeurt', 'Verlies', 'Hoe te lezen'],
  oneInTwentyThen: (cents: number) => `eens in de 20 van zulke jaren meer dan ${euro(cents)}`,
  extraTurnover: (loss: number, turnover: number, margin: string) =>
    `Valt uw grootste klant om? Dan verliest u ${euro(loss)}. Bij een marge van ${margin} heeft u ${euro(turnover)} extra omzet nodig om dat goed te maken.`,
  noMargin: 'Vul uw marge in, dan ziet u hoeveel extra omzet dit verlies kost.',
  costTitle: 'Wat vier polissen met dit bestand doen',
  costIntro:
    'Per polis: de kosten van het eerste jaar plus het verlies dat u gemiddeld zelf draagt. Op volgorde van naam, niet van voordeel.',
  costHonest:
    'Verzekeren kost gemiddeld meer dan zelf dragen: de verzekeraar rekent ook zijn eigen kosten. Wat u koopt, is een kleiner verlies in een slecht jaar.',
  costCalibration: (factor: number) =>
    `Prijzen en verliezen komen uit één rekenmodel. Verschillen tussen verzekeraars zijn dus schattingen van ons. Gepubliceerde schades van kleine bedrijven liggen ongeveer ${count(factor)} keer hoger dan wij rekenen.`,
  costHead: [
    'Polis',
    'Kosten eerste jaar',
    'Gemiddeld zelf te dragen verlies',
    'Samen per jaar, gemiddeld',
    'Zelf te dragen in een slecht jaar (eens in de 20)',
    'Maximum van de polis',
  ],
  withoutPolicy: 'Zonder verzekering',
  noMaximum: 'niet van toepassing',
  noCost: 'Voor dit bestand geven de polissen geen bedrag.',
  bookNote:
    'Deze bedragen gaan over het klantenbestand zoals u het opgaf. Wat niet verzekerbaar is, telt niet mee. Neemt een verzekeraar een klant nauwelijks, dan draagt u zijn verlies bij elke polis zelf. Bij de andere klanten nemen wij aan dat u de hele limiet krijgt.',
  concentrationTitle: 'Hoeveel hangt aan weinig klanten?',
  concentration: (topOne: number, topFive: number, equal: number) =>
    `Uw grootste klant is ${share(topOne)} van het geheel, uw vijf grootste samen ${share(topFive)}. Dat risico is zo geconcentreerd als bij ${count(Math.max(1, Math.round(equal)))} even grote klanten.`,
  ageingTitle: 'Hoe oud is wat openstaat?',
  ageingHead: ['Leeftijd', 'Bedrag', 'Deel', 'Gangbaar'],
  estimated: 'Wij weten niet hoe laat uw klanten betalen en rekenden met 15 dagen.',
  adjusted: 'De opgegeven delen konden niet precies samengaan. Wij rekenden met het dichtstbijzijnde dat wel kan.',
  noDecision:
    'Wij gebruiken geen gegevens van verzekeraars of kredietbureaus. Dit is een schatting uit wat u opgaf, en geen besluit over krediet.',
  nextTitle: 'En nu?',
} as const;
