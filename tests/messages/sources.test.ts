import { describe, expect, it } from 'vitest';
import { INSURER_TEXTS, PRODUCT_TEXTS } from '#/messages/insurers.ts';
import { CONFIDENCE_TEXTS, PUBLISHED_PRICES, SOURCES, provenanceText, publishedPriceOf, sourceOf } from '#/messages/sources.ts';
import { BOOKS, provenancesOf } from './books.ts';

const KEY = /^(?:[SABCDEKLMNQX]\d{1,2}|T\d)$/;
const known = (key: string) => sourceOf(key) !== undefined || publishedPriceOf(key) !== undefined;

describe('the list of sources', () => {
  it('has a publisher, a title, what it says and a confidence for every key, each key once', () => {
    expect(new Set(SOURCES.map(({ key }) => key)).size).toBe(SOURCES.length);
    for (const source of SOURCES) {
      expect(source.key).toMatch(KEY);
      expect([source.publisher, source.title, source.says].every((text) => text.length > 1)).toBe(true);
      expect(CONFIDENCE_TEXTS[source.confidence]).not.toBe('');
    }
  });

  it('gives addresses as host and path, without scheme and without spaces', () => {
    for (const { address } of SOURCES) if (address !== null) expect(address).toMatch(/^[a-z0-9.-]+\.[a-z]{2,}(?:\/\S*)?$/);
  });

  it('holds every published price with a source we know', () => {
    for (const { source } of PUBLISHED_PRICES) expect(sourceOf(source)).toBeDefined();
  });

  it.each(BOOKS)('knows every key of $path', ({ json }) => {
    const keys = provenancesOf(json).flatMap((provenance) =>
      provenance.kind === 'published' ? provenance.sources : provenance.follows.filter((follows) => KEY.test(follows)),
    );
    expect(keys.filter((key) => !known(key))).toEqual([]);
  });

  it('knows the sources behind the sentences about insurers and products', () => {
    const keys = [...Object.values(INSURER_TEXTS), ...Object.values(PRODUCT_TEXTS)].flatMap(({ sources }) => sources);
    expect(keys.filter((key) => !known(key))).toEqual([]);
  });
});

describe('where a number comes from', () => {
  it('names the publisher and the month of reading', () => {
    expect(provenanceText({ kind: 'published', sources: ['A3'], readOn: '2026-10' })).toBe(
      'Gepubliceerd door Atradius Nederland, gelezen in oktober 2026.',
    );
  });

  it('names each publisher once', () => {
    expect(provenanceText({ kind: 'published', sources: ['A1', 'A2', 'E1'], readOn: '2026-10-03' })).toBe(
      'Gepubliceerd door Atradius Nederland en Allianz Trade Nederland, gelezen in oktober 2026.',
    );
  });

  it('says that an estimate is ours and what it follows from', () => {
    expect(provenanceText({ kind: 'estimate', follows: ['K01', 'loss model: technical premium'], step: 'fit' })).toBe(
      'Onze schatting, afgeleid van kredietverzekeringkosten.nl en ons eigen schademodel.',
    );
  });
});
