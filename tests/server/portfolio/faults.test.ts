import { describe, expect, it } from 'vitest';
import { COLUMNS } from '#/server/portfolio/columns.ts';
import { bytes, DUTCH, GOOD, PAID, rowsOf, withColumn } from '../../helpers/portfolio.ts';

/** `GOOD` with one cell more, or another one. */
function rowWith(header: string, cell: string): Uint8Array {
  const at = DUTCH.split(';').indexOf(header);
  if (at === -1) return withColumn(header, cell);
  const cells = GOOD.split(';');
  cells[at] = cell;
  return bytes(`${DUTCH}\n${cells.join(';')}\n`);
}

const TEXTS = new Set(['Polis', 'Product']);
const ASKED = COLUMNS.map(({ header }) => header).filter((header) => !TEXTS.has(header));

describe('what is wrong in a row', () => {
  it('is named with row and column, and stops no other row', async () => {
    const bad = 'B;XX;veel;0;18;999;Onbekend;omzet;;85;drempel;31-2-2027';
    const [good, broken, after] = await rowsOf(bytes([DUTCH, GOOD, bad, GOOD.replace('A1', '')].join('\n')));
    expect(good?.verdict).not.toBe('fault');
    expect(after).toMatchObject({ row: 4, label: '', paidCents: PAID });
    expect(broken).toMatchObject({ row: 3, verdict: 'fault', paidCents: null });
    expect(broken?.faults.map(({ column }) => column)).toEqual([
      ...['Land', 'Jaaromzet', 'Aantal klanten', 'Betaaltermijn dagen', 'Verzekeraar', 'Tarief', 'Verlengdatum', 'Bedrag eigen risico'],
    ]);
  });

  it.each(ASKED)('is told with what stands in the cell: %s', async (header) => {
    const [row] = await rowsOf(rowWith(header, 'raar woord'));
    const fault = row?.faults.find(({ column }) => column === header);
    expect(fault?.text).toContain('“raar woord”');
    expect(fault?.text).not.toMatch(/Vul .*in|^Kies/);
  });

  it.each([
    ['Land', 'NL, BE'],
    ['Export', 'ja, nee'],
    ['Branche klanten', 'landbouw, voeding, metaal'],
    ['Verzekeraar', 'Allianz Trade, Atradius, Coface, Credendo, anders'],
    ['Premie over', 'omzet, saldo, vast, onbekend'],
    ['Dekking %', '50, 60, 70, 75, 80, 85, 90, 95'],
    ['Eigen risico', 'geen, per jaar, per schade, drempel'],
    ['Volgorde eigen risico', 'eerst percentage, eerst eigen risico, hoogste van twee'],
    ['Opzegtermijn maanden', '1, 2, 3'],
  ])('names the words that %s takes', async (header, words) => {
    const [row] = await rowsOf(rowWith(header, '47'));
    expect(row?.faults[0]?.text).toContain(`“47” kennen wij niet. Schrijf een van deze`);
    expect(row?.faults[0]?.text).toContain(words);
  });

  it('says of an empty cell that it is empty, and of a missing column that it is missing', async () => {
    const [empty] = await rowsOf(rowWith('Land', ''));
    expect(empty?.faults).toEqual([{ column: 'Land', text: 'Deze cel is leeg. Schrijf een van deze: NL, BE' }]);
    const [without] = await rowsOf(bytes('Polis;Land\nA;NL\n'));
    expect(without?.faults[0]).toEqual({ column: 'Jaaromzet', text: 'Deze kolom staat niet in uw bestand' });
  });

  it('shows long cells in short', async () => {
    const [row] = await rowsOf(rowWith('Jaaromzet', 'x'.repeat(150)));
    expect(row?.faults[0]?.text).toMatch(/Hier staat “x{40}…”$/);
  });
});

describe('what is no fault', () => {
  it.each(['-', '–', 'onbekend', 'n.v.t.', 'N/A', '?', ''])('“%s” where something may stay open', async (cell) => {
    for (const header of [
      'Branche klanten',
      'Export',
      'Minimumpremie',
      'Volgorde eigen risico',
      'Verlengdatum',
      'Wachttijd maanden',
      'Bonus %',
    ])
      expect((await rowsOf(rowWith(header, cell)))[0]?.faults).toEqual([]);
  });

  it.each([
    ['Verzekeraar', 'Atradius Crédito y Caución S.A.'],
    ['Verzekeraar', 'ATRADIUS N.V.'],
    ['Verzekeraar', 'Atradius Nederland'],
    ['Land', 'nederland'],
    ['Eigen risico', 'Geen'],
    ['Opzegtermijn maanden', '2 maanden'],
    ['Verlengdatum', '2027-07-01 00:00:00'],
    ['Verlengdatum', '1-7-2027 0:00'],
    ['Verlengdatum', '46569'],
    ['Dekking %', '0,85'],
    ['Dekking %', '85,0 %'],
    ['Jaaromzet', '€ 2.350.000,00'],
    ['Jaaromzet', '2350000,0000001'],
  ])('%s: %s', async (header, cell) => {
    expect(await rowsOf(rowWith(header, cell))).toMatchObject([{ paidCents: PAID, faults: [] }]);
  });
});
