import { describe, expect, it } from 'vitest';
import { islandDataFrom } from '#/components/debtor-check/island-data.ts';
import { BookDesk } from '#/islands/debtor-check/desk.ts';
import { INSURER_IDS } from '#/quote-engine/contract/contact.ts';
import { cents } from '#/quote-engine/units.ts';
import type { LedgerDebtor } from '#/debtor-check/receivables.ts';
import { testFigures } from '../../helpers/figures.ts';
import { fakeApp } from '../../helpers/fake-app.ts';
import { openSite } from '../../helpers/site.ts';

const data = islandDataFrom(testFigures(), openSite, fakeApp().retention);
const nothing = { notDueCents: cents(0), upTo30Cents: cents(0), upTo60Cents: cents(0), upTo90Cents: cents(0), over90Cents: cents(0) };
const debtor = (key: string, owedCents: number, change: Partial<LedgerDebtor> = {}): LedgerDebtor => ({
  ...{ key, name: `Naam van ${key}`, country: 'NL', isPerson: null, notInsurable: null, items: [], salesCents: null },
  ...{ averageDaysLate: 5, ageing: { ...nothing, notDueCents: cents(owedCents), unknownCents: cents(0) } },
  ...change,
});
const desk = new BookDesk(
  {
    ...{ format: 'typed', madeBy: null, asOf: null, salesDays: null, ledger: null, shortcomings: [] },
    debtors: [debtor('k1', 3_000_000), debtor('k2', 100_000), debtor('k3', 500_000, { notInsurable: 'government' })],
  },
  { establishment: 'NL' },
  data,
);
const coversOf = (key: string) => desk.rows(0).find(({ finding }) => finding.key === key)?.covers ?? [];

describe('how each product takes a customer on', () => {
  it('is known of every insurer, by name, without where it was found', () => {
    expect([...new Set(data.limits.map(({ insurer }) => insurer))]).toEqual([...INSURER_IDS]);
    expect(JSON.stringify(data.limits)).not.toContain('provenance');
    expect(data.limits.every(({ insurer, product }) => insurer in data.names && product in data.names)).toBe(true);
  });

  it('is said per customer with the amount of the product, and not of who cannot be insured', () => {
    expect(coversOf('k1').length).toBe(data.limits.length);
    const modula = (key: string) => coversOf(key).find(({ product }) => product === 'Modula')?.cover;
    expect(modula('k1')).toMatchObject({ way: 'on-request', upToCents: 1_500_000 });
    expect(modula('k2')).toMatchObject({ way: 'without-request' });
    expect(coversOf('k3')).toEqual([]);
  });

  it('the book to take along has names beside it, never in it', () => {
    const taken = desk.taken();
    expect(taken?.debtors.map(({ name }) => name)).toEqual(['Naam van k1', 'Naam van k3', 'Naam van k2']);
    expect(taken?.openCents).toBe(3_600_000);
    expect(JSON.stringify(taken?.book)).not.toContain('Naam');
  });
});
