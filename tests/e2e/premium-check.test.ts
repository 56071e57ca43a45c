import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../helpers/axe.ts';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { calculate, choose, walkToCheck, WHOLESALER } from '../helpers/journey.ts';
import { leadsOf } from '../helpers/leads.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

async function opened(javaScriptEnabled: boolean, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser, { javaScriptEnabled });
  const { page, faults } = await watchedPage(context);
  await journey(page);
  expect(faults).toEqual([]);
  await context.close();
}

const mailsTo = (address: string) => {
  const folder = join(site.server.dataDir, 'mail');
  const names = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.name.endsWith('.eml'));
  const texts = names.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').replaceAll(/=\r?\n/g, ''));
  return texts.filter((mail) => new RegExp(`^To:.*${address}`, 'm').test(mail));
};

const TYPED = { turnover: '2,35 mln', numberOfBuyers: '60', excludedShare: '0', losses: '0', largestBuyerShare: '18', topFiveShare: '45' };
const CHOSEN = { establishment: 'NL', export: 'no', paymentTerm: '30', daysLate: '1-15', overdue: 'no' };
/** Far enough for both reminders, near enough for a policy. */
const YEAR = String(new Date().getUTCFullYear() + 2);
const POLICY = { premiumRate: '0,28%', minimumPremium: '4.000', policyLimits: '11', limitFee: '30', renewsOn: `1-7-${YEAR}` };
const SELECTED = { policyInsurer: 'atradius', premiumBasis: 'turnover', policyPct: '85', policyDeductible: 'none', noticeMonths: '2' };

async function fillPolicy(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(POLICY)) await page.fill(`#${name}`, value);
  for (const [name, value] of Object.entries(SELECTED)) await page.selectOption(`#${name}`, value);
}

const main = (page: Page) => page.locator('main').innerText();
const amounts = (text: string) => /De markt vraagt\s+(€[^\n]+)/.exec(text)?.[1] ?? '';

describe('the Premie-Check without JavaScript', () => {
  it('goes from faults to verdict, with amounts in words and sums, and lets the broker look along', async () => {
    await opened(false, async (page) => {
      await page.goto(`${site.server.origin}/`);
      await page.locator('header a[href="/premie-check/"]').click();
      await page.click('button[value="check"]');
      await expect.poll(() => page.title()).toMatch(/^Fout: /);
      await page.locator('.fault-summary a').first().click();
      expect(new URL(page.url()).hash).toBe('#establishment');
      for (const [name, value] of Object.entries(TYPED)) await page.fill(`#${name}`, value);
      await page.selectOption('#buyerSector', 'wholesale');
      for (const [name, value] of Object.entries(CHOSEN)) await choose(page, name, value);
      await fillPolicy(page);
      await page.click('button[value="check"]');
      await page.waitForURL('**/premie-check/uitkomst/');
      const text = await main(page);
      expect(text).toMatch(/Boven de markt/);
      expect(text).not.toMatch(/stap over/i);
      expect(text.replaceAll('\u00a0', ' ')).toContain('€ 2.350.000 × 0,28%');
      expect(text).toContain(`uiterlijk op 30\u00a0april ${YEAR}`);
      await page.locator('main a', { hasText: 'Laat de makelaar meekijken' }).click();
      await page.click('main button[type="submit"]');
      await expect.poll(() => main(page)).toContain('Zonder uw toestemming');
      for (const [name, value] of Object.entries({ companyName: 'Zand B.V.', personName: 'Mia Zand', email: 'mia@zand.example' }))
        await page.fill(`#${name}`, value);
      await page.check('#offersConsent');
      await page.click('main button[type="submit"]');
      await expect.poll(() => main(page)).toContain('bevestiging per e-mail');
      await page.locator('main a.button').click();
      await page.waitForURL(/\/premie-check\/[\w-]{22}\/$/);
      expect(amounts(await main(page))).toBe(amounts(text));
    });
    const [lead] = await leadsOf(site.server);
    expect(lead).toMatchObject({ type: 'premium-check', stage: 'review-requested', contact: { companyName: 'Zand B.V.' } });
    await expect.poll(() => mailsTo('mia@zand.example').length, { timeout: 15_000 }).toBe(1);
  });
});

describe('from an indication, with JavaScript', () => {
  it('takes its answers along, keeps, downloads the day, reminds after a press, and erases', async () => {
    await opened(true, async (page) => {
      await walkToCheck(page, site.server.origin, WHOLESALER);
      await calculate(page);
      await page.locator('main button', { hasText: 'Doe de Premie-Check' }).click();
      await expect.poll(() => main(page)).toContain('de antwoorden van uw indicatie');
      expect(await page.locator('#turnover').count()).toBe(0);
      await fillPolicy(page);
      await page.click('button[value="check"]');
      await page.click('button[value="keep"]');
      await page.waitForURL(/\/premie-check\/[\w-]{22}\/$/);
      const kept = page.url();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
      const download = page.waitForEvent('download');
      await page.locator('button', { hasText: 'Zet in uw agenda' }).click();
      expect(readFileSync(await (await download).path(), 'utf8')).toContain(`DTSTART;VALUE=DATE:${YEAR}0430`);
      await page.locator('form[action="/premie-check/herinnering/"] [name="email"]').fill('ik@herinnering.example');
      await page.locator('button', { hasText: 'Herinner mij' }).click();
      await expect.poll(() => main(page)).toContain('Druk daarin op de knop');
      await page.goto(`${kept}mijn-gegevens/`);
      await page.locator('.button-erase').click();
      await page.waitForURL('**/gegevens-gewist/');
      expect((await page.goto(kept))?.status()).toBe(404);
    });
    await expect.poll(() => mailsTo('ik@herinnering.example').length, { timeout: 15_000 }).toBe(1);
    const link = /\/premie-check\/herinnering\/[\w-]{22}\//.exec(mailsTo('ik@herinnering.example')[0] ?? '')?.[0] ?? '';
    await opened(false, async (page) => {
      await page.goto(`${site.server.origin}${link}`);
      await page.locator('button', { hasText: 'Ja, herinner mij' }).click();
      await expect.poll(() => main(page)).toContain('Uw herinnering staat');
      await page.locator('button', { hasText: 'Stop de herinnering' }).click();
      expect((await page.goto(`${site.server.origin}${link}`))?.status()).toBe(404);
    });
  });
});

const TEMPLATE = 'main a[href$="voorbeeld.csv"]';
const PORTFOLIO = [
  'Polis;Land;Jaaromzet;Aantal klanten;Grootste klant %;Betaaltermijn dagen;Dagen te laat;Niet verzekerbaar %;Export;Verliezen 3 jaar;Verzekeraar;Premie over;Tarief;Dekking %;Eigen risico;Verlengdatum;Kleur',
];
for (let at = 0; at < 150; at += 1)
  PORTFOLIO.push(`P${String(at)};NL;2,35 mln;60;18;30;8;0;nee;0;Atradius;omzet;0,${String(10 + (at % 40))}%;90;geen;1-7-${YEAR};rood`);
PORTFOLIO.push('=1+1;NL;veel;60;;;;;;;Atradius;omzet;0,3%;90;geen;;');

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a portfolio, %s', (_, javaScript) => {
  it('goes from file to preview with faults, to results that sort, page and save', async () => {
    const { length: leadsBefore } = await leadsOf(site.server);
    await opened(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/premie-check/portefeuille/`);
      const template = page.waitForEvent('download');
      await page.locator(TEMPLATE).click();
      expect(readFileSync(await (await template).path(), 'utf8')).toContain('Polis;Land;Jaaromzet');
      await page.click('main button[value="preview"]');
      await expect.poll(() => main(page)).toContain('U koos nog geen bestand');
      const file = { name: 'polissen.csv', mimeType: 'text/csv', buffer: Buffer.from(PORTFOLIO.join('\n')) };
      await page.setInputFiles('#file', file);
      await page.click('main button[value="preview"]');
      await expect.poll(() => main(page)).toContain('151 polissen, waarvan 150 zonder fout');
      const preview = await main(page);
      if (javaScript) expect(await axeFindings(page)).toEqual([]);
      expect(preview).toContain('Kleur');
      expect(preview).toContain('Rij 152, =1+1');
      const asked = javaScript ? page.waitForRequest('**/api/v1/premium-checks/batch') : null;
      await page.click('main button[value="run"]');
      await asked;
      await page.waitForSelector('.portfolio-table');
      if (javaScript) expect(await axeFindings(page)).toEqual([]);
      await expect.poll(() => main(page)).toContain('Pagina 1 van 2');
      expect(await page.locator('.portfolio-row').count()).toBe(100);
      await page.selectOption('#sort', 'difference');
      await page.locator('button', { hasText: 'Toon' }).click();
      await expect.poll(() => page.locator('.portfolio-table tbody tr').first().innerText()).toMatch(/Boven de markt/);
      await page.locator('button', { hasText: 'Volgende' }).click();
      await expect.poll(() => main(page)).toContain('Fout in de rij');
      for (const [format, start] of [
        ['XLSX', 'PK'],
        ['CSV', '\uFEFFRij'],
      ] as const) {
        const saved = page.waitForEvent('download');
        await page.locator('button', { hasText: `Bewaar als ${format}` }).click();
        const text = readFileSync(await (await saved).path(), 'utf8');
        expect(text.startsWith(start)).toBe(true);
        if (format === 'CSV') expect(text).toContain("'=1+1");
      }
    });
    expect(await leadsOf(site.server)).toHaveLength(leadsBefore);
  });
});
