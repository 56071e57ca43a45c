import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { calculate, choose, walkToCheck, WHOLESALER } from '../helpers/journey.ts';
import { leadsOf } from '../helpers/leads.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

const PERSON = {
  companyName: 'Groothandel Zandbergen B.V.',
  personName: 'Marijke Zandbergen',
  phone: '06 1234 5678',
  email: 'marijke@zandbergen.example',
};

async function opened(javaScriptEnabled: boolean, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser, { javaScriptEnabled });
  const { page, faults } = await watchedPage(context);
  await journey(page);
  expect(faults).toEqual([]);
  await context.close();
}

const mails = () => {
  const folder = join(site.server.dataDir, 'mail');
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.name.endsWith('.eml'));
  return names.map((entry) => readFileSync(join(folder, entry.name), 'utf8'));
};
const mailsTo = (address: string) => mails().filter((mail) => new RegExp(`^To:.*${address}`, 'm').test(mail));

async function fillPerson(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(PERSON)) await page.locator(`main [name="${name}"]`).fill(value);
}

/** Chooses the first time that is offered. */
async function chooseTime(page: Page): Promise<void> {
  await page.locator('main [name="slot"]').selectOption({ index: 1 });
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('asking to be called, %s', (_, javaScript) => {
  it('keeps what was typed when something is missing, confirms once by mail with an appointment, and can be taken back', async () => {
    await opened(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/contact/`);
      await page.locator('main a[href="/terugbellen/"]').click();
      await expect.poll(() => page.locator('main').innerText()).toContain('nog in te vullen');
      await fillPerson(page);
      await page.locator('main button[type="submit"]').click();
      await expect.poll(() => page.title()).toMatch(/^Fout:/);
      await expect.poll(() => page.locator('main .fault-summary li').count()).toBe(2);
      expect(await page.locator('main [name="phone"]').inputValue()).toBe(PERSON.phone);
      await chooseTime(page);
      await choose(page, 'callConsent', 'yes');
      await page.locator('main button[type="submit"]').dblclick();
      await page.waitForURL(/\/terugbellen\/[\w-]{22}\/$/);
      const thanks = await page.locator('main').innerText();
      expect(thanks).toContain('Wij bellen u');
      for (const text of Object.values(PERSON)) expect(thanks).not.toContain(text);
      const own = new URL(page.url()).pathname;
      await expect.poll(() => mailsTo(PERSON.email).length, { timeout: 15_000 }).toBe(1);
      const [mail = ''] = mailsTo(PERSON.email);
      expect(mail).toContain('text/calendar');
      expect(mail.replaceAll('=\r\n', '')).toContain(own);
      await expect.poll(() => mails().length, { timeout: 15_000 }).toBe(2);
      const [lead] = (await leadsOf(site.server)).filter(({ type }) => type === 'call-back');
      expect(lead).toMatchObject({ stage: 'call-back-requested', quoteId: null, contact: { phone: PERSON.phone } });
      expect(lead?.callBack?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);

      await page.locator('main form button[type="submit"]').click();
      await page.waitForURL('**/gegevens-gewist/');
      expect((await page.goto(site.server.origin + own))?.status()).toBe(404);
      expect(mails()).toEqual([]);
      expect((await leadsOf(site.server)).filter(({ type }) => type === 'call-back')).toEqual([]);
    });
  });

  it('hangs on the result it was asked from, and goes with it', async () => {
    await opened(javaScript, async (page) => {
      await walkToCheck(page, site.server.origin, WHOLESALER);
      const token = await calculate(page);
      await page.locator(`main a[href="/indicatie/${token}/terugbellen/"]`).click();
      await page.waitForURL('**/terugbellen/');
      await fillPerson(page);
      await chooseTime(page);
      await choose(page, 'callConsent', 'yes');
      await page.locator('main button[type="submit"]').click();
      await page.waitForURL('**/terugbellen/bedankt/');
      await page.goto(`${site.server.origin}/indicatie/${token}/mijn-gegevens/`);
      const kept = await page.locator('main').innerText();
      expect(kept).toContain('U vroeg om gebeld te worden');
      expect(kept).not.toContain(PERSON.phone);
      await expect.poll(() => mails().length, { timeout: 15_000 }).toBe(2);
      await page.locator('main form button[type="submit"]').click();
      await page.waitForURL('**/gegevens-gewist/');
      expect(mails()).toEqual([]);
      expect((await leadsOf(site.server)).filter(({ type }) => type === 'call-back')).toEqual([]);
    });
  });
});
