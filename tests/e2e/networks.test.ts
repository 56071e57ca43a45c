import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { visitor } from '../helpers/browser.ts';
import { calculate, choose, walkToCheck, WHOLESALER } from '../helpers/journey.ts';
import { leadsOf } from '../helpers/leads.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

async function on(journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser);
  context.setDefaultTimeout(10_000);
  await journey(await context.newPage());
  await context.close();
}

async function fillThree(page: Page): Promise<void> {
  await choose(page, 'establishment', 'NL');
  await page.fill('#turnover', '1 mln');
  await page.fill('#numberOfBuyers', '60');
}

const INDICATIONS = '**/api/v1/indications';
const QUOTES = '**/api/v1/quotes';

describe('the quick answer on a bad network', () => {
  it.each([
    ['no connection', null, 'Wij kunnen de server niet bereiken', 'Probeer opnieuw'],
    ['a failing server', 500, 'Wij kunnen de server niet bereiken', 'Probeer opnieuw'],
    ['a busy server', 429, 'Het is even te druk', 'Probeer opnieuw'],
    ['a page from before the API moved', 404, 'Deze pagina is ouder dan de site', 'Pagina opnieuw laden'],
  ] as const)('%s: a sentence, a way on, and the typed answers stay', async (_name, status, sentence, button) => {
    await on(async (page) => {
      await page.goto(`${site.server.origin}/`);
      await page.route(INDICATIONS, (route) => (status === null ? route.abort() : route.fulfill({ status, body: '{}' })));
      await fillThree(page);
      await expect.poll(() => page.locator('#snel-uitkomst').innerText()).toContain(sentence);
      await page.unroute(INDICATIONS);
      await page.getByRole('button', { name: button }).click();
      await page.waitForSelector('#bedragen');
      expect(await page.locator('#turnover').inputValue()).toBe('1 mln');
      expect(await page.locator('#numberOfBuyers').inputValue()).toBe('60');
    });
  });

  it('a slow server: it is said, the old amounts step back, and the last answer wins', async () => {
    await on(async (page) => {
      await page.goto(`${site.server.origin}/`);
      await fillThree(page);
      await page.waitForSelector('#bedragen');
      let turns = 0;
      await page.route(INDICATIONS, async (route) => {
        turns += 1;
        if (turns === 1) await new Promise((resolve) => setTimeout(resolve, 2_500));
        await route.continue().catch(() => undefined);
      });
      await page.selectOption('#buyerSector', 'construction');
      await expect.poll(() => page.locator('#snel-status').textContent()).toBe('Wij rekenen…');
      expect(await page.locator('.quick-stale').count()).toBe(1);
      await choose(page, 'export', 'no');
      await expect.poll(() => page.locator('.quick-stale').count()).toBe(0);
      const shown = await page.locator('#snel-uitkomst').innerText();
      await page.waitForTimeout(2_600);
      expect(await page.locator('#snel-uitkomst').innerText()).toBe(shown);
      expect(shown).not.toMatch(/uw export/);
    });
  });
});

describe('the long form on a bad network', () => {
  it('keeps the answers, says what happened, and makes one quote when it is tried again', async () => {
    await on(async (page) => {
      await walkToCheck(page, site.server.origin, WHOLESALER);
      const before = (await leadsOf(site.server)).length;
      const send = page.locator('main button.button[type="submit"]');
      for (const [answer, sentence, button] of [
        [null, 'Wij kunnen de server niet bereiken', 'Probeer opnieuw'],
        [503, 'Het is even te druk', 'Probeer opnieuw'],
        [404, 'Deze pagina is ouder dan de site', 'Pagina opnieuw laden'],
      ] as const) {
        await page.route(QUOTES, (route) => (answer === null ? route.abort() : route.fulfill({ status: answer, body: '{}' })));
        await send.click();
        await expect.poll(() => page.locator('main [role="status"]').innerText()).toContain(sentence);
        expect(await send.innerText()).toBe(button);
        expect(await page.locator('main').innerText()).toContain('1.000.000');
        await page.unroute(QUOTES);
      }
      await send.click();
      // The loaded page stands there before the tab has given its answers back.
      await expect.poll(() => page.locator('main').innerText()).toContain('1.000.000');
      expect(await send.innerText()).toBe('Bereken mijn premie');
      // The answer to this one gets lost on the way back: the second try must find the same quote.
      await page.route(QUOTES, async (route) => {
        await route.fetch();
        await route.abort();
      });
      await send.click();
      await expect.poll(() => page.locator('main [role="status"]').innerText()).toContain('niet bereiken');
      await page.unroute(QUOTES);
      await send.click();
      await page.waitForURL(/\/indicatie\//);
      expect((await leadsOf(site.server)).length).toBe(before + 1);
    });
  });
});

describe('an old tab after a deploy', () => {
  it('whose scripts are gone is still a form that works', async () => {
    await on(async (page) => {
      await page.route('**/_astro/*.js', (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(`${site.server.origin}/`);
      await fillThree(page);
      await page.getByRole('button', { name: 'Toon de bedragen' }).click();
      await page.waitForURL('**/premie-berekenen/snel/');
      expect(await page.locator('#bedragen').innerText()).toMatch(/€/);
      await walkToCheck(page, site.server.origin, WHOLESALER);
      expect(await calculate(page)).toMatch(/^[\w-]{22}$/);
    });
  });

  it('whose styles are gone says to load again, and says it to nobody else', async () => {
    await on(async (page) => {
      await page.goto(`${site.server.origin}/`);
      expect(await page.locator('.unstyled').isVisible()).toBe(false);
      await page.route('**/_astro/*.css', (route) => route.fulfill({ status: 404, body: '' }));
      await page.reload();
      expect(await page.locator('.unstyled').isVisible()).toBe(true);
    });
  });
});

describe('the check page, drawn without the answers of the tab', () => {
  it('keeps its empty rows back while the script starts, and shows them when it does not come', async () => {
    await on(async (page) => {
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(`${site.server.origin}/premie-berekenen/controleren/`);
      const waits = '.awaits-tab .review-list';
      const held = await page.evaluate(() =>
        [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).some((rule) => rule.cssText.includes('animation: 0.5s step-end')),
      );
      expect(held).toBe(true);
      await expect.poll(() => page.locator(waits).first().isVisible()).toBe(true);
    });
  });
});
