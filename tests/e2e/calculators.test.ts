import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

async function opened(javaScriptEnabled: boolean, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser, { javaScriptEnabled });
  const { page, faults } = await watchedPage(context);
  await journey(page);
  expect(faults).toEqual([]);
  await context.close();
}

const fill = async (page: Page, fields: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).fill(value);
};
const calculate = (page: Page) => page.locator('main form button').first().click();
const outcome = (page: Page) => page.locator('.calculator-outcome').innerText();

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the tools, %s', (_, javaScript) => {
  it('a claim: what is wrong is named and nothing typed is lost; then the payment, its picture and its steps', async () => {
    await opened(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/rekenhulp/`);
      await page.getByRole('link', { name: 'Wat krijgt u bij een schade?' }).click();
      await fill(page, { factuur: '1.50', limiet: '60.000', dekking: '90', drempel: '1.000' });
      await calculate(page);
      await expect.poll(() => page.title()).toMatch(/^Fout: /);
      expect(await page.locator('.fault-summary').innerText()).toMatch(/Bedoelt u €\s1\.500 of €\s1,50\?[^]*Kies welke btw/);
      if (javaScript) await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('fouten');
      expect(await page.locator('#limiet').inputValue()).toBe('60.000');
      await page.locator('.fault-summary a').first().click();
      expect(await page.locator('#factuur').getAttribute('aria-invalid')).toBe('true');

      await fill(page, { factuur: '€ 96.800' });
      await page.getByLabel('21%').check();
      await calculate(page);
      await expect.poll(() => outcome(page)).toMatch(/De verzekeraar betaalt €\s54\.000/);
      expect(await page.locator('.bar-rows li').count()).toBe(6);
      expect(await page.locator('.calculator-steps').innerText()).toMatch(/€\s60\.000 × 90%/);
      expect(await page.locator('#factuur').inputValue()).toBe('€ 96.800');
      expect(new URL(page.url()).searchParams.get('limiet')).toBe('60.000');
    });
  });
});

describe('the other tools', () => {
  it('a credit limit from a year and from deliveries, a settlement and earning back', async () => {
    await opened(false, async (page) => {
      await page.goto(`${site.server.origin}/rekenhulp/kredietlimiet/`);
      await fill(page, { omzet: '600.000', termijn: '30', telaat: '15' });
      await page.getByLabel('Elke maand').check();
      await calculate(page);
      expect(await outcome(page)).toMatch(/limiet van €\s99\.000/);
      expect(await page.locator('.balance-line').count()).toBe(1);
      await page.locator('.calculator-other > summary').click();
      await fill(page, { leveringen: '150.000; 150.000; 100.000', tussen: '30', betaaltermijn: '90' });
      await page.locator('.calculator-other button').click();
      await expect.poll(() => outcome(page)).toMatch(/limiet van €\s400\.000/);

      await page.goto(`${site.server.origin}/rekenhulp/naverrekening/`);
      await fill(page, { verwacht: '20 mln', tarief: '0,2', minimum: '90', werkelijk: '17 mln' });
      await page.getByLabel('U betaalt eerst de verwachte premie').check();
      await calculate(page);
      expect(await outcome(page)).toMatch(/U krijgt €\s4\.000 terug/);

      await page.goto(`${site.server.origin}/rekenhulp/terugverdienen/`);
      await fill(page, { verlies: '1 ton', marge: '5' });
      await calculate(page);
      expect(await outcome(page)).toMatch(/€\s2\.000\.000 extra omzet/);
    });
  });

  it('deadlines with their sources, and the calendar file that is really downloaded', async () => {
    await opened(true, async (page) => {
      await page.goto(`${site.server.origin}/rekenhulp/termijnen/`);
      await page.locator('#product').selectOption({ label: 'Modula' });
      await fill(page, { factuur: '30 januari 2026', termijn: '30' });
      await calculate(page);
      const list = await page.locator('.deadline-list').innerText();
      expect(list).toMatch(/Laatste dag om te melden\s+30\smei 2026[^]*Gepubliceerd door Atradius/);
      expect(list).toMatch(/Laatste dag om te factureren\s+niet opgegeven/);
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href*="termijnen.ics"]').click()]);
      expect(download.suggestedFilename()).toBe('termijnen.ics');
      const file = readFileSync(await download.path(), 'utf8');
      expect(file.match(/DTSTART;VALUE=DATE:\d{8}/g)).toEqual(
        [20260301, 20260430, 20260530, 20260530].map((day) => `DTSTART;VALUE=DATE:${String(day)}`),
      );
    });
  });
});

describe('over HTTP', () => {
  const get = (path: string) => fetch(`${site.server.origin}/rekenhulp/${path}`, { redirect: 'manual' });

  it('keeps the empty page for everyone and an outcome for nobody', async () => {
    const empty = await get('schade/');
    expect([empty.status, empty.headers.get('cache-control')]).toEqual([200, 'public, max-age=0, must-revalidate']);
    const done = await get('schade/?factuur=1.000&btw=geen&dekking=90');
    expect([done.status, done.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await done.text()).toContain('name="robots" content="noindex');
    expect((await get('schade/?factuur=x')).status).toBe(422);
    expect((await get('schade/?utm_source=nieuwsbrief')).status).toBe(200);
  });

  it('leads an address that makes no days back to the form, and survives odd ones', async () => {
    const response = await get('termijnen/termijnen.ics?product=weg');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/rekenhulp/termijnen/?product=weg']);
    for (const odd of [
      'schade/?factuur=%F0%9F%92%B0&factuur=2',
      'kredietlimiet/?leveringen=%0A%0A',
      `terugverdienen/?verlies=${'9'.repeat(4000)}&marge=1`,
    ])
      expect((await get(odd)).status).toBe(422);
  });
});

describe('the largest figures', () => {
  const PAGES = [
    ['/rekenhulp/terugverdienen/?verlies=10+mld&marge=0,1&dekking=50', 768],
    ['/rekenhulp/terugverdienen/?verlies=10+mld&marge=0,1&dekking=50', 360],
    ['/rekenhulp/kredietlimiet/?omzet=9,9+mld&ritme=kwartaal&termijn=90&telaat=15&piek=2', 360],
  ] as const;

  it.each(PAGES)('stay within the page, its picture and its table: %s at %i px', async (path, width) => {
    const context = await visitor(site.browser, { viewport: { width, height: 900 } });
    const { page } = await watchedPage(context);
    await page.goto(`${site.server.origin}${path}`);
    await page.locator('.calculator-steps').first().waitFor();
    const tooWide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.calculator-result figure, .calculator-result .table-region')]
        .filter((box) => box.scrollWidth > box.clientWidth)
        .map((box) => box.className),
    );
    expect(tooWide).toEqual([]);
    await context.close();
  });
});
