import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { axeFindings, overflow } from '../helpers/axe.ts';
import { openBrowser, visitor } from '../helpers/browser.ts';
import { answerStep, atStep, calculate, walkToCheck, WHOLESALER } from '../helpers/journey.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let browser: Browser;
let server: RunningServer;
let token: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  const context = await visitor(browser);
  const page = await context.newPage();
  await walkToCheck(page, server.origin, WHOLESALER);
  token = await calculate(page);
  await context.close();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** One page of each template; these are looked at on every width, in both themes. */
const TEMPLATES = [
  '/',
  '/stijlgids/',
  '/premie-berekenen/bedrijf/',
  '/premie-berekenen/klanten/',
  '/zo-rekenen-wij/',
  '/verzekeraars/atradius/',
  '/kredietverzekering/kosten/',
  '/branches/bouw/',
  '/privacy/',
];

const LOOKS = [360, 768, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));

describe.each(LOOKS)('at $width px in the $colorScheme theme', ({ width, colorScheme }) => {
  it('every template is free of axe findings, also with errors shown and everything unfolded', async () => {
    const context = await visitor(browser, { viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const findings: string[] = [];
    const look = async (state: string) => {
      const wide = (await overflow(page)) > 0 ? ['scrolls sideways'] : [];
      findings.push(...[...(await axeFindings(page)), ...wide].map((finding) => `${state}: ${finding}`));
    };
    for (const path of TEMPLATES) {
      await page.goto(server.origin + path);
      await look(path);
    }
    await page.goto(`${server.origin}/indicatie/${token}/`);
    await page.locator('details').evaluateAll((nodes) => {
      for (const node of nodes) if (node instanceof HTMLDetailsElement) node.open = true;
    });
    await look('result, unfolded');
    await page.goto(`${server.origin}/indicatie/${token}/offertes-aanvragen/`);
    await page.locator('main button[type="submit"]').click();
    await expect.poll(() => page.title()).toMatch(/^Fout:/);
    await look('offer request with errors');
    await page.goto(`${server.origin}/indicatie/${token}/?mening=lower#mening`);
    await page.locator('#remark').fill('x'.repeat(501));
    await page.getByRole('button', { name: 'Toelichting versturen' }).click();
    await expect.poll(() => page.title()).toMatch(/^Fout:/);
    await look('remark with an error');
    await page.goto(`${server.origin}/premie-berekenen/bedrijf/`);
    await answerStep(page, WHOLESALER.bedrijf);
    await atStep(page, 'omzet');
    await page.getByRole('button', { name: 'Doorgaan' }).click();
    await expect.poll(() => page.title()).toMatch(/^Fout:/);
    await look('form with errors');
    expect(findings).toEqual([]);
    await context.close();
  });
});
