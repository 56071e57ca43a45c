import { describe, expect, it } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeFindings } from '../helpers/axe.ts';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { choose } from '../helpers/journey.ts';
import { leadsOf } from '../helpers/leads.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

async function as(options: BrowserContextOptions, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser, options);
  const { page, faults } = await watchedPage(context);
  await journey(page);
  expect(faults).toEqual([]);
  await context.close();
}

const bothWays = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const;

const title = (page: Page) => page.locator('#bedragen').innerText();
const rows = (page: Page) => page.locator('#snel-uitkomst .bandwidth-rows > li').allInnerTexts();
const show = (page: Page) => page.getByRole('button', { name: 'Toon de bedragen' }).click();

async function fillThree(page: Page): Promise<void> {
  await choose(page, 'establishment', 'NL');
  await page.fill('#turnover', '1 mln');
  await page.fill('#numberOfBuyers', '60');
}

async function fillRest(page: Page): Promise<void> {
  await page.selectOption('#buyerSector', 'wholesale');
  await page.fill('#excludedShare', '0');
  await choose(page, 'export', 'no');
  await page.fill('#losses', '0');
}

/** Both ends of the heading's range in euros. */
const ends = (text: string) => [...text.matchAll(/€\s([\d.]+)/g)].map(([, digits = '']) => Number(digits.replaceAll('.', '')));

describe.each(bothWays)('the quick answer %s', (_, javaScriptEnabled) => {
  it('starts on the home page with nothing filled in and gives a row per insurer, notice and role beside it, nothing stored', async () => {
    await as({ javaScriptEnabled }, async (page) => {
      await page.goto(`${site.server.origin}/`);
      expect(await page.locator('.quick-form :checked:not(option)').count()).toBe(0);
      for (const field of await page.locator('.quick-form input[type="text"], .quick-form select').all())
        expect(await field.inputValue()).toBe('');
      await fillThree(page);
      await fillRest(page);
      await show(page);
      await expect.poll(() => title(page)).toMatch(/^Ongeveer €\s[\d.]+\u00a0– €\s[\d.]+ per jaar$/);
      const found = await rows(page);
      for (const insurer of ['Allianz Trade', 'Atradius', 'Coface', 'Credendo'])
        expect(found.filter((row) => row.includes(insurer))).toHaveLength(1);
      const main = await page.locator('main').innerText();
      expect(main).toContain('geen aanbod en geen prijs van de verzekeraar');
      expect(main).toContain('deze uitkomst is geen advies');
      expect(main).toContain('Wat wij doen, in vier antwoorden');
      expect(page.url()).not.toMatch(/mln|turnover|\?/);
      expect(await leadsOf(site.server)).toEqual([]);
    });
  });

  it('goes on to the long form with these answers', async () => {
    await as({ javaScriptEnabled }, async (page) => {
      await page.goto(`${site.server.origin}/`);
      await fillThree(page);
      await page.fill('#losses', '0');
      await show(page);
      await page.getByRole('button', { name: 'Maak mijn indicatie smaller' }).click();
      await page.waitForURL(`${site.server.origin}/premie-berekenen/`);
      await page.goto(`${site.server.origin}/premie-berekenen/omzet/`);
      await expect.poll(() => page.locator('#turnover').inputValue()).toBe('1 mln');
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      await expect.poll(() => page.locator('[name="establishment"][value="NL"]').isChecked()).toBe(true);
      expect(await page.locator('[name="scope"]:checked').count()).toBe(0);
    });
  });

  it('names what is missing or cannot be read and keeps what was typed', async () => {
    await as({ javaScriptEnabled }, async (page) => {
      await page.goto(`${site.server.origin}/`);
      await page.fill('#turnover', '1.50');
      await page.fill('#losses', '12');
      await show(page);
      await expect.poll(() => page.locator('#turnover-error').innerText()).toMatch(/1,50/);
      await expect.poll(() => page.locator('.field-fault').count()).toBe(3);
      expect(await page.locator('#turnover').getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('#turnover').inputValue()).toBe('1.50');
      expect(await page.locator('#losses').inputValue()).toBe('12');
    });
  });

  it('keeps the row of an insurer that refuses, with the reason', async () => {
    await as({ javaScriptEnabled }, async (page) => {
      await page.goto(`${site.server.origin}/`);
      await choose(page, 'establishment', 'NL');
      await page.fill('#turnover', '20 mln');
      await page.fill('#numberOfBuyers', '2');
      await show(page);
      await expect.poll(() => title(page)).toMatch(/geen bedrag/);
      expect(await page.locator('#snel-uitkomst .bandwidth-rows > li').count()).toBe(4);
      for (const row of await rows(page)) expect(row).toMatch(/Alleen op aanvraag|Niet mogelijk/);
      expect(await page.locator('#snel-uitkomst .bandwidth-reasons li').count()).toBeGreaterThanOrEqual(4);
    });
  });
});

describe('both ways', () => {
  it('show the same rows', async () => {
    const found: (readonly string[])[] = [];
    for (const [, javaScriptEnabled] of bothWays)
      await as({ javaScriptEnabled }, async (page) => {
        await page.goto(`${site.server.origin}/`);
        await fillThree(page);
        await show(page);
        await page.waitForSelector('#bedragen');
        found.push([await title(page), ...(await rows(page))]);
      });
    expect(found[0]).toEqual(found[1]);
    expect(found[0]).toHaveLength(5);
  });
});

describe('while answering', () => {
  it('shows a range after three answers, narrows it, says it once and survives a reload', async () => {
    await as({ viewport: { width: 390, height: 800 } }, async (page) => {
      await page.goto(`${site.server.origin}/`);
      await fillThree(page);
      await page.waitForSelector('#bedragen');
      const [low = 0, high = 0] = ends(await title(page));
      expect(await page.locator('.quick-bar').isVisible()).toBe(true);
      await fillRest(page);
      await expect.poll(async () => (await page.locator('#snel-uitkomst').innerText()).includes('Nog open')).toBe(false);
      const [lowest = 0, highest = 0] = ends(await title(page));
      expect(highest - lowest).toBeLessThan(high - low);
      await expect.poll(() => page.locator('#snel-status').textContent()).toBe(await title(page));
      await page.reload();
      await expect.poll(() => page.locator('#turnover').inputValue()).toBe('1 mln');
      await page.waitForSelector('#bedragen');
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  it.each([
    ['a narrow phone', { viewport: { width: 320, height: 640 } }],
    ['a screen enlarged four times', { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' }],
    ['forced colours', { viewport: { width: 768, height: 500 }, forcedColors: 'active' }],
  ] as const)('fits %s, with amounts, with refusals, and hides nothing that has the focus', async (_name, options) => {
    await as(options, async (page) => {
      await page.goto(`${site.server.origin}/`);
      await choose(page, 'establishment', 'NL');
      await page.fill('#turnover', '20 mln');
      for (const buyers of ['60', '2']) {
        await page.fill('#numberOfBuyers', buyers);
        await page.waitForSelector(buyers === '2' ? '.bandwidth-reasons' : '.bandwidth-bar');
        const { wide, hidden } = await page.evaluate(() => {
          const focus = document.activeElement?.getBoundingClientRect();
          const bar = document.querySelector('.quick-bar')?.getBoundingClientRect();
          const edge = bar && bar.height > 0 ? Math.min(innerHeight, bar.top) : innerHeight;
          const { scrollWidth, clientWidth } = document.documentElement;
          return { wide: scrollWidth - clientWidth, hidden: (focus?.top ?? 0) >= edge };
        });
        expect({ wide, hidden }).toEqual({ wide: 0, hidden: false });
      }
    });
  });

  it('can be answered with the keyboard alone, and pasted into', async () => {
    await as({}, async (page) => {
      await page.goto(`${site.server.origin}/`);
      await page.focus('#establishment');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      // What a paste and an autofill do: the whole text at once.
      await page.keyboard.insertText('€ 1.250.000,-');
      await page.keyboard.press('Tab');
      await page.keyboard.type('60');
      await page.waitForSelector('#bedragen');
      expect(await page.locator('#turnover-echo').innerText()).toMatch(/1\.250\.000/);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await page.locator('.field-fault').count()).toBe(0);
    });
  });
});
