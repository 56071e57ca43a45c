import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { editionsHash, loadEditions } from '#/server/editions.ts';
import { figuresUseCase } from '#/server/usecases/figures.ts';
import { openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';
import { DAY, testClock } from '../../helpers/clock.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

describe('figures for pages', () => {
  it('hold every product of every insurer with its book, hash and numbers', () => {
    const figures = test.app.figures();
    expect(figures.insurers.map(({ id }) => id)).toEqual(registry.map(({ id }) => id));
    for (const insurer of registry) {
      const shown = figures.insurers.find(({ id }) => id === insurer.id);
      expect(shown?.products.map(({ id }) => id)).toEqual(insurer.products.map(({ id }) => id));
      for (const product of shown?.products ?? []) {
        expect(product.sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(product.sourcedNumbers + product.estimatedNumbers).toBeGreaterThan(0);
        expect(product.document).toMatchObject({ product: product.id, edition: product.book.edition });
      }
    }
    expect(figures.market.book.edition).toBe(figures.insurers[0]?.products[0]?.book.marketEdition);
    expect(figures).toMatchObject({ asOf: '2026-11-21', engineVersion: test.app.compare(PROFILE).engineVersion });
  });

  it('are made once a day and name what is past its review', () => {
    const first = test.app.figures();
    expect(test.app.figures()).toBe(first);
    expect(first.insurers.flatMap(({ products }) => products).some(({ pastReview }) => pastReview)).toBe(false);
    test.clock.pass(3650 * DAY);
    const later = test.app.figures();
    expect(later).not.toBe(first);
    expect(later.insurers.flatMap(({ products }) => products).every(({ pastReview }) => pastReview)).toBe(true);
  });
});

describe('editions', () => {
  it('have the hash of their content whatever the order of keys and books', () => {
    const editions = loadEditions(registry).current();
    expect(editionsHash({ ...editions, products: editions.products.toReversed() })).toBe(editionsHash(editions));
    expect(editionsHash({ ...editions, products: editions.products.slice(1) })).not.toBe(editionsHash(editions));
  });

  it('that arrive while the server runs are used from the next question on', () => {
    const holder = loadEditions(registry);
    const figures = figuresUseCase({ insurers: registry, editions: holder, clock: testClock() });
    const before = figures();
    const [first, ...rest] = holder.current().products;
    const next = { ...first!, sha256: 'f'.repeat(64), book: { ...first!.book, edition: 'next', validFrom: plainDateOf('2026-11-20') } };
    holder.replace({ ...holder.current(), products: [first!, ...rest, next] });
    const after = figures();
    expect(after.editionsHash).not.toBe(before.editionsHash);
    const shown = after.insurers.flatMap(({ products }) => products).find(({ id }) => id === first!.book.product);
    expect(shown?.book.edition).toBe('next');
  });
});
