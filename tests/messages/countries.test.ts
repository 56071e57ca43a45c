import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from '#/quote-engine/contract/country-codes.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { COUNTRIES, COUNTRY_GROUPS, countryName } from '#/messages/countries.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { testEditions } from '../helpers/editions.ts';

/** Country codes anywhere in the shared tariff: keys and values of two capitals. */
function codesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^(?:[A-Z]{2}|EU-REST|HIGH-INCOME-REST)$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'follows' || key === 'sources' ? [] : [...codesIn(key), ...codesIn(inner)],
  );
}

describe('countries', () => {
  it('are the whole list of ISO 3166 and Kosovo, each once, by Dutch name', () => {
    const codes = COUNTRIES.map(({ code }) => code);
    expect(codes).toHaveLength(250);
    expect(new Set(codes).size).toBe(250);
    expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
    const names = COUNTRIES.map(({ name }) => name);
    expect([...names].sort(new Intl.Collator('nl').compare)).toEqual(names);
  });

  it('are the codes the API takes', () => {
    expect([...COUNTRY_CODES].sort()).toEqual([...COUNTRIES, ...COUNTRY_GROUPS].map(({ code }) => code).sort());
  });

  it('have a name for every country and group of the tariff', () => {
    const codes = new Set(testEditions().market.flatMap(({ document }) => codesIn(document)));
    expect(codes.size).toBeGreaterThan(100);
    expect([...codes].filter((code) => countryName(code) === code)).toEqual([]);
  });

  it.each([
    ['NL', 'Nederland'],
    ['GB', 'Verenigd Koninkrijk'],
    ['CI', 'Ivoorkust'],
    ['EU-REST', COUNTRY_GROUPS[0]?.name],
    ['QQ', 'QQ'],
  ])('%s is called %s', (code, name) => {
    expect(countryName(code)).toBe(name);
  });
});

describe('branches', () => {
  it('have a label and examples each, no label twice', () => {
    const labels = SECTORS.map((sector) => SECTOR_TEXTS[sector].label);
    expect(new Set(labels).size).toBe(SECTORS.length);
    for (const sector of SECTORS) expect(SECTOR_TEXTS[sector].examples.length).toBeGreaterThan(5);
  });
});
