import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, overflow } from '../helpers/axe.ts';
import { openBrowser, visitor } from '../helpers/browser.ts';
import { keepBook, postedBook } from '../helpers/debtor-findings.ts';
import { PAGE_RULES } from '../helpers/html-rules.ts';
import { calculate, walkToCheck, WHOLESALER } from '../helpers/journey.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let browser: Browser;
let server: RunningServer;
let token: string;
/** Of a kept Klantencheck. */
let keptBook: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  const context = await visitor(browser);
  const page = await context.newPage();
  await walkToCheck(page, server.origin, WHOLESALER);
  token = await calculate(page);
  await context.close();
  keptBook = await keepBook(server.origin, postedBook(30));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const PAGES = [
  '/',
  '/premie-berekenen/',
  '/premie-berekenen/snel/',
  '/premie-berekenen/bedrijf/',
  '/premie-berekenen/omzet/',
  '/premie-berekenen/klanten/',
  '/premie-berekenen/landen/',
  '/premie-berekenen/verleden/',
  '/premie-berekenen/wensen/',
  '/premie-berekenen/controleren/',
  '/premie-berekenen/niet-geschikt/particulieren/',
  '/premie-berekenen/niet-geschikt/overheid/',
  '/premie-berekenen/niet-geschikt/te-klein/',
  '/premie-berekenen/niet-geschikt/buiten-nl-be/',
  '/zo-rekenen-wij/',
  '/zo-verdienen-wij/',
  '/verzekeraars/',
  '/verzekeraars/allianz-trade/',
  '/verzekeraars/atradius/',
  '/verzekeraars/coface/',
  '/verzekeraars/credendo/',
  '/vergelijken/',
  '/kredietverzekering/',
  '/kredietverzekering/kosten/',
  '/branches/',
  '/branches/bouw/',
  '/begrippen/',
  '/begrippen/drempel/',
  '/kennisbank/',
  '/kennisbank/offertes-naast-elkaar/',
  '/veelgestelde-vragen/',
  '/over-ons/',
  '/zoeken/?q=eigen+risico',
  '/contact/',
  '/privacy/',
  '/stijlgids/',
  '/gegevens-gewist/',
  '/terugbellen/',
  '/terugbellen/AAAAAAAAAAAAAAAAAAAAAA/',
  '/gedeeld/AAAAAAAAAAAAAAAAAAAAAA/',
  '/verder/',
  '/verder/verstuurd/',
  '/verder/AAAAAAAAAAAAAAAAAAAAAA/',
  '/premie-check/',
  '/klantencheck/',
  '/klantencheck/een-klant/',
  '/klantencheck/AAAAAAAAAAAAAAAAAAAAAA/',
  '/premie-check/portefeuille/',
  '/premie-check/AAAAAAAAAAAAAAAAAAAAAA/',
  '/bestaat-niet/',
  '/indicatie/AAAAAAAAAAAAAAAAAAAAAA/',
];
/** The tools: overview, empty, with faults, with an outcome. */
const TOOL_PAGES = [
  '/rekenhulp/',
  '/rekenhulp/naverrekening/',
  '/rekenhulp/schade/?factuur=1.50&btw=&dekking=190',
  '/rekenhulp/schade/?factuur=96.800&btw=21&limiet=60.000&dekking=90&drempel=1.000',
  '/rekenhulp/kredietlimiet/?leveringen=150.000;150.000;100.000&tussen=30&betaaltermijn=90',
  '/rekenhulp/terugverdienen/?verlies=100.000&marge=5&dekking=90',
  '/rekenhulp/termijnen/?product=businesspolis&factuur=30-1-2026&termijn=30&levering=20-1-2026',
];
const TOKEN_PAGES = [
  '',
  '?mening=higher',
  '?mening=dank',
  'offertes-aanvragen/',
  'mijn-gegevens/',
  'smaller-maken/',
  'wat-als/',
  'terugbellen/',
  'delen/',
  'mailen/',
  'mailen/verstuurd/',
  'toen-en-nu/',
];

const BOOK_PAGES = ['', 'meekijken/', 'mijn-gegevens/'];

const htmlRules = new HtmlValidate(PAGE_RULES);

/** The rows of the country table carry the same two names: a list is posted, in the order of the rows. */
const isRepeatedRow = ({ ruleId, message }: { readonly ruleId: string; readonly message: string }) =>
  ruleId === 'form-dup-name' && /"country(Share)?"/.test(message);

async function findingsOf(page: Page, path: string): Promise<readonly string[]> {
  const response = await page.goto(server.origin + path);
  const report = await htmlRules.validateString((await response?.text()) ?? '');
  const html = report.results.flatMap(({ messages }) =>
    messages.filter((found) => !isRepeatedRow(found)).map(({ ruleId, message, line }) => `${ruleId} (${String(line)}): ${message}`),
  );
  const wide = (await overflow(page)) > 0 ? ['scrolls sideways at 320 px'] : [];
  return [...(await axeFindings(page)), ...html, ...wide].map((finding) => `${path}: ${finding}`);
}

/** A test for each handful of pages, so that none comes near the limit of time on a busy machine. */
const HANDFUL = 12;
const handfuls = (paths: readonly string[]) =>
  Array.from({ length: Math.ceil(paths.length / HANDFUL) }, (_, turn) => paths.slice(turn * HANDFUL, (turn + 1) * HANDFUL));

describe('every page has no finding of axe and of the HTML rules, and fits a screen of 320 pixels', () => {
  const all = [
    ...PAGES,
    ...TOOL_PAGES,
    ...TOKEN_PAGES.map((rest) => `/indicatie/{token}/${rest}`),
    ...BOOK_PAGES.map((rest) => `/klantencheck/{book}/${rest}`),
  ];

  it.each(handfuls(all))('from %s on', async (...paths) => {
    const context = await visitor(browser, { viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const findings: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) findings.push(`${page.url()}: ${message.text()}`);
    });
    for (const path of paths) findings.push(...(await findingsOf(page, path.replace('{token}', token).replace('{book}', keptBook))));
    expect(findings).toEqual([]);
    await context.close();
  });
});

describe('the look itself', () => {
  it('finds a faint text, a field without a name and a block that is too wide', async () => {
    const context = await visitor(browser, { viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(`${server.origin}/contact/`);
    await page.evaluate(() => {
      const faint = document.querySelector('main p');
      if (faint instanceof HTMLElement) faint.style.color = '#bbb';
      const wide = document.createElement('div');
      wide.textContent = 'breed';
      wide.style.width = '400px';
      document.querySelector('main')?.append(document.createElement('input'), wide);
    });
    const rules = (await axeFindings(page)).map((finding) => finding.split(':')[0]);
    expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'label']));
    expect(await overflow(page)).toBeGreaterThan(0);
    await context.close();
  });
});

/** Pages of each kind, with the parts that need the most room. */
const NARROW_PAGES = [
  '/',
  '/premie-berekenen/snel/',
  '/premie-berekenen/landen/',
  '/kredietverzekering/kosten/',
  '/verzekeraars/atradius/',
  '/stijlgids/',
  '/premie-check/portefeuille/',
  '/rekenhulp/schade/?factuur=96.800&btw=21&limiet=60.000&dekking=90&drempel=1.000',
];

describe('a screen of 1024 pixels enlarged four times', () => {
  it('does not scroll sideways', async () => {
    const context = await visitor(browser, { viewport: { width: 256, height: 192 } });
    const page = await context.newPage();
    await walkToCheck(page, server.origin, WHOLESALER);
    const wide = (await overflow(page)) > 0 ? ['the check page'] : [];
    for (const path of [...NARROW_PAGES, `/indicatie/${token}/`, `/indicatie/${token}/wat-als/`]) {
      await page.goto(server.origin + path);
      if ((await overflow(page)) > 0) wide.push(path);
    }
    expect(wide).toEqual([]);
    await context.close();
  });
});
