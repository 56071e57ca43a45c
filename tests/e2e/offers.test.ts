import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { calculate, choose, walkToCheck, WHOLESALER, type Walk } from '../helpers/journey.ts';
import { leadsOf } from '../helpers/leads.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

const CONTACT = { companyName: 'Groothandel Zandbergen B.V.', personName: 'Marijke Zandbergen', email: 'marijke@zandbergen.example' };

async function withResult(javaScriptEnabled: boolean, walk: Walk, journey: (page: Page, token: string) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser, { javaScriptEnabled });
  const { page, faults } = await watchedPage(context);
  await walkToCheck(page, site.server.origin, walk);
  await journey(page, await calculate(page));
  expect(faults).toEqual([]);
  await context.close();
}

const mailFiles = () =>
  readdirSync(join(site.server.dataDir, 'mail'), { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.eml'));
const mailsWith = (text: string) => mailFiles().filter((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(text));

async function fillContact(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(CONTACT)) await page.locator(`main [name="${name}"]`).fill(value);
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('after the result, %s', (_, javaScript) => {
  it('explains every premium to the cent', async () => {
    await withResult(javaScript, WHOLESALER, async (page, token) => {
      const response = await fetch(`${site.server.origin}/api/v1/quotes/${token}`);
      const { comparison } = (await response.json()) as {
        comparison: { appraisals: { product: string; kind: string; lead: boolean; totalFirstYear?: { middleCents: number } }[] };
      };
      const priced = comparison.appraisals.filter(({ kind, lead }) => kind === 'indication' && lead);
      expect(priced.length).toBe(4);
      for (const { product, totalFirstYear } of priced) {
        const why = page.locator(`#waarom-${product}`);
        await why.locator('summary').click();
        const total = ((totalFirstYear?.middleCents ?? 0) / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 });
        expect(await why.locator('tbody tr').last().innerText()).toContain(total);
        expect(await why.locator('tbody tr').count()).toBeGreaterThan(5);
      }
    });
  });

  it('asks for contact details only on the offer page, keeps them when one is wrong, and mails both sides once', async () => {
    await withResult(javaScript, WHOLESALER, async (page, token) => {
      await page.goto(`${site.server.origin}/indicatie/${token}/offertes-aanvragen/`);
      expect(await page.locator('main input:checked').count()).toBe(0);
      await fillContact(page);
      await page.locator('main [name="email"]').fill('marijke@');
      await page.locator('main button[type="submit"]').click();
      await expect.poll(() => page.title()).toMatch(/^Fout:/);
      expect(await page.locator('main [name="companyName"]').inputValue()).toBe(CONTACT.companyName);
      expect(await page.locator('main [name="email"]').inputValue()).toBe('marijke@');
      await page.goBack();
      await page.goForward();
      await expect.poll(() => page.title()).toMatch(/^Fout:/);
      expect(await page.locator('main [name="companyName"]').inputValue()).toBe(CONTACT.companyName);
      await fillContact(page);
      await choose(page, 'insurers', 'atradius');
      await choose(page, 'insurers', 'credendo');
      await choose(page, 'offersConsent', 'yes');
      await page.locator('main button[type="submit"]').dblclick();
      await page.waitForURL('**/offertes-aanvragen/bedankt/');
      const thanks = await page.locator('main').innerText();
      expect(thanks).toContain('Atradius');
      expect(thanks).toContain('Credendo');
      expect(thanks).not.toContain(CONTACT.personName);
      await expect.poll(() => mailsWith(`/indicatie/${token}/`).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(1);
      await expect.poll(() => mailFiles().length, { timeout: 15_000 }).toBe(2);
      const leads = await leadsOf(site.server);
      expect(leads.filter(({ stage }) => stage === 'offer-requested').length).toBe(1);

      await page.goto(`${site.server.origin}/indicatie/${token}/mijn-gegevens/`);
      const kept = await page.locator('main').innerText();
      expect(kept).not.toContain(CONTACT.personName);
      expect(kept).not.toContain(CONTACT.email);
      await page.locator('main form button[type="submit"]').click();
      await page.waitForURL('**/gegevens-gewist/');
      const gone = await page.goto(`${site.server.origin}/indicatie/${token}/`);
      expect(gone?.status()).toBe(404);
      expect(await page.locator('main').innerText()).toMatch(/90 dagen/);
      expect(mailFiles()).toEqual([]);
      expect((await leadsOf(site.server)).filter(({ stage }) => stage === 'offer-requested').length).toBe(0);
    });
  });

  it('keeps all four and offers the broker’s eye when nobody can give a figure', async () => {
    const walk: Walk = {
      ...WHOLESALER,
      verleden: { ...WHOLESALER.verleden, losses: '400.000', numberOfLosses: '3', largestLoss: '200.000' },
    };
    await withResult(javaScript, walk, async (page, token) => {
      const text = await page.locator('main').innerText();
      for (const insurer of ['Allianz Trade', 'Atradius', 'Coface', 'Credendo']) expect(text).toContain(insurer);
      expect(text).toContain('400.000');
      const lead = (await leadsOf(site.server)).at(0);
      expect(lead).toMatchObject({ type: 'no-indication', stage: 'indication' });
      await page.goto(`${site.server.origin}/indicatie/${token}/offertes-aanvragen/`);
      await fillContact(page);
      await choose(page, 'offersConsent', 'yes');
      await page.locator('main button[type="submit"]').click();
      await page.waitForURL('**/offertes-aanvragen/bedankt/');
      expect((await leadsOf(site.server)).at(0)).toMatchObject({ type: 'no-indication', stage: 'offer-requested' });
      await page.goto(`${site.server.origin}/indicatie/${token}/mijn-gegevens/`);
      await page.locator('main form button[type="submit"]').click();
      await page.waitForURL('**/gegevens-gewist/');
    });
  });
});
