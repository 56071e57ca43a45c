import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings } from '../helpers/axe.ts';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { leadsOf } from '../helpers/leads.ts';
import { mailsTo } from '../helpers/read-mail.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

const TWO_MINUTES = { omzet: '2 mln', klanten: '60', grootste: '20', topvijf: '45', termijn: '30', marge: '5' };
const main = (page: Page) => page.locator('main').innerText();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const losses = (page: Page) => page.locator('section[aria-labelledby=jaar] dd').allInnerTexts();

it('goes without JavaScript from two minutes over keeping and PDF to the broker and back to nothing', async () => {
  const context = await visitor(site.browser, { javaScriptEnabled: false });
  const { page, faults } = await watchedPage(context);
  await page.goto(`${site.server.origin}/klantencheck/`);
  await page.getByText('Nederland', { exact: true }).first().click();
  for (const [name, value] of Object.entries(TWO_MINUTES)) await page.fill(`[name=${name}]`, value);
  await press(page, 'Bereken het risico');
  const shown = await losses(page);
  expect(shown).toHaveLength(4);

  await press(page, /^Bewaar deze uitkomst/);
  await page.waitForURL(/\/klantencheck\/[\w-]{22}\/$/);
  const kept = page.url();
  expect(await losses(page)).toEqual(shown);
  expect(await main(page)).toContain('Daarna wissen wij haar, ook als u terugkomt.');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download als PDF' }).click();
  expect(readFileSync(await (await download).path(), 'latin1').startsWith('%PDF-')).toBe(true);

  await page.getByRole('link', { name: 'Laat de makelaar meekijken' }).click();
  await page.fill('#personName', 'Mia Zand');
  await press(page, 'Verstuur');
  await expect.poll(() => page.locator('.fault-summary li').count()).toBe(3);
  expect(await page.inputValue('#personName')).toBe('Mia Zand');
  await page.fill('#companyName', 'Zand B.V.');
  await page.fill('#email', 'mia@zand.example');
  await page.locator('label[for=offersConsent]').click();
  await press(page, 'Verstuur');
  await expect.poll(() => main(page)).toContain('Wij kijken mee');
  const folder = join(site.server.dataDir, 'mail');
  await expect.poll(() => mailsTo(folder, 'mia@zand.example').length, { timeout: 15_000 }).toBe(1);
  const [mail] = mailsTo(folder, 'mia@zand.example');
  expect(mail?.text).toContain(new URL(kept).pathname);
  expect(mail?.text).toContain('De getallen die u in het formulier invulde.');
  expect(await leadsOf(site.server)).toMatchObject([
    { type: 'debtor-check', stage: 'review-requested', contact: { companyName: 'Zand B.V.' } },
  ]);

  await page.goto(kept);
  await page.getByRole('link', { name: 'Bekijk of wis wat wij bewaren' }).click();
  await expect.poll(() => main(page)).toContain('Uw gegevens gebruiken om uw situatie te bekijken');
  await press(page, 'Wis deze Klantencheck');
  await page.waitForURL('**/gegevens-gewist/');
  expect((await page.goto(kept))?.status()).toBe(404);
  expect(mailsTo(folder, 'mia@zand.example')).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

it('carries the typed numbers along to the broker without keeping them first', async () => {
  const context = await visitor(site.browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const { page } = await watchedPage(context);
  await page.goto(`${site.server.origin}/klantencheck/`);
  await page.getByText('Nederland', { exact: true }).first().click();
  for (const [name, value] of Object.entries(TWO_MINUTES)) await page.fill(`[name=${name}]`, value);
  await press(page, 'Bereken het risico');
  await press(page, 'Laat de makelaar meekijken');
  expect(await leadsOf(site.server)).toEqual([]);
  expect(await page.inputValue('[name=omzet]')).toBe('2 mln');
  await press(page, 'Terug naar de uitkomst');
  expect(await page.inputValue('[name=grootste]')).toBe('20');
  await press(page, 'Laat de makelaar meekijken');
  for (const [name, value] of Object.entries({ companyName: 'Zand B.V.', personName: 'Mia Zand', email: 'mia@twee.example' }))
    await page.fill(`#${name}`, value);
  await page.locator('label[for=offersConsent]').click();
  await press(page, 'Verstuur');
  await page.waitForURL(/\/klantencheck\/[\w-]{22}\/meekijken\/bedankt\/$/);
  const thanks = page.url();
  await context.close();
  const looking = await visitor(site.browser, { viewport: { width: 320, height: 640 } });
  const seen = await looking.newPage();
  await seen.goto(thanks.replace('meekijken/bedankt/', ''));
  expect(await axeFindings(seen)).toEqual([]);
  await looking.close();
});
