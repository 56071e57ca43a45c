import type { Profile } from '#/quote-engine/contract/profile.ts';

/**
 * The published cases of the field, each with the profile it is read as and the words of the source that justify it.
 * Bands are yearly premiums before fees and tax in whole euros, or a rate of insured turnover in percent.
 */
export type Measure =
  /** Median of the lead products of the four insurers. */
  | { readonly kind: 'median-premium'; readonly low: number; readonly high: number }
  | { readonly kind: 'median-rate'; readonly low: number; readonly high: number }
  | { readonly kind: 'product-rate'; readonly product: string; readonly low: number; readonly high: number }
  | { readonly kind: 'product-premium'; readonly product: string; readonly low: number; readonly high: number };

export interface PublishedCase {
  readonly id: string;
  readonly binding: boolean;
  readonly source: string;
  readonly words: string;
  readonly measure: Measure;
  readonly profile: Partial<Profile>;
}

const million = (value: number) => Math.round(value * 100_000_000);
const sectors = (...shares: readonly [NonNullable<Profile['ownSector']>, string][]) =>
  shares.map(([sector, sharePct]) => ({ sector, sharePct }));

const bookOf = (numberOfBuyers: number, largestBuyerSharePct: string, topFiveSharePct: string) => ({
  numberOfBuyers,
  largestBuyerSharePct,
  topFiveSharePct,
});

/** Fifteen days late is part of the reference profile; `days` is the total of term and lateness. */
const daysToPay = (days: number) => ({ paymentTermDays: days - 15, averageDaysLate: 15 });

export const CASES: readonly PublishedCase[] = [
  {
    id: 'K01',
    binding: true,
    source: 'S1',
    words: '€ 1 mln turnover, mixed good and average debtors: € 2.000–4.000 a year',
    measure: { kind: 'median-premium', low: 2000, high: 4000 },
    profile: { turnoverCents: million(1) },
  },
  {
    id: 'K02',
    binding: true,
    source: 'S1',
    words: '€ 300.000 turnover: about € 2.500 minimum (0,83 %); one exact amount, read as ± 15 %',
    measure: { kind: 'median-premium', low: 2125, high: 2875 },
    profile: { turnoverCents: million(0.3), ...bookOf(20, '20', '50') },
  },
  {
    id: 'K03',
    binding: true,
    source: 'S1',
    words: '€ 5 mln, well spread, no outliers: € 5.000–10.000',
    measure: { kind: 'median-premium', low: 5000, high: 10000 },
    profile: { turnoverCents: million(5), ...bookOf(120, '6', '20'), buyerSectors: sectors(['wholesale', '100']) },
  },
  {
    id: 'K04',
    binding: false,
    source: 'S1',
    words: '€ 500.000 with a minimum premium of € 3.000 is 0,6 %; an example amount, read as ± 15 %',
    measure: { kind: 'median-premium', low: 2550, high: 3450 },
    profile: { turnoverCents: million(0.5), ...bookOf(25, '20', '50') },
  },
  {
    id: 'K05',
    binding: false,
    source: 'S1',
    words: '€ 1 mln with a minimum premium of € 3.000 is 0,3 %; an example amount, read as ± 15 %',
    measure: { kind: 'median-premium', low: 2550, high: 3450 },
    profile: { turnoverCents: million(1) },
  },
  {
    id: 'K06',
    binding: true,
    source: 'S1',
    words: 'a very safe book of a small firm: 0,2–0,3 %',
    measure: { kind: 'median-rate', low: 0.2, high: 0.3 },
    profile: {
      turnoverCents: million(1),
      ...daysToPay(30),
      ...bookOf(60, '10', '30'),
      buyerSectors: sectors(['chemicals-plastics-pharma', '50'], ['wholesale', '50']),
      lossesCents: 0,
    },
  },
  {
    id: 'K06b',
    binding: true,
    source: 'S1',
    words: 'a very safe book of a small firm: 0,2–0,3 %, at € 1,5 mln',
    measure: { kind: 'median-rate', low: 0.2, high: 0.3 },
    profile: {
      turnoverCents: million(1.5),
      ...daysToPay(30),
      ...bookOf(60, '10', '30'),
      buyerSectors: sectors(['chemicals-plastics-pharma', '50'], ['wholesale', '50']),
      lossesCents: 0,
    },
  },
  {
    id: 'K07',
    binding: true,
    source: 'S1',
    words: 'risky or small policies: 0,5–0,6 %',
    measure: { kind: 'median-rate', low: 0.5, high: 0.6 },
    profile: {
      turnoverCents: million(0.75),
      ...daysToPay(60),
      ...bookOf(25, '20', '50'),
      buyerSectors: sectors(['construction', '100']),
      lossesCents: 500_000,
    },
  },
  {
    id: 'K07b',
    binding: true,
    source: 'S1',
    words: 'risky or small policies: 0,5–0,6 %, at € 1 mln',
    measure: { kind: 'median-rate', low: 0.5, high: 0.6 },
    profile: {
      turnoverCents: million(1),
      ...daysToPay(75),
      ...bookOf(40, '25', '55'),
      buyerSectors: sectors(['construction', '100']),
      lossesCents: 1_000_000,
    },
  },
  {
    id: 'K11',
    binding: false,
    source: 'S3',
    words: 'DKK 20 mln at 0,20 %, an illustration, read as ± 25 %',
    measure: { kind: 'median-premium', low: 4020, high: 6700 },
    profile: { turnoverCents: million(2.68) },
  },
  {
    id: 'K12',
    binding: false,
    source: 'S2',
    words: '0,05–0,5 % of insured turnover for clients above CHF 10 mln',
    measure: { kind: 'median-rate', low: 0.05, high: 0.5 },
    profile: { turnoverCents: million(11), ...bookOf(120, '15', '40') },
  },
  ...[1, 2, 5, 10, 20, 50].map((size): PublishedCase => ({
    id: `K13 ${String(size)}m`,
    binding: true,
    source: 'A1',
    words: '0,1–0,5 % of total credit turnover',
    measure: { kind: 'product-rate', product: 'modula', low: 0.1, high: 0.5 },
    profile: { turnoverCents: million(size) },
  })),
  ...[1, 2, 5, 10, 20, 50].map((size): PublishedCase => ({
    id: `K14 ${String(size)}m`,
    binding: true,
    source: 'A2',
    words: '0,1–1 % of the insured turnover between companies',
    measure: { kind: 'product-rate', product: 'modula', low: 0.1, high: 1 },
    profile: { turnoverCents: million(size) },
  })),
  ...[1, 2, 5, 10, 20, 50].map((size): PublishedCase => ({
    id: `K15 ${String(size)}m`,
    binding: true,
    source: 'E1',
    words: 'the most extensive cover is usually below 0,5 % of turnover',
    measure: { kind: 'product-rate', product: 'businesspolis', low: 0, high: 0.5 },
    profile: { turnoverCents: million(size) },
  })),
  {
    id: 'K18',
    binding: true,
    source: 'B5',
    words: 'rated about 0,35 % at £2m: "about" is read as ± 25 %',
    measure: { kind: 'median-premium', low: 6169, high: 10281 },
    profile: { turnoverCents: million(2.35), ...daysToPay(55), buyerCountries: [{ country: 'GB', sharePct: '100' }] },
  },
  {
    id: 'K20',
    binding: false,
    source: 'B5',
    words: 'an example rate of 0,25 %, read as ± 25 %',
    measure: { kind: 'median-premium', low: 4406, high: 7344 },
    profile: { turnoverCents: million(2.35) },
  },
  {
    id: 'K21',
    binding: false,
    source: 'B5',
    words: 'fixed policies from £2,500; from the amount minus 15 % to the next published minimum',
    measure: { kind: 'median-premium', low: 2125, high: 3364 },
    profile: { turnoverCents: million(0.2), ...bookOf(20, '20', '50') },
  },
  {
    id: 'K22',
    binding: false,
    source: 'B6',
    words: '£1,870 all-in up to £350k turnover in 2010, read as ± 25 %',
    measure: { kind: 'median-premium', low: 1641, high: 2735 },
    profile: { turnoverCents: million(0.35), ...bookOf(20, '20', '50') },
  },
  {
    id: 'K25',
    binding: false,
    source: 'B8',
    words: 'domestic 0,10–0,20 % at 60–90 days',
    measure: { kind: 'median-rate', low: 0.1, high: 0.2 },
    profile: { turnoverCents: million(30), ...daysToPay(75), ...bookOf(250, '6', '16') },
  },
  {
    id: 'K26',
    binding: false,
    source: 'B8',
    words: 'export 0,20–0,30 % at 60–90 days',
    measure: { kind: 'median-rate', low: 0.2, high: 0.3 },
    profile: {
      turnoverCents: million(30),
      ...daysToPay(75),
      ...bookOf(250, '6', '16'),
      buyerCountries: [
        { country: 'US', sharePct: '30' },
        { country: 'GB', sharePct: '20' },
        { country: 'MX', sharePct: '20' },
        { country: 'CN', sharePct: '15' },
        { country: 'BR', sharePct: '15' },
      ],
    },
  },
  {
    id: 'K31',
    binding: false,
    source: 'B10',
    words: '0,075–0,5 % with a minimum of € 2.500–5.000',
    measure: { kind: 'median-rate', low: 0.075, high: 0.5 },
    profile: { turnoverCents: million(2) },
  },
  {
    id: 'K32',
    binding: true,
    source: 'B2',
    words: 'a single debtor: 0,5–1 % of the turnover with that debtor',
    measure: { kind: 'product-rate', product: 'single-risk', low: 0.5, high: 1 },
    profile: { turnoverCents: million(0.5), scope: 'single-buyer', ...bookOf(1, '100', '100') },
  },
  {
    id: 'K24',
    binding: false,
    source: 'B5',
    words: 'a single debtor from £3,000',
    measure: { kind: 'product-premium', product: 'single-risk', low: 3000, high: 5000 },
    profile: { turnoverCents: million(0.5), scope: 'single-buyer', ...bookOf(1, '100', '100') },
  },
  {
    id: 'K37',
    binding: false,
    source: 'D6',
    words: 'a flat yearly premium of BEF 50.000–260.000 for exports up to € 620.000 in 1998',
    measure: { kind: 'product-premium', product: 'comprehensive', low: 1239, high: 6445 },
    profile: { turnoverCents: million(0.62), scope: 'export-only', buyerCountries: [{ country: 'IN', sharePct: '100' }] },
  },
  {
    id: 'K45',
    binding: false,
    source: 'S1',
    words: 'below € 200.000 dear in percent: € 2.500 is at least 1,25 %',
    measure: { kind: 'median-rate', low: 1.25, high: 5 },
    profile: { turnoverCents: million(0.2), ...bookOf(20, '20', '50') },
  },
];
