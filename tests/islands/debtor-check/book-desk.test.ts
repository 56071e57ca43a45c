import { describe, expect, it } from 'vitest';
import type { BookFacts } from '#/debtor-check/answers.ts';
import type { LedgerDebtor, Receivables } from '#/debtor-check/receivables.ts';
import { SORTS } from '#/islands/debtor-check/debtor-list.ts';
import { BookDesk } from '#/islands/debtor-check/desk.ts';
import { readRows } from '#/islands/debtor-check/typed/read-rows.ts';
import { cents } from '#/quote-engine/units.ts';

const NO_LIMITS = { limits: [], names: {} };
const NONE = cents(0);
const debtor = (key: string, name: string, open: number, part: Partial<LedgerDebtor> = {}): LedgerDebtor => ({
  ...{ key, name, country: 'NL', isPerson: null, notInsurable: null, items: [], salesCents: null, averageDaysLate: null },
  ageing: {
    notDueCents: cents(open),
    upTo30Cents: NONE,
    upTo60Cents: NONE,
    upTo90Cents: NONE,
    over90Cents: NONE,
    unknownCents: NONE,
  },
  ...part,
});
const book = (debtors: readonly LedgerDebtor[], part: Partial<Receivables> = {}): Receivables => ({
  ...{ format: 'csv', madeBy: null, asOf: null, salesDays: null, ledger: null, shortcomings: [] },
  debtors,
  ...part,
});
const many = book([
  debtor('k1', 'Café de Zon', 900_000),
  debtor('k2', 'Bouwbedrijf Ton', 500_000, { averageDaysLate: 70 }),
  debtor('k3', 'Zonnestroom B.V.', 700_000, { notInsurable: 'related-party' }),
  debtor('k4', 'Ångström', 100_000, { averageDaysLate: 0 }),
]);
const desk = (receivables = many, answers: BookFacts = {}) => new BookDesk(receivables, answers, NO_LIMITS);
const keys = (at: BookDesk) => at.rows(0).map(({ finding }) => finding.key);

describe('the table of a book', () => {
  it('is found by name without capitals and accents, every word of it', () => {
    const at = desk();
    const found = (search: string) => [at.list({ search, sort: 'size' }), keys(at)];
    expect(found('zon')).toEqual([2, ['k1', 'k3']]);
    expect(found('CAFE  zon')).toEqual([1, ['k1']]);
    expect(found('angstrom')).toEqual([1, ['k4']]);
    expect(found('bakker')).toEqual([0, []]);
    expect(found(' ')).toEqual([4, ['k1', 'k3', 'k2', 'k4']]);
  });

  it('is sorted by size, class, balance, gap and name; who has no class comes last', () => {
    const at = desk();
    const sorted = Object.fromEntries(SORTS.map((sort) => [sort, (at.list({ search: '', sort }), keys(at).join(' '))]));
    expect(sorted).toMatchObject({ size: 'k1 k3 k2 k4', class: 'k2 k1 k4 k3', balance: 'k1 k3 k2 k4', name: 'k4 k2 k1 k3' });
    expect(sorted['gap']?.endsWith('k3')).toBe(true);
  });
});

describe('answers of the owner', () => {
  it('for one debtor change its class and nobody else’s, and its row stays where it is', () => {
    const at = desk();
    at.list({ search: '', sort: 'class' });
    const before = new Map(at.rows(0).map((row) => [row.finding.key, row]));
    const row = at.answerFor('k4', { late: 'over-60', signals: ['asks-delay', 'pays-later'], relation: 'under-1' });
    expect(row?.own).toMatchObject({ late: 'over-60' });
    expect(row?.finding.score.defaultRate).toBeGreaterThan(10 * (before.get('k4')?.finding.score.defaultRate ?? 1));
    expect(keys(at)).toEqual(['k2', 'k1', 'k4', 'k3']);
    for (const { finding } of at.rows(0)) if (finding.key !== 'k4') expect(finding).toEqual(before.get(finding.key)?.finding);
    expect(at.answerFor('k99', { insolvent: true })).toBeNull();
  });

  it('take back what the file suggests, and say what the file said', () => {
    const at = desk();
    expect(at.report().check.outside).toHaveLength(1);
    const row = at.answerFor('k3', { notInsurable: 'none' });
    expect(row?.finding.notInsurable).toBeNull();
    expect(row?.read).toEqual({ country: 'NL', notInsurable: 'related-party' });
    expect(at.report().check.outside).toEqual([]);
  });

  it('for all hold where a debtor has no answer of its own, and leave those standing', () => {
    const at = desk();
    at.answerFor('k1', { relation: 'over-10' });
    at.answer({ establishment: 'BE', forAll: { relation: 'under-1', signals: [] } });
    const relation = at
      .rows(0)
      .map(({ finding }) => [finding.key, finding.score.drivers.find(({ input }) => input === 'relation')?.values[0]]);
    expect(Object.fromEntries(relation)).toEqual({ k1: 'over-10', k2: 'under-1', k3: 'under-1', k4: 'under-1' });
    expect(at.pseudonymous()?.debtors[0]).toMatchObject({ key: 'k1', relation: 'over-10' });
  });
});

describe('where the company is established', () => {
  it('is not made up: without it there is no profile and nothing leaves', () => {
    const at = desk();
    expect(at.report()).toMatchObject({ homeFromFile: false, quote: { answers: {}, readFromFile: [] } });
    expect(at.report().answers.establishment).toBeUndefined();
    expect(at.pseudonymous()).toBeNull();
    at.answer({ establishment: 'BE' });
    expect(at.report().quote.answers.establishment).toBe('BE');
    expect(at.report().quote.readFromFile).not.toContain('establishment');
    expect(at.pseudonymous()?.establishment).toBe('BE');
  });

  it('is marked as read from the file until the owner says otherwise', () => {
    const at = desk(book(many.debtors, { establishment: 'BE' }), { establishment: 'BE' });
    expect(at.report().homeFromFile).toBe(true);
    expect(at.report().quote.readFromFile).toContain('establishment');
    at.answer({ establishment: 'NL' });
    expect(at.report().homeFromFile).toBe(false);
  });
});

describe('rows typed anew', () => {
  const typed = (fields: Readonly<Record<string, string>>, ids: readonly number[]) => {
    const rows = readRows(new URLSearchParams(fields), ids);
    if (rows.kind !== 'book') throw new Error(JSON.stringify(rows.faults));
    return rows.typed;
  };

  it('keep what was said elsewhere on the page, and the search', () => {
    const first = typed({ 'rij-1-naam': 'Zon', 'rij-1-open': '100', 'rij-2-naam': 'Maan', 'rij-2-open': '200' }, [1, 2]);
    const at = new BookDesk(first.receivables, { debtors: first.debtors }, NO_LIMITS);
    at.answer({ establishment: 'NL', forAll: { sector: 'construction' } });
    at.answerFor('k2', { relation: '1-3', termDays: 60 });
    at.list({ search: 'maan', sort: 'size' });
    const again = at.retyped(typed({ 'rij-2-naam': 'Maan', 'rij-2-open': '250', 'rij-2-termijn': '14' }, [2]));
    expect(again.rows(0)).toMatchObject([
      { own: { relation: '1-3', termDays: 14 }, finding: { sector: 'construction', balance: { openCents: 25_000 } } },
    ]);
    expect(again.report()).toMatchObject({ found: 1, answers: { establishment: 'NL' }, quote: { readFromFile: [] } });
  });
});
