import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LATE_CLASSES, RELATIONS, SIGNALS, type BookAnswers, type DebtorAnswers } from '#/debtor-check/answers.ts';
import { checkDebtors, type DebtorCheck } from '#/debtor-check/check.ts';
import { impliedProfile } from '#/debtor-check/implied-profile.ts';
import { lossOf } from '#/debtor-check/loss.ts';
import { pseudonymousBook } from '#/debtor-check/pseudonymous.ts';
import type { LedgerDebtor, OpenItem, Receivables } from '#/debtor-check/receivables.ts';
import { stress } from '#/debtor-check/stress.ts';
import { readLedgerFile } from '#/ledger-files/read-ledger-file.ts';
import { addDays, plainDateOf } from '#/quote-engine/calendar.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { cents, factor, rateFromPct } from '#/quote-engine/units.ts';
import { bookOf, debtorCheckBody } from '#/server/api/debtor-rows.ts';
import { WORK } from '#/server/debtor-desk/work.ts';

const AS_OF = plainDateOf('2026-06-30');
const NOTHING = { name: 'Naam', country: null, isPerson: null, notInsurable: null, items: [], ageing: null } as const;

/** What both must say alike: everything but where a term or the turnover comes from, and what only the file can tell. */
function said(check: DebtorCheck): unknown {
  const { debtors, reconciliation, turnover, usual, ...rest } = check;
  return {
    ...rest,
    turnoverCents: turnover.amountCents,
    usual: { ...usual, termFrom: null },
    reconciliation: { ...reconciliation, shortcomings: null },
    debtors: debtors.map(({ balance, exposure, ...finding }) => ({
      ...finding,
      balance: { ...balance, unallocatedCents: null, terms: null },
      exposure: { ...exposure, days: { ...exposure.days, termFrom: null } },
    })),
  };
}

/** The check in the browser, and the server's on what was posted. */
function both(receivables: Receivables, answers: BookAnswers) {
  const here = checkDebtors(receivables, answers);
  const posted: unknown = JSON.parse(JSON.stringify(pseudonymousBook(here, receivables, answers)));
  const taken = bookOf(v.parse(debtorCheckBody, posted));
  return { here, taken, there: () => checkDebtors(taken.receivables, taken.answers) };
}

const day = fc.integer({ min: -400, max: 60 }).map((days) => addDays(AS_OF, days));
const amount = fc.integer({ min: -3_000_000, max: 9_000_000 }).map((value) => cents(value));
const item: fc.Arbitrary<OpenItem> = fc.record({
  kind: fc.constantFrom('invoice', 'credit-note', 'payment', 'other'),
  openCents: amount,
  invoiceDate: fc.option(day),
  dueDate: fc.option(day),
  reference: fc.option(fc.constant('F1')),
});
const ageing = fc.record({
  notDueCents: amount,
  upTo30Cents: amount,
  upTo60Cents: amount,
  upTo90Cents: amount,
  over90Cents: amount,
  unknownCents: amount,
});
const debtor: fc.Arbitrary<Omit<LedgerDebtor, 'key'>> = fc.record({
  name: fc.constant('Zeldzame Naam'),
  country: fc.option(fc.constantFrom('NL', 'BE', 'DE', 'RU', 'US')),
  isPerson: fc.option(fc.boolean()),
  notInsurable: fc.option(fc.constantFrom('consumer', 'government', 'related-party'), { freq: 5 }),
  items: fc.array(item, { maxLength: 4 }),
  ageing: fc.option(ageing),
  salesCents: fc.option(fc.integer({ min: -100_000, max: 90_000_000 }).map((value) => cents(value))),
  averageDaysLate: fc.option(fc.integer({ min: -300, max: 900 }).map((tenths) => tenths / 10)),
});
const forAll = {
  sector: fc.constantFrom(...SECTORS),
  relation: fc.constantFrom(...RELATIONS),
  signals: fc.subarray([...SIGNALS]),
  termDays: fc.integer({ min: 0, max: 120 }),
};
const answer: fc.Arbitrary<DebtorAnswers> = fc.record(
  {
    ...forAll,
    country: fc.constantFrom('NL', 'FR'),
    late: fc.constantFrom(...LATE_CLASSES),
    wantedLimitCents: amount.map((value) => cents(Math.abs(value))),
    insolvent: fc.boolean(),
    notInsurable: fc.constantFrom('none', 'consumer', 'related-party'),
  },
  { requiredKeys: [] },
);
const answers = fc.record(
  {
    establishment: fc.constantFrom('NL', 'BE'),
    turnoverCents: fc.integer({ min: 1, max: 900_000_000 }).map((value) => cents(value)),
    peak: fc.constantFrom('1', '1.25', '3.07').map(factor),
    lossesCents: fc.constant(cents(120_000)),
    margin: fc.constantFrom('5', '12.5').map(rateFromPct),
    forAll: fc.record(forAll, { requiredKeys: [] }),
    debtors: fc.dictionary(fc.constantFrom('k1', 'k2', 'k3', 'k4'), answer),
  },
  { requiredKeys: ['establishment'] },
) as fc.Arbitrary<BookAnswers>;
const receivables: fc.Arbitrary<Receivables> = fc
  .record({
    asOf: fc.option(fc.constant(AS_OF)),
    salesDays: fc.option(fc.constantFrom(14, 90, 365, 366)),
    ledger: fc.option(fc.record({ account: fc.constant('1300'), balanceCents: amount })),
    debtors: fc.array(debtor, { minLength: 1, maxLength: 6 }),
  })
  .map(({ debtors, ...rest }) => ({
    ...{ ...rest, format: 'xaf-3.2' as const, madeBy: null, shortcomings: [] },
    debtors: debtors.map((one, at) => ({ ...one, key: `k${String(at + 1)}` })),
  }));

describe('a book without names, checked by the server', () => {
  it('is found the same to the cent as in the browser, with every answer, for every book', () => {
    fc.assert(
      fc.property(receivables, answers, (book, given) => {
        const { here, there, taken } = both(book, given);
        expect(said(there())).toEqual(said(here));
        expect(impliedProfile(there(), taken.answers).profile).toEqual(impliedProfile(here, given).profile);
      }),
      { numRuns: 300 },
    );
  });

  it('costs the same and is stressed the same, on answers for one and for all', () => {
    const book: Receivables = {
      ...{ format: 'csv', madeBy: null, asOf: AS_OF, salesDays: 90, ledger: null, shortcomings: [] },
      debtors: Array.from({ length: 60 }, (_, at) => ({
        ...{ ...NOTHING, key: `k${String(at + 1)}`, salesCents: cents(1_000_000 + 7_919 * at), averageDaysLate: at % 2 === 0 ? 0.6 : 15.4 },
        items: [
          {
            ...{ kind: 'invoice' as const, openCents: cents(100_001 + 10_007 * at), reference: 'F1' },
            ...{ invoiceDate: addDays(AS_OF, -at - 20), dueDate: addDays(AS_OF, 10 - at) },
          },
        ],
      })),
    };
    const given: BookAnswers = {
      establishment: 'BE',
      peak: factor('1.5'),
      margin: rateFromPct('12.5'),
      forAll: { sector: 'construction', relation: '3-10', signals: [] },
      debtors: { k4: { signals: ['asks-delay'], termDays: 61 }, k9: { insolvent: true }, k12: { wantedLimitCents: cents(7_500_000) } },
    };
    const { here, taken } = both(book, given);
    const there = WORK.book({ ...taken, options: {} });
    expect(said(there.check)).toEqual(said(here));
    expect(there.loss).toEqual(lossOf(here.lossBook));
    expect(there.stress).toEqual(stress(here.lossBook, { sectors: ['construction'] }));
    expect(taken.answers).toMatchObject({ margin: given.margin, peak: given.peak, forAll: given.forAll, debtors: given.debtors });
  });

  it('takes no name along, and tells of a term that the owner gave for all that it was not read', () => {
    const book: Receivables = {
      ...{
        format: 'csv',
        madeBy: null,
        asOf: null,
        salesDays: null,
        ledger: { account: '1300 Jan', balanceCents: cents(1) },
        shortcomings: [
          { code: 'credit-notes', count: 3, amountCents: cents(-650_000) },
          { code: 'other-currency', count: 1, detail: 'Piet USD' },
        ],
      },
      debtors: [{ ...NOTHING, key: 'k1', name: 'Slager Piet', salesCents: cents(100), averageDaysLate: null }],
    };
    const { here, there, taken } = both(book, { establishment: 'NL', forAll: { termDays: 45 } });
    expect(JSON.stringify(taken)).not.toMatch(/Piet|Jan/);
    expect(there().reconciliation.shortcomings).toEqual([
      { code: 'credit-notes', count: 3, amountCents: -650_000 },
      { code: 'other-currency', count: 1 },
    ]);
    const { profile, readFromFile } = impliedProfile(here, taken.answers);
    expect(profile?.paymentTermDays).toBe(45);
    expect(readFromFile).not.toContain('paymentTerm');
  });
});

const FILE = join(process.env['SHARED_DIR'] ?? join(process.cwd(), '..', 'shared'), 'fixtures', 'xaf', 'ExactOnline_V32_2016.xml');

it.skipIf(!existsSync(FILE))('a real export is found the same on the server, reconciliation and all', async () => {
  const result = await readLedgerFile([readFileSync(FILE)]);
  if (result.kind !== 'book') throw new Error(`not read: ${result.kind}`);
  const { here, there } = both(result.receivables, { establishment: 'NL', forAll: { sector: 'construction' } });
  expect(said(there())).toEqual(said(here));
});
