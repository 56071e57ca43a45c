import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import type { Sector } from '#/quote-engine/contract/sectors.ts';
import { countryName } from '#/messages/countries.ts';
import { count, euro } from '#/messages/format.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';

/** Words for the keys of a rate book. A key without words is shown as it is: it is a name in a data file, not a sentence. */
const KEY_TEXTS: Readonly<Record<string, string>> = {
  annualAggregateFirstLoss: 'eigen risico per jaar',
  bands: 'prijs per omzetklasse',
  base: 'basis',
  buyers: 'aantal klanten',
  byGrade: 'per landenklasse',
  cents: 'bedrag',
  clamp: 'grenzen',
  count: 'aantal',
  countries: 'landen',
  countryGrade: 'landenklasse',
  countryGradeShare: 'landenklasse, deel van de omzet',
  cover: 'deel dat wordt vergoed',
  days: 'dagen tot betaling',
  daysLate: 'dagen te laat',
  deductibleConvention: 'volgorde eigen risico',
  deductibles: 'eigen risico',
  defaultMixes: 'klanten als alleen uw eigen branche bekend is',
  eachAndEveryFirstLoss: 'eigen risico per klant',
  excludedShare: 'deel dat niet meetelt',
  extras: 'extra dekking',
  factor: 'factor',
  factors: 'factoren',
  fees: 'limietkosten',
  fewest: 'minste',
  fewestBuyers: 'minste klanten',
  fullLimit: 'volledige limiet',
  gates: 'grenzen waarboven wij geen bedrag geven',
  grade: 'klasse',
  grades: 'landenklassen',
  groups: 'groepen landen',
  high: 'hoog',
  insuredPercentage: 'deel dat wordt vergoed',
  largestBuyerShare: 'deel van de grootste klant',
  largestExposure: 'hoogste bedrag bij één klant',
  least: 'minste',
  losses: 'verliezen',
  low: 'laag',
  maximumLiabilityMultiple: 'hoogste vergoeding, keer de premie',
  middle: 'midden',
  minimumPremium: 'minimumpremie',
  mix: 'verdeling',
  most: 'meeste',
  nonQualifyingLoss: 'drempel',
  overdue: 'te lang open',
  ownCountryShare: 'deel in eigen land',
  paymentTerm: 'betaaltermijn',
  paymentTermDays: 'betaaltermijn',
  plausible: 'gangbaar bij “weet ik niet”',
  priceLevel: 'prijsniveau',
  rate: 'percentage',
  rateAtLeastTurnover: 'omzet waarop het percentage wordt getoetst',
  referenceDays: 'dagen met factor 1',
  riskFloor: 'ondergrens van het risico',
  rows: 'regels',
  sanctioned: 'landen met zware sancties',
  scope: 'wat u verzekert',
  sector: 'branche',
  sectors: 'branche van uw klanten',
  share: 'deel',
  simpleCheck: 'eenvoudige toets',
  slices: 'schijven',
  slope: 'helling',
  spread: 'spreiding',
  standsFor: 'gerekend als',
  structure: 'polis',
  tax: 'assurantiebelasting',
  topFive: 'vijf grootste klanten',
  topOne: 'grootste klant',
  turnoverAboveCalibration: 'hoogste omzet van het model',
  turnoverAboveMaximum: 'hoogste omzet van het product',
  upTo: 'tot en met',
  upToCents: 'tot en met',
  value: 'waarde',
  width: 'breedte van de marge',
  years: 'jaren',
};

const isSector = (key: string): key is Sector => (SECTORS as readonly string[]).includes(key);

/** Name of one key of a rate book. */
export function keyText(key: string): string {
  if (isSector(key)) return SECTOR_TEXTS[key].label;
  return Object.hasOwn(KEY_TEXTS, key) ? (KEY_TEXTS[key] ?? key) : key;
}

/** Place of an entry in a rate book, outermost name first. */
export const pathText = (path: readonly string[]): string => path.map(keyText).join(' › ');

/** Amounts of a rate book are whole cents; the counts and days beside them never come near a thousand. */
const SMALLEST_AMOUNT = 1000;
const isAmount = (key: string, value: number) => /cents$/i.test(key) || (/^(?:low|middle|high)$/.test(key) && value >= SMALLEST_AMOUNT);

function scalarText(key: string, value: unknown): string {
  if (value === null) return key === 'upTo' ? 'geen grens' : 'geen';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return isAmount(key, value) ? euro(value) : count(value);
  if (typeof value !== 'string') return '';
  if (/^\d+(?:\.\d+)?%?$/.test(value)) return value.replace('.', ',');
  if (/^[A-Z]{2}$/.test(value)) return countryName(value);
  return keyText(value);
}

function listText(key: string, items: readonly unknown[]): readonly string[] {
  const parts = items.map((item) => valueLines(key, item).join(', '));
  return items.every((item) => typeof item !== 'object') ? [parts.join(', ')] : parts;
}

function valueLines(key: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return listText(key, value);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([name, inner]) => `${keyText(name)} ${valueLines(name, inner).join(', ')}`);
  }
  return [scalarText(key, value)];
}

/** Content of one entry, a line per value or per row of its table. */
export function factLines(values: Readonly<Record<string, unknown>>): readonly string[] {
  const entries = Object.entries(values);
  return entries.flatMap(([key, value]) => {
    const lines = valueLines(key, value);
    return Array.isArray(value) || entries.length === 1 ? lines : [`${keyText(key)} ${lines.join(', ')}`];
  });
}
