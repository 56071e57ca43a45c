import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { SECTORS, type Sector } from '#/quote-engine/contract/sectors.ts';
import { bare, type ColumnKey } from './columns.ts';

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

/** Said of a question that may stay open: it counts as an empty cell. */
const NOT_KNOWN = ['onbekend', 'unknown', 'weet ik niet', 'nvt'];

/** Words of a column that is a choice, per code; the code itself is understood as well. */
const CHOICES: Partial<Record<ColumnKey, Words>> = {
  establishment: { NL: ['nederland', 'netherlands', 'nld'], BE: ['belgie', 'belgium', 'bel'] },
  export: { yes: ['ja', 'j', 'true', '1'], no: ['nee', 'n', 'false', '0'], '': NOT_KNOWN },
  buyerSector: {
    ...Object.fromEntries(SECTORS.map((sector) => [sector, [...SECTOR_WORDS[sector], SECTOR_TEXTS[sector].label]])),
    '': NOT_KNOWN,
  },
  policyInsurer: {
    'allianz-trade': ['allianz', 'allianz trade', 'euler hermes'],
    atradius: [],
    coface: [],
    credendo: [],
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
    'annual-aggregate-first-loss': ['per jaar', 'jaar', 'aggregate', 'aafl'],
    'each-and-every-first-loss': ['per schade', 'schade', 'each and every', 'eefl'],
    'non-qualifying-loss': ['drempel', 'threshold', 'nql'],
  },
  deductibleOrder: {
    'percentage-first': ['eerst percentage', 'percentage'],
    'deductible-first': ['eerst eigen risico', 'eigen risico'],
    'minimum-retention': ['hoogste van twee', 'minimum'],
  },
};

const byBareWord = (words: Words) =>
  new Map(Object.entries(words).flatMap(([code, more]) => [code, ...more].map((word) => [bare(word), code] as const)));

const LOOKUPS = new Map(Object.entries(CHOICES).map(([key, words]) => [key as ColumnKey, byBareWord(words)]));

/** The code of a word in a column that is a choice; other text comes back as it is. */
export function codeOf(key: ColumnKey, text: string): string {
  return LOOKUPS.get(key)?.get(bare(text)) ?? text;
}

/** Choices that may stay empty: a word in them that is not known would otherwise pass for an empty cell. */
export const OPEN_CHOICES = ['buyerSector', 'export'] as const satisfies readonly ColumnKey[];

/** What is wrong with the word in an open choice; null when it is known or nothing stands there. */
export function wordFault(key: (typeof OPEN_CHOICES)[number], code: string): string | null {
  const codes = Object.entries(CHOICES[key] ?? {}).filter(([known]) => known !== '');
  if (code === '' || codes.some(([known]) => known === code)) return null;
  const words = codes.map(([known, [word = known]]) => word).join(', ');
  return `Dit woord kennen wij niet. Schrijf een van deze woorden, of laat de cel leeg: ${words}`;
}
