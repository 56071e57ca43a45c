import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashToken } from '#/server/ids.ts';
import { CONTACT, createdToken, HOPELESS, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';
import { DAY, HOUR } from '../../helpers/clock.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const leads = () => test.database.leads.list({ limit: 100, withContact: true });

describe('a stored quote', () => {
  it('is the comparison that was shown, and a lead without personal data', async () => {
    const result = await test.app.createQuote({ profile: PROFILE });
    if (result.kind !== 'created') throw new Error(result.kind);
    expect(result.comparison).toEqual(test.app.compare(PROFILE));
    expect(await leads()).toMatchObject([{ type: 'quote', stage: 'indication', contactId: null, contact: null, insurers: [], mails: [] }]);
    expect(await test.app.readQuote(result.token)).toEqual({
      comparison: result.comparison,
      createdAt: '2026-11-21T12:00:00.000Z',
      keptUntil: '2027-02-19',
      stage: 'indication',
      isReplaced: false,
    });
    expect(test.nudges()).toBe(0);
  });

  it('has a token of 128 bits that is not in the database', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const [quote] = await test.database.quotes.page(null, 10);
    expect(quote?.tokenHash).toBe(hashToken(token));
    expect(JSON.stringify(quote)).not.toContain(token);
  });

  it('is a lead of type no-indication when no insurer can quote', async () => {
    await test.app.createQuote({ profile: HOPELESS });
    expect(await leads()).toMatchObject([{ type: 'no-indication', stage: 'indication' }]);
  });

  it('with contact is a request for offers with consents and both mails, at once', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: { ...CONTACT, tipsConsent: true } }));
    const [lead] = await leads();
    expect(lead).toMatchObject({ type: 'quote', stage: 'offer-requested', insurers: CONTACT.insurers, contact: { email: CONTACT.email } });
    expect(lead?.mails.map(({ kind, state }) => [kind, state])).toEqual([
      ['offer-request-visitor', 'due'],
      ['offer-request-broker', 'due'],
    ]);
    const consents = await test.database.consents.findByLeadId(lead?.id ?? '');
    expect(consents.map(({ purpose, insurers, givenAt }) => [purpose, insurers, givenAt])).toEqual([
      ['offers', CONTACT.insurers, '2026-11-21T12:00:00.000Z'],
      ['tips', [], '2026-11-21T12:00:00.000Z'],
    ]);
    expect(test.nudges()).toBe(1);
    expect((await test.app.readQuote(token))?.stage).toBe('offer-requested');
  });

  it('without any figure records a consent to look at the case, in its own words', async () => {
    await test.app.createQuote({ profile: HOPELESS, contact: { ...CONTACT, insurers: [], tipsConsent: false } });
    const [lead] = await leads();
    const consents = await test.database.consents.findByLeadId(lead?.id ?? '');
    expect(consents.map(({ purpose, textVersion }) => [purpose, textVersion])).toEqual([['broker-review', '2026-11-22']]);
  });

  it.each(['', 'x', 'A'.repeat(22), '../../etc/passwd', 'A'.repeat(21) + 'B', '\0'])('is not found under %j', async (token) => {
    expect(await test.app.readQuote(token)).toBeNull();
    expect(await test.app.keptData(token)).toBeNull();
    expect(await test.app.eraseQuote(token)).toBe(false);
    expect(await test.app.requestOffers(token, CONTACT)).toEqual({ kind: 'not-found' });
  });
});

describe('reading', () => {
  it('moves the day on which an indication is erased, at most once an hour', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    const visited = async () => (await test.database.quotes.findByTokenHash(hashToken(token)))?.lastVisitedAt;
    test.clock.pass(HOUR - 1);
    await test.app.readQuote(token);
    expect(await visited()).toBe('2026-11-21T12:00:00.000Z');
    test.clock.pass(10 * DAY);
    expect((await test.app.readQuote(token))?.keptUntil).toBe('2027-03-01');
    expect(await visited()).toBe(test.clock.now());
  });

  it('of kept data names the filled contact fields and never their text, and is no visit', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: { ...CONTACT, phone: undefined, remarks: '' } }));
    test.clock.pass(DAY);
    const kept = await test.app.keptData(token);
    expect(kept).toMatchObject({ profile: PROFILE, stage: 'offer-requested', insurers: ['atradius', 'coface'], keptUntil: '2027-11-21' });
    expect(kept?.filledContactFields.toSorted()).toEqual(['companyName', 'email', 'personName', 'registrationNumber']);
    expect(kept?.mails.map(({ kind }) => kind)).toEqual(['offer-request-visitor', 'offer-request-broker']);
    expect(JSON.stringify(kept)).not.toMatch(/anna|kaas|12345678/i);
  });

  it('of a quote with contact details never answers them', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: CONTACT }));
    expect(JSON.stringify(await test.app.readQuote(token))).not.toMatch(/anna|kaas|12345678/i);
  });
});

describe('asking for offers', () => {
  it('twice with the same details is one lead and one pair of mails', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    expect(await test.app.requestOffers(token, CONTACT)).toEqual({ kind: 'done', insurers: CONTACT.insurers });
    test.clock.pass(HOUR);
    expect(await test.app.requestOffers(token, CONTACT)).toEqual({ kind: 'done', insurers: CONTACT.insurers });
    const [lead, ...others] = await leads();
    expect(others).toEqual([]);
    expect(lead?.mails).toHaveLength(2);
    expect(await test.database.consents.findByLeadId(lead?.id ?? '')).toHaveLength(1);
    expect(test.nudges()).toBe(1);
  });

  it('at the same moment from two windows is one lead and one pair of mails', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    await Promise.all([1, 2, 3, 4].map(() => test.app.requestOffers(token, CONTACT)));
    const [lead, ...others] = await leads();
    expect(others).toEqual([]);
    expect(lead?.mails).toHaveLength(2);
  });

  it('again with other details updates the same lead and says so in new mails with their own Message-ID', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: CONTACT }));
    test.clock.pass(HOUR);
    await test.app.requestOffers(token, { ...CONTACT, email: 'nieuw@kaas.example', insurers: ['credendo'], tipsConsent: true });
    const [lead, ...others] = await leads();
    expect(others).toEqual([]);
    expect(lead).toMatchObject({ contact: { email: 'nieuw@kaas.example' }, insurers: ['credendo'], lastContactAt: test.clock.now() });
    const mails = await test.database.mails.list({ states: ['due'], limit: 10 });
    expect(mails).toHaveLength(4);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(4);
    expect(mails.at(-1)?.subject).toMatch(/^Gewijzigd/);
    expect(mails.find(({ to }) => to.address === 'nieuw@kaas.example')?.text).toContain('De nieuwe gegevens vervangen de oude');
  });

  it('withdrawing the tips alone is a change too', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, contact: { ...CONTACT, tipsConsent: true } }));
    test.clock.pass(HOUR);
    await test.app.requestOffers(token, CONTACT);
    const [lead] = await leads();
    expect((await test.database.consents.findByLeadId(lead?.id ?? '')).map(({ purpose }) => purpose)).toEqual(['offers', 'tips', 'offers']);
  });

  it('is answered while no mail server can be reached', async () => {
    await test.close();
    const down = { kind: 'retry', code: 'ESOCKET CONN', connection: true } as const;
    const none = { forget: () => Promise.resolve(), kept: () => Promise.resolve([]), discard: () => Promise.resolve() };
    test = await openTestApp({ transport: { ...none, deliver: () => Promise.resolve(down) } });
    const result = await test.app.createQuote({ profile: PROFILE, contact: CONTACT });
    expect(result.kind).toBe('created');
    await test.sendMails();
    expect((await leads())[0]?.mails.map(({ state }) => state)).toEqual(['due', 'due']);
  });
});
