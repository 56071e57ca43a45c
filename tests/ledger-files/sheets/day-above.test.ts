import { describe, expect, it } from 'vitest';
import { dayAbove } from '#/ledger-files/sheets/day-above.ts';
import { confirmed } from '../read.ts';

describe('the day of a list', () => {
  it.each([
    [['Openstaande posten', 'Peildatum: 31-08-2026'], '2026-08-31'],
    [['Openstaande posten per 31-08-2026', 'Afgedrukt op 5-9-2026'], '2026-08-31'],
    [['Peildatum 31.08.2026', 'Onze Handel BV, opgericht 1-1-1999'], '2026-08-31'],
    [['Periode 1 januari 2026 t/m 31 augustus 2026'], '2026-08-31'],
    [['Overzicht 2026-08-31', 'Printdatum 2-9-2026'], '2026-08-31'],
    [['Peildatum 2026-08-31'], '2026-08-31'],
    [['Lijst gemaakt op 2-9-2026'], '2026-09-02'],
    [['Peildatum: 31-02-2026'], null],
    [['Openstaande posten'], null],
    [[], null],
  ])('above %j is %s', (above, day) => {
    expect(dayAbove(above)).toBe(day);
  });

  it.each(['Peildatum: 31-08-2026', 'Per 31-08-2026', 'Peildatum;31-08-2026', '"Peildatum:";"31 augustus 2026"'])(
    'is read above the headers: %s',
    async (line) => {
      const book = await confirmed(
        `Openstaande posten\n${line}\n\nKlant;Vervaldatum;Openstaand\nVis;1-8-2026;100,00\nBos;5-8-2026;50,00\n`,
      );
      expect(book.asOf).toBe('2026-08-31');
    },
  );
});
