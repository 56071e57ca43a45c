import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { loadEditions } from '#/server/editions.ts';
import { sweep } from '#/server/usecases/retention.ts';
import { createdToken, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';
import { DAY } from '../../helpers/clock.ts';

const editions = loadEditions(registry);
const shipped = editions.current();
let test: TestApp;
beforeEach(async () => {
  editions.replace(shipped);
  test = await openTestApp({ editions });
});
afterEach(() => test.close());

const keeping = () => test.app.keeping;
const ADDRESS = 'kanarie@zandbergen.example';
const tokenOf = (link: string | null) => link?.split('/').at(-2) ?? '';
const PERIODS = { indicationDays: 90, debtorCheckDays: 30, leadMonths: 12, mailBodyDays: 30, statisticsMonths: 24 };
const sweepNow = () => sweep({ database: test.database, clock: test.clock, retention: PERIODS, mailCopies: test.transport });

async function mailText(): Promise<string> {
  const names = await readdir(test.mailFolder).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(join(test.mailFolder, name), 'utf8')));
  return texts.join('\n').replaceAll('=\r\n', '').replaceAll('=3D', '=');
}

async function bytesOnDisk(): Promise<string> {
  const folder = dirname(test.mailFolder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
  return (await Promise.all(files)).join('\n');
}

/** A second edition of every product, valid from today: the books as they were with another name and one number changed. */
function replaceEditions(): void {
  const products = shipped.products.map((active) => ({
    ...active,
    book: { ...active.book, edition: `${active.book.edition}-b`, validFrom: test.clock.today() },
    sha256: active.sha256.split('').toReversed().join(''),
  }));
  editions.replace({ ...shipped, products: [...shipped.products, ...products] });
}

describe('a link to read along', () => {
  it('is made on demand, opens the same result, and is not the token of the owner', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    expect(await keeping().sharedLink(token)).toBeNull();
    expect(await keeping().share(token)).toBe(true);
    const link = await keeping().sharedLink(token);
    expect(await keeping().share(token)).toBe(true);
    expect(await keeping().sharedLink(token)).toBe(link);
    const shared = tokenOf(link);
    expect(shared).not.toBe(token);
    const own = await test.app.readQuote(token);
    expect((await keeping().readShared(shared))?.comparison).toEqual(own?.comparison);
    expect(await test.app.keptData(token)).toMatchObject({ isShared: true });
    expect(await bytesOnDisk()).not.toContain(shared);
  });

  it('gives no right but to read', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    await keeping().share(token);
    const shared = tokenOf(await keeping().sharedLink(token));
    expect(await test.app.readQuote(shared)).toBeNull();
    expect(await test.app.keptData(shared)).toBeNull();
    expect(await test.app.eraseQuote(shared)).toBe(false);
    expect(await test.app.answerQuote(shared, { field: 'averageDaysLate', value: 10 })).toEqual({ kind: 'not-found' });
    expect(await keeping().share(shared)).toBe(false);
    expect(await keeping().stopSharing(shared)).toBe(false);
    expect(await keeping().mailResult(shared, { address: ADDRESS, formKey: keeping().newKey() })).toBe('not-found');
    expect(await keeping().readShared(token)).toBeNull();
  });

  it('stops when its owner takes it back; a later one is another', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    await keeping().share(token);
    const first = tokenOf(await keeping().sharedLink(token));
    expect(await keeping().stopSharing(token)).toBe(true);
    expect(await keeping().readShared(first)).toBeNull();
    await keeping().share(token);
    expect(tokenOf(await keeping().sharedLink(token))).not.toBe(first);
    expect(await keeping().readShared(first)).toBeNull();
  });

  it('lives as long as the quote, and does not make the quote live longer', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    await keeping().share(token);
    const shared = tokenOf(await keeping().sharedLink(token));
    test.clock.pass(90 * DAY);
    expect(await keeping().readShared(shared)).not.toBeNull();
    test.clock.pass(1);
    expect(await sweepNow()).toMatchObject({ indications: 1 });
    expect(await keeping().readShared(shared)).toBeNull();
  });
});

describe('the result by mail', () => {
  it('holds ranges, assumptions, edition and links; the purpose is noted', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    expect(await keeping().mailResult(token, { address: ADDRESS, formKey: keeping().newKey() })).toBe('done');
    await test.sendMails();
    const text = await mailText();
    for (const part of ['Atradius', 'Coface', 'Credendo', 'Allianz Trade', 'Tarieven: 2026-1', `/indicatie/${token}/`])
      expect(text).toContain(part);
    const kept = await test.app.keptData(token);
    expect(kept?.consents).toMatchObject([{ purpose: 'result-by-mail', textVersion: '2026-11-22' }]);
    expect(kept?.mails).toMatchObject([{ kind: 'result-copy', state: 'sent' }]);
    expect(kept?.filledContactFields).toEqual([]);
  });

  it('goes once per form and five times per result', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    const formKey = keeping().newKey();
    await keeping().mailResult(token, { address: ADDRESS, formKey });
    await keeping().mailResult(token, { address: ADDRESS, formKey });
    expect((await test.app.keptData(token))?.mails).toHaveLength(1);
    for (let i = 0; i < 4; i += 1)
      expect(await keeping().mailResult(token, { address: ADDRESS, formKey: keeping().newKey() })).toBe('done');
    expect(await keeping().mailResult(token, { address: ADDRESS, formKey: keeping().newKey() })).toBe('too-many');
  });

  it('goes to the address of the form, also when the same form comes with another one, and says what is no key', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    const formKey = keeping().newKey();
    for (const address of [ADDRESS, 'ander@zandbergen.example', ADDRESS])
      expect(await keeping().mailResult(token, { address, formKey })).toBe('done');
    await test.sendMails();
    const text = await mailText();
    expect(text.match(/^To: /gm)).toHaveLength(2);
    expect(text).toContain('To: ander@zandbergen.example');
    expect(await keeping().mailResult(token, { address: ADDRESS, formKey: 'zzz' })).toBe('no-key');
    expect(await keeping().mailResult('zzz', { address: ADDRESS, formKey })).toBe('not-found');
  });

  it('leaves nothing of the address once its body is past its days, or the quote is erased', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    await keeping().mailResult(token, { address: ADDRESS, formKey: keeping().newKey() });
    await test.sendMails();
    expect(await bytesOnDisk()).toContain(ADDRESS);
    test.clock.pass(30 * DAY + 1);
    expect(await sweepNow()).toMatchObject({ mailBodies: 1, mailCopies: 1 });
    expect(await bytesOnDisk()).not.toContain(ADDRESS);
    await keeping().mailResult(token, { address: ADDRESS, formKey: keeping().newKey() });
    await test.sendMails();
    await test.app.eraseQuote(token);
    expect(await bytesOnDisk()).not.toContain(ADDRESS);
  });
});

describe('answers saved for later', () => {
  const entries = [['turnover', '1 mln kanarie']] as const;
  const mailedTokens = async () => {
    await test.sendMails();
    return [...new Set([...(await mailText()).matchAll(/\/verder\/([\w-]{22})\//g)].map(([, token = '']) => token))];
  };
  const save = async () => {
    const known = await mailedTokens();
    const formKey = keeping().newKey();
    await keeping().saveAnswers({ entries, address: ADDRESS, formKey });
    const fresh = (await mailedTokens()).filter((token) => !known.includes(token));
    expect(fresh).toHaveLength(1);
    return fresh[0] ?? '';
  };

  it('come back under the token that was mailed, and only there', async () => {
    const formKey = keeping().newKey();
    for (let press = 0; press < 2; press += 1) expect(await keeping().saveAnswers({ entries, address: ADDRESS, formKey })).toBe('done');
    const tokens = await mailedTokens();
    expect(tokens).toHaveLength(1);
    const kept = await keeping().savedAnswers(tokens[0] ?? '');
    expect(kept).toEqual({ entries, createdAt: '2026-11-21T12:00:00.000Z', keptUntil: '2026-12-21' });
    expect(await keeping().savedAnswers(formKey), 'the form key stays in a browser').toBeNull();
    const text = await mailText();
    expect(text.match(/^To: /gm)).toHaveLength(1);
    expect(text).not.toContain('kanarie</');
    expect(await test.database.leads.list({ limit: 5, withContact: false })).toEqual([]);
  });

  it('go out again where the same form has another address or other answers', async () => {
    const formKey = keeping().newKey();
    const other = [['turnover', '2 mln']] as const;
    await keeping().saveAnswers({ entries, address: ADDRESS, formKey });
    await keeping().saveAnswers({ entries, address: 'ander@zandbergen.example', formKey });
    await keeping().saveAnswers({ entries: other, address: ADDRESS, formKey });
    const kept = await Promise.all((await mailedTokens()).map(async (token) => (await keeping().savedAnswers(token))?.entries));
    expect(kept).toHaveLength(3);
    expect(kept).toContainEqual(other);
  });

  it('are sealed at rest', async () => {
    await keeping().saveAnswers({ entries, address: ADDRESS, formKey: keeping().newKey() });
    expect(await bytesOnDisk()).not.toContain('kanarie');
  });

  it('go with the address when asked, and after thirty days', async () => {
    const token = await save();
    expect(await keeping().eraseSavedAnswers(token)).toBe(true);
    expect(await keeping().eraseSavedAnswers(token)).toBe(false);
    expect(await keeping().savedAnswers(token)).toBeNull();
    expect(await bytesOnDisk()).not.toContain(ADDRESS);
    const second = await save();
    test.clock.pass(30 * DAY);
    expect(await keeping().savedAnswers(second)).not.toBeNull();
    test.clock.pass(1);
    expect(await keeping().savedAnswers(second)).toBeNull();
    expect(await sweepNow()).toMatchObject({ savedAnswers: 1 });
    expect(await bytesOnDisk()).not.toContain(ADDRESS);
  });

  it('refuse a key that is none', async () => {
    expect(await keeping().saveAnswers({ entries, address: ADDRESS, formKey: 'zelf' })).toBe('no-key');
  });
});

describe('an address that anyone can type', () => {
  it('gets five mails in a day whatever is asked for, is told so, and no copy of a sent form counts', async () => {
    const save = (formKey: string, address = ADDRESS) => keeping().saveAnswers({ entries: [['turnover', '1000000']], address, formKey });
    const key = keeping().newKey();
    expect(await save(key)).toBe('done');
    expect(await save(key)).toBe('done');
    for (let more = 0; more < 2; more += 1) expect(await save(keeping().newKey())).toBe('done');
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    const mailTo = (address: string) => keeping().mailResult(token, { address, formKey: keeping().newKey() });
    expect(await mailTo(ADDRESS)).toBe('done');
    const remind = (address: string) =>
      test.app.premiumChecks.askReminder({ address, day: plainDateOf('2027-09-01'), formKey: keeping().newKey() });
    expect(await remind(ADDRESS)).toBe('done');
    const refused = keeping().newKey();
    expect(await save(refused)).toBe('address-full');
    expect(await mailTo(` ${ADDRESS.toUpperCase()}`)).toBe('address-full');
    expect(await remind(ADDRESS)).toBe('address-full');
    expect(await save(keeping().newKey(), 'ander@zandbergen.example')).toBe('done');
    expect(await test.database.mails.list({ states: ['due'], limit: 20 })).toHaveLength(6);
    test.clock.pass(DAY);
    expect(await save(refused)).toBe('done');
  });
});

describe('an edition that was replaced', () => {
  it('makes a stored result say so, and changes nothing of it', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    const before = await test.app.readQuote(token);
    expect(before?.isReplaced).toBe(false);
    await keeping().share(token);
    replaceEditions();
    const after = await test.app.readQuote(token);
    expect(after).toEqual({ ...before, isReplaced: true });
    expect((await keeping().readShared(tokenOf(await keeping().sharedLink(token))))?.isReplaced).toBe(true);
    const now = test.app.compare(PROFILE);
    expect(now.books.map(({ edition }) => edition)).not.toEqual(before?.comparison.books.map(({ edition }) => edition));
    const fresh = createdToken(await test.app.createQuote({ profile: PROFILE }));
    expect((await test.app.readQuote(fresh))?.isReplaced).toBe(false);
  });
});
