import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, visitor } from '../helpers/browser.ts';
import { calculate, walkToCheck, WHOLESALER } from '../helpers/journey.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let browser: Browser;
let server: RunningServer;
let token: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  const context = await visitor(browser);
  const page = await context.newPage();
  await walkToCheck(page, server.origin, WHOLESALER);
  token = await calculate(page);
  await context.close();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function onResult(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(browser, options);
  const page = await context.newPage();
  await page.goto(`${server.origin}/indicatie/${token}/`);
  await look(page);
  await context.close();
}

const topOf = async (page: Page, card: number) => (await page.locator(`.card-${card}`).boundingBox())?.y;

/** Names of the rows: table headers of a row, or names in a card. */
const namesIn = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((nodes) => nodes.map((node) => node.firstChild?.textContent?.trim() ?? ''));

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('on a phone, $javaScriptEnabled', ({ javaScriptEnabled }) => {
  const phone = { javaScriptEnabled, viewport: { width: 360, height: 740 } };

  it('every insurer is a card with every row of the table', async () => {
    await onResult(phone, async (page) => {
      const rows = await namesIn(page, '.comparison tbody th[scope="row"]');
      expect(rows.length).toBeGreaterThan(20);
      expect(await page.locator('.card').count()).toBe(4);
      for (const card of [1, 2, 3, 4]) {
        expect(await namesIn(page, `.card-${card} dt`)).toEqual(rows);
        expect(await page.locator(`.card-${card} .card-row:visible`).count()).toBe(rows.length);
      }
    });
  });

  it('“vergelijk met” lays two insurers beside each other, row by row, and hides nobody', async () => {
    await onResult(phone, async (page) => {
      expect(await topOf(page, 1)).not.toBe(await topOf(page, 3));
      const other = (await page.locator('.card-1 h3').innerText()).trim();
      await page.locator('.card-3').getByLabel('Vergelijk met').selectOption({ label: other });
      expect(await topOf(page, 1)).toBe(await topOf(page, 3));
      const levels = (card: number) =>
        page.locator(`.card-${card} .card-row`).evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().top)));
      expect(await levels(1)).toEqual(await levels(3));
      for (const card of [1, 2, 3, 4]) expect(await page.locator(`.card-${card} .card-row:visible`).count()).toBeGreaterThan(20);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide).toBe(0);
    });
  });
});

describe('the waterfall', () => {
  it('leads from every bar to the line that explains it, by keyboard and without JavaScript', async () => {
    await onResult({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, async (page) => {
      const first = page.locator('details.why').first();
      await first.locator('summary').click();
      const links = first.locator('.waterfall a');
      const targets = await links.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
      expect(targets.length).toBeGreaterThan(5);
      for (const [at, target] of targets.entries()) {
        const title = (await links.nth(at).locator('.waterfall-name').innerText()).replace(/\s*:\s*$/, '');
        expect((await page.locator(`${target} th > a`).innerText()).trim()).toBe(title);
      }
      await links.nth(1).press('Enter');
      expect(new URL(page.url()).hash).toBe(targets[1]);
    });
  });

  it('says in words, with the sign, what each bar adds and what it becomes', async () => {
    await onResult({ viewport: { width: 1280, height: 900 } }, async (page) => {
      const raw = await page.locator('details.why').first().locator('.waterfall a').allTextContents();
      const texts = raw.map((text) => text.replace(/\s+/g, ' '));
      expect(texts.at(-1)).toMatch(/Totaal eerste jaar: € [\d.]+,\d\d/);
      expect(texts.filter((text) => /[+−] € [\d.]+,\d\d ?, wordt € [\d.]+,\d\d/.test(text)).length).toBeGreaterThan(1);
    });
  });
});

describe('under the comparison', () => {
  it('stand five things that are not insured, and what to ask each insurer', async () => {
    await onResult({ javaScriptEnabled: false }, async (page) => {
      await expect.poll(() => page.locator('section[aria-labelledby="niet-verzekerd"] li').count()).toBe(5);
      const ask = page.locator('section[aria-labelledby="vragen-stellen"]');
      expect(await ask.locator('ol li').count()).toBe(5);
      expect(await ask.locator('dt').count()).toBeGreaterThan(0);
      expect(await page.locator('.bandwidth-legend').innerText()).toMatch(/gepubliceerde premies in de markt: 0,1% tot 0,6%/);
    });
  });
});
