import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, overflow } from '../helpers/axe.ts';
import { openBrowser, visitor, watchedPage } from '../helpers/browser.ts';
import { profileOf } from '../helpers/profile.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let browser: Browser;
let server: RunningServer;
let token: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  const profile = profileOf({ turnoverCents: 300_000_000, lossesCents: 0, largestOutstandingCents: 5_000_000 });
  const response = await fetch(`${server.origin}/api/v1/quotes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ profile }),
  });
  token = ((await response.json()) as { readonly token: string }).token;
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const QUOTES = '**/api/v1/indications';
const rows = (page: Page) => page.locator('.what-if-rows > li').allInnerTexts();
const status = (page: Page) => page.locator('.what-if [role="status"]').innerText();
const differences = (page: Page) => page.locator('.what-if-rows dl > div:last-child dd').allInnerTexts();

/** `cuts`: the journey cuts connections itself, which the browser then logs. */
async function visit(javaScriptEnabled: boolean, journey: (page: Page) => Promise<void>, cuts = false): Promise<void> {
  const context = await visitor(browser, { javaScriptEnabled });
  const { page, faults } = await watchedPage(context);
  await page.goto(`${server.origin}/indicatie/${token}/`);
  if (javaScriptEnabled) {
    await page.locator('.what-if').scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('astro-island:not([ssr]) .what-if').count()).toBe(1);
  }
  await journey(page);
  expect(faults.filter((fault) => !cuts || !fault.includes('ERR_FAILED'))).toEqual([]);
  await context.close();
}

/** Without JavaScript the form has to be sent. */
const sent = async (page: Page, javaScript: boolean) => {
  if (!javaScript) await page.getByRole('button', { name: 'Reken dit door' }).click();
  await expect.poll(() => status(page)).toContain('Opnieuw gerekend');
};

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('what-if, %s', (_, javaScript) => {
  it('shows totals and differences in euro and percent for every control', async () => {
    await visit(javaScript, async (page) => {
      expect(new Set(await differences(page))).toEqual(new Set(['gelijk']));
      await page.locator('[name="insuredPct"]').selectOption('75');
      await sent(page, javaScript);
      expect((await differences(page)).filter((text) => /€\s?[\d.]+ minder \(−[\d,]+%\)/.test(text)).length).toBeGreaterThan(0);
      await page.locator('[name="deductibleKind"]').selectOption('annual-aggregate-first-loss');
      await page.locator('[name="deductibleAmount"]').fill('5.000');
      await page.locator('[name="limits"]').fill('2');
      await page.locator('[name="exports"]').selectOption('yes');
      if (javaScript) await expect.poll(async () => (await rows(page)).join()).toContain('ligt vast');
      else await sent(page, javaScript);
      expect((await rows(page)).join()).toContain('een ander eigen risico kan niet');
      expect(await page.locator('[name="deductibleAmount"]').inputValue()).toBe('5.000');
    });
  });

  it('says when more turnover passes the limit of a product, and goes back to the own answers', async () => {
    await visit(javaScript, async (page) => {
      await page.locator('[name="turnoverPct"]').fill('200');
      await sent(page, javaScript);
      const text = (await rows(page)).join('\n');
      expect(text).toMatch(/Simplicity is er tot en met €\s?5\.000\.000 omzet/);
      expect(text).toContain('Nu past Businesspolis, in plaats van Simplicity');
      await page.getByRole('button', { name: 'Terug naar mijn antwoorden' }).click();
      await expect.poll(() => page.locator('[name="turnoverPct"]').inputValue()).toBe('0');
      await expect.poll(async () => [...new Set(await differences(page))]).toEqual(['gelijk']);
    });
  });

  it('names what it cannot read beside the field and keeps it', async () => {
    await visit(javaScript, async (page) => {
      await page.locator('[name="turnoverPct"]').fill('500');
      if (!javaScript) await page.getByRole('button', { name: 'Reken dit door' }).click();
      await expect.poll(() => page.locator('#wat-als-turnoverPct-error').count()).toBe(1);
      expect(await page.locator('[name="turnoverPct"]').inputValue()).toBe('500');
      expect(await page.locator('[name="turnoverPct"]').getAttribute('aria-describedby')).toContain('wat-als-turnoverPct-error');
    });
  });

  it('earns back the loss on the largest customer at the margin that is given', async () => {
    await visit(javaScript, async (page) => {
      expect(await page.locator('.earn-back').innerText()).toMatch(/marge van 5% pas goed met €\s?1\.000\.000 extra omzet/);
      await page.locator('[name="margin"]').fill('12,5');
      await page.getByRole('button', { name: 'Reken uit' }).click();
      await page.waitForURL('**/wat-als/**');
      await expect.poll(() => page.locator('.earn-back').innerText()).toMatch(/12,5% pas goed met €\s?400\.000/);
      await page.locator('[name="margin"]').fill('niets');
      await page.getByRole('button', { name: 'Reken uit' }).click();
      await expect.poll(() => page.title()).toMatch(/^Fout:/);
      expect(await page.locator('[name="margin"]').inputValue()).toBe('niets');
    });
  });

  it('stores nothing', async () => {
    const before = await (await fetch(`${server.origin}/api/v1/quotes/${token}`)).text();
    await visit(javaScript, async (page) => {
      await page.locator('[name="turnoverPct"]').fill('50');
      await sent(page, javaScript);
    });
    expect(await (await fetch(`${server.origin}/api/v1/quotes/${token}`)).text()).toBe(before);
  });
});

describe('what-if in the browser', () => {
  it('keeps slider and field the same, and works with the keyboard alone', async () => {
    await visit(true, async (page) => {
      await page.locator('#wat-als-schuif').focus();
      for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('[name="turnoverPct"]').inputValue()).toBe('20');
      await sent(page, true);
      await page.locator('[name="turnoverPct"]').fill('-50');
      await expect.poll(() => page.locator('#wat-als-schuif').inputValue()).toBe('-50');
      await page.locator('[name="turnoverPct"]').fill('12');
      await expect.poll(() => page.locator('#wat-als-schuif').inputValue()).toBe('12');
      expect(await page.locator('#wat-als-schuif').getAttribute('aria-valuetext')).toBe('12% meer omzet');
      await page.locator('#wat-als-schuif').press('ArrowLeft');
      await expect.poll(() => page.locator('[name="turnoverPct"]').inputValue()).toBe('10');
    });
  });

  it('has no finding of axe with an outcome and with a fault shown', async () => {
    await visit(true, async (page) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.locator('[name="turnoverPct"]').fill('200');
      await sent(page, true);
      await page.locator('[name="limits"]').fill('9999');
      await expect.poll(() => page.locator('#wat-als-limits-error').count()).toBe(1);
      expect(await axeFindings(page, '.what-if')).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });

  it('says that it is slow, says when the server is away, keeps what was typed and tries again', async () => {
    const journey = async (page: Page) => {
      await page.route(QUOTES, (route) => new Promise((resolve) => setTimeout(() => resolve(route.abort()), 2_500)));
      await page.locator('[name="turnoverPct"]').fill('25');
      await expect.poll(() => status(page), { timeout: 4_000 }).toContain('duurt wat langer');
      await expect.poll(() => status(page), { timeout: 6_000 }).toContain('kunnen de server nu niet bereiken');
      expect(await page.locator('[name="turnoverPct"]').inputValue()).toBe('25');
      await page.unroute(QUOTES);
      await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
      await sent(page, true);
    };
    await visit(true, journey, true);
  });

  it('shows the answer to what was typed last, whatever order answers come in', async () => {
    await visit(true, async (page) => {
      let turn = 0;
      await page.route(QUOTES, async (route) => {
        turn += 1;
        if (turn === 1) await new Promise((resolve) => setTimeout(resolve, 1_200));
        await route.continue().catch(() => undefined);
      });
      await page.locator('[name="turnoverPct"]').fill('200');
      await expect.poll(() => turn).toBe(1);
      await page.locator('[name="turnoverPct"]').fill('0');
      await sent(page, true);
      await page.waitForTimeout(1_500);
      expect(new Set(await differences(page))).toEqual(new Set(['gelijk']));
    });
  });
});
