import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { FeedbackRecord, StepCountRecord } from '#/server/db/records.ts';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { answerStep, atStep, calculate, choose, STEPS, WHOLESALER } from '../helpers/journey.ts';
import { leadsOf } from '../helpers/leads.ts';
import { startServer } from '../helpers/server.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const run = promisify(execFile);
const site = siteInBrowser();

/** What a command of the operator answers about a data folder. */
async function listed<Value>(command: 'funnel' | 'feedback', dataDir: string): Promise<readonly Value[]> {
  const env = { ...process.env, DATA_DIR: dataDir };
  const { stdout } = await run(process.execPath, [`src/server/cli/${command}.ts`, '--json'], { env });
  return JSON.parse(stdout) as readonly Value[];
}

/** The three questions that give figures at once; without JavaScript they are sent. */
async function quickAnswer(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await choose(page, 'establishment', 'NL');
  await page.fill('#turnover', '1 mln');
  await page.fill('#numberOfBuyers', '60');
  await page.getByRole('button', { name: 'Toon de bedragen' }).click();
  await page.waitForSelector('#bedragen');
}

/** From an insurer's page over the start page to the result, making one mistake on the way. */
async function journey(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/verzekeraars/?utm_source=nieuwsbrief&utm_medium=e-mail&gclid=12345`);
  await page.locator('main a[href*="/verzekeraars/atradius/"]').first().click();
  await page.waitForURL('**/verzekeraars/atradius/**');
  await page.locator('header a[href*="/premie-berekenen/"]').first().click();
  await page.waitForURL('**/premie-berekenen/**');
  await page.locator('main a[href*="/premie-berekenen/bedrijf/"]').click();
  for (const step of STEPS) {
    await atStep(page, step);
    if (step === 'omzet') {
      await page.getByRole('button', { name: 'Doorgaan' }).click();
      await expect.poll(() => page.title()).toMatch(/^Fout:/);
    }
    await answerStep(page, WHOLESALER[step]);
  }
  await atStep(page, 'controleren');
  return calculate(page);
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('what is kept about a visit, %s', (_, javaScriptEnabled) => {
  it('is the page and campaign the lead came in by, and a cookie for the form at most', async () => {
    const context = await visitor(site.browser, { javaScriptEnabled });
    const { page, faults } = await watchedPage(context);
    const token = await journey(page, site.server.origin);
    const [lead] = await leadsOf(site.server);
    expect(lead?.source).toEqual({ entryPath: '/verzekeraars/', utm: { utm_source: 'nieuwsbrief', utm_medium: 'e-mail' } });
    expect((await context.cookies()).map(({ name }) => name)).toEqual(javaScriptEnabled ? [] : ['antwoorden']);
    await page.goto(`${site.server.origin}/indicatie/${token}/mijn-gegevens/`);
    await expect.poll(() => page.locator('main').innerText()).toContain('nieuwsbrief');
    await page.locator('main form button[type="submit"]').click();
    await page.waitForURL('**/gegevens-gewist/');
    expect((await leadsOf(site.server)).some(({ id }) => id === lead?.id)).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is one tap about the result and a remark, with engine and editions and nothing else', async () => {
    const context = await visitor(site.browser, { javaScriptEnabled });
    const { page, faults } = await watchedPage(context);
    const token = await journey(page, site.server.origin);
    const before = await listed<FeedbackRecord>('feedback', site.server.dataDir);
    await page.getByRole('button', { name: 'Nee, het is hoger' }).click();
    await page.waitForURL('**?mening=higher**');
    await expect.poll(() => page.getByRole('button', { name: 'Nee, het is hoger' }).count()).toBe(0);
    await page.reload();
    await page.locator('#remark').fill('x'.repeat(501));
    await page.getByRole('button', { name: 'Toelichting versturen' }).click();
    await expect.poll(() => page.title()).toMatch(/^Fout:/);
    expect(await page.locator('#remark').inputValue()).toHaveLength(501);
    await page.locator('#remark').fill('Twee keer zo hoog als nu.');
    await page.getByRole('button', { name: 'Toelichting versturen' }).click();
    await page.waitForURL('**?mening=dank**');
    expect(await page.locator('#mening ~ *').allInnerTexts()).toContain('Dank u wel, ook voor uw toelichting.');
    const given = (await listed<FeedbackRecord>('feedback', site.server.dataDir)).filter(
      ({ id }) => !before.some((known) => known.id === id),
    );
    expect(given.map(({ answer, remark }) => [answer, remark]).toSorted()).toEqual([
      ['higher', null],
      ['higher', 'Twee keer zo hoog als nu.'],
    ]);
    expect(JSON.stringify(given)).not.toContain(token);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is sums per day of steps, questions and faults', async () => {
    const counting = await startServer();
    try {
      const context = await visitor(site.browser, { javaScriptEnabled });
      const { page } = await watchedPage(context);
      await quickAnswer(page, counting.origin);
      await context.clearCookies();
      await page.evaluate(() => sessionStorage.clear());
      await journey(page, counting.origin);
      await context.close();
      // Sums are written once a minute and when the server ends.
      await counting.end();
      const sums = await listed<StepCountRecord>('funnel', counting.dataDir);
      const times = (step: string, question: string, event: string) =>
        sums.find((sum) => sum.step === step && sum.question === question && sum.event === event)?.times ?? 0;
      for (const question of ['', 'establishment', 'turnover', 'numberOfBuyers'])
        expect([question, times('snel', question, 'answered')]).toEqual([question, 1]);
      for (const step of [...STEPS, 'controleren', 'indicatie']) expect([step, times(step, '', 'shown')]).toEqual([step, 1]);
      for (const step of STEPS) expect([step, times(step, '', 'answered')]).toEqual([step, 1]);
      expect(times('omzet', 'turnover', 'fault:missing')).toBe(1);
      expect(times('omzet', 'turnover', 'shown')).toBe(1);
      expect(times('omzet', 'turnover', 'answered')).toBe(1);
      expect(times('klanten', 'topFiveShare', 'shown')).toBe(1);
      expect(times('controleren', '', 'sent')).toBe(1);
      expect(Object.keys(sums[0] ?? {}).toSorted()).toEqual(['day', 'event', 'question', 'step', 'times']);
    } finally {
      await counting.close();
    }
  });
});
