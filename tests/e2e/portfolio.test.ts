import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { portfolioTexts } from '#/messages/portfolio.ts';
import { visitor } from '../helpers/browser.ts';
import { axeFindings } from '../helpers/axe.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

const HEAD = 'Polis;Land;Jaaromzet;Aantal klanten;Verzekeraar;Premie over;Tarief;Dekking %;Eigen risico;Verlengdatum';
const ROWS = [
  'Installatietechniekvandenieuwegenerationeneneenhalf BV;NL;2.350.000;60;Atradius;omzet;0,28%;85;geen;1-7-2027',
  'Stuc;NL;900.000;25;Coface;onbekend;;90;geen;',
  'Fout;XX;veel;25;Coface;omzet;;90;geen;',
];

/** From the file to the preview. */
async function toPreview(page: Page): Promise<void> {
  await page.goto(`${site.server.origin}/premie-check/portefeuille/`);
  await page.setInputFiles('#file', { name: 'p.csv', mimeType: 'text/csv', buffer: Buffer.from([HEAD, ...ROWS].join('\n')) });
  await page.click('main button[value="preview"]');
  await page.waitForSelector('main button[value="run"]');
}

async function on(width: number, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser, { viewport: { width, height: 800 } });
  context.setDefaultTimeout(10_000);
  await journey(await context.newPage());
  await context.close();
}

/** How far page and table reach past what a person sees of them. */
const overhang = (page: Page) =>
  page.evaluate(() => {
    const region = document.querySelector('.table-region');
    const root = document.documentElement;
    return [root.scrollWidth - root.clientWidth, (region?.scrollWidth ?? 0) - (region?.clientWidth ?? 0)];
  });

describe.each([360, 768, 1280])('results of a portfolio at %i px', (width) => {
  it('say per policy why and what to fill in, and need no scrolling sideways', async () => {
    await on(width, async (page) => {
      await toPreview(page);
      await page.click('main button[value="run"]');
      await page.waitForSelector('.portfolio-row');
      expect(await overhang(page)).toEqual([0, 0]);
      const why = page.locator('.portfolio-notes', { hasText: 'Betaaltermijn dagen, Dagen te laat en Export' });
      expect(await why.count()).toBe(1);
      expect(await why.isVisible()).toBe(true);
      expect(await page.locator('.portfolio-notes', { hasText: 'Vul dat in bij Premie over' }).isVisible()).toBe(true);
      expect(await axeFindings(page)).toEqual([]);
    });
  });
});

describe('a portfolio without a connection', () => {
  it.each(['before the first line', 'at the last moment'])('%s: a sentence, the list stays, and another try succeeds', async (when) => {
    await on(1280, async (page) => {
      await toPreview(page);
      const before = page.url();
      if (when === 'before the first line') await page.route('**/premium-checks/batch', (route) => route.abort());
      else await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }));
      await page.click('main button[value="run"]');
      await expect.poll(() => page.locator('[role="alert"]').innerText()).toBe(portfolioTexts.cutOff);
      expect(await page.locator('.portfolio-progress').isVisible()).toBe(false);
      expect(page.url()).toBe(before);
      await page.unroute('**/premium-checks/batch');
      await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: true, configurable: true }));
      await page.getByRole('button', { name: portfolioTexts.again }).click();
      await page.waitForSelector('.portfolio-row');
      expect(await page.locator('.portfolio-row').count()).toBe(ROWS.length);
    });
  });
});
