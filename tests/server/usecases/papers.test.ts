import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { euroRange } from '#/messages/format.ts';
import { leadRange } from '#/components/bandwidth/bandwidth.ts';
import { sweep } from '#/server/usecases/retention.ts';
import { EXAMPLE_POLICY } from '#/server/api/examples.ts';
import { createdToken, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';
import { DAY, MINUTE } from '../../helpers/clock.ts';
import { contentOf, readPdf } from '../../helpers/pdf.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const tight = (text: string) => text.replace(/\s/g, '');
const PERIODS = { indicationDays: 90, debtorCheckDays: 30, leadMonths: 12, mailBodyDays: 30, statisticsMonths: 24 };
const ADDRESS = 'kanarie@zandbergen.example';

async function mails(): Promise<readonly string[]> {
  const names = await readdir(test.mailFolder).catch(() => []);
  return Promise.all(names.map((name) => readFile(join(test.mailFolder, name), 'utf8')));
}

/** The PDF in a mail, out of its base64. */
function attached(mail: string): Buffer {
  const [, encoded = ''] = /Content-Type: application\/pdf[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(mail) ?? [];
  return Buffer.from(encoded, 'base64');
}

describe('the paper of a comparison', () => {
  it('is made of what was stored, the same each time, and named without personal data', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    const first = await test.app.papers.comparison(token);
    if (first.kind !== 'made') throw new Error(first.kind);
    expect(first.fileName).toBe('premie-indicatie-2026-11-21.pdf');
    const range = leadRange((await test.app.readQuote(token))?.comparison.appraisals ?? []);
    const text = tight(contentOf(await readPdf(first.bytes)));
    expect(text).toContain(tight(`Uw indicatie: ${euroRange(range?.lowCents ?? 0, range?.highCents ?? 0)} per jaar`));
    expect(text).not.toContain(token);
    test.clock.pass(MINUTE);
    expect(await test.app.papers.comparison(token)).toEqual(first);
  });

  it('is not there for an unknown, malformed or erased token', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    await test.app.eraseQuote(token);
    for (const gone of [token, 'AAAAAAAAAAAAAAAAAAAAAA', 'geen sleutel']) {
      expect(await test.app.papers.comparison(gone)).toEqual({ kind: 'not-found' });
    }
  });
});

describe('the paper of a Premie-Check', () => {
  const input = { profile: PROFILE, policy: EXAMPLE_POLICY };

  it('is there for a kept check and no other, and gone once that is erased', async () => {
    const key = test.app.keeping.newKey();
    expect(await test.app.papers.premiumCheck(key)).toEqual({ kind: 'not-found' });
    await test.app.premiumChecks.keep(input, key);
    const paper = await test.app.papers.premiumCheck(key);
    expect(paper).toMatchObject({ kind: 'made', fileName: 'premie-check-2026-11-21.pdf' });
    expect(await test.app.papers.premiumCheck(key)).toEqual(paper);
    await test.app.premiumChecks.erase(key);
    expect(await test.app.papers.premiumCheck(key)).toEqual({ kind: 'not-found' });
  });

  it('goes with the mail of its outcome', async () => {
    const key = test.app.keeping.newKey();
    await test.app.premiumChecks.mail({ input, formKey: key }, { address: ADDRESS, mailKey: test.app.keeping.newKey() });
    const paper = await test.app.papers.premiumCheck(key);
    await test.sendMails();
    const [mail = ''] = await mails();
    expect(paper.kind === 'made' && attached(mail).equals(Buffer.from(paper.bytes))).toBe(true);
  });
});

describe('the mail with the result', () => {
  it('takes the paper of the very comparison it was written from, also when that is replaced before it goes out', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    const paper = await test.app.papers.comparison(token);
    await test.app.keeping.mailResult(token, { address: ADDRESS, formKey: test.app.keeping.newKey() });
    expect(await test.app.answerQuote(token, { field: 'averageDaysLate', value: 60 })).toEqual({ kind: 'answered' });
    await test.sendMails();
    const [mail = ''] = await mails();
    expect(mail).toContain('filename=premie-indicatie-2026-11-21.pdf');
    expect(mail).toContain('pdf');
    expect(paper.kind === 'made' && attached(mail).equals(Buffer.from(paper.bytes))).toBe(true);
    const replaced = await test.app.papers.comparison(token);
    expect(replaced.kind === 'made' && attached(mail).equals(Buffer.from(replaced.bytes))).toBe(false);
  });

  it('keeps no paper in the database: the row of the mail stays small, and its source goes with the body', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
    await test.app.keeping.mailResult(token, { address: ADDRESS, formKey: test.app.keeping.newKey() });
    const [due] = await test.database.mails.list({ states: ['due'], limit: 1 });
    expect(JSON.stringify(due).length).toBeLessThan(60_000);
    expect(due?.paper?.kind).toBe('comparison');
    await test.sendMails();
    test.clock.pass(31 * DAY);
    await sweep({ database: test.database, clock: test.clock, retention: PERIODS, mailCopies: test.transport });
    expect((await test.database.mails.find(due?.id ?? ''))?.paper).toBeUndefined();
  });
});
