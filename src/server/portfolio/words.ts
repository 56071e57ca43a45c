import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { bare, type ColumnKey } from './columns.ts';

type Words = Readonly<Record<string, readonly string[]>>;

/** Words of a column that is a choice, per code; the code itself is understood as well. */
const CHOICES: Partial<Record<ColumnKey, Words>> = {
  establishment: { NL: ['nederland', 'netherlands', 'nld'], BE: ['belgie', 'belgium', 'bel'] },
  export: { yes: ['ja', 'j', 'true', '1'], no: ['nee', 'n', 'false', '0'] },
  buyerSector: Object.fromEntries(SECTORS.map((sector) => [sector, [SECTOR_TEXTS[sector].label]])),
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
