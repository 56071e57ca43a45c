import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Provenance } from '#/quote-engine/trace.ts';
import { date, list } from '#/messages/format.ts';
import { CASE_LINES } from '#/messages/published-cases.ts';
import { SOURCE_LINES } from '#/messages/published-sources.ts';

export interface Source {
  readonly key: string;
  readonly publisher: string;
  readonly title: string;
  /** Host and path without scheme; null when only the text of the page is known. */
  readonly address: string | null;
  readonly says: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** A published price of one profile, with the source it stands in. */
export interface PublishedPrice {
  readonly key: string;
  readonly source: string;
  readonly says: string;
}

const CONFIDENCE: Readonly<Record<string, Source['confidence']>> = { H: 'high', M: 'medium' };

export const CONFIDENCE_TEXTS: Readonly<Record<Source['confidence'], string>> = {
  high: 'van de verzekeraar of de overheid zelf',
  medium: 'van een makelaar, de pers of een oudere pagina',
  low: 'zwakke bron',
};

const rows = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

/** Every public source we know, in the order of the list. */
export const SOURCES: readonly Source[] = rows(SOURCE_LINES).map(
  ([key = '', publisher = '', title = '', address = '', says = '', confidence = '']) => ({
    key,
    publisher,
    title,
    address: address === '' ? null : address,
    says,
    confidence: CONFIDENCE[confidence] ?? 'low',
  }),
);

/** Every published price the tariff is held against. */
export const PUBLISHED_PRICES: readonly PublishedPrice[] = rows(CASE_LINES).map(([key = '', source = '', says = '']) => ({
  key,
  source,
  says,
}));

const BY_KEY = new Map(SOURCES.map((source) => [source.key, source]));
const PRICE_BY_KEY = new Map(PUBLISHED_PRICES.map((price) => [price.key, price]));

/** The source of a key of the rate books; undefined for a key that is not in the list. */
export const sourceOf = (key: string): Source | undefined => BY_KEY.get(key);

/** The published price of a key such as `K01`; undefined for a key that is not in the list. */
export const publishedPriceOf = (key: string): PublishedPrice | undefined => PRICE_BY_KEY.get(key);

const publisherOf = (key: string) => sourceOf(key)?.publisher ?? key;
const distinct = (names: readonly string[]) => [...new Set(names)];

/** A thing an estimate follows, in words: the source or price of its key, or our own loss model. */
function followedText(follows: string): string {
  const price = PRICE_BY_KEY.get(follows);
  if (price !== undefined) return publisherOf(price.source);
  const source = BY_KEY.get(follows);
  if (source !== undefined) return source.publisher;
  return /loss[- ]model/i.test(follows) ? 'ons eigen schademodel' : 'onze rekenmethode';
}

/** The rate book in which an estimate of ours stands, and its first day. */
export interface EstimateDate {
  readonly edition: string;
  readonly validFrom: PlainDate;
}

/** Where a number comes from, in one sentence; with `dated` an estimate says of which day it is. */
export function provenanceText(provenance: Provenance, dated?: EstimateDate): string {
  if (provenance.kind === 'published') {
    return `Gepubliceerd door ${list(distinct(provenance.sources.map(publisherOf)))}, gelezen in ${date(provenance.readOn.slice(0, 7))}.`;
  }
  const day = dated === undefined ? '' : ` van ${date(dated.validFrom)} (tarieven ${dated.edition})`;
  return `Onze schatting${day}, afgeleid van ${list(distinct(provenance.follows.map(followedText)))}.`;
}
