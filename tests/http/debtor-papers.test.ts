import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { euro } from '#/messages/format.ts';
import { personsTexts } from '#/messages/debtor-check/persons.ts';
import { postedBook } from '../helpers/debtor-findings.ts';
import { contentOf, elementsOf, readPdf, type ReadPdf } from '../helpers/pdf.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

const PATH = '/klantencheck/rapport.pdf';
const NAME = 'Zeldzame Naam B.V.';
const FORM = { vestiging: 'NL', omzet: '2 mln', marge: '5', klanten: '60', grootste: '20', topvijf: '45', termijn: '30', over90: '4.000' };

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${server.origin}${PATH}`, {
    method: 'POST',
    headers: { origin: server.origin, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const postForm = (path: string, fields: Readonly<Record<string, string>>) =>
  fetch(`${server.origin}${path}`, { method: 'POST', headers: { origin: server.origin }, body: new URLSearchParams(fields) });
const pdfOf = async (response: Response): Promise<ReadPdf> => readPdf(new Uint8Array(await response.arrayBuffer()));
const tight = (text: string) => text.replace(/\s/g, '');
const AMOUNT = /€\s?\d{1,3}(?:\.\d{3})*(?:,\d\d)?/g;
/** Cells and sentences of the page. */
const SAID = /<(td|dd|p)\b[^]*?<\/\1>/g;

/** Amounts in the cells and sentences of a page; the loss model beside published facts, under a fold, is about other books. */
function amountsOf(html: string): readonly string[] {
  const parts = [...html.replaceAll(/<details[^]*?<\/details>/g, '').matchAll(SAID)];
  const said = parts.map(([text]) => text.replace(/<[^>]+>/g, ' ').replace(/&nbsp;|&#160;/g, ' ')).join(' ; ');
  return [...said.matchAll(AMOUNT)].map(([amount]) => tight(amount));
}

interface Api {
  readonly openCents: number;
  readonly loss: Readonly<Record<'expectedCents' | 'oneInTenCents' | 'oneInTwentyCents' | 'oneInHundredCents', number>>;
  readonly stress: readonly { readonly lossCents: number }[];
  readonly debtors: readonly {
    readonly ownerOnly: boolean;
    readonly notInsurable: string | null;
    readonly suggestedLimitCents: number;
    readonly gapCents: number;
    readonly peakCents: number;
  }[];
  readonly cost: {
    readonly policies: readonly { readonly expectedRetainedCents: number; readonly badYear: { readonly retainedCents: number } }[];
  };
}

describe('the paper of a book from the browser', () => {
  it('has the figures of the API on the same book, and no name unless it was sent', async () => {
    // Sole traders count with their own class in the API, which answers their owner, and all alike on paper.
    const mixed = postedBook(30);
    expect(tight(contentOf(await pdfOf(await post({ book: mixed }))))).toContain(tight(personsTexts.alike));
    const book = { ...mixed, debtors: mixed.debtors.map((row) => ({ ...row, isPerson: null })) };
    const response = await post({ book });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(response.headers.get('content-disposition')).toMatch(/^inline; filename="klantencheck-\d{4}-\d\d-\d\d\.pdf"$/);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const pdf = await pdfOf(response);
    const content = tight(contentOf(pdf));
    const answer = await fetch(`${server.origin}/api/v1/debtor-checks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(book),
    });
    const { loss, stress, debtors, cost } = (await answer.json()) as Api;
    const insurable = debtors.filter(({ ownerOnly, notInsurable }) => !ownerOnly && notInsurable === null);
    const figures = [
      ...[loss.expectedCents, loss.oneInTenCents, loss.oneInTwentyCents, loss.oneInHundredCents],
      ...stress.map(({ lossCents }) => lossCents),
      ...insurable.flatMap(({ suggestedLimitCents, gapCents, peakCents }) => [suggestedLimitCents, gapCents, peakCents]),
      ...cost.policies.flatMap(({ expectedRetainedCents, badYear }) => [expectedRetainedCents, badYear.retainedCents]),
    ];
    expect(figures.length).toBeGreaterThan(90);
    expect(figures.map((cents) => tight(euro(cents))).filter((amount) => !content.includes(amount))).toEqual([]);
    expect(elementsOf(pdf).filter(({ role }) => role === 'Figure')).toHaveLength(4);
    expect(content).not.toContain('Zeldzame');
    const withNames = tight(contentOf(await pdfOf(await post({ book, names: { k1: NAME } }))));
    expect(withNames).toContain(tight(NAME));
    expect(server.output()).not.toContain('Zeldzame');
  });

  it('stays under 200 kB for 20,000 customers', async () => {
    const { debtors, ...rest } = postedBook(20_000);
    const book = { ...rest, debtors: debtors.map(({ key, ageing }) => ({ key, ageing })) };
    const names = Object.fromEntries(debtors.slice(0, 1_000).map(({ key }) => [key, `Bedrijf met een lange naam in Noord-Brabant ${key}`]));
    const response = await post({ book, names });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([response.status, bytes.byteLength <= 200_000]).toEqual([200, true]);
    expect(tight(contentOf(await readPdf(bytes)))).toContain('Deandere19.885klanten');
  }, 30_000);

  const odd: readonly (readonly [string, unknown, number])[] = [
    ['no JSON', '{"book"', 422],
    ['a list', [], 422],
    ['a name where no name may be', { book: { ...postedBook(2), debtors: [{ key: 'k1', name: NAME, ageing: {} }] } }, 422],
    ['a name as a key', { book: { ...postedBook(2), debtors: [{ key: 'Slager Piet', ageing: {} }] } }, 422],
    ['names that are no texts', { book: postedBook(2), names: { k1: 12 } }, 422],
    ['a name without end', { book: postedBook(2), names: { k1: 'x'.repeat(201) } }, 422],
    ['deep nesting', '['.repeat(100_000), 422],
    ['too much', JSON.stringify({ book: postedBook(1), names: { k1: 'x'.repeat(3_000_000) } }), 413],
  ];
  it.each(odd)('answers %s with a sentence', async (_, body, status) => {
    const response = await post(body);
    const text = await response.text();
    expect([response.status, /<h1>.+<\/h1><p>.+<\/p>/.test(text)]).toEqual([status, true]);
    expect(text).not.toContain('Slager');
  });

  it('is for this site alone, and leads to the form by its address', async () => {
    expect((await post({ book: postedBook(2) }, { origin: 'https://elders.example' })).status).toBe(403);
    const asked = await fetch(`${server.origin}${PATH}`, { redirect: 'manual' });
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/klantencheck/']);
  });

  it('asks to come back when too many want one at once, and still answers other pages', async () => {
    const book = postedBook(12);
    const asked = Array.from({ length: 16 }, () => post({ book }));
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
    const answers = await Promise.all(asked);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    const busy = answers.find(({ status }) => status === 503);
    expect(busy?.headers.get('retry-after')).toBe('5');
    expect(await busy?.text()).toContain('Even te druk');
  });
});

describe('the paper of the form of two minutes', () => {
  it('has the amounts of its page and is asked for by a button there', async () => {
    const html = await (await postForm('/klantencheck/', FORM)).text();
    expect(html).toMatch(/<button[^>]+formaction="\/klantencheck\/rapport\.pdf"/);
    const outcome = /<div class="check-outcome"[^]*?<form/.exec(html)?.[0] ?? '';
    const onPage = amountsOf(outcome);
    const content = tight(contentOf(await pdfOf(await postForm(PATH, FORM))));
    expect(onPage.length).toBeGreaterThan(25);
    expect(onPage.filter((amount) => !content.includes(amount))).toEqual([]);
  });

  it('shows faults at the fields', async () => {
    const response = await postForm(PATH, { ...FORM, omzet: '1.50' });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('value="1.50"');
    expect(html).toContain('id="fouten"');
  });
});

describe('the paper of a kept Klantencheck', () => {
  it('has the amounts of its page, no class of a person, and is gone with it', async () => {
    const formKey = 'AbCdEfGhIjKlMnOpQrStUw';
    const kept = await fetch(`${server.origin}/klantencheck/bewaren/`, {
      method: 'POST',
      headers: { origin: server.origin, 'content-type': 'application/json' },
      body: JSON.stringify({ book: postedBook(12), formKey }),
    });
    expect(kept.status).toBe(201);
    const page = `${server.origin}/klantencheck/${formKey}/`;
    const html = await (await fetch(page)).text();
    expect(html).toContain(`href="/klantencheck/${formKey}/klantencheck.pdf"`);
    const response = await fetch(`${page}klantencheck.pdf`);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const pdf = await pdfOf(response);
    const content = tight(contentOf(pdf));
    expect(content).toContain('alleenopuwscherm');
    // What is owed stands on the page in whole euros, on paper to the cent.
    const exact = [...content.matchAll(/€([\d.]+),(\d\d)/g)].map(([, whole = '', part = '']) =>
      Number(`${whole.replaceAll('.', '')}${part}`),
    );
    const onPaper = [content, ...exact.map((cents) => tight(euro(cents)))].join(' ');
    const onPage = amountsOf(html.slice(html.indexOf('check-outcome')));
    expect(onPage.length).toBeGreaterThan(25);
    expect(onPage.filter((amount) => !onPaper.includes(amount))).toEqual([]);
    await fetch(`${page}mijn-gegevens/`, { method: 'POST', headers: { origin: server.origin }, body: new URLSearchParams() });
    const [gone, goneToo] = await Promise.all([fetch(`${page}klantencheck.pdf`), fetch(page)]);
    expect([gone.status, goneToo.status]).toEqual([404, 404]);
  });
});
