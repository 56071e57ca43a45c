import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { BookAnswers } from '#/debtor-check/answers.ts';
import { balanceOf, BANDS } from '#/debtor-check/balance.ts';
import { checkDebtors } from '#/debtor-check/check.ts';
import { impliedProfile } from '#/debtor-check/implied-profile.ts';
import type { LedgerDebtor, OpenItem, Receivables } from '#/debtor-check/receivables.ts';
import { driverRow } from '#/messages/debtor-check/outcome.ts';
import { addDays, plainDateOf } from '#/quote-engine/calendar.ts';
import { profileSchema } from '#/quote-engine/contract/profile.ts';
import { readAnswers } from '#/quote-engine/contract/read-answers.ts';
import { cents, euros } from '#/quote-engine/units.ts';

const AS_OF = plainDateOf('2026-06-30');
const NL: BookAnswers = { establishment: 'NL' };

const item = (euro: number, daysPast: number | null, part: Partial<OpenItem> = {}): OpenItem => ({
  kind: euro >= 0 ? 'invoice' : 'payment',
  openCents: euros(euro),
  invoiceDate: daysPast === null ? null : addDays(AS_OF, -daysPast - 30),
  dueDate: daysPast === null ? null : addDays(AS_OF, -daysPast),
  reference: euro >= 0 ? 'F1' : null,
  ...part,
});
const debtor = (key: string, items: readonly OpenItem[], part: Partial<LedgerDebtor> = {}): LedgerDebtor => ({
  ...{
    key,
    name: `Naam ${key}`,
    country: 'NL',
    isPerson: null,
    notInsurable: null,
    items,
    ageing: null,
    salesCents: null,
    averageDaysLate: null,
  },
  ...part,
});
const book = (debtors: readonly LedgerDebtor[], part: Partial<Receivables> = {}): Receivables => ({
  ...{ format: 'xaf-3.2', madeBy: null, asOf: AS_OF, salesDays: 365, ledger: null, shortcomings: [] },
  debtors,
  ...part,
});

describe('reconciliation', () => {
  const debtors = [debtor('k1', [item(1000, -5)]), debtor('k2', [item(500, 10)]), debtor('k3', [item(200, 10), item(-900, null)])];

  it('agrees with the ledger on the net sum, and computes the risk on what is owed', () => {
    const { reconciliation, lossBook } = checkDebtors(book(debtors, { ledger: { account: '1300', balanceCents: euros(800) } }), NL);
    expect(reconciliation).toMatchObject({
      verdict: 'agrees',
      debtors: 3,
      owing: 2,
      openCents: 150_000,
      netCents: 80_000,
      differenceCents: 0,
    });
    expect(reconciliation.withoutInvoice).toEqual([{ key: 'k3', amountCents: 70_000 }]);
    expect(lossBook.debtors.map(({ exposureCents }) => exposureCents)).toEqual([100_000, 50_000]);
  });

  it('says by how much the ledger differs, or that there is none', () => {
    const differs = checkDebtors(book(debtors, { ledger: { account: '1300', balanceCents: euros(1000) } }), NL).reconciliation;
    expect([differs.verdict, differs.differenceCents]).toEqual(['differs', -20_000]);
    expect(checkDebtors(book(debtors), NL).reconciliation).toMatchObject({ verdict: 'no-ledger', differenceCents: null });
  });
});

describe('balance by age', () => {
  it('takes payments without an invoice off the oldest debt first', () => {
    const { ageing, openCents, unallocatedCents } = balanceOf(
      debtor('k1', [item(100, 100), item(200, 40), item(300, -1), item(-250, null)]),
      AS_OF,
    );
    expect(ageing).toMatchObject({ over90Cents: 0, upTo60Cents: 5000, notDueCents: 30_000 });
    expect([openCents, unallocatedCents]).toEqual([35_000, 25_000]);
  });

  it('is not due on the due date itself, and then in bands of 30 days', () => {
    const bands = [0, 1, 30, 31, 60, 61, 90, 91].map((days) => {
      const { ageing } = balanceOf(debtor('k1', [item(1, days)]), AS_OF);
      return BANDS.find((band) => ageing[band] > 0);
    });
    expect(bands).toEqual([
      ...['notDueCents', 'upTo30Cents', 'upTo30Cents', 'upTo60Cents', 'upTo60Cents', 'upTo90Cents', 'upTo90Cents', 'over90Cents'],
    ]);
  });

  it('knows no age without a day', () => {
    expect(checkDebtors(book([debtor('k1', [item(100, 5)])], { asOf: null }), NL).ageing.over90Share).toBeNull();
    expect(checkDebtors(book([debtor('k1', [item(100, 5)])], { asOf: null }), { ...NL, asOf: AS_OF }).ageing.overdueShare).toBe(1);
  });
});

describe('debtors', () => {
  const finding = (one: LedgerDebtor, answers: BookAnswers = NL) => {
    const [found] = checkDebtors(book([one]), answers).debtors;
    if (found === undefined) throw new Error('no finding');
    return found;
  };

  it('a quarter over 90 days is class E, anything over 60 at least D, insolvency E', () => {
    expect(finding(debtor('k1', [item(74, -1), item(26, 91)])).score).toMatchObject({ class: 'E', override: 'over-90-days' });
    expect(finding(debtor('k1', [item(75, -1), item(25, 91)])).score).toMatchObject({ class: 'D', override: 'over-60-days' });
    const insolvent: BookAnswers = { ...NL, debtors: { k1: { insolvent: true } } };
    expect(finding(debtor('k1', [item(75, -1)]), insolvent).score).toMatchObject({ class: 'E', override: 'insolvent' });
  });

  it('advises by class and need: deliver, ask a limit, partly prepaid, broker first', () => {
    const good = { averageDaysLate: 0 };
    const advice = [
      finding(debtor('k1', [item(4000, -1)], good)),
      finding(debtor('k1', [item(40_000, -1)], good)),
      finding(debtor('k1', [item(3000, -1), item(100, 70)], good)),
      finding(debtor('k1', [item(40_000, 100)], good)),
      finding(debtor('k1', [item(4000, -1)], { ...good, country: 'RU' })),
    ].map(({ advice: code, cover }) => [code, cover.likelihood]);
    expect(advice).toEqual([
      ['deliver', 'without-request'],
      ['ask-limit', 'on-request'],
      ['partly-prepaid', 'on-request'],
      ['broker-first', 'hardly'],
      ['broker-first', 'hardly'],
    ]);
  });

  it('advises nothing about a customer that owes and buys nothing, and finds no gap that is rounding alone', () => {
    const small = finding(debtor('k1', [], { salesCents: euros(1000) }));
    expect(small).toMatchObject({ limit: { suggestedCents: 0, wantedCents: 100_000, gapCents: 0 }, advice: 'deliver' });
    expect(finding(debtor('k1', [item(-900, null)], { salesCents: cents(0) }))).toMatchObject({ limit: { gapCents: 0 }, advice: null });
  });

  it('finds no gap above what is needed: € 351 of a customer of class D is short by € 351', () => {
    const short = finding(debtor('k1', [item(340, -1), item(11, 70)], { averageDaysLate: 0 }));
    expect(short.score.class).toBe('D');
    expect(short).toMatchObject({ exposure: { peakCents: 35_100 }, limit: { suggestedCents: 0, wantedCents: 100_000, gapCents: 35_100 } });
    const wanted: BookAnswers = { ...NL, debtors: { k1: { wantedLimitCents: euros(5000) } } };
    expect(finding(debtor('k1', [item(340, -1), item(11, 70)]), wanted).limit.gapCents).toBe(500_000);
  });

  it('marks for the policies who is hardly insured, of a person by its country alone where persons count alike', () => {
    const rows = [debtor('k1', [item(100, 100)]), debtor('k2', [item(100, 100)], { isPerson: true }), debtor('k3', [item(100, -1)])];
    const marks = (persons: 'alike' | 'rated') => checkDebtors(book(rows), NL, { persons }).lossBook.debtors.map(({ hardly }) => hardly);
    expect([marks('rated'), marks('alike')]).toEqual([
      [true, true, undefined],
      [true, undefined, undefined],
    ]);
  });

  it('takes the sales of a book year as they are, leap year or not', () => {
    const of = (salesDays: number) => checkDebtors(book([debtor('k1', [], { salesCents: cents(10_001) })], { salesDays }), NL).turnover;
    expect([of(365), of(366), of(183)].map(({ amountCents }) => amountCents)).toEqual([10_001, 10_001, 19_947]);
  });

  it('consumers, government and related parties stay out of advice and losses and are counted apart', () => {
    const check = checkDebtors(
      book([
        debtor('k1', [item(1000, -1)]),
        debtor('k2', [item(2000, -1)], { notInsurable: 'consumer' }),
        debtor('k3', [item(3000, -1)], { notInsurable: 'government' }),
        debtor('k4', [item(4000, -1)], { notInsurable: 'related-party' }),
      ]),
      { ...NL, debtors: { k4: { notInsurable: 'none' } } },
    );
    expect(check.debtors.map(({ advice }) => advice)).toEqual(['deliver', null, null, 'deliver']);
    expect(check.outside).toEqual([
      { reason: 'consumer', debtors: 1, openCents: 200_000 },
      { reason: 'government', debtors: 1, openCents: 300_000 },
    ]);
    expect(check.lossBook.debtors.map(({ key }) => key)).toEqual(['k1', 'k4']);
  });

  it('a sole trader is for the eyes of the owner alone, and no finding carries a name', () => {
    const check = checkDebtors(book([debtor('k1', [item(10, 1)], { isPerson: true })]), NL);
    expect(check.debtors[0]?.ownerOnly).toBe(true);
    expect(JSON.stringify(check)).not.toContain('Naam');
  });

  it('lists every input with its weight; their product is the rate', () => {
    const { score } = finding(debtor('k1', [item(100, -1), item(100, 40)], { averageDaysLate: 20, country: 'BE' }), {
      ...NL,
      forAll: { sector: 'construction', relation: 'under-1', signals: ['accounts-late'] },
    });
    expect(score.drivers.map(({ input }) => input)).toEqual(['late', 'overdue', 'relation', 'signals', 'sector', 'country']);
    const product = score.drivers.filter(({ counts }) => counts).reduce((rate, { weight }) => rate * weight, score.baseRate);
    expect(score.defaultRate).toBeCloseTo(product, 12);
    expect(score.drivers.filter(({ counts }) => !counts).map(({ input }) => input)).toEqual(['late']);
  });
});

describe('label of the book', () => {
  const level = (debtors: readonly LedgerDebtor[]) =>
    checkDebtors(book(debtors, { salesDays: 365 }), { ...NL, turnoverCents: euros(10_000_000) }).label;
  const many = (first: number, daysPast: number) =>
    Array.from({ length: 30 }, (_, at) => debtor(`k${at}`, [item(at === 0 ? first : 1000, at === 0 ? daysPast : -1)]));

  it('names what the largest customer is a share of', () => {
    const base = (salesCents: LedgerDebtor['salesCents']) =>
      driverRow(checkDebtors(book([debtor('k1', [item(1000, -1)], { salesCents })]), NL).label.drivers[0]).name;
    expect(base(euros(5000))).toBe('Uw grootste klant, als deel van de omzet');
    expect(base(null)).toBe('Uw grootste klant, als deel van wat openstaat');
  });

  it('is low for a spread book, raised above 20 % and high above 40 % at one customer', () => {
    expect(level(many(1000, -1)).level).toBe('low');
    expect(level(many(9000, -1)).drivers[0].level).toBe('raised');
    expect(level(many(29_000, -1)).level).toBe('high');
  });

  it('is raised with more than 5 % over 60 days, and high with more than 5 % over 90', () => {
    expect(level(many(2000, 70)).drivers[2].level).toBe('raised');
    expect(level(many(2000, 91)).drivers[2].level).toBe('high');
  });
});

describe('the profile that a book implies', () => {
  const debtors = Array.from({ length: 8 }, (_, at) =>
    debtor(`k${at}`, [item(2000 - 100 * at, at - 3)], {
      ...{ salesCents: euros(40_000 - 3000 * at), averageDaysLate: at, country: at === 0 ? 'DE' : 'NL' },
      notInsurable: at === 7 ? 'government' : null,
    }),
  );
  const check = checkDebtors(book(debtors, { salesDays: 366 }), NL);
  const implied = impliedProfile(check, NL);

  it('is a valid profile with what the file says', () => {
    expect(v.safeParse(profileSchema, implied.profile).issues).toBeUndefined();
    expect(implied.profile).toMatchObject({
      numberOfBuyers: 7,
      paymentTermDays: 30,
      overdueOver60DaysCents: 0,
      buyerTypes: ['businesses', 'government'],
    });
    expect(implied.profile?.turnoverCents).toBe(check.turnover.amountCents);
  });

  it('gives the form answers that it reads as the same values, each marked as read from the file', () => {
    const { draft, issues } = readAnswers({ ...implied.answers, scope: 'whole-turnover', buyerTypes: ['businesses'] });
    const own = implied.profile;
    expect(issues.filter(({ field, code }) => code !== 'missing' && implied.readFromFile.includes(field))).toEqual([]);
    expect(draft).toMatchObject({
      ...{ turnoverCents: own?.turnoverCents, numberOfBuyers: 7, largestBuyerSharePct: own?.largestBuyerSharePct },
      ...{
        topFiveSharePct: own?.topFiveSharePct,
        largestOutstandingCents: own?.largestOutstandingCents,
        buyerCountries: own?.buyerCountries,
      },
    });
    expect(implied.readFromFile).toEqual(
      expect.arrayContaining([
        'turnover',
        'numberOfBuyers',
        'largestBuyerShare',
        'topFiveShare',
        'paymentTerm',
        'daysLate',
        'countries',
        'export',
      ]),
    );
    expect(implied.readFromFile).not.toContain('losses');
  });

  it('rounds the term up to one of the form and says so, and puts days late in the class that holds them', () => {
    const of = (termDays: number, averageDaysLate: number) => {
      const invoice = item(1000, -1, { invoiceDate: addDays(AS_OF, 1 - termDays) });
      const { answers, readFromFile, roundedTermDays } = impliedProfile(
        checkDebtors(book([debtor('k1', [invoice], { averageDaysLate })]), NL),
        NL,
      );
      return [answers.paymentTerm, roundedTermDays, readFromFile.includes('paymentTerm'), answers.daysLate];
    };
    expect([of(21, 3), of(30, 31), of(100, 0)]).toEqual([
      ['30', 21, false, '1-15'],
      ['30', null, true, 'over-30'],
      ['over-90', null, true, 'on-time'],
    ]);
  });

  it('measures customers and countries against the same sales, those that can be insured, rounded', () => {
    const sold = (key: string, country: string, sales: number, notInsurable: 'government' | null = null) =>
      debtor(key, [item(100, -1)], { salesCents: euros(sales), country, notInsurable });
    const mixed = [sold('k1', 'NL', 90_964), sold('k2', 'DE', 9036), sold('k3', 'BE', 100_000, 'government')];
    const { profile, answers } = impliedProfile(checkDebtors(book(mixed, { salesDays: 366 }), NL), NL);
    expect(profile).toMatchObject({
      ...{ excludedSharePct: '50', largestBuyerSharePct: '90.96' },
      buyerCountries: [{ country: 'DE', sharePct: '9.04' }],
    });
    expect(answers).toMatchObject({ country: ['DE'], countryShare: ['9,04'] });
    const russian = [sold('k1', 'NL', 90_000), sold('k2', 'RU', 10_000, 'government')];
    const sanctioned = impliedProfile(checkDebtors(book(russian, { salesDays: 366 }), NL), NL).profile;
    expect(sanctioned?.buyerCountries).toEqual([{ country: 'RU', sharePct: '0.01' }]);
  });

  it('has none for a book in which nothing can be insured', () => {
    expect(impliedProfile(checkDebtors(book([]), NL), NL).profile).toBeNull();
  });
});

const anyItem = fc.record({
  kind: fc.constantFrom('invoice', 'credit-note', 'payment', 'other'),
  openCents: fc.integer({ min: -1e11, max: 1e11 }).map(cents),
  invoiceDate: fc.option(fc.integer({ min: -40_000, max: 400 }).map((days) => addDays(AS_OF, days))),
  dueDate: fc.option(fc.integer({ min: -40_000, max: 400 }).map((days) => addDays(AS_OF, days))),
  reference: fc.option(fc.string()),
});
const anyDebtor = fc.record({
  name: fc.option(fc.string()),
  country: fc.option(fc.constantFrom('NL', 'BE', 'RU', 'BR', 'ZZ', 'NG')),
  isPerson: fc.option(fc.boolean()),
  notInsurable: fc.option(fc.constantFrom('consumer', 'government', 'related-party')),
  items: fc.array(anyItem, { maxLength: 6 }),
  salesCents: fc.option(fc.integer({ min: -1e11, max: 1e12 }).map(cents)),
  averageDaysLate: fc.option(fc.double({ min: -400, max: 4000, noNaN: true })),
});

describe('what holds for every book that a reader can give', () => {
  it('never throws; bands add up; limits lie under their base; best ≤ class ≤ worst; the profile is valid', () => {
    fc.assert(
      fc.property(
        fc.array(anyDebtor, { maxLength: 12 }),
        fc.option(fc.integer({ min: 0, max: 800 })),
        fc.boolean(),
        (rows, salesDays, dated) => {
          const debtors = rows.map((row, at): LedgerDebtor => ({ ...row, key: `k${at}`, ageing: null }));
          const check = checkDebtors(book(debtors, { salesDays, asOf: dated ? AS_OF : null }), NL);
          expect(check.reconciliation.netCents).toBe(
            debtors.reduce((sum, { items }) => sum + items.reduce((so, { openCents }) => so + openCents, 0), 0),
          );
          expect(check.ageing.bands.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(check.reconciliation.openCents);
          for (const { score, limit } of check.debtors) {
            expect(score.best.defaultRate).toBeLessThanOrEqual(score.defaultRate + 1e-12);
            expect(score.worst.defaultRate).toBeGreaterThanOrEqual(score.defaultRate - 1e-12);
            expect(limit.suggestedCents).toBeLessThanOrEqual(limit.baseCents);
            expect(limit.suggestedCents % 100_000).toBe(0);
          }
          const { profile } = impliedProfile(check, NL);
          if (profile !== null) expect(v.safeParse(profileSchema, profile).issues).toBeUndefined();
        },
      ),
      { numRuns: 200 },
    );
  });
});
