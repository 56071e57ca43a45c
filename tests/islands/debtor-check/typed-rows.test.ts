import { describe, expect, it } from 'vitest';
import { checkDebtors } from '#/debtor-check/check.ts';
import { readRows, type TypedRows } from '#/islands/debtor-check/typed/read-rows.ts';

const typed = (...rows: readonly (readonly [number, Readonly<Record<string, string>>])[]) =>
  new URLSearchParams(
    rows.flatMap(([id, fields]) =>
      Object.entries(fields).flatMap(([name, value]) => value.split('|').map((one) => [`rij-${String(id)}-${name}`, one])),
    ),
  );
const faultsOf = (rows: TypedRows) => (rows.kind === 'faulty' ? rows.faults.map(({ customer, field }) => [customer, field]) : []);
const bookOf = (rows: TypedRows) => {
  if (rows.kind !== 'book') throw new Error(JSON.stringify(rows.faults));
  return rows.typed;
};

describe('customers typed by hand', () => {
  it('become a book like that of a file, with everything that was said of each', () => {
    const full = {
      ...{
        naam: 'Bakker Jansen',
        land: 'BE',
        branche: 'construction',
        relatie: '1-3',
        omzet: '120.000',
        open: '12.500,50',
        telaat: '2.500',
      },
      ...{ dagen: '45', betaalt: '31-60', termijn: '60 dagen', limiet: '20.000', signalen: 'asks-delay|pays-later' },
    };
    const { receivables, debtors } = bookOf(
      readRows(typed([1, full], [4, { naam: 'Gemeente Ede', open: '300' }], [5, { naam: ' ' }]), [1, 4, 5]),
    );
    expect(receivables).toMatchObject({ format: 'typed', asOf: null, salesDays: null, ledger: null });
    expect(receivables.debtors).toMatchObject([
      {
        key: 'k1',
        name: 'Bakker Jansen',
        salesCents: 12_000_000,
        ageing: { notDueCents: 1_000_050, upTo60Cents: 250_000, unknownCents: 0 },
      },
      { key: 'k4', name: 'Gemeente Ede', notInsurable: 'government', salesCents: null, ageing: { unknownCents: 30_000 } },
    ]);
    expect(debtors['k1']).toMatchObject({
      country: 'BE',
      relation: '1-3',
      late: '31-60',
      termDays: 60,
      signals: ['asks-delay', 'pays-later'],
    });
    expect(debtors['k4']).toEqual({});
    const [first] = checkDebtors(receivables, { debtors }).debtors;
    expect(first?.score.drivers.filter(({ missing }) => missing).map(({ input }) => input)).toEqual([]);
    expect(first?.limit).toMatchObject({ wantedCents: 2_000_000, wantedFrom: 'answer' });
  });

  it('are told what is wrong per customer and field, in words', () => {
    const rows = readRows(
      typed(
        [1, { naam: 'Zonder bedrag' }],
        [2, { open: '1.000', telaat: '1.500', dagen: '10' }],
        [3, { open: 'duizend', telaat: '5', dagen: 'lang' }],
        [4, { omzet: '5.000', telaat: '5' }],
        [5, { open: '9', dagen: '12' }],
        [6, { omzet: '1.500', limiet: '-1', land: 'XX' }],
      ),
      [1, 2, 3, 4, 5, 6],
    );
    expect(faultsOf(rows)).toEqual([
      [1, 'rij-1-omzet'],
      [2, 'rij-2-telaat'],
      [3, 'rij-3-open'],
      [3, 'rij-3-dagen'],
      [4, 'rij-4-open'],
      [4, 'rij-4-dagen'],
      [5, 'rij-5-telaat'],
      [6, 'rij-6-land'],
      [6, 'rij-6-limiet'],
    ]);
    const texts = rows.kind === 'faulty' ? rows.faults.map(({ text }) => text) : [];
    expect(texts[1]).toContain('niet meer te laat zijn dan er openstaat (€\u00a01.000)');
    expect(texts.every((text) => text !== '' && !text.endsWith('.'))).toBe(true);
  });

  it('count by their place on the page, whatever number they kept, and one is needed', () => {
    expect(faultsOf(readRows(typed([7, { open: 'x' }]), [3, 7]))).toEqual([[2, 'rij-7-open']]);
    expect(faultsOf(readRows(typed([3, {}], [7, {}]), [3, 7]))).toEqual([[1, 'rij-3-omzet']]);
    const { receivables } = bookOf(readRows(typed([7, { open: '0', telaat: '0' }]), [3, 7]));
    expect(receivables.debtors).toMatchObject([{ key: 'k7', name: 'Klant 2', ageing: { notDueCents: 0, unknownCents: 0 } }]);
  });

  it('say nothing of age where lateness is left out, and all on time where it is nought', () => {
    const ageing = (fields: Readonly<Record<string, string>>) => bookOf(readRows(typed([1, fields]), [1])).receivables.debtors[0]?.ageing;
    expect(ageing({ open: '100' })).toMatchObject({ unknownCents: 10_000, notDueCents: 0 });
    expect(ageing({ open: '100', telaat: '0' })).toMatchObject({ unknownCents: 0, notDueCents: 10_000 });
    expect(ageing({ open: '100', telaat: '100', dagen: '91' })).toMatchObject({ notDueCents: 0, over90Cents: 10_000 });
    expect(ageing({ omzet: '100' })).toBeNull();
  });
});
