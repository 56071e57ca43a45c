import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import type { QuoteRecord } from '#/server/db/records.ts';
import { loadEditions } from '#/server/editions.ts';
import { sha256 } from '#/server/sha256.ts';
import { replay } from '#/server/usecases/replay.ts';
import { HOPELESS, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
  for (const profile of [PROFILE, HOPELESS, { ...PROFILE, averageDaysLate: 12 }]) await test.app.createQuote({ profile });
});
afterEach(() => test.close());

const editions = loadEditions(registry).current();

/** Stored quotes as they are, with one of them changed. */
const replayed = (change: (quote: QuoteRecord) => string, insurers = registry, using = editions) => {
  const quotes = {
    ...test.database.quotes,
    async page(after: string | null, limit: number) {
      const page = await test.database.quotes.page(after, limit);
      return page.map((quote, at) => (at === 0 ? { ...quote, comparisonJson: change(quote) } : quote));
    },
  };
  return replay({ database: { ...test.database, quotes }, insurers, editions: using });
};
const unchanged = (quote: QuoteRecord) => quote.comparisonJson;

describe('replaying stored quotes', () => {
  it('finds the same, whatever the order of the fields in the stored text', async () => {
    const nothing = { engineChanged: [], different: [], editionMissing: [] };
    expect(await replayed(unchanged)).toEqual({ same: 3, ...nothing });
    const turned = (quote: QuoteRecord) =>
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(quote.comparisonJson) as object).reverse()));
    expect(await replayed(turned)).toEqual({ same: 3, ...nothing });
  });

  it('tells a difference by the same engine', async () => {
    const report = await replayed((quote) => quote.comparisonJson.replace(/"lowCents":(\d+)/, '"lowCents":1$1'));
    expect(report).toMatchObject({ same: 2, engineChanged: [] });
    expect(report.different).toHaveLength(1);
  });

  it('tells a difference by another engine', async () => {
    const report = await replayed((quote) =>
      quote.comparisonJson.replace(/"lowCents":(\d+)/, '"lowCents":1$1').replace(/"engineVersion":"[^"]+"/, '"engineVersion":"0.0.1"'),
    );
    expect(report).toMatchObject({ same: 2, different: [] });
    expect(report.engineChanged).toHaveLength(1);
  });

  it('counts another engine with the same outcome as the same', async () => {
    const report = await replayed((quote) => quote.comparisonJson.replace(/"engineVersion":"[^"]+"/, '"engineVersion":"0.0.1"'));
    expect(report).toMatchObject({ same: 3, engineChanged: [], different: [] });
  });

  it('tells an edition that is not there with the same content', async () => {
    const [first, ...rest] = editions.products;
    const changed = { ...editions, products: [{ ...first!, sha256: sha256('another book') }, ...rest] };
    expect(await replayed(unchanged, registry, changed)).toMatchObject({ same: 0, editionMissing: { length: 3 } });
  });

  it('is not troubled by an insurer that came later, nor by a later edition', async () => {
    const [last] = editions.products.slice(-1);
    const later = { ...last!, sha256: sha256('later'), book: { ...last!.book, edition: 'later', validFrom: test.clock.today() } };
    const fifth = {
      ...registry[0]!,
      id: 'fifth',
      products: registry[0]!.products.map((product) => ({ ...product, id: `fifth-${product.id}` })),
    };
    const using = { ...editions, products: [...editions.products, later] };
    expect(await replayed(unchanged, [...registry, fifth], using)).toMatchObject({ same: 3 });
  });
});
