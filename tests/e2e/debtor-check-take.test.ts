import type { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../helpers/axe.ts';
import { openBrowser, visitor, watchedPage } from '../helpers/browser.ts';
import { contentOf, readPdf } from '../helpers/pdf.ts';
import { leadsOf } from '../helpers/leads.ts';
import { mailsTo } from '../helpers/read-mail.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ BROKER_EMAIL: BROKER })]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const BROKER = 'makelaar@kantoor.example';
const NAMED = 'Zichtbaar Bouw B.V.';
const NAMES = [NAMED, 'Geheim Hout', 'Verborgen Staal', 'Stille Verf', 'Onbekend Glas', 'Gesloten Dak'];
const LIST = [
  'Debiteur;Naam;Factuurnummer;Factuurdatum;Vervaldatum;Openstaand bedrag',
  ...NAMES.map(
    (name, at) =>
      `${String(100 + at)};${name};2026-${String(at)};0${String(at + 1)}-09-2026;0${String(at + 1)}-10-2026;${String(9 - at)}.500,00`,
  ),
].join('\n');

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

function watchNetwork(page: Page): readonly Sent[] {
  const sent: Sent[] = [];
  page.on('request', (request) => {
    sent.push({ method: request.method(), path: new URL(request.url()).pathname, body: request.postData() ?? '' });
  });
  return sent;
}

async function dropList(page: Page): Promise<void> {
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'posten.csv', { type: 'text/csv' }));
    return transfer;
  }, LIST);
  await page.dispatchEvent('.file-drop', 'drop', { dataTransfer });
  await page.fill('#peildatum', '30-9-2026');
  await page.getByRole('button', { name: 'Ja, dit klopt' }).click();
  await page.waitForSelector('#gelezen');
}

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
const dutch = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Amounts of losses as the page shows them. */
const lossesOf = (page: Page) => page.locator('section[aria-labelledby=jaar-bestand] .check-facts dd').allInnerTexts();

async function fillForm(page: Page): Promise<void> {
  await page.getByLabel(`${NAMED} (`).check();
  await page.getByLabel(`Stuur de naam van ${NAMED} mee`).check();
  await page.getByLabel('Geheim Hout (').check();
  for (const [name, value] of Object.entries({ companyName: 'Zand B.V.', personName: 'Mia Zand', email: 'mia@zand.example' }))
    await page.fill(`#${name}`, value);
  await page.check('#offersConsent');
}

describe('taking the Klantencheck along', () => {
  it('goes from a dropped file over sliders and costs to PDF, workbook and broker; of the names only the chosen one leaves', async () => {
    const context = await visitor(browser);
    const { page, faults } = await watchedPage(context);
    await page.goto(`${server.origin}/klantencheck/`);
    const sent = watchNetwork(page);
    await dropList(page);
    expect(sent.filter(({ method, path }) => method !== 'GET' || !/^\/_astro\/[\w.-]+\.js$/.test(path))).toEqual([]);
    await dutch(page, 'Nederland').click();

    await page.locator('#klant-valt-om').selectOption({ label: NAMED });
    await page.getByText(`Valt ${NAMED} om en betaalt die niets, dan verliest u €\u00a09.500.`).waitFor();
    await dutch(page, 'Faillissementen zoals 2013').click();
    await expect.poll(() => page.inputValue('#peil')).toBe('1,76');
    await page.locator('#peil').press('ArrowUp');
    await expect.poll(() => page.locator('.stress-sliders input[type=range]').first().inputValue()).toBe('1.8');
    await page.fill('#peil', '9');
    await page.getByText('Vul een getal in van 0,3 tot en met 3').waitFor();

    await page.getByRole('button', { name: 'Vergelijk vier polissen' }).click();
    await page.locator('.cost-options').waitFor();
    const options = await page.locator('.cost-options h4').allInnerTexts();
    expect(options[0]).toContain('Zonder verzekering');
    expect(options.slice(1)).toEqual(options.slice(1).toSorted((one, other) => one.localeCompare(other, 'nl')));

    const paper = page.waitForEvent('download');
    await dutch(page, 'Bewaar als PDF').click();
    const content = plain(contentOf(await readPdf(await bytesOf(await paper))));
    for (const amount of await lossesOf(page)) expect(content).toContain(plain(amount));
    for (const name of NAMES) expect(content).not.toContain(name);

    const sheet = page.waitForEvent('download');
    await dutch(page, 'Bewaar als Excel-bestand').click();
    const files = unzipSync(new Uint8Array(await bytesOf(await sheet)));
    expect(
      Object.values(files)
        .map((file) => strFromU8(file))
        .join(''),
    ).toContain('Verborgen Staal');

    await dutch(page, 'Bewaar 30 dagen').click();
    await page.getByText('Bewaard voor 30 dagen').waitFor();
    const link = await page.getByRole('link', { name: 'Open de bewaarde uitkomst' }).getAttribute('href');
    expect(await page.locator('#gelezen').count()).toBe(1);
    const keptPage = await (await fetch(server.origin + String(link))).text();
    for (const name of NAMES) expect(keptPage).not.toContain(name);

    await dutch(page, 'Kies wat u laat zien').click();
    await page.locator('.row-list input').first().waitFor();
    expect(await page.locator('.row-list input:checked').count()).toBe(0);
    await dutch(page, 'Bekijk wat wij sturen').click();
    await expect.poll(() => page.locator('[aria-labelledby=fouten-meekijken] li').count()).toBe(4);
    await fillForm(page);
    expect(await axeFindings(page, 'section[aria-labelledby=meenemen]')).toEqual([]);
    await dutch(page, 'Bekijk wat wij sturen').click();
    const summary = await page.locator('.sent-summary').innerText();
    expect(summary).toContain(`Klant 1, met naam: ${NAMED}`);
    expect(summary).toContain('Klant 2, zonder naam');

    await context.setOffline(true);
    await dutch(page, 'Verstuur naar de makelaar').click();
    await page.getByText('Er is geen verbinding').waitFor();
    await context.setOffline(false);
    await dutch(page, 'Terug, iets veranderen').click();
    expect(await page.inputValue('#companyName')).toBe('Zand B.V.');
    await dutch(page, 'Bekijk wat wij sturen').click();
    await dutch(page, 'Verstuur naar de makelaar').click();
    await page.getByRole('heading', { name: 'Wij kijken mee' }).waitFor();
    expect(await page.locator('#gelezen').count()).toBe(1);
    const broker = page.locator('.sent-summary');
    expect(await axeFindings(page, 'section[aria-labelledby=meenemen]')).toEqual([]);
    // What was kept before and what was sent now is one record, under one link.
    expect(await broker.getByRole('link').getAttribute('href')).toBe(link);

    const posted = sent.filter(({ method }) => method === 'POST').map(({ path }) => path);
    expect(posted).toEqual(['/api/v1/debtor-checks', '/klantencheck/rapport.pdf', '/klantencheck/bewaren/', '/klantencheck/meekijken/']);
    const bodies = sent.map(({ body }) => body).join('');
    expect(bodies.split(NAMED).length).toBe(2);
    const token = String(link).split('/')[2] ?? '';
    expect(sent.filter(({ path }) => path.includes(token))).toEqual([]);
    for (const name of NAMES.slice(1)) expect(bodies).not.toContain(name);

    const folder = join(server.dataDir, 'mail');
    await expect.poll(() => mailsTo(folder, 'mia@zand.example').length, { timeout: 15_000 }).toBe(1);
    await expect.poll(() => mailsTo(folder, BROKER).length, { timeout: 15_000 }).toBe(1);
    const told = mailsTo(folder, BROKER)[0]?.text ?? '';
    expect(told).toContain(`Klant 1: ${NAMED}`);
    expect(told).toContain('Klant 2');
    for (const name of NAMES.slice(1)) expect(told).not.toContain(name);
    const looking = await context.newPage();
    await looking.goto(`${server.origin}/klantencheck/${token}/`);
    const kept = await looking.locator('main').innerText();
    for (const name of NAMES) expect(kept).not.toContain(name);
    await looking.goto(`${server.origin}/klantencheck/${token}/mijn-gegevens/`);
    expect(await looking.locator('main').innerText()).toContain('2 klanten apart, 1 met naam');
    await dutch(looking, 'Wis deze Klantencheck').click();
    await looking.waitForURL('**/gegevens-gewist/');
    expect(await leadsOf(server)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
