import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { contentOf, readPdf } from '../helpers/pdf.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const PROFILES: readonly (readonly [string, object, number])[] = [
  ['an average firm', EXAMPLE_PROFILE, 100],
  ['a large exporter', { ...EXAMPLE_PROFILE, turnoverCents: 2_412_345_600, buyerCountries: [{ country: 'DE', sharePct: '40' }] }, 40],
  ['a firm no insurer takes', { ...EXAMPLE_PROFILE, buyerCountries: [{ country: 'KP', sharePct: '100' }] }, 0],
];

async function stored(profile: object): Promise<string> {
  const body = JSON.stringify({ profile });
  const response = await fetch(`${server.origin}/api/v1/quotes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(response.status).toBe(201);
  const { token } = (await response.json()) as { readonly token: string };
  return `${server.origin}/indicatie/${token}/`;
}

const AMOUNT = /€\s?\d[\d.]*(?:,\d\d)?/g;
const amounts = (text: string): readonly string[] => [...text.matchAll(AMOUNT)].map(([amount]) => amount.replace(/\s/g, ''));
const plainText = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/\s+/g, ' ');
/** What the page says each insurer costs: the money rows of its table, and the outcome of every step of the products shown first. */
function figures(html: string): string {
  const rows = [...html.matchAll(/<tr class="row-figures[^]*?<\/tr>/g)].map(([row]) => row);
  const worksheets = [...html.matchAll(/<details class="why"[^]*?<\/details>/g)].map(([worksheet]) => worksheet);
  const steps = worksheets.flatMap((worksheet) =>
    [...worksheet.matchAll(/data-label="(?:Bedrag|Laag|Hoog)"[^]*?<\/td>/g)].map(([cell]) => cell),
  );
  return plainText([...rows, ...steps].join(' '));
}

describe('the paper of a result', () => {
  it.each(PROFILES)('has the figures of its page and no other, for %s', async (_, profile, least) => {
    const page = await stored(profile);
    const html = await (await fetch(page)).text();
    const response = await fetch(`${page}indicatie.pdf`);
    expect(response.status).toBe(200);
    const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));
    const onPaper = new Set(amounts(contentOf(pdf).replace(/\s+/g, ' ')));
    const onPage = new Set(amounts(plainText(html)));
    expect([...onPaper].filter((amount) => !onPage.has(amount))).toEqual([]);
    const shown = amounts(figures(html));
    expect(shown.length).toBeGreaterThanOrEqual(least);
    expect(shown.filter((amount) => !onPaper.has(amount))).toEqual([]);
  });

  it('is shown by the browser, kept by nobody in between and found by no search engine', async () => {
    const page = await stored(EXAMPLE_PROFILE);
    const response = await fetch(`${page}indicatie.pdf`);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-disposition']).toMatch(/^inline; filename="premie-indicatie-\d{4}-\d\d-\d\d\.pdf"$/);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(Number(headers['content-length'])).toBe(bytes.byteLength);
    expect(Buffer.from(await (await fetch(`${page}indicatie.pdf`)).arrayBuffer()).equals(bytes)).toBe(true);
    const head = await fetch(`${page}indicatie.pdf`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('is linked from its page', async () => {
    const page = await stored(EXAMPLE_PROFILE);
    expect(await (await fetch(page)).text()).toContain(`href="${new URL(page).pathname}indicatie.pdf"`);
  });

  it.each(['AAAAAAAAAAAAAAAAAAAAAA', 'geen-sleutel'])('answers as the page does where there is no result: %s', async (token) => {
    const paper = await fetch(`${server.origin}/indicatie/${token}/indicatie.pdf`);
    const page = await fetch(`${server.origin}/indicatie/${token}/`);
    expect([paper.status, page.status]).toEqual([404, 404]);
    expect(await paper.text()).toBe(await page.text());
  });

  it('answers as the page of a Premie-Check does where there is none', async () => {
    const paper = await fetch(`${server.origin}/premie-check/AAAAAAAAAAAAAAAAAAAAAA/premie-check.pdf`);
    expect(paper.status).toBe(404);
    expect(await paper.text()).toBe(await (await fetch(`${server.origin}/premie-check/AAAAAAAAAAAAAAAAAAAAAA/`)).text());
  });

  it('asks to come back when too many want one at once, and still answers other pages', async () => {
    const page = await stored(EXAMPLE_PROFILE);
    const asked = Array.from({ length: 30 }, () => fetch(`${page}indicatie.pdf`));
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
    const answers = await Promise.all(asked);
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    const made = answers.filter(({ status }) => status === 200);
    expect(made.length).toBeGreaterThan(0);
    expect(busy.length + made.length).toBe(30);
    expect(busy[0]?.headers.get('retry-after')).toBe('5');
    expect(await busy[0]?.text()).toContain('Even te druk');
    await Promise.all(made.map((answer) => answer.arrayBuffer()));
  });
});
