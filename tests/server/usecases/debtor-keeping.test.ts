import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personsTexts } from '#/messages/debtor-check/persons.ts';
import { EXAMPLE_DEBTORS } from '#/server/api/examples.ts';
import type { TwoMinuteInput } from '#/server/app.ts';
import { newToken } from '#/server/ids.ts';
import { sweep } from '#/server/usecases/retention.ts';
import { cents } from '#/quote-engine/units.ts';
import { CONTACT, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';

const WHO = { ...CONTACT, insurers: [] };
const DAY_MS = 24 * 3_600_000;
const INPUT: TwoMinuteInput = {
  answers: {
    ...{ turnoverCents: cents(200_000_000), debtors: 60, topOne: 0.2, topFive: 0.45, countries: [{ key: 'NL', share: 1 }] },
    ...{ termDays: 30, daysLate: null, ageing: null, lossesCents: null },
  },
  profile: PROFILE,
  quoteAnswers: { establishment: 'NL', turnover: '2 mln' },
  margin: null,
  typed: [
    ['vestiging', 'NL'],
    ['omzet', '2 mln'],
  ],
};

/** Forty customers; k2 is a person who pays very late, k3 is government. */
const BOOK = {
  ...EXAMPLE_DEBTORS,
  marginPct: '5',
  debtors: Array.from({ length: 40 }, (_, at) => ({
    ...{ key: `k${String(at + 1)}`, country: 'NL', averageDaysLate: 10, salesCents: 2_500_000 },
    ...(at === 1 && { isPerson: true, relation: 'under-1', signals: ['asks-delay', 'pays-later'], insolvent: true }),
    ...(at === 2 && { notInsurable: 'government' }),
    ...(at === 4 && { relation: 'under-1', signals: ['asks-delay'], insolvent: true }),
    ageing: { notDueCents: 200_000, ...(at === 1 && { over90Cents: 900_000 }) },
  })),
};

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const keeping = () => test.app.debtorKeeping;
const leads = () => test.database.leads.list({ limit: 9, withContact: true });
const mails = () => test.database.mails.list({ states: ['due', 'sent', 'sending'], limit: 20 });
const keepBook = (formKey: string, book: unknown = BOOK) => keeping().keepPosted(JSON.stringify({ book, formKey }));
const review = (formKey: string, replaced: object = {}) =>
  keeping().reviewPosted(JSON.stringify({ book: BOOK, formKey, rows: [], contact: WHO, ...replaced }));
const RETENTION = { indicationDays: 90, debtorCheckDays: 30, leadMonths: 12, mailBodyDays: 30, statisticsMonths: 24 };
const swept = () => sweep({ database: test.database, clock: test.clock, retention: RETENTION, mailCopies: test.transport });

async function mailTexts(): Promise<readonly string[]> {
  const names = await readdir(test.mailFolder, { recursive: true });
  return Promise.all(names.filter((name) => name.endsWith('.eml')).map((name) => readFile(join(test.mailFolder, name), 'utf8')));
}

describe('keeping a Klantencheck', () => {
  it('keeps the form of two minutes once under its form key, until 30 days later whoever visits', async () => {
    const key = newToken();
    expect(await keeping().keep(INPUT, key)).toEqual({ kind: 'kept', token: key });
    expect(await keeping().keep({ ...INPUT, margin: null }, key)).toEqual({ kind: 'kept', token: key });
    expect(await keeping().keep(INPUT, 'no key')).toEqual({ kind: 'no-key' });
    expect(await leads()).toMatchObject([{ type: 'debtor-check', stage: 'indication', contact: null, mails: [] }]);
    const answered = await test.app.debtorChecks.inTwoMinutes(INPUT.answers, INPUT.profile);
    const outcome = answered.kind === 'done' ? answered.outcome : null;
    expect(await keeping().read(key)).toMatchObject({
      findings: { kind: 'two-minutes', typed: INPUT.typed, loss: outcome?.loss, label: outcome?.check.label, madeOn: test.clock.today() },
      keptUntil: '2026-12-21',
      review: null,
    });
    test.clock.pass(29 * DAY_MS);
    expect(await keeping().read(key)).toMatchObject({ keptUntil: '2026-12-21' });
    expect(await swept()).toMatchObject({ debtorChecks: 0 });
    test.clock.pass(DAY_MS + 1);
    expect(await keeping().read(key)).toBeNull();
    expect(await leads()).toHaveLength(1);
    expect(await swept()).toMatchObject({ debtorChecks: 1 });
    expect(await leads()).toEqual([]);
  });

  it('keeps a book by number, and of a person nothing that gives its class away', async () => {
    const key = newToken();
    expect(await keepBook(key)).toEqual({ kind: 'kept', token: key });
    const stored = await keeping().read(key);
    const findings = stored?.findings?.kind === 'book' ? stored.findings : null;
    expect(findings).toMatchObject({ customers: 40, margin: 5_000_000, concentrationBy: 'balance' });
    const of = (wanted: string) => findings?.debtors.find(({ key: found }) => found === wanted);
    expect(findings?.debtors[0]?.key).toBe('k2');
    expect(of('k2')).toMatchObject({ isPerson: true, rating: null, over60Cents: 900_000 });
    expect(of('k3')).toMatchObject({ notInsurable: 'government', rating: null });
    expect(of('k1')?.rating).toMatchObject({ enough: expect.any(Boolean) as boolean });
    expect(JSON.stringify(findings?.debtors)).not.toMatch(/insolvent|asks-delay|signals|relation/);
    expect(findings?.stress.every((line) => !('keys' in line))).toBe(true);
    expect(JSON.stringify(of('k2'))).not.toMatch(/insolvent|asks-delay|signals|"E"/);
  });

  it('keeps and mails the same of a sole trader in whatever class, and tells that all of them count alike', async () => {
    const bookOf = (more: object) => ({
      ...BOOK,
      debtors: [{ key: 'k1', country: 'NL', isPerson: true, ageing: { notDueCents: 1_434_568 }, salesCents: 9_000_000, ...more }],
    });
    const books = [bookOf({ relation: 'over-10' }), bookOf({ insolvent: true })];
    const keys = books.map(() => newToken());
    for (const [at, book] of books.entries()) await review(keys[at] ?? '', { book, rows: [{ key: 'k1' }] });
    const [one, other] = await Promise.all(keys.map(async (key) => (await keeping().read(key))?.findings));
    expect(other).toEqual(one);
    const texts = (await mails()).filter(({ kind }) => kind === 'debtor-check-broker').map(({ text }) => text);
    const figures = texts.map((text) => text.slice(text.indexOf('Wat de bezoeker zag')));
    expect(figures).toEqual([expect.stringContaining(personsTexts.broker), figures[0]]);
  });

  it('says what is wrong with a book and keeps nothing', async () => {
    const [first] = BOOK.debtors;
    expect(await keepBook(newToken(), { ...BOOK, debtors: [{ ...first, name: 'Slager Piet' }] })).toMatchObject({
      kind: 'faults',
      faults: [{ path: 'book.debtors.0.name', code: 'key-not-known' }],
    });
    expect(await keeping().keepPosted('{"book":')).toMatchObject({ kind: 'faults', faults: [{ code: 'object-not-known' }] });
    expect(await keepBook('no key')).toEqual({ kind: 'no-key' });
    expect(await leads()).toEqual([]);
  });

  it('gives nothing for another key, and erases by its own alone', async () => {
    const [mine, other] = [newToken(), newToken()];
    await keepBook(mine);
    await keepBook(other);
    expect(await keeping().read(newToken())).toBeNull();
    expect(await keeping().erase(newToken())).toBe(false);
    expect(await keeping().erase(mine)).toBe(true);
    expect(await keeping().erase(mine)).toBe(false);
    expect(await keeping().read(mine)).toBeNull();
    expect(await keeping().read(other)).not.toBeNull();
  });
});

describe('letting the broker look along', () => {
  it('sends findings and chosen customers, names only where chosen, and tells the visitor exactly that', async () => {
    const key = newToken();
    const rows = [{ key: 'k2' }, { key: 'k7', name: 'Kanarie B.V.' }, { key: 'k3' }];
    expect(await review(key, { rows })).toEqual({ kind: 'kept', token: key });
    const [lead] = await leads();
    expect(lead).toMatchObject({ type: 'debtor-check', stage: 'review-requested', contact: { email: CONTACT.email } });
    const [toVisitor, toBroker] = await mails();
    expect([toVisitor?.kind, toBroker?.kind]).toEqual(['debtor-check-visitor', 'debtor-check-broker']);
    expect(toBroker?.text).toContain('Klant 7: Kanarie B.V.');
    expect(toBroker?.text).toMatch(/Klant 2 \|.*\| eenmanszaak/);
    expect(toBroker?.text).toMatch(/Klant 3 \|.*Overheid: niet verzekerbaar/);
    expect(toBroker?.text).not.toMatch(/Klant 8\b/);
    for (const words of [
      'Oorzaak | Bij u',
      'Hoeveel hangt aan',
      'Hoe oud is',
      'Gemiddeld verlies per jaar',
      'Zonder verzekering',
      'Atradius',
    ])
      expect(toBroker?.text).toContain(words);
    expect(toBroker?.text).not.toContain(key);
    expect(`${toBroker?.subject ?? ''}${toVisitor?.subject ?? ''}`).not.toMatch(/Anna|Kaas|Kanarie/);
    expect(toVisitor?.text).toContain('3 klanten apart: Klant 2, Klant 7 en Klant 3. Met naam: Klant 7.');
    expect(toVisitor?.text).not.toContain('Kanarie');
    expect(toVisitor?.text).toContain(`https://voorbeeld.example/klantencheck/${key}/`);
    const [consent] = await test.database.consents.findByLeadId(lead?.id ?? '');
    expect(consent).toMatchObject({ purpose: 'broker-review', textVersion: '2026-11-22' });
    expect(await keeping().read(key)).toMatchObject({ review: { rows: 3, names: 1, keptUntil: '2027-11-21' } });
    expect(await keeping().keptData(key)).toMatchObject({ hasOutcome: true, review: { names: 1 }, mails: [{}, {}] });
    expect(test.nudges()).toBe(1);
  });

  it('is one request when it is sent twice, and tells both sides of other details', async () => {
    const key = newToken();
    await review(key, { rows: [{ key: 'k7' }] });
    await review(key, { rows: [{ key: 'k7' }] });
    expect(await mails()).toHaveLength(2);
    await review(key, { rows: [{ key: 'k7', name: 'Kanarie B.V.' }] });
    expect((await mails()).map(({ subject }) => subject).slice(2)).toEqual([
      'Uw vraag is bijgewerkt',
      expect.stringContaining('bijgewerkt') as string,
    ]);
    expect(await leads()).toHaveLength(1);
  });

  it('tells of everything that was ever sent, also when less is chosen the next time', async () => {
    const key = newToken();
    await review(key, { rows: [{ key: 'k7', name: 'Kanarie B.V.' }] });
    await review(key, { rows: [{ key: 'k7' }, { key: 'k8' }] });
    expect(await mails()).toHaveLength(4);
    expect((await mails())[3]?.text).not.toContain('Kanarie');
    expect(await keeping().read(key)).toMatchObject({ review: { rows: 2, names: 1 } });
    expect(await keeping().keptData(key)).toMatchObject({ review: { rows: 2, names: 1 } });
  });

  it('asks from a kept check by its token, with customers that are in it', async () => {
    const key = newToken();
    await keepBook(key);
    const ask = (token: string, rows: readonly { key: string; name?: string }[]) => keeping().review({ token }, { contact: WHO, rows });
    expect(await ask(newToken(), [])).toEqual({ kind: 'not-found' });
    expect(await ask(key, [{ key: 'k99' }])).toMatchObject({ kind: 'faults', faults: [{ code: 'debtor-not-in-book' }] });
    expect(await mails()).toEqual([]);
    expect(await ask(key, [{ key: 'k1', name: 'Kanarie B.V.' }])).toEqual({ kind: 'kept', token: key });
    expect((await mails())[1]?.text).toContain('Klant 1: Kanarie B.V.');
  });

  it('hangs on what was kept of the same book before, or is kept after it: one record, erased at once', async () => {
    for (const isKeptFirst of [true, false]) {
      const key = newToken();
      const steps = [() => keepBook(key), () => review(key, { rows: [{ key: 'k7', name: 'Kanarie B.V.' }] })];
      for (const step of isKeptFirst ? steps : steps.toReversed()) expect(await step()).toEqual({ kind: 'kept', token: key });
      expect(await leads()).toMatchObject([{ type: 'debtor-check', stage: 'review-requested' }]);
      expect(await keeping().keptData(key)).toMatchObject({ hasOutcome: true, review: { rows: 1, names: 1 } });
      expect(await keeping().erase(key)).toBe(true);
      expect(await leads()).toEqual([]);
      expect(await mails()).toEqual([]);
    }
  });

  it('asks from the form of two minutes with what was typed', async () => {
    const key = newToken();
    expect(await keeping().review({ input: INPUT, formKey: key }, { contact: WHO, rows: [] })).toEqual({ kind: 'kept', token: key });
    const [toVisitor, toBroker] = await mails();
    expect(toBroker?.text).toContain('2 mln');
    expect(toBroker?.text).toContain('Nederland');
    expect(toVisitor?.text).toContain('De getallen die u in het formulier invulde.');
  });

  it('refuses more than 25 customers, one twice, one that is not in the book and no consent', async () => {
    const codeOf = async (replaced: object) => {
      const answer = await review(newToken(), replaced);
      return answer.kind === 'faults' ? answer.faults[0]?.code : answer.kind;
    };
    expect(await codeOf({ rows: BOOK.debtors.slice(0, 26).map(({ key }) => ({ key })) })).toBe('debtors-too-many');
    expect(await codeOf({ rows: [{ key: 'k1' }, { key: 'k1' }] })).toBe('debtor-key-twice');
    expect(await codeOf({ rows: [{ key: 'k41' }] })).toBe('debtor-not-in-book');
    expect(await codeOf({ rows: [{ key: 'k1', name: 'a\u202eb' }] })).toBe('debtor-name-characters');
    expect(await codeOf({ contact: { ...WHO, offersConsent: false } })).toBe('offers-consent-missing');
    expect(await leads()).toEqual([]);
  });

  it('leaves nothing behind when a mail cannot be written', async () => {
    await test.close();
    test = await openTestApp({
      wrap: (database) => ({
        ...database,
        transaction: (work) =>
          database.transaction((inside) =>
            work({ ...inside, mails: { ...inside.mails, insert: () => Promise.reject(new Error('full')) } }),
          ),
      }),
    });
    await expect(review(newToken())).rejects.toThrow('full');
    expect(await leads()).toEqual([]);
  });

  it('erases names and outcome after 30 days and the request by its link, with the copies of its mails', async () => {
    const key = newToken();
    await review(key, { rows: [{ key: 'k7', name: 'Kanarie B.V.' }] });
    await test.sendMails();
    expect(await mailTexts()).toHaveLength(2);
    test.clock.pass(30 * DAY_MS + 1);
    expect(await keeping().read(key)).toMatchObject({ findings: null });
    expect(await swept()).toMatchObject({ debtorChecks: 1, mailCopies: 2 });
    expect(await keeping().read(key)).toMatchObject({ findings: null, review: { rows: 0, names: 0 } });
    expect(await keeping().review({ token: key }, { contact: WHO, rows: [] })).toEqual({ kind: 'not-found' });
    expect(await keeping().keptData(key)).toMatchObject({
      hasOutcome: false,
      filledContactFields: expect.arrayContaining(['email']) as string[],
    });
    expect(await leads()).toMatchObject([{ type: 'debtor-check' }]);
    expect(await keeping().erase(key)).toBe(true);
    expect(await leads()).toEqual([]);
  });

  it('erases names with the outcome in mails too, those of a request of the last day and those that were never sent', async () => {
    const [late, unsent] = [newToken(), newToken()];
    for (const key of [late, unsent]) await keepBook(key);
    test.clock.pass(29 * DAY_MS);
    const ask = (token: string) => keeping().review({ token }, { contact: WHO, rows: [{ key: 'k7', name: 'Kanarie B.V.' }] });
    await ask(late);
    await test.sendMails();
    await ask(unsent);
    expect(await mailTexts()).toHaveLength(2);
    test.clock.pass(DAY_MS + 1);
    expect(await swept()).toMatchObject({ debtorChecks: 2, mailCopies: 2 });
    expect(await mailTexts()).toEqual([]);
    expect(await mails()).toMatchObject([
      { state: 'sent', text: '', html: '' },
      { state: 'sent', text: '', html: '' },
    ]);
    expect(await leads()).toHaveLength(2);
  });

  it('erases the copies of mails with the check', async () => {
    const key = newToken();
    await review(key);
    await test.sendMails();
    expect(await mailTexts()).toHaveLength(2);
    await keeping().erase(key);
    expect(await mailTexts()).toEqual([]);
  });
});
