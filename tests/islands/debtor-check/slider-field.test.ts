import { describe, expect, it } from 'vitest';
import { afterKey, typedValue } from '#/islands/debtor-check/slider-field.tsx';

const LEVEL = { least: 0.3, most: 3, keyStep: 0.1 };

describe('a slider with a field beside it', () => {
  it('reads a number inside its range in Dutch, and nothing else', () => {
    expect([typedValue('1,76', LEVEL), typedValue(' 2.5 ', LEVEL), typedValue('3', LEVEL)]).toEqual([1.76, 2.5, 3]);
    for (const text of ['', 'veel', '0,29', '3,01', '1,765', '-1', '1e1', '1000']) expect(typedValue(text, LEVEL)).toBeNull();
  });

  it('goes by whole steps with the keys, and stays inside', () => {
    expect(afterKey('ArrowRight', 1.76, LEVEL)).toBe(1.8);
    expect(afterKey('ArrowLeft', 1.76, LEVEL)).toBe(1.7);
    expect([afterKey('ArrowUp', 1.8, LEVEL), afterKey('ArrowDown', 0.7, LEVEL)]).toEqual([1.9, 0.6]);
    expect([afterKey('ArrowUp', 2.95, LEVEL), afterKey('ArrowUp', 3, LEVEL), afterKey('ArrowDown', 0.3, LEVEL)]).toEqual([3, 3, 0.3]);
    expect(afterKey('Home', 1, LEVEL)).toBeNull();
  });
});
