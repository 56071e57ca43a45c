import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { systemClock } from '#/server/clock.ts';
import { openDatabase } from '#/server/db/open.ts';
import { hashToken, newId, newToken } from '#/server/ids.ts';
import { loadKeyring } from '#/server/security/keyring.ts';
import { sha256 } from '#/server/sha256.ts';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { answerStep, atStep, calculate, walkToCheck, WHOLESALER } from '../helpers/journey.ts';
import { contentOf, readPdf } from '../helpers/pdf.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

async function opened(javaScriptEnabled: boolean, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser, { javaScriptEnabled });
  const { page, faults } = await watchedPage(context);
  await journey(page);
  expect(faults).toEqual([]);
  await context.close();
}

function mailTo(address: string): string | undefined {
  const folder = join(site.server.dataDir, 'mail');
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.name.endsWith('.eml'));
  const texts = names.map((entry) => readFileSync(join(folder, entry.name), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '='));
  return texts.find((mail) => new RegExp(`^To: <?${address}`, 'm').test(mail));
}

async function mailed(address: string): Promise<string> {
  await expect.poll(() => mailTo(address), { timeout: 15_000 }).toBeDefined();
  return mailTo(address) ?? '';
}

async function giveAddress(page: Page, address: string): Promise<void> {
  await page.locator('main [name="email"]').fill('geen adres');
  await page.locator('main button[type="submit"]').click();
  await expect.poll(() => page.title()).toMatch(/^Fout:/);
  await page.locator('main [name="email"]').fill(address);
  await page.locator('main button[type="submit"]').click();
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('keeping and sharing, %s', (_, javaScript) => {
  it('mails a link to go on elsewhere with the answers of every step, which can be erased', async () => {
    const address = `later-${String(javaScript)}@zandbergen.example`;
    let link = '';
    await opened(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      await answerStep(page, WHOLESALER.bedrijf);
      await atStep(page, 'omzet');
      await page.locator('main [name="turnover"]').fill('1,25 mln');
      await page.getByRole('button', { name: 'Mail mij een link' }).click();
      await page.waitForURL('**/verder/');
      await giveAddress(page, address);
      await page.waitForURL('**/verder/verstuurd/');
      link = /http:\/\/127[^\s"]*\/verder\/[\w-]{22}\//.exec(await mailed(address))?.[0] ?? '';
      expect(link).not.toBe('');
    });
    await opened(!javaScript, async (page) => {
      await page.goto(link);
      await page.getByRole('button', { name: 'Verdergaan' }).click();
      await atStep(page, 'omzet');
      await expect.poll(() => page.locator('main [name="turnover"]').inputValue()).toBe('1,25 mln');
      await answerStep(page, { ...WHOLESALER.omzet, turnover: '1,25 mln' });
      await atStep(page, 'klanten');
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      await expect.poll(() => page.locator('main [name="scope"][value="whole-turnover"]').isChecked()).toBe(true);
      await page.goto(link);
      await page.getByRole('button', { name: 'Wis mijn bewaarde antwoorden' }).click();
      await page.waitForURL('**/gegevens-gewist/');
      expect((await page.goto(link))?.status()).toBe(404);
      expect(await page.locator('main').innerText()).toContain('30 dagen');
      expect(mailTo(address)).toBeUndefined();
    });
  });

  it('shares the result to read only, until its owner takes the link back; mails it when asked', async () => {
    const address = `uitkomst-${String(javaScript)}@zandbergen.example`;
    await opened(javaScript, async (page) => {
      await walkToCheck(page, site.server.origin, WHOLESALER);
      const token = await calculate(page);
      const title = await page.locator('h1').innerText();
      await page.locator(`main a[href="/indicatie/${token}/delen/"]`).click();
      await page.getByRole('button', { name: 'Maak een deellink' }).click();
      const link = await page.locator('#deellink').inputValue();
      expect(link).not.toContain(token);
      await opened(!javaScript, async (other) => {
        await other.goto(link);
        expect(await other.locator('h1').innerText()).toBe(title.replace('Uw indicatie', 'Indicatie'));
        expect(await other.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
        expect(await other.content()).not.toContain(token);
        expect(await other.locator('main form').count()).toBe(0);
        expect(await other.locator('main a[href*="/indicatie/"]').count()).toBe(0);
        const shared = link.split('/').at(-2) ?? '';
        for (const rest of [
          '',
          'mijn-gegevens/',
          'delen/',
          'offertes-aanvragen/',
          'mailen/',
          'terugbellen/',
          'toen-en-nu/',
          'indicatie.pdf',
        ])
          expect((await other.goto(`${site.server.origin}/indicatie/${shared}/${rest}`))?.status(), rest).toBe(404);
      });
      await page.goto(`${site.server.origin}/indicatie/${token}/delen/`);
      await page.getByRole('button', { name: 'Trek de link in' }).click();
      await page.getByRole('button', { name: 'Maak een deellink' }).waitFor();
      expect((await fetch(link)).status).toBe(404);

      await page.goto(`${site.server.origin}/indicatie/${token}/mailen/`);
      await giveAddress(page, address);
      await page.waitForURL('**/mailen/verstuurd/');
      const mail = await mailed(address);
      expect(mail).toContain(`/indicatie/${token}/`);
      await page.goto(`${site.server.origin}/indicatie/${token}/`);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download als PDF' }).click()]);
      expect(download.suggestedFilename()).toMatch(/^premie-indicatie-\d{4}-\d\d-\d\d\.pdf$/);
      const file = readFileSync(await download.path());
      expect(contentOf(await readPdf(file)).replace(/\s/g, '')).toContain(title.replace(/\s/g, ''));
      expect(mail.replace(/\s/g, '')).toContain(file.toString('base64').replace(/=+$/, ''));
      await page.goto(`${site.server.origin}/indicatie/${token}/mijn-gegevens/`);
      expect(await page.locator('main').innerText()).toContain('Uw uitkomst mailen');
      await page.locator('main form button[type="submit"]').click();
      await page.waitForURL('**/gegevens-gewist/');
      expect(mailTo(address)).toBeUndefined();
    });
  });
});

/** The stored result of a visitor, once more as an earlier edition with other amounts would have left it; answers the token. */
async function olderResult(token: string): Promise<string> {
  const clock = systemClock();
  const file = join(site.server.dataDir, 'site.db');
  const keyring = loadKeyring(join(site.server.dataDir, 'secrets'));
  const database = await openDatabase({ database: { kind: 'sqlite', file }, keyring, clock });
  try {
    const quote = await database.quotes.findByTokenHash(hashToken(token));
    const lead = quote === null ? null : await database.leads.findByQuoteId(quote.id);
    if (quote === null || lead === null) throw new Error('the result is not in the database');
    const comparisonJson = quote.comparisonJson
      .replaceAll(/"edition":"[^"]*"/g, '"edition":"2025-9"')
      .replaceAll(/"sha256":"[0-9a-f]{8}/g, '"sha256":"00000000')
      .replaceAll(/("shownTotal":\{"lowCents":)\d+/g, '$1123400');
    const older = newToken();
    const id = newId();
    const hashes = { tokenHash: hashToken(older), comparisonSha256: sha256(comparisonJson) };
    await database.transaction(async (inside) => {
      await inside.quotes.insert({ ...quote, id, comparisonJson, ...hashes });
      await inside.leads.insert({ ...lead, id: newId(), quoteId: id });
    });
    return older;
  } finally {
    await database.close();
  }
}

describe('a result of an edition that was replaced', () => {
  it('says so, shows the recomputation beside it, and changes nothing unless a new one is made', async () => {
    await opened(false, async (page) => {
      await walkToCheck(page, site.server.origin, WHOLESALER);
      const token = await calculate(page);
      expect(await page.locator('main').innerText()).not.toContain('vervangen');
      const older = await olderResult(token);
      await page.goto(`${site.server.origin}/indicatie/${older}/`);
      const before = await page.locator('h1').innerText();
      await page.getByRole('link', { name: 'Bekijk de herberekening ernaast' }).click();
      await page.waitForURL('**/toen-en-nu/');
      const rows = await page.locator('main table tbody tr').allInnerTexts();
      expect(rows).toHaveLength(4);
      for (const row of rows) {
        expect(row).toContain('2025-9');
        expect(row).toContain('1.234');
        expect(row).toMatch(/tarief (?!2025-9)/);
      }
      await page.goto(`${site.server.origin}/indicatie/${older}/`);
      expect(await page.locator('h1').innerText()).toBe(before);
      await page.goto(`${site.server.origin}/indicatie/${older}/toen-en-nu/`);
      await page.getByRole('button', { name: 'Maak een nieuwe indicatie' }).click();
      await page.waitForURL((url) => url.pathname.startsWith('/indicatie/') && !url.pathname.includes(older));
      expect(await page.locator('main').innerText()).not.toContain('vervangen');
      expect((await page.goto(`${site.server.origin}/indicatie/${older}/`))?.status()).toBe(200);
    });
  });
});
