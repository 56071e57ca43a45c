import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { answerStep, atStep, calculate, STEPS, walkToCheck, WHOLESALER } from '../helpers/journey.ts';
import { leadsOf } from '../helpers/leads.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

/** Runs a journey in a fresh browser context and insists that nothing went wrong behind the visitor's back. */
async function as(javaScriptEnabled: boolean, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser, { javaScriptEnabled });
  const { page, faults } = await watchedPage(context);
  await journey(page);
  expect(faults).toEqual([]);
  await context.close();
}

const bothWays = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const;

async function storedComparison(token: string): Promise<unknown> {
  const response = await fetch(`${site.server.origin}/api/v1/quotes/${token}`);
  const { comparison } = (await response.json()) as { comparison: unknown };
  return comparison;
}

describe.each(bothWays)('the form %s', (_, javaScript) => {
  it('shows every step with nothing filled in and keeps what is typed over reload and back', async () => {
    await as(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      expect(await page.locator('main input:checked').count()).toBe(0);
      await answerStep(page, WHOLESALER.bedrijf);
      await atStep(page, 'omzet');
      expect(await page.locator('main input[name="turnover"]').inputValue()).toBe('');
      await answerStep(page, WHOLESALER.omzet);
      await atStep(page, 'klanten');
      await page.reload();
      await page.goBack();
      await atStep(page, 'omzet');
      await expect.poll(() => page.locator('main input[name="turnover"]').inputValue()).toBe('1 mln');
      expect(page.url()).not.toMatch(/mln|turnover|\?/);
    });
  });

  it('leads to a check page and to the result, with all four insurers', async () => {
    await as(javaScript, async (page) => {
      await walkToCheck(page, site.server.origin, WHOLESALER);
      const check = await page.locator('main').innerText();
      expect(check).toMatch(/1 mln|€\s1\.000\.000/);
      expect(check).toMatch(/90 dagen/);
      await calculate(page);
      const text = await page.locator('main').innerText();
      for (const insurer of ['Allianz Trade', 'Atradius', 'Coface', 'Credendo']) expect(text).toContain(insurer);
      expect(await page.locator('h1').innerText()).toMatch(/€\s[\d.]+\s–\s€\s[\d.]+ per jaar/);
    });
  });

  it('keeps what is typed when an answer is wrong, explains it and lets it be mended', async () => {
    await as(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      await answerStep(page, WHOLESALER.bedrijf);
      await atStep(page, 'omzet');
      await answerStep(page, { ...WHOLESALER.omzet, turnover: '1.50' });
      await expect.poll(() => page.title()).toMatch(/^Fout:/);
      const summary = page.locator('.error-summary, [role="alert"]').first();
      await expect.poll(() => summary.innerText()).toMatch(/1[.,]50/);
      expect(await page.locator('main input[name="turnover"]').inputValue()).toBe('1.50');
      await answerStep(page, WHOLESALER.omzet);
      await atStep(page, 'klanten');
      await answerStep(page, { ...WHOLESALER.klanten, largestBuyerShare: '40', topFiveShare: '15' });
      await expect.poll(() => page.title()).toMatch(/^Fout:/);
      expect(await page.locator('main input[name="topFiveShare"]').inputValue()).toBe('15');
    });
  });

  it('can be gone back through after a fault was mended', async () => {
    await as(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      await answerStep(page, WHOLESALER.bedrijf);
      await atStep(page, 'omzet');
      await answerStep(page, { ...WHOLESALER.omzet, turnover: '1.50' });
      await expect.poll(() => page.title()).toMatch(/^Fout:/);
      await answerStep(page, WHOLESALER.omzet);
      await atStep(page, 'klanten');
      await page.goBack();
      await atStep(page, 'omzet');
      await expect.poll(() => page.locator('main input[name="turnover"]').inputValue()).toBe('1 mln');
      await expect.poll(() => page.title()).not.toMatch(/^Fout:/);
      for (let steps = 0; steps < 3 && !page.url().endsWith('/bedrijf/'); steps += 1) await page.goBack();
      await atStep(page, 'bedrijf');
    });
  });

  it('does not ask for the five largest of four customers, and asks a company without a closed year for its forecast', async () => {
    await as(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      await answerStep(page, WHOLESALER.bedrijf);
      await atStep(page, 'omzet');
      await answerStep(page, { ...WHOLESALER.omzet, turnoverBasis: 'forecast' });
      await atStep(page, 'klanten');
      const withoutTopFive = Object.fromEntries(Object.entries(WHOLESALER.klanten).filter(([name]) => name !== 'topFiveShare'));
      await answerStep(page, { ...withoutTopFive, numberOfBuyers: '4', largestBuyerShare: '40' });
      await atStep(page, 'landen');
    });
  });

  it('leads a company with one customer to single risk', async () => {
    await as(javaScript, async (page) => {
      const one = { numberOfBuyers: '1', largestOutstanding: '€ 60.000', paymentTerm: '30', daysLate: '1-15' };
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      await answerStep(page, { ...WHOLESALER.bedrijf, scope: 'single-buyer' });
      await atStep(page, 'omzet');
      await answerStep(page, { ...WHOLESALER.omzet, turnover: '€ 500.000' });
      await atStep(page, 'klanten');
      const asked = await page.locator('main [name]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('name')));
      await answerStep(page, Object.fromEntries(Object.entries(one).filter(([name]) => asked.includes(name))));
      for (const step of ['landen', 'verleden', 'wensen'] as const) {
        await atStep(page, step);
        const names = await page.locator('main [name]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('name')));
        const answers = step === 'landen' ? { export: 'no', buyerCountry: 'NL' } : WHOLESALER[step];
        await answerStep(page, Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name))));
      }
      await atStep(page, 'controleren');
      const token = await calculate(page);
      const stored = (await storedComparison(token)) as { appraisals: { product: string; kind: string; lead: boolean }[] };
      expect(stored.appraisals.find(({ product }) => product === 'single-risk')).toMatchObject({ kind: 'indication', lead: true });
    });
  });

  it.each([
    ['only consumers', { ...WHOLESALER.bedrijf, buyerTypes: ['consumers'] }, 'particulieren'],
    ['only government', { ...WHOLESALER.bedrijf, buyerTypes: ['government'] }, 'overheid'],
    ['outside NL and BE', { ...WHOLESALER.bedrijf, establishment: 'other' }, 'buiten-nl-be'],
  ])('sends %s to a page of its own with alternatives', async (_name, answers, exit) => {
    await as(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      await answerStep(page, answers);
      await page.waitForURL(`**/premie-berekenen/niet-geschikt/${exit}/`);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
    });
  });

  it('sends a turnover under € 50.000 to a page of its own, and warns from € 50.000 to € 200.000', async () => {
    await as(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      await answerStep(page, WHOLESALER.bedrijf);
      await atStep(page, 'omzet');
      await answerStep(page, { ...WHOLESALER.omzet, turnover: '49.999' });
      await page.waitForURL('**/premie-berekenen/niet-geschikt/te-klein/');
      await expect.poll(() => page.locator('main').innerText()).toMatch(/€\s49\.999/);
      expect(page.url()).not.toContain('49');
      await page.goto(`${site.server.origin}/premie-berekenen/omzet/`);
      await answerStep(page, { ...WHOLESALER.omzet, turnover: '€ 120.000' });
      await atStep(page, 'klanten');
      await answerStep(page, WHOLESALER.klanten);
      for (const step of ['landen', 'verleden', 'wensen'] as const) {
        await atStep(page, step);
        await answerStep(page, WHOLESALER[step]);
      }
      await atStep(page, 'controleren');
      expect(await page.locator('main').innerText()).toMatch(/minimumpremie/);
    });
  });

  it('forgets everything at "Wis mijn antwoorden"', async () => {
    await as(javaScript, async (page) => {
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      await answerStep(page, WHOLESALER.bedrijf);
      await atStep(page, 'omzet');
      await page.getByRole('button', { name: 'Wis mijn antwoorden' }).click();
      await page.waitForURL((url) => !url.pathname.endsWith('/omzet/'));
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      expect(await page.locator('main input:checked').count()).toBe(0);
    });
  });

  it('makes one quote of a double click', async () => {
    await as(javaScript, async (page) => {
      const before = (await leadsOf(site.server)).length;
      await walkToCheck(page, site.server.origin, WHOLESALER);
      await page.getByRole('button', { name: 'Bereken mijn premie' }).dblclick();
      await page.waitForURL(/\/indicatie\//);
      expect((await leadsOf(site.server)).length).toBe(before + 1);
    });
  });
});

describe('both ways', () => {
  it('give the same comparison to the cent', async () => {
    const comparisons: unknown[] = [];
    for (const [, javaScript] of bothWays)
      await as(javaScript, async (page) => {
        await walkToCheck(page, site.server.origin, WHOLESALER);
        comparisons.push(await storedComparison(await calculate(page)));
      });
    expect(comparisons[0]).toEqual(comparisons[1]);
    expect(comparisons[0]).toMatchObject({
      appraisals: expect.arrayContaining([expect.objectContaining({ kind: 'indication' })]) as unknown,
    });
  });

  it('can be walked with the keyboard alone', async () => {
    await as(true, async (page) => {
      await page.goto(`${site.server.origin}/premie-berekenen/bedrijf/`);
      for (const step of STEPS) {
        await atStep(page, step);
        for (const [name, value] of Object.entries(WHOLESALER[step])) await byKeyboard(page, name, value);
        await tabTo(page, 'button[type="submit"]:has-text("Doorgaan")');
        await page.keyboard.press('Enter');
      }
      await atStep(page, 'controleren');
      await tabTo(page, 'button[type="submit"]:has-text("Bereken mijn premie")');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/indicatie\//);
    });
  });
});

/** Presses Tab until the control has the focus; a control that cannot be reached fails the journey. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const reached = await page.locator(selector).evaluateAll((nodes) => nodes.some((node) => node === document.activeElement));
    if (reached) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}

async function byKeyboard(page: Page, name: string, value: string | readonly string[]): Promise<void> {
  const values = typeof value === 'string' ? [value] : value;
  const type = await page.locator(`main [name="${name}"]`).first().getAttribute('type');
  if (type === 'checkbox') {
    for (const one of values) {
      await tabTo(page, `main [name="${name}"][value="${one}"]`);
      await page.keyboard.press('Space');
    }
    return;
  }
  await tabTo(page, `main [name="${name}"]`);
  if (type !== 'radio') return page.keyboard.type(values[0] ?? '');
  const options = await page.locator(`main [name="${name}"]`).evaluateAll((nodes) => nodes.map((node) => node.getAttribute('value')));
  await page.keyboard.press('Space');
  for (let moves = 0; moves < options.indexOf(values[0] ?? ''); moves += 1) await page.keyboard.press('ArrowDown');
}
