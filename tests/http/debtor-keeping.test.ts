import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '#/server/ids.ts';
import { keepBook, postedBook } from '../helpers/debtor-findings.ts';
import { PAGE_RULES } from '../helpers/html-rules.ts';
import { leadsOf } from '../helpers/leads.ts';
import { movedClock } from '../helpers/moved-clock.ts';
import { mailsTo } from '../helpers/read-mail.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

const NAME = 'Zeldzame Naam B.V.';
const BOOK = postedBook(12);
const TWO_MINUTES = { vestiging: 'NL', omzet: '2 mln', klanten: '60', grootste: '20', topvijf: '45', termijn: '30', over90: '4.000' };
const CONTACT = { companyName: 'Zand B.V.', personName: 'Mia Zand', email: 'mia@zand.example' };
const AGREED = { ...CONTACT, insurers: [], offersConsent: true, tipsConsent: false };
const rules = new HtmlValidate(PAGE_RULES);

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const json = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(server.origin + path, {
    method: 'POST',
    headers: { origin: server.origin, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
type Fields = readonly (readonly [name: string, value: string])[];
const form = (path: string, fields: Readonly<Record<string, string>> | Fields, at = server) =>
  fetch(at.origin + path, {
    method: 'POST',
    headers: { origin: at.origin },
    redirect: 'manual',
    body: new URLSearchParams((Symbol.iterator in fields ? fields : Object.entries(fields)).map(([name, value]) => [name, value])),
  });
const pageOf = async (path: string, at = server) => {
  const response = await fetch(at.origin + path);
  return { response, html: await response.text() };
};
const soundPage = async (html: string) => {
  const { results } = await rules.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
};
const keptBook = () => keepBook(server.origin, BOOK);

describe('keeping', () => {
  it('answers a book with its page, once per key, and shows it there to its link alone', async () => {
    const formKey = newToken();
    for (let times = 0; times < 2; times += 1) {
      const answer = await json('/klantencheck/bewaren/', { book: BOOK, formKey });
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store']);
      expect(await answer.json()).toEqual({ page: `/klantencheck/${formKey}/` });
    }
    const { response, html } = await pageOf(`/klantencheck/${formKey}/`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(html).toContain('content="noindex');
    expect(html).toContain('Klant 12');
    expect(html).toMatch(/Wij bewaren deze uitkomst tot \d+\s\w+\s20\d\d/);
    expect(html).toMatch(/eenmanszaak/);
    expect(html).not.toContain('<script type="module"');
    expect(await soundPage(html)).toEqual([]);
    expect((await pageOf(`/klantencheck/${newToken()}/`)).response.status).toBe(404);
    expect((await pageOf(`/klantencheck/${formKey.slice(0, -1)}/`)).response.status).toBe(404);
    expect((await leadsOf(server)).filter(({ type }) => type === 'debtor-check')).toHaveLength(1);
  });

  it('says what is wrong with a book, a key and a foreign page, and keeps nothing', async () => {
    const before = (await leadsOf(server)).length;
    const named = { ...BOOK, debtors: [{ ...BOOK.debtors[0], name: NAME }] };
    const refused = await json('/klantencheck/bewaren/', { book: named, formKey: newToken() });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ faults: [{ path: 'book.debtors.0.name', code: 'key-not-known' }] });
    expect((await json('/klantencheck/bewaren/', '{"book":')).status).toBe(422);
    expect((await json('/klantencheck/bewaren/', { book: BOOK, formKey: 'no key' })).status).toBe(422);
    expect((await json('/klantencheck/bewaren/', { book: BOOK, formKey: newToken() }, { origin: 'https://elders.example' })).status).toBe(
      403,
    );
    expect((await json('/klantencheck/bewaren/', `{"book":"${'x'.repeat(2.5 * 1024 * 1024)}"}`)).status).toBe(413);
    expect((await leadsOf(server)).length).toBe(before);
  });

  it('takes the form of two minutes, and shows its faults with everything typed', async () => {
    const key = newToken();
    const kept = await form('/klantencheck/bewaren/', { ...TWO_MINUTES, key });
    expect([kept.status, kept.headers.get('location')]).toEqual([303, `/klantencheck/${key}/`]);
    const { html } = await pageOf(`/klantencheck/${key}/`);
    expect(html).toContain('Uit de vragen van twee minuten');
    expect(await soundPage(html)).toEqual([]);
    const faulty = await form('/klantencheck/bewaren/', { ...TWO_MINUTES, omzet: '1.50', key: newToken() });
    expect(faulty.status).toBe(422);
    const again = await faulty.text();
    expect(again).toContain('value="1.50"');
    expect(again).toContain('value="45"');
    expect((await fetch(`${server.origin}/klantencheck/bewaren/`, { redirect: 'manual' })).status).toBe(303);
  });

  it('hands its answers to the quote form, and is erased by a press', async () => {
    const token = await keptBook();
    const quote = await form(`/klantencheck/${token}/`, {});
    expect([quote.status, quote.headers.get('location')]).toEqual([303, '/premie-berekenen/bedrijf/']);
    const [cookie = ''] = quote.headers.getSetCookie();
    const filled = await fetch(`${server.origin}/premie-berekenen/klanten/`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(await filled.text()).toMatch(/name="numberOfBuyers"[^>]*value="10"|value="10"[^>]*name="numberOfBuyers"/);
    expect((await form(`/klantencheck/${newToken()}/mijn-gegevens/`, {})).status).toBe(404);
    const erased = await form(`/klantencheck/${token}/mijn-gegevens/`, {});
    expect([erased.status, erased.headers.get('location')]).toEqual([303, '/gegevens-gewist/']);
    for (const path of ['', 'mijn-gegevens/', 'meekijken/', 'meekijken/bedankt/', 'klantencheck.pdf'])
      expect((await pageOf(`/klantencheck/${token}/${path}`)).response.status, path).toBe(404);
  });
});

describe('letting the broker look along', () => {
  it('takes a book with chosen customers, and sends names to the broker alone', async () => {
    const formKey = newToken();
    const body = {
      book: BOOK,
      formKey,
      rows: [{ key: 'k1', name: NAME }, { key: 'k5' }],
      contact: { ...AGREED, email: 'json@zand.example' },
    };
    const first = await json('/klantencheck/meekijken/', body);
    expect([first.status, await first.json()]).toEqual([201, { page: `/klantencheck/${formKey}/` }]);
    expect((await json('/klantencheck/meekijken/', body)).status).toBe(201);
    const folder = join(server.dataDir, 'mail');
    await expect.poll(() => mailsTo(folder, 'json@zand.example').length).toBe(1);
    const [mail] = mailsTo(folder, 'json@zand.example');
    expect(mail?.text).toContain('2 klanten apart: Klant 1 en Klant 5. Met naam: Klant 1.');
    expect(mail?.text).not.toContain(NAME);
    const thanks = await pageOf(`/klantencheck/${formKey}/meekijken/bedankt/`);
    expect(thanks.html).toContain('1 met naam');
    for (const path of ['', 'mijn-gegevens/', 'meekijken/']) {
      const { html } = await pageOf(`/klantencheck/${formKey}/${path}`);
      expect(html.includes(NAME) || html.includes('mia@') || html.includes('Mia Zand'), path).toBe(false);
      expect(await soundPage(html), path).toEqual([]);
    }
    const [lead] = (await leadsOf(server)).filter(({ contact }) => contact?.email === 'json@zand.example');
    expect(lead).toMatchObject({ type: 'debtor-check', stage: 'review-requested' });
    expect(lead?.mails).toHaveLength(2);
  });

  it('hangs on the kept check of the same book: told on its page, and erased with it', async () => {
    const token = await keptBook();
    const before = await pageOf(`/klantencheck/${token}/mijn-gegevens/`);
    expect(before.html).toContain('U vroeg de makelaar niet om naar deze uitkomst te kijken');
    const contact = { ...AGREED, email: 'samen@zand.example' };
    const body = { book: BOOK, formKey: token, rows: [{ key: 'k1', name: NAME }], contact };
    expect(await (await json('/klantencheck/meekijken/', body)).json()).toEqual({ page: `/klantencheck/${token}/` });
    const { html } = await pageOf(`/klantencheck/${token}/mijn-gegevens/`);
    expect(html).toContain('1 met naam');
    expect(html).not.toContain('U vroeg de makelaar niet');
    expect((await leadsOf(server)).filter((lead) => lead.contact?.email === contact.email)).toHaveLength(1);
    const leads = (await leadsOf(server)).length;
    await form(`/klantencheck/${token}/mijn-gegevens/`, {});
    expect(await leadsOf(server)).toHaveLength(leads - 1);
    expect((await pageOf(`/klantencheck/${token}/`)).response.status).toBe(404);
  });

  it('takes the form of two minutes under one key as long as its answers are the same', async () => {
    const hidden = async (answer: Response) => {
      const html = await answer.text();
      const of = (name: string) =>
        (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&#38;', '&').replaceAll('&amp;', '&');
      return { key: of('key'), bij: of('bij') };
    };
    const shown = await hidden(await form('/klantencheck/', { ...TWO_MINUTES, action: 'check' }));
    expect((await form('/klantencheck/bewaren/', { ...TWO_MINUTES, ...shown })).headers.get('location')).toBe(
      `/klantencheck/${shown.key}/`,
    );
    expect(await hidden(await form('/klantencheck/', { ...TWO_MINUTES, ...shown, action: 'check' }))).toEqual(shown);
    expect(await hidden(await form('/klantencheck/meekijken/', { ...TWO_MINUTES, ...shown }))).toEqual(shown);
    const send = { ...CONTACT, email: 'twee@zand.example', offersConsent: 'yes', verstuur: 'ja' };
    const sent = await form('/klantencheck/meekijken/', { ...TWO_MINUTES, ...shown, ...send });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/klantencheck/${shown.key}/meekijken/bedankt/`]);
    expect((await pageOf(`/klantencheck/${shown.key}/mijn-gegevens/`)).html).not.toContain('U vroeg de makelaar niet');
    const other = await form('/klantencheck/bewaren/', { ...TWO_MINUTES, klanten: '61', ...shown });
    expect(other.headers.get('location')).toMatch(/^\/klantencheck\/[\w-]{22}\/$/);
    expect(other.headers.get('location')).not.toContain(shown.key);
    expect((await hidden(await form('/klantencheck/meekijken/', { ...TWO_MINUTES, klanten: '61', ...shown }))).key).not.toBe(shown.key);
  });

  it('keeps everything typed when something is wrong: a name without a tick, no consent', async () => {
    const token = await keptBook();
    const fields = [...Object.entries(CONTACT), ['klant', 'k2'], ['naam-k2', 'Eerste B.V.'], ['naam-k3', 'Tweede B.V.']] as const;
    const answer = await form(`/klantencheck/${token}/meekijken/`, fields);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Kruis klant 3 aan, of haal de naam weg');
    expect(html).toContain('Zonder uw toestemming');
    const blank = await (await form(`/klantencheck/${token}/meekijken/`, {})).text();
    expect(blank).toContain('Daar sturen wij de bevestiging en het antwoord heen');
    expect(blank).not.toContain('offertes heen');
    for (const value of ['Mia Zand', 'Eerste B.V.', 'Tweede B.V.']) expect(html).toContain(`value="${value}"`);
    expect(html).toMatch(/id="klant-k2"[^>]*checked/);
    expect(await soundPage(html)).toEqual([]);
    const strange = await form(`/klantencheck/${token}/meekijken/`, [
      ...fields.slice(0, -2),
      ['naam-k2', 'a\u202eb'],
      ['offersConsent', 'yes'],
    ]);
    expect([strange.status, await strange.text()]).toEqual([
      422,
      expect.stringContaining('In de naam van klant 2 staat een teken') as string,
    ]);
    expect((await form(`/klantencheck/${newToken()}/meekijken/`, fields)).status).toBe(404);
  });

  it('erases outcome and names when their days are over, and leaves the request until it is erased', async () => {
    const formKey = newToken();
    const contact = { ...AGREED, email: 'later@zand.example' };
    await json('/klantencheck/meekijken/', { book: BOOK, formKey, rows: [{ key: 'k1', name: NAME }], contact });
    const later = await startServer({ DATA_DIR: server.dataDir, ...movedClock(30 * 24 * 3_600_000 + 60_000) });
    try {
      await expect.poll(async () => (await pageOf(`/klantencheck/${formKey}/`, later)).html).toContain('De uitkomst is gewist');
      for (const path of ['', 'klantencheck.pdf'])
        expect((await pageOf(`/klantencheck/${formKey}/${path}`, later)).response.status, path).toBe(410);
      const data = await pageOf(`/klantencheck/${formKey}/mijn-gegevens/`, later);
      expect(data.html).toContain('De uitkomst en de klanten die u koos, zijn gewist.');
      expect(await soundPage(data.html)).toEqual([]);
      expect((await form(`/klantencheck/${formKey}/mijn-gegevens/`, {}, later)).status).toBe(303);
      expect((await pageOf(`/klantencheck/${formKey}/`, later)).response.status).toBe(404);
    } finally {
      await later.end('SIGKILL');
    }
  });
});
