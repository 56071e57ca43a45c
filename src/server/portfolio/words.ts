import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { NOTICE_MONTHS, POLICY_PERCENTAGES } from '#/premium-check/running-policy.ts';
import { SECTORS, type Sector } from '#/quote-engine/contract/sectors.ts';
import type { ColumnKey } from './columns.ts';
import { bare } from './header-units.ts';

type Words = Readonly<Record<string, readonly string[]>>;

/** Words by which lists name a branch, the shortest clear one first. */
const SECTOR_WORDS: Readonly<Record<Sector, readonly string[]>> = {
  agriculture: ['landbouw', 'tuinbouw', 'visserij', 'agrarisch', 'agri'],
  food: ['voeding', 'voedingsmiddelen', 'dranken', 'levensmiddelen'],
  'metal-machinery-electronics': ['metaal', 'machines', 'machinebouw', 'elektronica', 'metal', 'machinery', 'electronics'],
  'chemicals-plastics-pharma': ['chemie', 'kunststof', 'farmacie', 'farma', 'chemicals', 'plastics', 'pharma'],
  'paper-wood-printing': ['papier', 'hout', 'drukwerk', 'grafisch', 'paper', 'wood', 'printing'],
  'textile-clothing-interior': ['textiel', 'kleding', 'interieur', 'mode', 'meubels', 'textile', 'clothing'],
  construction: ['bouw', 'installatie', 'bouw en techniek', 'aannemers'],
  wholesale: ['groothandel', 'handel'],
  retail: ['detailhandel', 'winkels', 'webwinkels'],
  'transport-logistics': ['transport', 'logistiek', 'vervoer', 'logistics'],
  'hospitality-recreation': ['horeca', 'recreatie', 'toerisme', 'hospitality'],
  'ict-media': ['ict', 'it', 'media', 'software', 'automatisering'],
  'business-services': ['zakelijke dienstverlening', 'diensten', 'dienstverlening', 'services'],
  'staffing-facility-rental': ['uitzenden', 'uitzendbureaus', 'schoonmaak', 'verhuur', 'staffing', 'rental'],
  'care-education-utilities': ['zorg', 'onderwijs', 'nutsbedrijven', 'energie', 'care', 'education', 'utilities'],
  mixed: ['gemengd', 'divers', 'diverse', 'overig'],
};

const asWords = (codes: readonly (string | number)[]): Words => Object.fromEntries(codes.map((code) => [String(code), []]));

/** Words of a column that is a choice, per code, the one that we name first; the code itself is understood as well. */
const CHOICES: Partial<Record<ColumnKey, Words>> = {
  establishment: { NL: ['NL', 'nederland', 'netherlands', 'nld'], BE: ['BE', 'belgie', 'belgium', 'bel'] },
  export: { yes: ['ja', 'j', 'true', 'waar', '1'], no: ['nee', 'n', 'false', 'onwaar', '0'] },
  buyerSector: Object.fromEntries(SECTORS.map((sector) => [sector, [...SECTOR_WORDS[sector], SECTOR_TEXTS[sector].label]])),
  policyInsurer: {
    'allianz-trade': ['Allianz Trade', 'allianz', 'euler hermes'],
    atradius: ['Atradius'],
    coface: ['Coface'],
    credendo: ['Credendo'],
    other: ['anders', 'andere', 'andere verzekeraar'],
  },
  premiumBasis: {
    turnover: ['omzet', 'percentage van de omzet', 'percentage'],
    balances: ['saldo', 'openstaand', 'maandsaldo', 'balance'],
    'yearly-amount': ['vast', 'vast bedrag', 'jaarpremie', 'fixed', 'yearly amount'],
    unknown: ['onbekend', 'weet ik niet'],
  },
  policyDeductible: {
    none: ['geen', 'nee', '0'],
    'annual-aggregate-first-loss': ['per jaar', 'jaar', 'jaarlijks', 'eigen risico per jaar', 'annual aggregate', 'aggregate', 'aafl'],
    'each-and-every-first-loss': ['per schade', 'schade', 'eigen risico per schade', 'each and every', 'eefl'],
    'non-qualifying-loss': ['drempel', 'drempelbedrag', 'threshold', 'nql'],
  },
  deductibleOrder: {
    'percentage-first': ['eerst percentage', 'percentage'],
    'deductible-first': ['eerst eigen risico', 'eigen risico'],
    'minimum-retention': ['hoogste van twee', 'minimum'],
  },
  policyPct: asWords(POLICY_PERCENTAGES),
  noticeMonths: asWords(NOTICE_MONTHS),
};

const byBareWord = (words: Words) =>
  new Map(Object.entries(words).flatMap(([code, more]) => [code, ...more].map((word) => [bare(word), code] as const)));

const LOOKUPS = new Map(Object.entries(CHOICES).map(([key, words]) => [key as ColumnKey, byBareWord(words)]));

/** Insurers are written with their legal form or country behind the name: Atradius N.V., Coface Nederland. */
function insurerOf(name: string): string | undefined {
  return [...(LOOKUPS.get('policyInsurer') ?? [])].find(([word, code]) => code !== 'other' && name.startsWith(word))?.[1];
}

/** The code of a word in a column that is a choice; other text comes back as it is. */
export function codeOf(key: ColumnKey, text: string): string {
  const name = bare(text);
  return LOOKUPS.get(key)?.get(name) ?? (key === 'policyInsurer' ? insurerOf(name) : undefined) ?? text;
}

/** The words that a choice takes, one for each of its answers; null for a column that is none. */
export function wordsOf(key: ColumnKey): readonly string[] | null {
  const words = CHOICES[key];
  return words === undefined ? null : Object.entries(words).map(([code, [word = code]]) => word);
}

/** The word by which we name a code; null where it is none, or the column no choice. */
export const wordOf = (key: ColumnKey, code: string): string | null => {
  const words = CHOICES[key]?.[code];
  return words === undefined ? null : (words[0] ?? code);
};

/** A text in a choice that is none of its words. */
export const isUnknownWord = (key: ColumnKey, code: string): boolean => {
  const words = CHOICES[key];
  return words !== undefined && code !== '' && !Object.hasOwn(words, code);
};
