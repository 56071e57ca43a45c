import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../helpers/axe.ts';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { ACCOUNTS, invoice, payment, RELATIONS, writeXaf } from '../ledger-files/xaf/write-xaf.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

const NAME = 'Zeldzame Naam B.V.';
const LIST = [
  'Debiteur;Naam;Factuurnummer;Factuurdatum;Vervaldatum;Openstaand bedrag',
  `100;${NAME};2026-1;01-08-2026;31-08-2026;12.500,00`,
  '101;Bouwbedrijf Ton;2026-2;01-09-2026;01-10-2026;8.250,50',
  '102;Slager Piet;2026-3;15-06-2026;15-07-2026;1.000,00-',
].join('\n');

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function opened(javaScriptEnabled: boolean, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser, { javaScriptEnabled });
  const { page, faults } = await watchedPage(context);
  await page.goto(`${site.server.origin}/klantencheck/`);
  await journey(page);
  expect(faults).toEqual([]);
  await context.close();
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** Everything that leaves the page from now on. */
function watchNetwork(page: Page): readonly Sent[] {
  const sent: Sent[] = [];
  page.on('request', (request) => {
    sent.push({ method: request.method(), path: new URL(request.url()).pathname, body: request.postData() ?? '' });
  });
  return sent;
}

async function readList(page: Page): Promise<void> {
  await page.locator('#bestand').setInputFiles(file('posten.csv', LIST));
  await page.fill('#peildatum', '30-9-2026');
  await page.getByRole('button', { name: 'Ja, dit klopt' }).click();
  await page.waitForSelector('#gelezen');
}

describe('the Klantencheck with a file', () => {
  it('reads it without a request but for its own scripts, remembers the columns, and sends no name to compare policies', async () => {
    await opened(true, async (page) => {
      const sent = watchNetwork(page);
      await readList(page);
      expect(sent.filter(({ method, path }) => method !== 'GET' || !/^\/_astro\/[\w.-]+\.js$/.test(path))).toEqual([]);
      const text = await page.locator('main').innerText();
      expect(text).toContain('Wij lazen 3 klanten, samen €\u00a020.750,50 open.');
      expect(text).toContain(NAME);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('gelezen');
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(NAME);
      expect(await axeFindings(page)).toEqual([]);

      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Bewaar alle klanten' }).click();
      expect((await saved).suggestedFilename()).toBe('klantencheck.xlsx');
      // The list does not say where the company is: asked before a price can be.
      expect(await page.getByRole('button', { name: 'Vergelijk vier polissen' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Nederland' }).click();
      await page.getByRole('button', { name: 'Vergelijk vier polissen' }).click();
      await page.getByText('Zonder verzekering').first().waitFor({ timeout: 30_000 });
      const [asked] = sent.filter(({ method }) => method === 'POST');
      expect(asked?.path).toBe('/api/v1/debtor-checks');
      expect(asked?.body).toContain('"notDueCents"');
      for (const word of ['Zeldzame', 'Ton', 'Piet', '2026-1', '2026-2', '2026-3']) expect(asked?.body).not.toContain(word);

      await page.locator('#bestand').setInputFiles(file('posten.csv', LIST));
      await page.getByText('Dit koos u de vorige keer').waitFor();
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  it('says what is wrong with a file, stays usable, and moves sliders and field together', async () => {
    await opened(true, async (page) => {
      await page.locator('#bestand').setInputFiles(file('foto.csv', '\u00ff\u00d8\u00ff\u00e0 not a list'));
      await page.getByRole('alert').waitFor();
      await readList(page);
      await page.fill('#peil', '1,76');
      await page.getByText('In zo’n jaar verliest u gemiddeld').waitFor();
      await expect.poll(() => page.locator('.stress-sliders input[type=range]').first().inputValue()).toBe('1.76');
    });
  });

  it('reads an audit file, says what it holds beside the ledger, and outlives hostile files without a request', async () => {
    await opened(true, async (page) => {
      const sent = watchNetwork(page);
      const audit = writeXaf({
        relations: RELATIONS,
        accounts: ACCOUNTS,
        opening: { lines: [{ nr: '1', accID: '1300', amnt: '8400.00', amntTp: 'C' }], subledger: { type: 'CU', lines: [] } },
        subledgers: [
          {
            fields: { sbType: 'CU' },
            lines: [invoice('1001', '10', '600.00', '2025-10-01', '2025-10-31'), payment('2001', '11', '9000.00', '2025-11-10', '0')],
          },
        ],
      });
      const laughs = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><auditfile>&b;</auditfile>';
      const locked = `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${'\0'.repeat(512)}${Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')}`;
      for (const [name, text, said] of [
        ['lachen.xaf', laughs, 'DOCTYPE'],
        ['geheim.xlsx', locked, 'wachtwoord'],
        ['foto.csv', '\u00ff\u00d8\u00ff\u00e0', 'JPEG'],
        ['half.xaf', audit.slice(0, -200), 'houdt te vroeg op'],
      ] as const) {
        await page.locator('#bestand').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text, 'latin1') });
        await page.getByRole('alert').filter({ hasText: said }).waitFor();
      }
      await page.locator('#bestand').setInputFiles(file('auditfile.xaf', audit));
      await page.waitForSelector('#gelezen');
      const text = await page.locator('main').innerText();
      expect(text).toContain('Wij lazen 2 klanten, samen €\u00a0600,00 open. Dat staat open bij 1 klant.');
      expect(text).toContain('€\u00a09.000,00 ontvangen of gecrediteerd zonder factuur, bij Mertens NV');
      expect(text).toContain('Alles bij elkaar is dat €\u00a0-8.400,00. Uw grootboek zegt hetzelfde (rekening 1300).');
      expect(text).toContain('1 betaling noemt geen factuur');
      expect(sent.filter(({ method, path }) => method !== 'GET' || !/^\/_astro\/[\w.-]+\.js$/.test(path))).toEqual([]);
    });
  });

  it('hands the profile of the book to the quote form, marked as read from the file', async () => {
    await opened(true, async (page) => {
      await readList(page);
      await page.getByRole('button', { name: 'België' }).click();
      await page.locator('section[aria-labelledby=naar-premie]').getByText('gelezen uit het bestand').first().waitFor();
      await page.getByRole('button', { name: 'Ga verder met deze antwoorden' }).click();
      await page.waitForURL('**/premie-berekenen/**');
      expect(await page.evaluate(() => sessionStorage.getItem('premie-antwoorden'))).toContain('numberOfBuyers');
      await page.goto(`${site.server.origin}/premie-berekenen/klanten/`);
      const number = page.locator('label[for=numberOfBuyers]');
      await number.getByText('gelezen uit uw bestand').waitFor();
      await page.fill('#numberOfBuyers', '77');
      await page.locator('#numberOfBuyers').press('Tab');
      await expect.poll(() => number.innerText()).not.toContain('gelezen uit uw bestand');
      await page.goto(`${site.server.origin}/premie-berekenen/controleren/`);
      await page.getByText('gelezen uit uw bestand').first().waitFor();
    });
  });
});

describe('the Klantencheck without JavaScript', () => {
  it('shows faults at the fields, then label, losses and policies, keeps nothing, and goes on to the quote form', async () => {
    await opened(false, async (page) => {
      await page.getByRole('button', { name: 'Bereken het risico' }).click();
      await expect.poll(() => page.locator('#fouten li').count()).toBe(6);
      await page.check('#vestiging-NL');
      const typed = { omzet: '2 mln', marge: '5', klanten: '12', grootste: '20', topvijf: '60', termijn: '30', over90: '4.000' };
      for (const [name, value] of Object.entries(typed)) await page.fill(`#${name}`, value);
      await page.getByRole('button', { name: 'Bereken het risico' }).click({ timeout: 30_000 });
      await page.getByText('Zonder verzekering').first().waitFor({ timeout: 30_000 });
      const text = await page.locator('.check-outcome').innerText();
      expect(text).toContain('Risico van uw klantenbestand');
      expect(text).toContain('extra omzet nodig');
      expect(text).toContain('Zonder verzekering');
      expect(new URL(page.url()).search).toBe('');
      await page.getByRole('button', { name: 'Neem deze antwoorden mee' }).click();
      await page.waitForURL('**/premie-berekenen/bedrijf/');
    });
  });
});
