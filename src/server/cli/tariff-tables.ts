import * as v from 'valibot';
import type { TariffBands, TariffCurve, TariffTables } from '#/loss-model/calibration/tariff.ts';
import type { MarketBook } from '#/quote-engine/market-book.ts';
import type { ActiveBook, Editions } from '#/quote-engine/product.ts';
import { ONE } from '#/quote-engine/units.ts';

const plain = (units: number) => units / ONE;
const euro = (cents: number) => cents / 100;

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

/** The newest edition of each thing, in the order of its name. */
function newestOf<Item>(items: readonly Item[], name: (item: Item) => string, edition: (item: Item) => string): readonly Item[] {
  const newest = new Map<string, Item>();
  for (const item of items) {
    const known = newest.get(name(item));
    if (known === undefined || edition(item) > edition(known)) newest.set(name(item), item);
  }
  return [...newest.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}

const percentage = v.pipe(
  v.object({ share: v.string() }),
  v.transform(({ share }) => Number.parseFloat(share)),
);
const bandBook = v.object({
  cover: percentage,
  attainableCover: percentage,
  bands: v.object({ rows: v.array(v.object({ upToCents: v.number(), premiumCents: v.number() })) }),
});

/** Price bands of a rate book; none for a product that is not sold that way. */
function bandsOf({ book, document }: ActiveBook): readonly TariffBands[] {
  const parsed = v.safeParse(bandBook, document);
  if (!parsed.success) return [];
  const { bands, cover, attainableCover } = parsed.output;
  const rows = bands.rows.map(({ upToCents, premiumCents }) => ({ upTo: euro(upToCents), premium: euro(premiumCents) }));
  return [{ product: book.product, byGrade: cover < attainableCover, rows }];
}

/**
 * The newest market edition, the price bands and the policy structures as plain numbers for the calibration report.
 * Throws when there is no market edition.
 */
export function tariffTables(editions: Editions): TariffTables {
  const [market] = newestOf(
    editions.market.map(({ book }) => book),
    () => 'market',
    (book) => book.validFrom,
  );
  if (market === undefined) throw new Error('there is no market edition, so the calibration report has no tables to compare: bundle one');
  const products = newestOf(
    editions.products,
    ({ book }) => book.product,
    ({ book }) => book.validFrom,
  );
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
    bands: products.flatMap(bandsOf),
    structures: products.map(({ book }) => ({ product: book.product, structure: book.structure })),
  };
}
