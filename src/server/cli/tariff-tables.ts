import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { TariffBands, TariffCurve, TariffTables } from '#/loss-model/calibration/tariff.ts';
import { marketBookSchema, type MarketBook } from '#/quote-engine/market-book.ts';
import { ONE } from '#/quote-engine/units.ts';

const SOURCE = join(import.meta.dirname, '../..');
const MARKET_BOOKS = join(SOURCE, 'quote-engine/market-books');
const INSURERS = join(SOURCE, 'insurers');

const plain = (units: number) => units / ONE;
const euro = (cents: number) => cents / 100;
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function curveOf({ points }: { readonly points: readonly { readonly at: number; readonly factor: number }[] }): TariffCurve {
  return { points: points.map(({ at, factor }) => ({ at: plain(at), factor: plain(factor) })) };
}

function countriesOf({ countries }: MarketBook): Record<string, number> {
  const factors: Record<string, number> = {};
  for (const { grade, factor } of countries.byGrade) factors[`CRC-${grade}`] = plain(factor);
  for (const [country, { factor }] of Object.entries(countries.rows)) {
    if (factor !== null) factors[country] = plain(factor.middle);
  }
  return factors;
}

/** The market edition and the price bands as plain numbers for the calibration report. */
export function tariffTables(market: MarketBook, bands: readonly TariffBands[]): TariffTables {
  return {
    edition: market.edition,
    slices: market.slices.rows.map(({ upToCents, rate }) => ({ upTo: euro(upToCents), rate: plain(rate) })),
    sectors: Object.fromEntries(Object.entries(market.sectors).map(([sector, { factor }]) => [sector, plain(factor)])),
    countries: countriesOf(market),
    days: { base: plain(market.days.base), slope: plain(market.days.slope), reference: market.days.referenceDays },
    spread: {
      buyers: market.spread.buyers.rows.map(({ upTo, factor }) => ({ upTo, factor: plain(factor) })),
      topOne: curveOf(market.spread.topOne),
      topFive: curveOf(market.spread.topFive),
      least: plain(market.spread.clamp.least),
      most: plain(market.spread.clamp.most),
    },
    cover: Object.fromEntries(Object.entries(market.cover.rows).map(([pct, factor]) => [pct, plain(factor)])),
    eachAndEvery: curveOf(market.deductibles['each-and-every-first-loss']),
    aggregate: curveOf(market.deductibles['annual-aggregate-first-loss']),
    threshold: curveOf(market.deductibles['non-qualifying-loss']),
    bands,
  };
}

const percentage = v.pipe(
  v.object({ share: v.string() }),
  v.transform(({ share }) => Number.parseFloat(share)),
);
const bandBook = v.object({
  product: v.string(),
  edition: v.string(),
  cover: percentage,
  attainableCover: percentage,
  bands: v.object({ rows: v.array(v.object({ upToCents: v.number(), premiumCents: v.number() })) }),
});

/** Newest edition of every product that is sold at a fixed price per band, by product name. */
function bandsOnFile(): readonly TariffBands[] {
  const newest = new Map<string, { readonly edition: string; readonly bands: TariffBands }>();
  for (const insurer of readdirSync(INSURERS, { withFileTypes: true })) {
    if (!insurer.isDirectory()) continue;
    const folder = join(INSURERS, insurer.name, 'ratebooks');
    for (const file of readdirSync(folder)) {
      const book = v.safeParse(bandBook, readJson(join(folder, file)));
      if (!book.success) continue;
      const { product, edition, bands, cover, attainableCover } = book.output;
      if ((newest.get(product)?.edition ?? '') >= edition) continue;
      const rows = bands.rows.map(({ upToCents, premiumCents }) => ({ upTo: euro(upToCents), premium: euro(premiumCents) }));
      newest.set(product, { edition, bands: { product, byGrade: cover < attainableCover, rows } });
    }
  }
  return [...newest.values()].map(({ bands }) => bands).sort((one, other) => (one.product < other.product ? -1 : 1));
}

/** Tables of the newest market edition in the source tree. Throws when there is none or one does not parse. */
export function tariffOnFile(): TariffTables {
  const books = readdirSync(MARKET_BOOKS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => v.parse(marketBookSchema, readJson(join(MARKET_BOOKS, file))));
  const newest = books.reduce<MarketBook | null>((best, book) => (best === null || book.validFrom > best.validFrom ? book : best), null);
  if (newest === null) throw new Error(`no market edition in ${MARKET_BOOKS}: the calibration report has no tables to compare`);
  return tariffTables(newest, bandsOnFile());
}
