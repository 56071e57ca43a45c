import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../helpers/axe.ts';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

/** A visit to the Klantencheck that may ask the server for scripts and nothing else. */
async function quietly(journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser);
  const { page, faults } = await watchedPage(context);
  await page.goto(`${site.server.origin}/klantencheck/`);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await journey(page);
  expect(sent.filter((line) => !/^GET \/_astro\/[\w.-]+\.js$/.test(line))).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const rowOf = (page: Page, name: string) =>
  page.locator('section[aria-labelledby=per-klant] tr', { has: page.getByRole('rowheader', { name }) });

describe('customers typed by hand', () => {
  it('have faults per customer and field, lose nothing, get a class, and each answer moves it', async () => {
    await quietly(async (page) => {
      await page.getByText('Of typ uw klanten').click();
      await page.fill('#rij-1-naam', 'Zeldzame Zon');
      await page.fill('#rij-1-open', '12.500');
      await page.fill('#rij-1-telaat', '20.000');
      await page.fill('#rij-1-dagen', '10');
      // By keyboard: a row is added, one more, and that one goes again.
      await page.getByRole('button', { name: 'Voeg een klant toe' }).press('Enter');
      await expect.poll(() => focused(page)).toBe('rij-2-naam');
      await page.keyboard.type('Maan');
      await page.getByRole('button', { name: 'Voeg een klant toe' }).press('Enter');
      await page.getByRole('button', { name: 'Haal klant 3 weg' }).press('Enter');
      await expect.poll(() => focused(page)).toBe('rij-2-naam');

      const compute = page.getByRole('button', { name: 'Bereken het risico van deze klanten' });
      await compute.click();
      await page.locator('.fault-summary li').first().waitFor();
      const faulty = await page.locator('.fault-summary li').allInnerTexts();
      expect(faulty.map((text) => text.split(':')[0])).toEqual(['Klant 1, waarvan te laat', 'Klant 2, omzet in een jaar']);
      expect(await page.inputValue('#rij-1-naam')).toBe('Zeldzame Zon');
      expect(await axeFindings(page, '.fault-summary', '.typed-row:last-of-type')).toEqual([]);
      await page.getByRole('link', { name: 'Klant 2, omzet' }).press('Enter');
      await expect.poll(() => focused(page)).toBe('rij-2-omzet');
      await page.keyboard.type('80.000');
      await page.fill('#rij-1-telaat', '2.000');
      await compute.click();
      await page.waitForSelector('#aanvullen');
      await expect.poll(() => focused(page)).toBe('gelezen');
      expect(await rowOf(page, 'Zeldzame Zon').innerText()).toContain('te weinig gegevens');

      await page.getByRole('button', { name: 'Aanvullen: Zeldzame Zon' }).press('Enter');
      await page.selectOption('#k1-relatie', 'over-10');
      await page.selectOption('#k1-betaalt', 'on-time');
      await page.fill('#k1-land', 'Nederland');
      await page.check('#k1-signalen-no-data');
      await page.check('#k1-signalen-geen');
      await expect.poll(() => page.isChecked('#k1-signalen-no-data')).toBe(false);
      await page.getByRole('button', { name: 'Reken deze klant opnieuw' }).press('Enter');
      await page.getByText(/^Zeldzame Zon: .* is nu [AB],/).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Reken deze klant opnieuw');
      expect(await axeFindings(page, '.table-tools', '.debtor-form')).toEqual([]);
      await page.getByRole('button', { name: 'Sluit' }).press('Enter');
      await expect.poll(() => focused(page)).toBe('aanvulknop-k1');

      expect(await rowOf(page, 'Maan').innerText()).toContain('te weinig gegevens');
      expect(await page.inputValue('#bestand-vestiging')).toBe('');
      await page.selectOption('#bestand-vestiging', 'BE');
      await page.selectOption('#bestand-relatie', 'under-1');
      await page.fill('#bestand-termijn', '500');
      await page.check('#bestand-signalen-geen');
      const again = page.locator('.complete-form button[type=submit]');
      await again.click();
      await expect.poll(() => focused(page)).toBe('bestand-termijn');
      await page.fill('#bestand-termijn', '30');
      await again.click();
      await page.getByText('Wij rekenden opnieuw met uw antwoorden.').waitFor();
      expect(await page.inputValue('#bestand-relatie')).toBe('under-1');
      expect(await page.inputValue('#bestand-vestiging')).toBe('BE');
      expect(await rowOf(page, 'Maan').locator('.driver-list').first().textContent()).toContain('korter dan een jaar');
      expect(await rowOf(page, 'Zeldzame Zon').locator('.driver-list').first().textContent()).toContain('langer dan 10 jaar');

      // The rows are still there to change; what was added below stays.
      await page.fill('#rij-2-open', '1.000');
      await compute.click();
      await page.getByText('Wij lazen 2 klanten, samen €\u00a013.500,00 open.').waitFor();
      expect(await rowOf(page, 'Zeldzame Zon').locator('.driver-list').first().textContent()).toContain('langer dan 10 jaar');
      expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('Zeldzame');
    });
  });
});

describe('a table of thousands of customers', () => {
  const LIST = [
    'Debiteur;Naam;Factuurnummer;Factuurdatum;Vervaldatum;Openstaand bedrag',
    ...Array.from(
      { length: 4000 },
      (_, at) => `${String(at)};Klant ${String(at)};F${String(at)};01-08-2026;31-08-2026;${String(1000 + at)},00`,
    ),
  ].join('\n');

  const found = Array.from({ length: 4000 }, (_, at) => String(at)).filter((number) => number.includes('39')).length;

  it('is searched, sorted and added to', async () => {
    await quietly(async (page) => {
      await page.locator('#bestand').setInputFiles({ name: 'posten.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
      await page.fill('#peildatum', '30-9-2026');
      await page.getByRole('button', { name: 'Ja, dit klopt' }).click();
      await page.waitForSelector('#aanvullen');
      await page.fill('#zoek-klant', 'klant 39');
      await page.getByText(`${String(found)} van 4.000 klanten gevonden, 20 getoond`).waitFor();
      await page.selectOption('#volgorde-klanten', 'name');
      await page.getByRole('button', { name: 'Aanvullen: Klant 39', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Aanvullen: Klant 39', exact: true }).click();
      await page.check('#k40-insolvent');
      await page.getByRole('button', { name: 'Reken deze klant opnieuw' }).click();
      await page.getByText(/^Klant 39: .* is nu E, zeer hoog risico\.$/).waitFor();
      await page.fill('#zoek-klant', 'zzz');
      await page.getByText('Geen klant met deze naam.').waitFor();
    });
  });
});
