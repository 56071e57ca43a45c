import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { INSURER_IDS } from '#/quote-engine/contract/contact.ts';
import { INSURER_TEXTS, PRODUCT_TEXTS } from '#/messages/insurers.ts';
import { SOURCES } from '#/messages/sources.ts';

const insurers = registry.map(({ id }) => id);
const products = registry.flatMap((insurer) => insurer.products.map(({ id }) => id));

describe('every insurer of the registry', () => {
  it('can be chosen when offers are asked for, and no other', () => {
    expect([...INSURER_IDS].toSorted()).toEqual(insurers.toSorted());
  });

  it('has Dutch words for itself and its products, each with its sources', () => {
    expect(Object.keys(INSURER_TEXTS).toSorted()).toEqual(insurers.toSorted());
    expect(Object.keys(PRODUCT_TEXTS).toSorted()).toEqual(products.toSorted());
    const keys = new Set(SOURCES.map(({ key }) => key));
    for (const { sources } of [...Object.values(INSURER_TEXTS), ...Object.values(PRODUCT_TEXTS)]) {
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(keys).toContain(source);
    }
  });
});
