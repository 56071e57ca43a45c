import { describe, expect, it } from 'vitest';
import { columnsOf } from '#/components/result/comparison-columns.ts';
import { namesOf } from '#/components/names.ts';
import { comparison } from '../../pages/fixtures/comparison.ts';

describe('the columns of the comparison', () => {
  it('keep every insurer in its order and every product in one place', () => {
    const columns = columnsOf(comparison);
    expect(columns.map(({ insurer }) => insurer)).toEqual(comparison.order);
    expect(columns.flatMap(({ lead, others }) => [lead, ...others]).length).toBe(comparison.appraisals.length);
    expect(columns.find(({ insurer }) => insurer === 'coface')?.others.map(({ product }) => product)).toEqual(['tradeliner']);
  });

  it('refuse a comparison in which an insurer has nothing to show', () => {
    expect(() => columnsOf({ ...comparison, order: [...comparison.order, 'nobody'] })).toThrow('nobody has no lead product');
  });
});

describe('names', () => {
  it('come from the registry, and an unknown id stays readable', () => {
    const names = namesOf({ insurers: [{ id: 'allianz-trade', name: 'Allianz Trade', products: [{ id: 'modula', name: 'Modula' }] }] });
    expect(names.product('modula')).toBe('Modula');
    expect(names.insurer('allianz-trade')).toBe('Allianz Trade');
    expect(names.product('sold-long-ago')).toBe('sold-long-ago');
  });
});
