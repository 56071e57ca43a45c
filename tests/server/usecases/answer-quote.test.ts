import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { loadEditions } from '#/server/editions.ts';
import { replay } from '#/server/usecases/replay.ts';
import { CONTACT, createdToken, HOPELESS, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const OPEN = { ...PROFILE, turnoverCents: 200_000_000, lossesCents: 'unknown', excludedSharePct: 'unknown' } as const;
const created = async (profile: Parameters<TestApp['app']['compare']>[0]) => createdToken(await test.app.createQuote({ profile }));
const comparisonOf = async (token: string) => (await test.app.readQuote(token))?.comparison;
const DAYS = { field: 'averageDaysLate', value: 8 } as const;

describe('answering an open question of a stored indication', () => {
  it('replaces the comparison under the same token and lead', async () => {
    const token = await created(OPEN);
    const before = await test.app.readQuote(token);
    expect(await test.app.answerQuote(token, DAYS)).toEqual({ kind: 'answered' });
    const answered = { ...OPEN, averageDaysLate: 8, unknownBefore: ['averageDaysLate' as const] };
    const after = await test.app.readQuote(token);
    expect(after?.comparison).toEqual(test.app.compare(answered));
    expect(after).toMatchObject({ createdAt: before?.createdAt, keptUntil: before?.keptUntil, stage: 'indication' });
    expect(await test.database.leads.list({ limit: 10, withContact: true })).toHaveLength(1);
  });

  it('keeps the order of answering, and an answer given again replaces the first', async () => {
    const token = await created(OPEN);
    await test.app.answerQuote(token, DAYS);
    await test.app.answerQuote(token, { field: 'lossesCents', value: 0 });
    expect((await comparisonOf(token))?.profile).toMatchObject({ unknownBefore: ['averageDaysLate', 'lossesCents'] });
    await test.app.answerQuote(token, { ...DAYS, value: 23 });
    expect((await comparisonOf(token))?.profile).toMatchObject({ averageDaysLate: 23, unknownBefore: ['lossesCents', 'averageDaysLate'] });
  });

  it('is the same when it is computed again', async () => {
    await test.app.answerQuote(await created(OPEN), { ...DAYS, value: 60 });
    const report = await replay({ database: test.database, insurers: registry, editions: loadEditions(registry).current() });
    expect(report).toEqual({ same: 1, engineChanged: [], different: [], editionMissing: [] });
  });

  it('says so when the answer lies outside what was usual', async () => {
    const token = await created(OPEN);
    await test.app.answerQuote(token, { ...DAYS, value: 60 });
    expect((await comparisonOf(token))?.assumptions).toContainEqual(
      expect.objectContaining({ field: 'averageDaysLate', reason: 'outside-plausible', used: 60 }),
    );
  });

  it('makes a lead without an indication one with, and the other way round', async () => {
    const token = await created({ ...OPEN, buyerCountries: 'unknown' });
    const types = async () => (await test.database.leads.list({ limit: 10, withContact: true })).map(({ type }) => type);
    await test.app.answerQuote(token, { field: 'buyerCountries', value: HOPELESS.buyerCountries });
    expect(await types()).toEqual(['no-indication']);
    await test.app.answerQuote(token, { field: 'buyerCountries', value: 'domestic-only' });
    expect(await types()).toEqual(['quote']);
  });

  it.each([
    ['a question that was never open', { field: 'paymentTermDays', value: 60 }, { kind: 'not-open' }],
    ['an answer that cannot be', { field: 'averageDaysLate', value: 999 }, { kind: 'not-valid', code: 'days-late-too-large' }],
    ['an answer of another kind', { field: 'averageDaysLate', value: 'often' }, { kind: 'not-valid', code: 'choice-or-unknown' }],
  ] as const)('changes nothing at %s', async (_, answer, outcome) => {
    const token = await created(OPEN);
    const before = await comparisonOf(token);
    expect(await test.app.answerQuote(token, answer)).toMatchObject({ kind: outcome.kind });
    expect(await comparisonOf(token)).toEqual(before);
  });

  it('changes nothing once offers were requested, and nothing that was mailed', async () => {
    const token = await created(OPEN);
    await test.app.requestOffers(token, CONTACT);
    const mails = await test.database.mails.list({ states: ['due', 'sending', 'sent'], limit: 10 });
    const before = await comparisonOf(token);
    expect(await test.app.answerQuote(token, DAYS)).toEqual({ kind: 'frozen' });
    expect(await comparisonOf(token)).toEqual(before);
    expect(await test.database.mails.list({ states: ['due', 'sending', 'sent'], limit: 10 })).toEqual(mails);
  });

  it('leaves what was mailed as it was: an answer before the request, the request with the answer', async () => {
    const token = await created(OPEN);
    await test.app.answerQuote(token, DAYS);
    const { comparison } = (await test.app.readQuote(token)) ?? {};
    await test.app.requestOffers(token, CONTACT);
    expect((await test.app.readQuote(token))?.comparison).toEqual(comparison);
  });

  it('does not know an unknown or erased token', async () => {
    expect(await test.app.answerQuote('AAAAAAAAAAAAAAAAAAAAAA', DAYS)).toEqual({ kind: 'not-found' });
    const token = await created(OPEN);
    await test.app.eraseQuote(token);
    expect(await test.app.answerQuote(token, DAYS)).toEqual({ kind: 'not-found' });
  });
});

describe('the value of answers', () => {
  it('is given most first, and only of open questions', () => {
    const values = test.app.answerValues(OPEN);
    expect(values.map(({ field }) => field).toSorted()).toEqual(['averageDaysLate', 'excludedSharePct', 'lossesCents']);
    expect(values[0]?.field).toBe('averageDaysLate');
  });
});
