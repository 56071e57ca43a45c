import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BookFacts } from '#/debtor-check/answers.ts';
import { BookMachine, type BookState } from '#/islands/debtor-check/book-machine.ts';
import { BookDesk } from '#/islands/debtor-check/desk.ts';
import type { Asked } from '#/islands/debtor-check/report.ts';
import { cents, rateFromPct } from '#/quote-engine/units.ts';

const DEBTORS = Array.from({ length: 45 }, (_, at) => ({
  ...{ key: `k${String(at + 1)}`, name: `Klant ${String(at + 1)}`, country: 'NL', isPerson: null, notInsurable: null },
  ...{ items: [], ageing: null, salesCents: cents(9_000_000 - at), averageDaysLate: null },
}));
const bookDesk = (answers: BookFacts = {}) =>
  new BookDesk({ format: 'csv', madeBy: null, asOf: null, salesDays: null, ledger: null, shortcomings: [], debtors: DEBTORS }, answers, {
    limits: [],
    names: {},
  });

interface Scene {
  readonly machine: BookMachine;
  readonly desk: BookDesk;
  readonly asked: Asked[];
  readonly state: () => BookState;
}

/** A machine that shows a book of 45 debtors, with the desk that would answer it. */
function shown(answers: BookFacts = {}): Scene {
  const asked: Asked[] = [];
  let drawn: BookState | undefined;
  const machine = new BookMachine({ postMessage: (message: Asked) => void asked.push(message) }, (state) => {
    drawn = state;
  });
  const desk = bookDesk(answers);
  machine.told({ kind: 'report', report: desk.report() });
  vi.runAllTimers();
  return {
    ...{ machine, desk, asked },
    state: () => {
      if (drawn === undefined) throw new Error('nothing was drawn');
      return drawn;
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a customer that is added to', () => {
  it('is asked of the worker, and its row alone changes where it stands, with the later parts of the table', () => {
    const { machine, desk, asked, state } = shown();
    machine.told({ kind: 'more', rows: desk.rows(20) });
    const before = state().rows;
    expect(before).toHaveLength(40);
    machine.answerFor('k31', { late: 'over-60' });
    expect(asked.at(-1)).toEqual({ kind: 'debtor', key: 'k31', answers: { late: 'over-60' } });
    const row = desk.answerFor('k31', { late: 'over-60' });
    if (row === null) throw new Error('no such debtor');
    machine.told({ kind: 'debtor', report: desk.report(), row });
    const after = state().rows;
    expect(after.map(({ finding }) => finding.key)).toEqual(before.map(({ finding }) => finding.key));
    expect(after.filter((one, at) => one !== before[at])).toEqual([row]);
    expect(state().parts).toBe(5);
  });
});

describe('one answer for all', () => {
  it('draws the report anew without taking parts away, and takes the margin from the answers', () => {
    const { machine, desk, asked, state } = shown();
    machine.complete({ establishment: 'BE', margin: rateFromPct('5'), forAll: { signals: [] } });
    const last = asked.at(-1);
    if (last?.kind !== 'answers') throw new Error('nothing was asked');
    desk.answer(last.answers);
    machine.told({ kind: 'report', report: desk.report() });
    expect(state()).toMatchObject({ margin: 5_000_000, parts: 5, costs: null });
    expect(state().report?.answers).toMatchObject({ establishment: 'BE', forAll: { signals: [] } });
  });
});

describe('searching the table', () => {
  it('asks once the typing rests, and leaves an answer to older words aside', () => {
    const { machine, desk, asked, state } = shown();
    const list = (search: string) => ({ search, sort: 'size' }) as const;
    const answerTo = (search: string) => {
      const found = desk.list(list(search));
      machine.told({ kind: 'list', list: list(search), rows: desk.rows(0), found });
    };
    for (const search of ['4', '4', '45']) machine.list(list(search));
    vi.runAllTimers();
    expect(asked).toEqual([{ kind: 'list', list: list('45') }]);
    answerTo('4');
    expect(state().found).toBe(45);
    answerTo('45');
    expect(state().found).toBe(1);
    expect(state().rows.map(({ name }) => name)).toEqual(['Klant 45']);
  });
});

describe('the choice of columns', () => {
  const MAPPING = {
    kind: 'mapping',
    headers: ['Klant', 'Openstaand'],
    sample: [],
    proposal: { columns: [], madeBy: null, shifted: false },
    ...{ asOf: null, worksheets: null },
  } as const;

  it('stays on the page when it lacks the customer, and is remembered once it gave a book', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    });
    const { machine, desk, state } = shown();
    machine.told(MAPPING);
    machine.confirm(['ignore', 'ignore'], null);
    machine.told({ kind: 'refused', code: 'mapping-incomplete', data: { detail: 'customer' } });
    expect(state()).toMatchObject({ refused: { code: 'mapping-incomplete' }, mapping: { headers: MAPPING.headers } });
    expect(kept.size).toBe(0);
    machine.confirm(['debtor-name', 'open-amount'], null);
    machine.told({ kind: 'report', report: desk.report() });
    expect([...kept.values()].join()).toContain('debtor-name');
    machine.told({ kind: 'refused', code: 'empty', data: {} });
    expect(state().mapping).toBeNull();
    vi.unstubAllGlobals();
  });

  it('stays when another sheet of the workbook turns out to be no list', () => {
    const { machine, state } = shown();
    machine.told(MAPPING);
    machine.readSheet(2);
    machine.told({ kind: 'refused', code: 'no-table', data: {} });
    expect(state()).toMatchObject({ refused: { code: 'no-table' }, mapping: { headers: MAPPING.headers } });
    machine.readSheet(1);
    machine.told({ ...MAPPING, headers: ['Relatie', 'Saldo'] });
    expect(state()).toMatchObject({ refused: null, mapping: { headers: ['Relatie', 'Saldo'] } });
    machine.told({ kind: 'refused', code: 'empty', data: {} });
    expect(state().mapping).toBeNull();
  });
});
