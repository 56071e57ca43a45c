import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashClientKey } from '#/server/security/idempotency-seal.ts';
import { CONTACT, createdToken, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';
import { DAY, MINUTE } from '../../helpers/clock.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const KEY = 'sleutel-0001';
const leadCount = async () => (await test.database.leads.list({ limit: 100, withContact: false })).length;

describe('an idempotency key', () => {
  it('gives the same answer with the same token again, and one lead', async () => {
    const first = await test.app.createQuote({ profile: PROFILE, contact: CONTACT, idempotencyKey: KEY });
    test.clock.pass(DAY - 1);
    const second = await test.app.createQuote({ profile: PROFILE, contact: CONTACT, idempotencyKey: KEY });
    expect(second).toEqual(first);
    expect(await leadCount()).toBe(1);
    expect(await test.database.mails.list({ states: ['due'], limit: 10 })).toHaveLength(2);
  });

  it('does not depend on the order of the fields', async () => {
    const first = await test.app.createQuote({ profile: PROFILE, idempotencyKey: KEY });
    const turned = Object.fromEntries(Object.entries(PROFILE).reverse()) as typeof PROFILE;
    expect(await test.app.createQuote({ profile: turned, idempotencyKey: KEY })).toEqual(first);
  });

  it('is refused with another body', async () => {
    await test.app.createQuote({ profile: PROFILE, idempotencyKey: KEY });
    expect(await test.app.createQuote({ profile: { ...PROFILE, numberOfBuyers: 61 }, idempotencyKey: KEY })).toEqual({
      kind: 'key-reused',
    });
    expect(await test.app.createQuote({ profile: PROFILE, contact: CONTACT, idempotencyKey: KEY })).toEqual({ kind: 'key-reused' });
    expect(await leadCount()).toBe(1);
  });

  it('is in progress for everybody else while the first request runs', async () => {
    const results = await Promise.all([1, 2, 3].map(() => test.app.createQuote({ profile: PROFILE, idempotencyKey: KEY })));
    expect(results.map(({ kind }) => kind)).toEqual(['created', 'in-progress', 'in-progress']);
    expect(await leadCount()).toBe(1);
  });

  it('is free again after a day', async () => {
    const first = createdToken(await test.app.createQuote({ profile: PROFILE, idempotencyKey: KEY }));
    test.clock.pass(DAY);
    expect(createdToken(await test.app.createQuote({ profile: PROFILE, idempotencyKey: KEY }))).not.toBe(first);
  });

  it('is free again after a failure, and the failure leaves nothing', async () => {
    await test.close();
    let isBroken = true;
    test = await openTestApp({
      wrap: (database) => ({
        ...database,
        transaction: (work) =>
          database.transaction(async (inside) => {
            const result = await work(inside);
            if (isBroken) throw new Error('disk full');
            return result;
          }),
      }),
    });
    await expect(test.app.createQuote({ profile: PROFILE, contact: CONTACT, idempotencyKey: KEY })).rejects.toThrow('disk full');
    expect(await leadCount()).toBe(0);
    isBroken = false;
    expect((await test.app.createQuote({ profile: PROFILE, contact: CONTACT, idempotencyKey: KEY })).kind).toBe('created');
    expect(await leadCount()).toBe(1);
  });

  it('left in progress by a process that died is free after a minute', async () => {
    const body = { profile: PROFILE, idempotencyKey: KEY };
    await test.app.createQuote(body);
    const record = await test.database.idempotency.find(hashClientKey(KEY));
    await test.database.idempotency.remove(hashClientKey(KEY));
    await test.database.idempotency.insert({ ...record!, sealedAnswer: null });
    expect(await test.app.createQuote(body)).toEqual({ kind: 'in-progress' });
    test.clock.pass(MINUTE);
    expect((await test.app.createQuote(body)).kind).toBe('created');
  });

  it('taken by another process in the same moment is in progress', async () => {
    await test.close();
    test = await openTestApp({
      wrap: (database) => ({ ...database, idempotency: { ...database.idempotency, find: () => Promise.resolve(null) } }),
    });
    await test.app.createQuote({ profile: PROFILE, idempotencyKey: KEY });
    expect(await test.app.createQuote({ profile: PROFILE, idempotencyKey: KEY })).toEqual({ kind: 'in-progress' });
    expect(await leadCount()).toBe(1);
  });

  it('gives nothing back of a quote that was erased', async () => {
    const first = createdToken(await test.app.createQuote({ profile: PROFILE, idempotencyKey: KEY }));
    await test.app.eraseQuote(first);
    expect(createdToken(await test.app.createQuote({ profile: PROFILE, idempotencyKey: KEY }))).not.toBe(first);
  });

  it('is stored neither in the clear nor with the token or the body in the clear', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: CONTACT, idempotencyKey: KEY }));
    const record = await test.database.idempotency.find(hashClientKey(KEY));
    const stored = `${JSON.stringify(record)} ${Buffer.from(record?.sealedAnswer ?? []).toString('latin1')}`;
    expect(stored).not.toContain(KEY);
    expect(stored).not.toContain(token);
  });
});
