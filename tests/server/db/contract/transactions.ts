import { expect, it } from 'vitest';
import type { Opened } from './opened.ts';
import { insertIndication, insertOfferRequest, lead, NOON, offerRequest, quote } from './rows.ts';

export function transactionsContract(opened: () => Opened): void {
  it('takes everything back when the work throws', async () => {
    const { database, store } = opened();
    const request = offerRequest();
    const work = database.transaction(async (inside) => {
      await insertOfferRequest(inside, request);
      expect(await inside.quotes.findById(request.quote.id)).not.toBeNull();
      throw new Error('the visitor pulled the plug');
    });
    await expect(work).rejects.toThrow('the visitor pulled the plug');
    for (const table of ['quote', 'lead', 'contact', 'consent', 'mail', 'idempotency', 'erasure']) {
      expect(await store.query(`select * from ${table}`), table).toStrictEqual([]);
    }
    await insertOfferRequest(database, request);
  });

  it('takes everything back when the database refuses a row', async () => {
    const { database } = opened();
    const stored = quote();
    const work = database.transaction(async (inside) => {
      await inside.quotes.insert(stored);
      await inside.leads.insert(lead('no such quote'));
    });
    await expect(work).rejects.toThrow(/foreign key/i);
    expect(await database.quotes.findById(stored.id)).toBeNull();
  });

  it('keeps transactions that run at the same time apart', async () => {
    const { database } = opened();
    const quotes = Array.from({ length: 12 }, () => quote());
    const results = await Promise.allSettled(
      quotes.map((stored, index) =>
        database.transaction(async (inside) => {
          await inside.quotes.insert(stored);
          await inside.leads.insert(lead(stored.id));
          if (index % 3 === 0) throw new Error('no');
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(4);
    const kept = await database.quotes.page(null, 50);
    expect(new Set(kept.map((found) => found.id))).toStrictEqual(
      new Set(quotes.filter((_, index) => index % 3 !== 0).map((stored) => stored.id)),
    );
    expect(await database.leads.list({ limit: 50, withContact: false })).toHaveLength(8);
  });

  it('does not let a plain write run inside the open transaction of another request', async () => {
    const { database } = opened();
    const inside = quote();
    const plain = quote();
    let write = Promise.resolve();
    const work = database.transaction(async (repositories) => {
      await repositories.quotes.insert(inside);
      write = database.quotes.insert(plain);
      await repositories.leads.insert(lead(inside.id));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await write;
    expect((await database.quotes.page(null, 5)).map((found) => found.id)).toStrictEqual([plain.id]);
  });

  it('lets one of many requests with the same key win', async () => {
    const { database } = opened();
    const won = await Promise.all(
      Array.from({ length: 6 }, () =>
        database.transaction(async (inside) => {
          const first = await inside.idempotency.insert({ keyHash: 'same', bodyHash: 'b', sealedAnswer: null, createdAt: NOON });
          if (first) await insertIndication(inside);
          return first;
        }),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await database.leads.list({ limit: 9, withContact: false })).toHaveLength(1);
  });
}
