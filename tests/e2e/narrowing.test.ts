import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { axeFindings, overflow } from '../helpers/axe.ts';
import { visitor, watchedPage } from '../helpers/browser.ts';
import { choose } from '../helpers/journey.ts';
import { leadsOf } from '../helpers/leads.ts';
import { profileOf } from '../helpers/profile.ts';
import { siteInBrowser } from '../helpers/site-in-browser.ts';

const site = siteInBrowser();

/** Four things not known, one of which (how late customers pay) matters most. */
const OPEN = profileOf({ turnoverCents: 200_000_000, averageDaysLate: 'unknown', excludedSharePct: 'unknown', topFiveSharePct: 'unknown' });

async function created(profile: Profile): Promise<string> {
  const response = await fetch(`${site.server.origin}/api/v1/quotes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ profile }),
  });
  return ((await response.json()) as { readonly token: string }).token;
}

const profileOfQuote = async (token: string) => {
  const response = await fetch(`${site.server.origin}/api/v1/quotes/${token}`);
  return ((await response.json()) as { readonly comparison: { readonly profile: Profile } }).comparison.profile;
};

/** The two ranges of the sentence "Van … naar …", in whole euros. */
async function rangesOf(page: Page): Promise<readonly number[]> {
  const text = await page.locator('.narrowing-change').innerText();
  return [...text.matchAll(/€\s?([\d.]+)/g)].map(([, amount = '']) => Number(amount.replaceAll('.', '')));
}

const compute = (page: Page) => page.locator('main .form-buttons button').click();
const path = (token: string) => `${site.server.origin}/indicatie/${token}/smaller-maken/`;

async function onQuote(javaScriptEnabled: boolean, profile: Profile, journey: (page: Page, token: string) => Promise<void>): Promise<void> {
  const context = await visitor(site.browser, { javaScriptEnabled });
  const { page, faults } = await watchedPage(context);
  await journey(page, await created(profile));
  expect(faults).toEqual([]);
  await context.close();
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('making the indication narrower, %s', (_, javaScript) => {
  it('asks the most valuable question first, shows the range closing in, and goes on to the next', async () => {
    await onQuote(javaScript, OPEN, async (page, token) => {
      await page.goto(`${site.server.origin}/indicatie/${token}/`);
      await page.getByRole('link', { name: 'Maak mijn indicatie smaller' }).click();
      await page.waitForURL(path(token));
      expect(await page.locator('input[name="question"]').getAttribute('value')).toBe('averageDaysLate');
      expect(await page.locator('.narrowing-order li').first().innerText()).toContain('Betalen na de vervaldag');

      await choose(page, 'daysLate', '1-15');
      await compute(page);
      await expect.poll(() => page.locator('.narrowing-change').count()).toBe(1);
      const [low = 0, high = 0, newLow = 0, newHigh = 0] = await rangesOf(page);
      expect(newLow).toBeGreaterThanOrEqual(low);
      expect(newHigh).toBeLessThan(high);
      expect(await page.locator('.narrowing .range').count()).toBeGreaterThan(3);
      expect(await page.locator('input[name="question"]').getAttribute('value')).toBe('lossesCents');

      await page.reload();
      await page.locator('.narrowing-change').waitFor();
      expect(await rangesOf(page)).toEqual([low, high, newLow, newHigh]);
      expect(await profileOfQuote(token)).toMatchObject({ averageDaysLate: 8, unknownBefore: ['averageDaysLate'] });
      expect((await leadsOf(site.server)).filter(({ stage }) => stage === 'indication').length).toBeGreaterThan(0);
    });
  });

  it('keeps what was typed when it cannot be read, passes a question over, and stops when nothing helps', async () => {
    await onQuote(javaScript, OPEN, async (page, token) => {
      await page.goto(path(token));
      await page.getByRole('link', { name: 'Deze vraag overslaan' }).click();
      await expect.poll(() => page.locator('input[name="question"]').getAttribute('value')).toBe('lossesCents');
      await page.locator('main [name="losses"]').fill('heel weinig');
      await compute(page);
      await expect.poll(() => page.title()).toMatch(/^Fout:/);
      expect(await page.locator('main [name="losses"]').inputValue()).toBe('heel weinig');
      await page.locator('main [name="losses"]').fill('0');
      await compute(page);
      await expect.poll(() => page.locator('.narrowing-change').count()).toBe(1);
      for (let turn = 0; turn < 4 && (await page.getByRole('link', { name: 'Deze vraag overslaan' }).count()) > 0; turn += 1) {
        const before = page.url();
        await page.getByRole('link', { name: 'Deze vraag overslaan' }).click();
        await expect.poll(() => page.url()).not.toBe(before);
      }
      await expect.poll(() => page.locator('main').innerText()).toContain('Uw indicatie wordt niet smaller');
      await page.getByRole('link', { name: 'Stel die vragen opnieuw' }).click();
      await expect.poll(() => page.locator('input[name="question"]').getAttribute('value')).toBe('averageDaysLate');
    });
  });

  it('takes a list of countries with one more row, and says when an answer is out of the ordinary', async () => {
    const profile = profileOf({
      turnoverCents: 200_000_000,
      buyerCountries: 'unknown',
      lossesCents: 0,
      largestOutstandingCents: 5_000_000,
    });
    await onQuote(javaScript, profile, async (page, token) => {
      await page.goto(path(token));
      await page.locator('main [name="country"]').first().selectOption('TR');
      await page.locator('main [name="countryShare"]').first().fill('100');
      await page.getByRole('button', { name: 'Nog een land' }).click();
      await expect.poll(() => page.locator('main [name="country"]').count()).toBe(4);
      await expect.poll(() => page.locator('main [name="country"]').first().inputValue()).toBe('TR');
      await compute(page);
      await expect.poll(() => page.locator('main').innerText()).toContain('is ongewoon');
      expect(await page.locator('main').innerText()).toContain('Uw indicatie wordt niet smaller');
    });
  });
});

describe('where there is nothing to narrow', () => {
  it('says so where the minimum premium rules whatever is answered', async () => {
    const profile = profileOf({ lossesCents: 0, largestOutstandingCents: 5_000_000, excludedSharePct: 'unknown' });
    await onQuote(false, profile, async (page, token) => {
      await page.goto(`${site.server.origin}/indicatie/${token}/`);
      expect(await page.getByRole('link', { name: 'Maak mijn indicatie smaller' }).count()).toBe(0);
      await page.goto(path(token));
      expect(await page.locator('main').innerText()).toContain('Uw indicatie wordt niet smaller');
    });
  });

  it('answers 404 with an explanation for a token that is unknown', async () => {
    for (const page of ['smaller-maken', 'wat-als']) {
      const response = await fetch(`${site.server.origin}/indicatie/AAAAAAAAAAAAAAAAAAAAAA/${page}/`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('90 dagen');
    }
  });
});

describe.each([
  [320, 'light'],
  [360, 'dark'],
  [1280, 'light'],
] as const)('at %d px, %s', (width, colorScheme) => {
  it('has no finding of axe and does not scroll sideways: the question, a fault, the range closing in', async () => {
    const context = await visitor(site.browser, { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const findings: string[] = [];
    const look = async (state: string) => {
      const wide = (await overflow(page)) > 0 ? ['scrolls sideways'] : [];
      findings.push(...[...(await axeFindings(page)), ...wide].map((finding) => `${state}: ${finding}`));
    };
    await page.goto(path(await created(OPEN)));
    await look('question');
    await compute(page);
    await expect.poll(() => page.title()).toMatch(/^Fout:/);
    await look('fault');
    await choose(page, 'daysLate', '1-15');
    await compute(page);
    await page.locator('.narrowing').waitFor();
    await look('closed in');
    expect(findings).toEqual([]);
    await context.close();
  });
});

describe('motion', () => {
  it('runs only where no reduced motion is preferred', async () => {
    const token = await created(OPEN);
    for (const [reducedMotion, runs] of [
      ['no-preference', true],
      ['reduce', false],
    ] as const) {
      const context = await visitor(site.browser, { reducedMotion });
      const page = await context.newPage();
      await page.goto(path(token));
      if (runs) {
        await choose(page, 'daysLate', '1-15');
        await compute(page);
      }
      await page.locator('.range-lost').first().waitFor({ state: 'attached' });
      const names = await page.locator('.range-lost').evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).animationName));
      expect(new Set(names)).toEqual(new Set([runs ? 'closing-in' : 'none']));
      await context.close();
    }
  });
});
