import { expect, it } from 'vitest';
import { hashBody } from '#/server/security/idempotency-seal.ts';
import type { Opened } from './opened.ts';
import { insertIndication } from './rows.ts';

/** A comparison of the real size: terms that are the same for everybody, and figures that are not. */
const comparison = (edition: string, seed: number) =>
  JSON.stringify({
    terms: Array.from({ length: 100 }, (_, index) => `${edition}: voorwaarde ${hashBody(`${edition} ${String(index)}`)}`),
    figures: Array.from({ length: 100 }, (_, index) => (index + 1) * seed),
  });

const packedSizes = async ({ store }: Opened) => {
  const rows = await store.query('select length(comparison) as size from quote order by id');
  return rows.map((row) => Number(row['size']));
};

export function packingContract(opened: () => Opened): void {
  it('packs comparisons against a typical one, and reads them all again, also in a process that started before', async () => {
    const { database, store } = opened();
    await insertIndication(database, { comparisonJson: comparison('2026', 3) });
    const next = store.open({ typicalComparison: comparison('2026', 1) });
    await next.migrate();
    const { quote } = await insertIndication(next, { comparisonJson: comparison('2026', 5) });
    const [without = 0, packed = 0] = await packedSizes(opened());
    expect(packed).toBeLessThan(without / 2);
    expect((await database.quotes.findById(quote.id))?.comparisonJson).toBe(comparison('2026', 5));
    expect((await database.quotes.page(null, 5)).map((found) => found.comparisonJson)).toStrictEqual([
      comparison('2026', 3),
      comparison('2026', 5),
    ]);
    await next.close();
  });

  it('keeps a dictionary that still fits, and adds one when the rate books have changed', async () => {
    const { store } = opened();
    const start = async (typicalComparison: string) => {
      const database = store.open({ typicalComparison });
      await database.migrate();
      const { quote } = await insertIndication(database, { comparisonJson: comparison(typicalComparison.slice(11, 15), 7) });
      await database.close();
      return quote;
    };
    const quotes = [await start(comparison('2026', 1)), await start(comparison('2026', 2)), await start(comparison('2027', 1))];
    expect(await store.query('select id from dictionary order by id')).toStrictEqual([{ id: 1 }, { id: 2 }]);
    const reader = store.open();
    await reader.migrate();
    expect(await reader.quotes.page(null, 5)).toStrictEqual(quotes);
    await reader.close();
  });
}
