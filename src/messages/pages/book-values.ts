import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import type { Sector } from '#/quote-engine/contract/sectors.ts';
import { countryName } from '#/messages/countries.ts';
import { count, euro } from '#/messages/format.ts';
import { productName } from '#/messages/insurers.ts';
import { BOOK_KEYS } from '#/messages/pages/book-keys.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';

const isSector = (key: string): key is Sector => (SECTORS as readonly string[]).includes(key);

/** Name of one key or code word of a rate book. Without words it is shown as it is: a name in a data file, not a sentence. */
export function keyText(key: string): string {
  if (isSector(key)) return SECTOR_TEXTS[key].label;
  if (/^\d{2}$/.test(key)) return `${key}%`;
  return Object.hasOwn(BOOK_KEYS, key) ? (BOOK_KEYS[key] ?? key) : productName(key);
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
