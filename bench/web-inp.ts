import type { Browser, Page } from 'playwright-core';
import { visitor } from '../tests/helpers/browser.ts';
import { answerStep, atStep, STEPS, WHOLESALER } from '../tests/helpers/journey.ts';

/** The slowest interaction with one control: what it was, and from press to next paint in milliseconds (steps of 8, as browsers tell it). */
export interface Slowest {
  readonly milliseconds: number;
  readonly what: string;
  readonly interactions: number;
}

const SLOWDOWN = 4;
/** Long enough for the browser to report an interaction after its paint. */
const SETTLE_MS = 250;

/** Runs in the page before its own scripts: notes the duration of every interaction. */
function observe(): void {
  const seen: { duration: number; what: string }[] = [];
  Reflect.set(globalThis, 'benchInteractions', seen);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId, target } = entry as PerformanceEventTiming;
      if (interactionId === 0) continue;
      const name = target instanceof HTMLElement ? target.id || target.getAttribute('name') || target.textContent.trim().slice(0, 30) : '';
      seen.push({ duration: entry.duration, what: `${entry.name} ${name} on ${location.pathname}` });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

async function collect(page: Page, found: { duration: number; what: string }[]): Promise<void> {
  await page.waitForTimeout(SETTLE_MS);
  const seen = await page.evaluate(() => {
    const all = Reflect.get(globalThis, 'benchInteractions') as { duration: number; what: string }[];
    return all.splice(0);
  });
  found.push(...seen);
}

/** Presses and types at every control of the part of the page. */
async function touchAll(page: Page, within: string): Promise<number> {
  const controls = await page.locator(`${within} :is(input:not([type="hidden"]), select)`).all();
  let touched = 0;
  for (const control of controls) {
    if (!(await control.isVisible())) continue;
    touched += 1;
    const type = await control.evaluate((node) => (node instanceof HTMLInputElement ? node.type : 'select'));
    if (type === 'text') {
      await control.click();
      await page.keyboard.type('60');
      continue;
    }
    if (type === 'select') await control.focus();
    else await control.click({ force: true });
    if (type === 'select') await page.keyboard.press('ArrowDown');
  }
  return touched;
}

/** Interactions on the home page, on every step of the form and on the check page, at a quarter of the processor. */
export async function slowestInteraction(browser: Browser, origin: string): Promise<Slowest> {
  const context = await visitor(browser, { viewport: { width: 390, height: 844 } });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const found: { duration: number; what: string }[] = [];
  await page.goto(`${origin}/`);
  let interactions = await touchAll(page, '.quick-form');
  await page.locator('.quick-form button').click();
  await collect(page, found);
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(`${origin}/premie-berekenen/bedrijf/`);
  for (const step of STEPS) {
    await atStep(page, step);
    interactions += await touchAll(page, 'main form');
    await collect(page, found);
    // Fresh answers, so that every step is left in the ordinary way.
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await answerStep(page, WHOLESALER[step]);
    await collect(page, found);
  }
  await context.close();
  const worst = found.toSorted((a, b) => b.duration - a.duration)[0];
  return { milliseconds: worst?.duration ?? 0, what: worst?.what ?? 'every interaction under 16 ms', interactions };
}
