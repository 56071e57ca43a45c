import type { Cell, Line } from '../pdf/paper.ts';

/** Lines of a cell by their style; empty texts are left out. */
const lines =
  (style: Line['style']) =>
  (...texts: readonly string[]): Cell =>
    texts.filter((text) => text !== '').map((text) => ({ text, style }));

export const plain = lines('plain');
export const strong = lines('strong');
export const soft = lines('soft');
export const flag = lines('flag');
