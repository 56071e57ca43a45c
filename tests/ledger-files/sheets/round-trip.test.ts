import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiterOf } from '#/ledger-files/sheets/delimited.ts';
import { confirmed, openCents, read, shortcoming } from '../read.ts';

const NAMES = ['Jansen', 'Total Energies', 'Totaal Bouw', 'De Vries B.V.', 'Möller', "'t Veld", 'A; B', 'Van Dijk, P.', 'C "x" D'];
const row = fc.record({
  number: fc.integer({ min: 1, max: 40 }),
  name: fc.constantFrom(...NAMES),
  open: fc.integer({ min: -500_000, max: 9_000_000 }),
  due: fc.constantFrom('01-01-2025', '28-02-2025', '31-12-2025', ''),
});

const dutch = (amount: number): string => {
  const [euros = '', behind = ''] = (Math.abs(amount) / 100).toFixed(2).split('.');
  return `${euros.replace(/\B(?=(\d{3})+$)/g, '.')},${behind}${amount < 0 ? '-' : ''}`;
};
const english = (amount: number): string => (amount / 100).toFixed(2);

const list = fc
  .record({
    rows: fc.array(row, { minLength: 3, maxLength: 30 }),
    sign: fc.constantFrom(';', ',', '\t', '|'),
    amount: fc.constantFrom(dutch, english),
    title: fc.boolean(),
    total: fc.boolean(),
  })
  .map(({ rows, sign, amount, title, total }) => {
    const sum = rows.reduce((all, { open }) => all + open, 0);
    const lines = [
      ...(title ? [['Openstaande posten, per 31-12-2025']] : []),
      ['Debiteurnr', 'Naam', 'Factuurnr', 'Vervaldatum', 'Openstaand'],
      ...rows.map(({ number, name, due, open }, at) => [String(number), name, String(1_000 + at), due, amount(open)]),
      ...(total ? [['', 'Totaal', '', '', amount(sum)]] : []),
    ];
    const quoted = (cell: string) => (cell.includes(sign) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell);
    return { text: lines.map((line) => line.map(quoted).join(sign)).join('\r\n'), sum, rows };
  });

describe('a list written in any of the ways of packages', () => {
  it('comes back with every cent, every customer by number, and agrees with its own total', async () => {
    await fc.assert(
      fc.asyncProperty(list, async ({ text, sum, rows }) => {
        fc.pre(rows.some(({ open }) => open > 0));
        const book = await confirmed(text);
        expect(openCents(book)).toBe(sum);
        expect(book.debtors).toHaveLength(new Set(rows.map(({ number }) => number)).size);
        expect(shortcoming(book, 'list-total-differs')).toBeUndefined();
        expect(shortcoming(book, 'unreadable-amounts')).toBeUndefined();
      }),
      { numRuns: 250 },
    );
  });

  it('tells the sign between cells from the signs inside them', async () => {
    expect(delimiterOf('Nr|Naam|Saldo\n1|A; B|0.00\n2|A; B|0.00\n')).toBe('|');
    expect(delimiterOf('Klant;Saldo\nJansen, P.;1,00\nPieters, Q.;2,00\n')).toBe(';');
    expect(delimiterOf('A;1,00;2,00;3,00\nB;1,00;2,00;3,00\nC;1,00;2,00\n')).toBe(';');
    expect(delimiterOf('Klant,Saldo\nA,1.00\nB,2.00\n')).toBe(',');
    expect(await read('Klant')).toMatchObject({ kind: 'refused', code: 'no-table' });
  });
});
