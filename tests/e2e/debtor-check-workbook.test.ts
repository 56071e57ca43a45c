import { Buffer } from 'node:buffer';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../helpers/axe.ts';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

const HEADERS = ['Klant', 'Land', 'Vervaldatum', 'Openstaand'];

/** A hidden list of long ago, a cover, and the list that is meant. */
async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Oud', { state: 'hidden' }).addRows([HEADERS, ['Oude Klant', 'NL', '1-1-2020', 99_999]]);
  book.addWorksheet('Voorblad').addRows([['Onze debiteuren'], ['Gemaakt door', 'Administratie']]);
  book
    .addWorksheet('Posten')
    .addRows([
      ['Openstaande posten'],
      ['Peildatum: 31-08-2026'],
      HEADERS,
      ['Zagerij Beuk', 'Nederland', '30-9-2026', 12_000],
      ['Vis Vostok', 'Rusland', '30-9-2026', 30_000],
      ['Handel Noord', 'Buitenland', '30-9-2026', 5_000],
    ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const main = (page: Page) => page.locator('main').innerText();

describe('the Klantencheck with a workbook of several sheets', () => {
  it('reads the list that is seen, takes its day, offers the other sheets, and refuses to price sanctions that are written out', async () => {
    const context = await visitor(site.browser);
    const { page, faults } = await watchedPage(context);
    await page.goto(`${site.server.origin}/klantencheck/`);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.locator('#bestand').setInputFiles({ name: 'posten.xlsx', mimeType, buffer: await workbook() });
    await page.waitForSelector('#peildatum');
    expect(await main(page)).toContain('Wij lazen het blad “Posten”. Dit werkboek heeft nog 2 andere bladen waar iets in staat.');
    expect(await page.inputValue('#peildatum')).toBe('31-8-2026');
    expect(await axeFindings(page)).toEqual([]);

    await page.selectOption('#werkblad', { label: 'Oud (verborgen)' });
    await page.getByRole('button', { name: 'Lees dit blad' }).click();
    await expect.poll(() => main(page)).toContain('Wij lazen het blad “Oud”.');
    expect(await page.inputValue('#peildatum')).toBe('');
    await page.selectOption('#werkblad', { label: 'Posten' });
    await page.getByRole('button', { name: 'Lees dit blad' }).click();
    await expect.poll(() => main(page)).toContain('Wij lazen het blad “Posten”.');

    await page.getByRole('button', { name: 'Ja, dit klopt' }).click();
    await page.waitForSelector('#gelezen');
    await expect.poll(() => main(page)).toContain('Wij lazen 3 klanten, samen €\u00a047.000,00 open.');
    expect(await main(page)).toContain('Bij 1 klant herkennen wij het land niet: “Buitenland”.');
    expect(await main(page)).toContain('Wij lazen één blad van dit werkboek: “Posten”.');
    await page.getByRole('button', { name: 'Nederland' }).click();
    await page.getByRole('button', { name: 'Vergelijk vier polissen' }).click();
    await expect.poll(() => main(page)).toContain('Voor Rusland gelden sancties');
    expect(faults).toEqual([]);
    await context.close();
  });
});
