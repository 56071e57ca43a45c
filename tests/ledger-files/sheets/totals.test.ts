import { describe, expect, it } from 'vitest';
import { confirmed, openCents, shortcoming } from '../read.ts';

describe('totals of a list', () => {
  it('keeps customers that are called Total or Totaal, and leaves totals out', async () => {
    const book = await confirmed(
      'Debiteurnr;Naam;Factuurnr;Openstaand\n1;Total Energies Nederland B.V.;7;100,00\n2;Totaal Installatie B.V.;8;50,00\n;Totaal 2 Totaal Installatie B.V.;;50,00\n;Totaal openstaande posten per 31-12-2025;;150,00\n',
    );
    expect(book.debtors.map(({ name }) => name)).toEqual(['Total Energies Nederland B.V.', 'Totaal Installatie B.V.']);
    expect(openCents(book)).toBe(15_000);
    expect(shortcoming(book, 'list-total-differs')).toBeUndefined();
  });

  it('compares the lines with the total that ends the list', async () => {
    const book = await confirmed('Klant;Factuurnr;Openstaand\nA;1;10,00\nTotaal A;;10,00\nB;2;20,00\nTotaal;;45,00\n');
    expect(shortcoming(book, 'list-total-differs')).toEqual({ code: 'list-total-differs', amountCents: -1_500 });
    const agrees = await confirmed('Klant;Factuurnr;Openstaand\nA;1;10,00\nTotaal A;;10,00\nB;2;20,00\nTotaal B;;20,00\n');
    expect(shortcoming(agrees, 'list-total-differs')).toBeUndefined();
  });

  it('holds the lines against no total of a part, nor of another column', async () => {
    const head = 'Klant;Factuurnr;Factuurbedrag;Openstaand\nA;1;100,00;10,00\nB;2;20,00;20,00\n';
    for (const end of ['Totaal vervallen;;;25,00', 'Subtotaal;;;20,00', 'Totaal;;120,00;', 'Totaal 2 facturen;;;99,00']) {
      const book = await confirmed(`${head}${end}\n`);
      expect(book.debtors, end).toHaveLength(2);
      expect(shortcoming(book, 'list-total-differs'), end).toBeUndefined();
    }
    expect(shortcoming(await confirmed(`${head}Eindtotaal debiteuren;;;31,00\n`), 'list-total-differs')?.amountCents).toBe(-100);
  });
});
