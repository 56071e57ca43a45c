import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTICE } from '#/messages/notice.ts';
import { obstacleTexts } from '#/messages/portfolio-notes.ts';
import { portfolioTexts, verdictNames } from '#/messages/portfolio.ts';
import { PAGE_RULES } from '../helpers/html-rules.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const PATH = '/api/v1/premium-checks/batch';
const HEAD = 'Policy,Country,Turnover,Buyers,Insurer,Basis,Rate,Cover,Deductible';
const ROW = 'A,NL,2350000,60,Coface,turnover,0.28,90,none';

const post = (body: BodyInit, type = 'text/csv', path = PATH) =>
  fetch(`${server.origin}${path}`, { method: 'POST', body, headers: { 'content-type': type, origin: server.origin } });

/** Says that 200 MB follow and sends a little: what counts is that nobody waits for the rest. */
function announced(path: string, type: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': 200 * 1024 * 1024, origin: server.origin };
    const sent = request({ host: '127.0.0.1', port: server.port, path, method: 'POST', headers }, (response) => {
      resolve(response.statusCode ?? 0);
      sent.destroy();
    });
    sent.on('error', reject);
    sent.write('Policy,Country\n');
  });
}

describe('a portfolio over the API', () => {
  it('answers a line per policy as described, whatever the other rows are', async () => {
    const response = await post([HEAD, ROW, 'B,XX', ROW].join('\n'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly kind: string; readonly verdict?: string });
    expect(lines.map(({ kind }) => kind)).toEqual(['columns', 'row', 'row', 'row']);
    expect(lines[0]).toMatchObject({ rows: 3, missing: [], notice: NOTICE });
    expect(lines[2]?.verdict).toBe('fault');
    const document = (await (await fetch(`${server.origin}/api/v1/openapi.json`)).json()) as object;
    const ajv = new Ajv2020({ strict: false, formats: fullFormats });
    ajv.addSchema({ ...document, $id: 'api' });
    const valid = ajv.compile({ $ref: 'api#/components/schemas/PortfolioLine' });
    for (const line of lines) expect(valid(line), JSON.stringify(valid.errors)).toBe(true);
  });

  it('says what is wrong with a file, and takes no other types', async () => {
    expect(await (await post('')).text()).toContain('"fault":"empty"');
    expect(await (await post(new Uint8Array([0, 1, 2, 3]))).text()).toContain('"fault":"binary"');
    expect((await post('{}', 'application/json')).status).toBe(415);
    expect((await fetch(`${server.origin}${PATH}`)).status).toBe(405);
    expect((await post(ROW, 'application/octet-stream')).status).toBe(415);
    expect(await (await post(`${HEAD}\n${ROW}`, 'text/csv; charset=windows-1252; header=present')).text()).toContain('"row":2');
  });

  it('describes itself with an example that it reads without fault', async () => {
    const document = (await (await fetch(`${server.origin}/api/v1/openapi.json`)).json()) as {
      readonly paths: Readonly<
        Record<
          string,
          { readonly post: { readonly requestBody: { readonly content: Readonly<Record<string, { readonly example?: string }>> } } }
        >
      >;
    };
    const example = document.paths[PATH]?.post.requestBody.content['text/csv']?.example ?? '';
    const lines = (await (await post(example)).text()).trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toContain('"fault"');
  });

  it('sends lines before the whole file is checked', async () => {
    const response = await post([HEAD, ...Array.from({ length: 3_000 }, () => ROW)].join('\n'));
    const sizes: number[] = [];
    for await (const chunk of response.body ?? []) sizes.push(chunk.length);
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    expect(sizes[0]).toBeLessThan(whole / 10);
    expect(sizes.length).toBeGreaterThan(10);
  });

  it('refuses 200 MB by their length, on the API and on the page', async () => {
    expect(await announced(PATH, 'text/csv')).toBe(413);
    expect(await announced('/premie-check/portefeuille/', 'multipart/form-data; boundary=x')).toBe(413);
  });

  it('takes a file that other forms may not be as large as', async () => {
    const many = [HEAD, ...Array.from({ length: 2_000 }, () => ROW)].join('\n');
    expect(many.length).toBeGreaterThan(64 * 1024);
    expect((await (await post(many)).text()).trim().split('\n')).toHaveLength(2_001);
    const form = new FormData();
    form.append('action', 'run');
    form.append('table', many);
    const page = await fetch(`${server.origin}/premie-check/portefeuille/`, {
      method: 'POST',
      body: form,
      headers: { origin: server.origin },
    });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(portfolioTexts.resultTitle);
    expect((await fetch(`${server.origin}/premie-check/`, { method: 'POST', body: form, headers: { origin: server.origin } })).status).toBe(
      413,
    );
  });
});

describe('what the API tells beside a verdict', () => {
  it('is why there is none, what would help, and what else to know, in keys and in words', async () => {
    const narrow = 'Payment term,Days late,Exports,Losses,Limits,Limit fee';
    const file = [`${HEAD},Renewal date,${narrow}`, `${ROW},2027-07-01,,,,,,`, `${ROW},,30,8,no,0,11,30`].join('\n');
    const lines = (await (await post(file)).text()).trim().split('\n');
    const [, wide, narrowed] = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(wide).toMatchObject({
      verdict: 'not-assessable',
      reason: 'range-too-wide',
      narrowing: ['paymentTerm', 'daysLate', 'export'],
      confidence: null,
      confidenceText: null,
      remarks: ['limit-costs-unknown', 'notice-months-assumed'],
    });
    expect((wide?.['explanation'] as readonly string[])[0]).toContain('Betaaltermijn dagen, Dagen te laat en Export');
    expect(wide?.['explanation']).toHaveLength(3);
    expect(narrowed).toMatchObject({
      reason: null,
      narrowing: [],
      confidenceText: expect.stringMatching(/^(hoog|middel|laag)$/) as string,
    });
    expect(narrowed?.['remarks']).not.toContain('limit-costs-unknown');
    const named = (wide?.['narrowing'] as readonly string[]).join(',');
    expect(await (await post(`${HEAD},${named}\n${ROW},30,8,no`)).text()).toContain('"unknown":[]');
  });
});

const UNESCAPED: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What a hidden field of a page would send. */
function fieldOf(html: string, name: string): string {
  const text = new RegExp(`<textarea name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? '';
  return text.replaceAll(/&(?:quot|#34|#39|lt|gt|amp);/g, (sign) => UNESCAPED[sign] ?? sign).replaceAll(/\r?\n/g, '\r\n');
}

async function sent(path: string, fields: Readonly<Record<string, string | File>>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const response = await fetch(`${server.origin}${path}`, { method: 'POST', body: form, headers: { origin: server.origin } });
  expect(response.status).toBe(200);
  return response.text();
}

describe('the pages of a portfolio', () => {
  it('are valid as preview with every note and as results with faults', async () => {
    const text = [`${HEAD},Colour,Country,Largest buyer`, `${ROW},red,NL,0.18`, 'B,XX'].join('\n');
    const preview = await sent('/premie-check/portefeuille/', { action: 'preview', file: new File([text], 'p.csv') });
    const lacking = await sent('/premie-check/portefeuille/', { action: 'preview', file: new File(['Policy,Country\nA,NL'], 'p.csv') });
    const results = await sent('/premie-check/portefeuille/', { action: 'run', table: fieldOf(preview, 'table') });
    expect(preview).toContain(portfolioTexts.readAs);
    expect(lacking).toContain(portfolioTexts.missing);
    expect(results).toContain(portfolioTexts.faultCount(7));
    for (const html of [preview, lacking, results]) {
      const report = await new HtmlValidate(PAGE_RULES).validateString(html);
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${String(line)} ${ruleId} ${message}`)),
      ).toEqual([]);
    }
  });
});

describe('a portfolio of which only the needed columns are filled in, on the pages', () => {
  it('says before and after the check what to fill in, and in both files', async () => {
    const start = await (await fetch(`${server.origin}/premie-check/portefeuille/`)).text();
    expect(start).toContain(portfolioTexts.narrowing);
    const preview = await sent('/premie-check/portefeuille/', { action: 'preview', file: new File([`${HEAD}\n${ROW}\n${ROW}`], 'p.csv') });
    const results = await sent('/premie-check/portefeuille/', { action: 'run', table: fieldOf(preview, 'table') });
    expect(results).toContain(obstacleTexts.title);
    expect(results).toContain('Leeg, en van invloed: Betaaltermijn dagen, Dagen te laat en Export.');
    expect(results.match(/Zij wordt smaller als u dit invult: Betaaltermijn dagen, Dagen te laat en Export\./g)).toHaveLength(2);
    const carried = { table: fieldOf(results, 'table'), figures: fieldOf(results, 'figures') };
    expect(carried.figures).toMatch(/ w tdx c(\r\n|$)/);
    expect(fieldOf(await sent('/premie-check/portefeuille/', { ...carried, by: 'verdict' }), 'figures')).toBe(carried.figures);
    const csv = await sent('/premie-check/portefeuille/bestand/', { ...carried, format: 'csv' });
    expect(csv).toContain('Zij wordt smaller als u dit invult: Betaaltermijn dagen, Dagen te laat en Export.');
  });
});

describe('a portfolio with thousands of faults, on the pages', () => {
  const PAGE = '/premie-check/portefeuille/';
  const BAD = 'Bedrijf met een lange naam BV,Duitsland,veel,geen,Onbekend,iets,raar,alles,soms';
  const rows = Array.from({ length: 10_000 }, (_, at) => (at % 20 === 7 ? `Goed ${String(at)},${ROW.slice(2)}` : BAD));
  const file = new File([`\n${[HEAD, ...rows].join('\n')}`], 'polissen.csv', { type: 'text/csv' });

  it('is shown, checked, sorted, paged and saved, and loses none of its good rows', async () => {
    const preview = await sent(PAGE, { action: 'preview', file });
    expect(preview).toContain(portfolioTexts.rows(10_000, 500));
    const first = await sent(PAGE, { action: 'run', table: fieldOf(preview, 'table') });
    expect(first).toContain(portfolioTexts.page(1, 100));
    expect(first).toContain('“Duitsland” kennen wij niet');
    const carried = { table: fieldOf(first, 'table'), figures: fieldOf(first, 'figures') };
    expect(carried.table.length + carried.figures.length).toBeLessThan(2 * 1024 * 1024);
    const sorted = await sent(PAGE, { ...carried, sort: 'verdict', page: '5' });
    expect(sorted.match(/Goed \d+/g)).toHaveLength(100 + (fieldOf(sorted, 'table').match(/Goed \d+/g)?.length ?? 0));
    expect(sorted).toContain('Goed 9987');
    const csv = await sent(`${PAGE}bestand/`, { ...carried, format: 'csv' });
    const saved = csv.trim().split('\r\n');
    expect(saved).toHaveLength(10_001);
    expect(saved.filter((line) => line.includes(verdictNames.fault))).toHaveLength(9_500);
    const kept = readdirSync(server.dataDir, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
    const traces = kept.filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes('lange naam'));
    expect([...traces.map(({ name }) => name), server.output().includes('lange naam')]).toEqual([false]);
    expect(saved[8]).toMatch(/^10;Goed 7;[^;]+;\d+/);
  });
});
