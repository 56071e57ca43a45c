import { describe, expect, it } from 'vitest';
import { COUNTRY_NAMES } from '#/ledger-files/country-names.ts';
import { countryCode, countryOf, establishedIn } from '#/ledger-files/country.ts';
import { COUNTRIES } from '#/messages/countries.ts';
import { COUNTRY_CODES } from '#/quote-engine/contract/country-codes.ts';
import { SANCTIONED_COUNTRIES } from '#/quote-engine/contract/countries.ts';

const ENTRIES = COUNTRY_NAMES.split('|').map((entry) => ({
  code: entry.slice(0, 2),
  three: entry.slice(3, 6),
  names: entry.slice(7).split(';'),
}));
const ENGLISH = new Intl.DisplayNames('en', { type: 'region' });

describe('the country of a customer', () => {
  it('is read by every code of two and three letters, in capitals or not', () => {
    expect(ENTRIES.map(({ code }) => code).toSorted()).toEqual([...COUNTRY_CODES].filter((code) => code.length === 2).toSorted());
    for (const { code, three } of ENTRIES) {
      expect([countryCode(code), countryCode(` ${code.toLowerCase()} `)], code).toEqual([code, code]);
      expect([three, countryCode(three), countryCode(three.toLowerCase())]).toEqual([expect.stringMatching(/^[A-Z]{3}$/), code, code]);
    }
  });

  it('is read by its Dutch and its English name, without accents and in capitals too', () => {
    const bare = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
    for (const { code, name } of COUNTRIES) {
      const english = ENGLISH.of(code) ?? '';
      expect([name, english, bare(name), bare(english)].map(countryCode), name).toEqual([code, code, code, code]);
    }
  });

  it('has one name for one country', () => {
    for (const { code, names } of ENTRIES) for (const name of names.filter((one) => one !== '')) expect(countryCode(name), name).toBe(code);
  });

  it.each([
    ['Rusland', 'RU'],
    ['RUS', 'RU'],
    ['Russische Federatie', 'RU'],
    ['Iran, Islamic Republic of', 'IR'],
    ['Wit-Rusland', 'BY'],
    ['Wit Rusland', 'BY'],
    ['Korea, Democratic People’s Republic of', 'KP'],
    ['Korea, Republic of', 'KR'],
    ['Griekenland', 'GR'],
    ['EL', 'GR'],
    ['VS', 'US'],
    ['U.S.A.', 'US'],
    ['UK', 'GB'],
    ['VK', 'GB'],
    ['Schotland', 'GB'],
    ['B', 'BE'],
    ['D-', 'DE'],
    ['F', 'FR'],
    ['L', 'LU'],
    ['Turkije', 'TR'],
    ['TÜRKİYE', 'TR'],
    ['Pays-Bas', 'NL'],
    ['NL - Nederland', 'NL'],
    ['NL Nederland', 'NL'],
    ['BE-België', 'BE'],
    ['Duitsland (DE)', 'DE'],
    ['Moskou, Rusland', 'RU'],
    ['Curacao', 'CW'],
    ['Sint Lucia', 'LC'],
  ])('%s is %s', (written, code) => {
    expect(countryCode(written)).toBe(code);
  });

  it('stays open where a text names none, or may be several', () => {
    const texts = ['Buitenland', 'EU', 'Korea', 'Congo', 'Frankrijk / Duitsland', 'Nieuw-Guinea', 'NL-Duitsland', '643', 'x'.repeat(4_000)];
    expect(texts.map(countryCode)).toEqual(texts.map(() => null));
  });

  it('is told apart from a country that nobody wrote down', () => {
    expect(['', ' - ', '?', null].map(countryOf)).toEqual(Array.from({ length: 4 }, () => ({ country: null })));
    expect(countryOf('Buitenland ')).toEqual({ country: null, unreadCountry: 'Buitenland' });
    expect(countryOf('Rusland')).toEqual({ country: 'RU' });
  });

  it('reads every country under sanctions by its names', () => {
    const names = ENTRIES.filter(({ code }) => SANCTIONED_COUNTRIES.includes(code)).map(({ names: all }) => all.length);
    expect(names).toHaveLength(SANCTIONED_COUNTRIES.length);
    expect(Math.min(...names)).toBeGreaterThan(2);
  });

  it('of the company itself counts as Netherlands or Belgium alone', () => {
    expect(['Belgique', 'NLD', 'Duitsland'].map(establishedIn)).toEqual([{ establishment: 'BE' }, { establishment: 'NL' }, {}]);
  });
});
