import { expect, it } from 'vitest';
import { editionsOf } from '#/components/editions.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';

const sha256 = 'a'.repeat(64);
const validFrom = plainDateOf('2026-10-01');

it('names every edition of a comparison once, with its first day while it is known', () => {
  const books = [
    { product: 'modula', edition: '2026-1', sha256 },
    { product: 'mkbzeker', edition: '2026-1', sha256 },
    { product: 'tradeliner', edition: '2025-4', sha256 },
  ];
  expect(editionsOf(books, { insurers: [{ products: [{ book: { edition: '2026-1', validFrom } }] }] })).toEqual([
    { edition: '2025-4', validFrom: null },
    { edition: '2026-1', validFrom },
  ]);
});
